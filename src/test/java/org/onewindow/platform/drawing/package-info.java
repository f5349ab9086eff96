/** Tests of drawings. */
@NullMarked
package org.onewindow.platform.drawing;

import org.jspecify.annotations.NullMarked;
