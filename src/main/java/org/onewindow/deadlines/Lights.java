package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/**
 * Which light a case shows by time alone. Past the statutory limit is red, past the promise yellow, whatever runs
 * meanwhile; a case in time that is suspended is grey, one near its promise blue: with at most a tenth of the promised
 * days left, rounded up, and at least one.
 */
public final class Lights {
    private static final int TENTH = 10;

    private Lights() {
    }

    /** The light by the readings of one day. */
    public static Light of(ClockReading promised, Optional<ClockReading> statutory, TimeLimit promise) {
        boolean suspended = promised.suspended() || statutory.map(ClockReading::suspended).orElse(false);
        return light(statutory.map(ClockReading::isOverdue).orElse(false), promised.isOverdue(), suspended,
                promised.remaining().days(), promise.days());
    }

    /**
     * The light by the due dates as they stand today, that is with running special procedures taken to end today.
     *
     * @param statutoryDue null where no law sets a limit
     * @param promisedDays the promise in working days
     */
    public static Light of(LocalDate today, LocalDate promisedDue, @Nullable LocalDate statutoryDue, int promisedDays,
            boolean suspended, WorkingCalendar calendar) {
        boolean late = statutoryDue != null && today.isAfter(statutoryDue);
        boolean broken = today.isAfter(promisedDue);
        int remaining = broken ? 0 : calendar.workingDaysBetween(today, promisedDue);
        return light(late, broken, suspended, remaining, promisedDays);
    }

    /** With how many days left a promise is nearly due. */
    static int warningDays(int promisedDays) {
        return Math.max(1, Math.ceilDiv(promisedDays, TENTH));
    }

    private static Light light(boolean late, boolean broken, boolean suspended, int remaining, int promisedDays) {
        if (late) {
            return Light.RED;
        }
        if (broken) {
            return Light.YELLOW;
        }
        if (suspended) {
            return Light.GREY;
        }
        return remaining <= warningDays(promisedDays) ? Light.BLUE : Light.GREEN;
    }
}
