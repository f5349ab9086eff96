package org.onewindow.deadlines.calendar;

import java.util.List;

/**
 * What a proposal would change.
 *
 * @param after the calendar as it would be
 * @param days  the days that would be another kind of day or bear another name, by date
 */
public record CalendarPreview(CalendarProposal proposal, WorkingCalendar before, WorkingCalendar after,
        List<ChangedDay> days) {
    public CalendarPreview {
        days = List.copyOf(days);
    }

    /** A day as it is and as it would be. */
    public record ChangedDay(CalendarDay before, CalendarDay after) {
        /** Whether counting changes, and not only a name. */
        public boolean isCountedOtherwise() {
            return before.kind().isWorking() != after.kind().isWorking();
        }
    }

    /** Whether a due date can move at all. */
    public boolean isCountedOtherwise() {
        return days.stream().anyMatch(ChangedDay::isCountedOtherwise);
    }
}
