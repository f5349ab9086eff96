/** Messages on a real database, over real servers on the loopback interface. */
@NullMarked
package org.onewindow.notices;

import org.jspecify.annotations.NullMarked;
