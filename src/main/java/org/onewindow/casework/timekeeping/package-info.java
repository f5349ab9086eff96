/**
 * What time itself does to cases: the sweep of what has fallen due ({@link org.onewindow.casework.timekeeping.Sweep}),
 * and the recomputation of open cases after a change of the working calendar
 * ({@link org.onewindow.casework.timekeeping.Recomputation}, woken by
 * {@link org.onewindow.casework.timekeeping.CalendarReader}). Nothing here decides: every effect is an act like any
 * other, done by the system and recorded. Beans are safe for use by several threads, nothing is null unless marked.
 */
@NullMarked
package org.onewindow.casework.timekeeping;

import org.jspecify.annotations.NullMarked;
