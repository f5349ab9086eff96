package org.onewindow.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The errors of one form, in the order of its fields; components show each beside its field and all of them on top.
 * Immutable.
 */
public record FormErrors(List<FormError> all) {
    private static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    /** The errors of a form that has none. */
    public static FormErrors none() {
        return NONE;
    }

    /** The same with one more. */
    public FormErrors with(String field, String messageKey, Object... args) {
        List<FormError> more = new ArrayList<>(all);
        more.add(new FormError(field, messageKey, List.of(args)));
        return new FormErrors(more);
    }

    /** Whether there is nothing to correct. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first error of a field. */
    public @Nullable FormError of(String field) {
        return all.stream().filter(error -> error.field().equals(field)).findFirst().orElse(null);
    }
}
