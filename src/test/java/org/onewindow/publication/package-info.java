/** Tests of the register: what may be shown, what is held back, and that it says exactly what the journal says. */
@NullMarked
package org.onewindow.publication;

import org.jspecify.annotations.NullMarked;
