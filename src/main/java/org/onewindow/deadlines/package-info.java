/**
 * Time: the working calendar of the State Council's notices, limits in working or calendar days, the clock that runs,
 * is suspended and extended, the derivation that explains every date, and the lights. Start at
 * {@link org.onewindow.deadlines.DueDates} for one date, at {@link org.onewindow.deadlines.StatutoryClock} for a case,
 * at {@link org.onewindow.deadlines.calendar.Deadlines} for the calendar in force.
 *
 * <p>
 * The core is pure: the calendar and today are arguments, nothing reads a clock. All values are immutable and safe for
 * use by several threads; nothing is nullable unless marked. Articles without a law are of the Administrative
 * Licensing Law (行政许可法).
 */
@ApplicationModule(displayName = "Deadlines", allowedDependencies = {"journal", "platform"})
@NullMarked
package org.onewindow.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
