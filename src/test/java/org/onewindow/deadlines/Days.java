package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.List;

/** Short words for dates in tests, and the calendar of the law, made once. */
final class Days {
    static final WorkingCalendar LAW = WorkingCalendar.ofLibrary();

    private Days() {
    }

    static LocalDate on(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    static LocalDate due(LocalDate start, int workingDays, Exclusion... exclusions) {
        return DueDates.of(start, new WorkingDays(workingDays), List.of(exclusions), 0, LAW).on();
    }

    static Exclusion excluded(LocalDate start, LocalDate end) {
        return new Exclusion(start, end, SpecialProcedure.EXPERT_REVIEW);
    }

    static StatutoryClock changed(ClockOutcome outcome) {
        return switch (outcome) {
            case ClockOutcome.Changed(var clock) -> clock;
            case ClockOutcome.Refused(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }
}
