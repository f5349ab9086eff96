package org.onewindow.casework.measuring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.onewindow.deadlines.Exclusion;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/** How many working days a case took. */
record HandlingDays(LocalDate acceptedOn, LocalDate decidedOn, List<Exclusion> exclusions) {
    HandlingDays {
        exclusions = List.copyOf(exclusions);
    }

    /**
     * The working days after the day of acceptance up to and including that of the decision, without those of special
     * procedures (行政许可法 art. 45); a day on which two of them ran is left out once. 0 for a decision on the same day.
     */
    int in(WorkingCalendar calendar) {
        int days = calendar.workingDaysBetween(acceptedOn, decidedOn);
        var reached = acceptedOn;
        for (var one : exclusions.stream().sorted(Comparator.comparing(Exclusion::startOn)).toList()) {
            var from = one.startOn().isBefore(reached) ? reached : one.startOn();
            var to = one.endOn().isAfter(decidedOn) ? decidedOn : one.endOn();
            if (from.isBefore(to)) {
                days -= calendar.workingDaysBetween(from, to);
                reached = to;
            }
        }
        return days;
    }
}
