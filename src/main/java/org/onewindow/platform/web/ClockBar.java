package org.onewindow.platform.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The geometry of the bar of a clock card, in per cent of its width: what has elapsed, what was suspended, what
 * remains, and where the promise and the statute stand. Days of the limit are the unit; the statutory date is put to
 * scale by calendar days, because its working days are not counted here.
 *
 * @param elapsed   width of the days used within the limit
 * @param over      width of the days past the promise
 * @param suspended width
 * @param remaining width
 * @param promise   position of the mark
 * @param statute   position of the mark; negative where there is no statutory date
 */
public record ClockBar(double elapsed, double over, double suspended, double remaining, double promise,
        double statute) {
    private static final double FULL = 100;

    /** The bar of a clock that has used {@code elapsedDays}, {@code overDays} of them past the promise. */
    public static ClockBar of(int elapsedDays, int overDays, int suspendedDays, int remainingDays, LocalDate startedOn,
            LocalDate promisedDueOn, @Nullable LocalDate statutoryDueOn) {
        double within = Math.max(0, elapsedDays - overDays);
        double promised = Math.max(1, within + suspendedDays + remainingDays);
        double statutory = statutoryDueOn == null
                ? 0
                : promised * span(startedOn, statutoryDueOn) / span(startedOn, promisedDueOn);
        double end = Math.max(promised + overDays, statutory);
        double scale = FULL / end;
        return new ClockBar(within * scale, overDays * scale, suspendedDays * scale, remainingDays * scale,
                promised * scale, statutoryDueOn == null ? -1 : statutory * scale);
    }

    private static double span(LocalDate from, LocalDate to) {
        return Math.max(1, ChronoUnit.DAYS.between(from, to));
    }

    /** Where the part after the elapsed one begins. */
    public double suspendedFrom() {
        return elapsed;
    }

    /** Where the remaining part begins. */
    public double remainingFrom() {
        return elapsed + suspended;
    }

    /** On which side of its mark a word fits: {@code start}, {@code middle} or {@code end}, as SVG says it. */
    public static String anchor(double position) {
        return position < FULL / 4 ? "start" : position > FULL * 3 / 4 ? "end" : "middle";
    }
}
