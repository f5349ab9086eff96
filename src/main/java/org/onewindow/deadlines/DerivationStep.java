package org.onewindow.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.calendar.DayKind;

/** One step of how a date came about, in the order in which a reader counts; {@link DerivationWords} tells it. */
public sealed interface DerivationStep {
    /** The day that starts the limit, which is itself not counted. */
    record Started(LocalDate on) implements DerivationStep {
    }

    /** The limit and the rule that sets it. */
    record Limited(LegalRule rule, TimeLimit limit) implements DerivationStep {
    }

    /** The days that an extension adds. */
    record Extended(TimeLimit by) implements DerivationStep {
    }

    /** Days after the start of a special procedure through its end; those not left out before are counted here. */
    record Excluded(LocalDate startOn, LocalDate endOn, @Nullable SpecialProcedure kind, TimeLimit leftOut)
            implements
                DerivationStep {
    }

    /** A run of non-working days passed on the way; a weekend has no name. */
    record DaysOff(LocalDate from, LocalDate to, DayKind kind, String name) implements DerivationStep {
    }

    /** A make-up working day passed on the way, which counts. */
    record MadeUp(LocalDate on, String name) implements DerivationStep {
    }

    /** The list is cut here: days off and make-up working days after this day are counted but not listed. */
    record Unlisted(LocalDate after) implements DerivationStep {
    }

    /** The last day is no working day, so the limit ends on the next one. */
    record Moved(LocalDate from, LocalDate to) implements DerivationStep {
    }

    /** The last day of the limit. */
    record Ends(LocalDate on) implements DerivationStep {
    }

    /** The notice for the result's year is not out: the date may still change. */
    record Provisional(LocalDate lastNoticed) implements DerivationStep {
    }
}
