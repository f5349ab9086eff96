package org.onewindow.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time that is left out of a limit: the days after the start, up to and including the end. The kind is missing only
 * where someone merely asks what a date would be.
 */
public record Exclusion(LocalDate startOn, LocalDate endOn, @Nullable SpecialProcedure kind) {
    public Exclusion {
        if (endOn.isBefore(startOn)) {
            throw new IllegalArgumentException("an exclusion from " + startOn + " cannot end on " + endOn);
        }
    }
}
