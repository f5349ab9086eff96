package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Short words for dates in tests, and the calendar of the law, made once. */
public final class Days {
    public static final WorkingCalendar LAW = WorkingCalendar.ofLibrary();

    private Days() {
    }

    public static LocalDate on(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    public static LocalDate due(LocalDate start, int workingDays, Exclusion... exclusions) {
        return DueDates.of(start, new WorkingDays(workingDays), List.of(exclusions), 0, LAW).on();
    }

    public static Exclusion excluded(LocalDate start, LocalDate end) {
        return new Exclusion(start, end, SpecialProcedure.EXPERT_REVIEW);
    }

    public static StatutoryClock changed(ClockOutcome outcome) {
        return switch (outcome) {
            case ClockOutcome.Changed(var clock) -> clock;
            case ClockOutcome.Refused(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    /** The sentences of the module. */
    public static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/deadlines");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
