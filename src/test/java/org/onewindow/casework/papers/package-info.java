/** Tests of the papers of a case. */
@NullMarked
package org.onewindow.casework.papers;

import org.jspecify.annotations.NullMarked;
