package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.Light;

/**
 * The clock of a case for people.
 *
 * @param daysLeft       until the promise, in the unit of the promise; days past it when overdue
 * @param calendarDays   whether the unit is calendar days
 * @param statutoryDueOn null where no statute sets a limit
 * @param statute        what is left until then; null where no statute sets a limit
 * @param elapsedDays    of the promised or statutory time, whichever is longer
 * @param provisional    whether a date may still move with the next notice of the State Council
 * @param ofStatute      how the statutory date came about, as sentences in the reader's language; empty if there is none
 * @param ofPromise      how the promised date came about
 */
public record ClockView(int daysLeft, boolean overdue, boolean calendarDays, LocalDate startedOn,
        LocalDate promisedDueOn, @Nullable LocalDate statutoryDueOn, @Nullable Left statute, int elapsedDays,
        int suspendedDays,
        int remainingDays, boolean provisional, Light light, List<String> ofStatute,
        List<String> ofPromise) {
    /** What is left of a limit, or by how much it has passed, in its own unit. */
    public record Left(int days, boolean overdue, boolean calendarDays) {
    }

    public ClockView {
        ofStatute = List.copyOf(ofStatute);
        ofPromise = List.copyOf(ofPromise);
    }
}
