/** OneWindow (一窗): the open platform that a government service centre runs on. Each sub-package is a module. */
@NullMarked
package org.onewindow;

import org.jspecify.annotations.NullMarked;
