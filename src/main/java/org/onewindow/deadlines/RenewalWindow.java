package org.onewindow.deadlines;

import java.time.LocalDate;

/**
 * The two readings of "thirty days before expiry" (届满三十日前), art. 50. A special law may say otherwise.
 *
 * @param workingDayReading the last day if the thirty are working days, as many agencies print
 * @param calendarReading the last day if they are calendar days
 * @param expiresOn the last day of validity
 */
public record RenewalWindow(LocalDate workingDayReading, LocalDate calendarReading, LocalDate expiresOn) {
    /** How an application for renewal stands in time. */
    public enum Timeliness {
        /** In time by the kinder reading. */
        IN_TIME,
        /** Late, yet before expiry: accepted with a warning. */
        LATE,
        /** After expiry: there is nothing left to renew. */
        EXPIRED
    }

    /** The last day by the kinder reading. */
    public LocalDate until() {
        return workingDayReading.isAfter(calendarReading) ? workingDayReading : calendarReading;
    }

    /** How an application of the given day stands. */
    public Timeliness of(LocalDate appliedOn) {
        if (!appliedOn.isAfter(until())) {
            return Timeliness.IN_TIME;
        }
        return appliedOn.isAfter(expiresOn) ? Timeliness.EXPIRED : Timeliness.LATE;
    }

    /** From which day what was applied for in time and not decided by expiry is renewed by law (视为准予延续). */
    public LocalDate deemedRenewedFrom() {
        return expiresOn.plusDays(1);
    }
}
