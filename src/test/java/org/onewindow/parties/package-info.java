/** Tests of the parties. */
@NullMarked
package org.onewindow.parties;

import org.jspecify.annotations.NullMarked;
