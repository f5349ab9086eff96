package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/**
 * Acceptance by silence (逾期不告知即为受理), art. 32(1)(4): nobody asked for supplements within five working days of the
 * receipt, so the application is accepted <em>as of the day of receipt</em>. It is established on the day after the
 * last day, and every later clock starts on the day of receipt.
 *
 * @param acceptedOn the day of receipt
 * @param establishedOn the day after the last day for the notice
 */
public record DeemedAcceptance(LocalDate acceptedOn, LocalDate establishedOn) {
    /** The last day on which the one-time supplement notice may be given. */
    public static Due lastDayForNotice(LocalDate receivedOn, WorkingCalendar calendar) {
        return DueDates.of(LegalRule.SUPPLEMENT_NOTICE, receivedOn, calendar);
    }

    /** The acceptance of an application that nobody answered, if today is late enough for it. */
    public static Optional<DeemedAcceptance> of(LocalDate receivedOn, LocalDate today, WorkingCalendar calendar) {
        var lastDay = lastDayForNotice(receivedOn, calendar).on();
        return today.isAfter(lastDay)
                ? Optional.of(new DeemedAcceptance(receivedOn, lastDay.plusDays(1)))
                : Optional.empty();
    }
}
