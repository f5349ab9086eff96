package org.onewindow.casework.timekeeping;

import java.time.LocalDate;

/**
 * What one sweep did.
 *
 * @param day    on which it was done
 * @param lapsed cases in which the passing of a limit had its effect
 * @param failed cases that a fault of the system left standing; the next sweep tries them again
 */
public record SweepReport(LocalDate day, int lapsed, int failed) {
}
