/** Tests of the pages of a window. */
@NullMarked
package org.onewindow.casework.web.window;

import org.jspecify.annotations.NullMarked;
