/** Tests of the deadlines: rules at their boundaries, and random cases against a second, naive implementation. */
@NullMarked
package org.onewindow.deadlines;

import org.jspecify.annotations.NullMarked;
