package org.onewindow.casework.window;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list of enquiries is narrowed to; every part may be null.
 *
 * @param staff    who gave the notice
 * @param differs  true for those that ask for something new; null for all
 */
public record EnquiryFilter(EnquiryView.@Nullable State state, @Nullable String item, @Nullable String staff,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean differs) {
    /** Nothing narrowed. */
    public static EnquiryFilter all() {
        return new EnquiryFilter(null, null, null, null, null, null);
    }
}
