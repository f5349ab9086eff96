package org.onewindow.casework.window;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the list of attempts to influence is narrowed to; every part may be null. */
public record InfluenceFilter(@Nullable String department, NoteWish.@Nullable InfluenceWay way,
        @Nullable LocalDate from, @Nullable LocalDate to) {
    /** Nothing narrowed. */
    public static InfluenceFilter all() {
        return new InfluenceFilter(null, null, null, null);
    }
}
