package org.onewindow.deadlines;

/** How long something may take. {@code 0} days means the same day, or the next working day if that is none. */
public sealed interface TimeLimit permits WorkingDays, CalendarDays {
    /** Ten years: no limit of a service item is longer, and the calendar reaches far beyond it. */
    int MAX_DAYS = 3_650;

    /** The number of days, 0 to {@link #MAX_DAYS}. */
    int days();

    /** The same kind of days, another number of them; more than the longest limit counts as the longest. */
    TimeLimit withDays(int days);

    /** Refuses what is no limit. */
    static void check(int days) {
        if (days < 0 || days > MAX_DAYS) {
            throw new IllegalArgumentException("a limit is 0 to " + MAX_DAYS + " days, not " + days);
        }
    }
}
