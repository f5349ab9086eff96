/** Tests of what readers see of a case. */
@NullMarked
package org.onewindow.casework.reading;

import org.jspecify.annotations.NullMarked;
