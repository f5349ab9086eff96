package org.onewindow.deadlines.calendar;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The calendar in force, kept in memory. At most once a second one caller asks the database for the revision, which is
 * one row, and loads the calendar again only if it rose; meanwhile the others wait, so that nobody reckons with an old calendar.
 */
@Component
public class Deadlines {
    private static final long RENEW_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    private final CalendarRows rows;
    private final CalendarSeed seed;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Kept kept;

    Deadlines(CalendarRows rows, CalendarSeed seed) {
        this.rows = rows;
        this.seed = seed;
    }

    private record Kept(WorkingCalendar calendar, long askedAt) {
    }

    /** The calendar as it was at most a second ago; the first call on a new database seeds it. */
    public WorkingCalendar calendar() {
        var known = kept;
        return known != null && isFresh(known) ? known.calendar() : renewed();
    }

    /** Makes the next reader ask the database, because this node has just changed the calendar. */
    void forget() {
        var known = kept;
        if (known != null) {
            kept = new Kept(known.calendar(), System.nanoTime() - RENEW_AFTER_NANOS);
        }
    }

    private WorkingCalendar renewed() {
        renewing.lock();
        try {
            var known = kept;
            if (known != null && isFresh(known)) {
                return known.calendar();
            }
            long asked = System.nanoTime();
            var calendar = known == null ? first() : renewed(known.calendar());
            kept = new Kept(calendar, asked);
            return calendar;
        } finally {
            renewing.unlock();
        }
    }

    private WorkingCalendar first() {
        seed.sow();
        return rows.load();
    }

    private WorkingCalendar renewed(WorkingCalendar known) {
        int revision = rows.head().map(CalendarRows.Head::revision).orElse(0);
        return revision == known.revision() ? known : rows.load();
    }

    private static boolean isFresh(Kept known) {
        return System.nanoTime() - known.askedAt() < RENEW_AFTER_NANOS;
    }
}
