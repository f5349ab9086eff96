/**
 * The working calendar: which days the notices of the State Council set apart, the rules on public holidays where no
 * notice is out yet, and how two persons change it. Start at {@link org.onewindow.deadlines.calendar.Deadlines} for the
 * calendar in force, at {@link org.onewindow.deadlines.calendar.WorkingCalendar} for counting, at
 * {@link org.onewindow.deadlines.calendar.CalendarChanges} for changes. Knows no limit and no clock.
 */
@NamedInterface("calendar")
@NullMarked
package org.onewindow.deadlines.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
