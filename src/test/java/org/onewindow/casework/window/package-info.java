/** Tests of what happens at a window beside the acts of a case. */
@NullMarked
package org.onewindow.casework.window;

import org.jspecify.annotations.NullMarked;
