/** Checks of the frame, the words and the components. */
@NullMarked
package org.onewindow.platform.web;

import org.jspecify.annotations.NullMarked;
