package org.onewindow.deadlines;

/**
 * A limit in calendar days (自然日), as some special laws prescribe: every day counts, and an end on a non-working day
 * moves to the next working day (Civil Code, art. 203).
 */
public record CalendarDays(int days) implements TimeLimit {
    public CalendarDays {
        TimeLimit.check(days);
    }

    @Override
    public CalendarDays withDays(int other) {
        return new CalendarDays(Math.min(other, MAX_DAYS));
    }
}
