package org.onewindow.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which a version may be applied for, both inclusive; without an end until it is replaced or withdrawn. */
public record Validity(LocalDate from, @Nullable LocalDate to) {
    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /** Whether the day is among them. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
