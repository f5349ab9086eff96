package org.onewindow.deadlines;

import java.time.LocalDate;

/**
 * A clock on one day. While a special procedure runs, the due date is the one that holds if it ended today.
 *
 * @param today the day that asked
 * @param due the last day of the limit, with its derivation
 * @param elapsed counted days so far, excluded time left out, at most the whole limit
 * @param suspendedDays days of the limit's kind that special procedures have left out so far
 * @param remaining days left, 0 on the last day and after it
 * @param overdueDays working days since the last day, 0 up to and on it
 * @param suspended whether a special procedure is running
 */
public record ClockReading(LocalDate today, Due due, int elapsed, int suspendedDays, TimeLimit remaining,
        int overdueDays, boolean suspended) {
    /** Whether the last day has passed; on the weekend after it that is so although no working day has passed. */
    public boolean isOverdue() {
        return today.isAfter(due.on());
    }
}
