package org.onewindow.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * What an item is subject to beyond the ordinary course of the law.
 *
 * @param deferrable codes of minor materials that may be promised for later (容缺受理)
 * @param practices  what else is offered or holds
 * @param number     how many may be granted, art. 57 of the Administrative Licensing Law (有数量限制); null for no limit
 * @param upperLevel the agency that decides after this one has examined, art. 35 and 43 (初审转报); null where this one
 *                   decides
 */
public record Particulars(List<String> deferrable, Set<Practice> practices, @Nullable Integer number,
        @Nullable LocalisedText upperLevel) {
    /** Nothing beyond the ordinary course. */
    public static final Particulars NONE = new Particulars(List.of(), Set.of(), null, null);

    public Particulars {
        deferrable = List.copyOf(deferrable);
        practices = practices.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(practices));
        if (number != null && number < 1) {
            throw new IllegalArgumentException("a limited number is at least one: " + number);
        }
    }

    /** What an item offers or is subject to. */
    public enum Practice {
        /** Notification and commitment instead of proof (告知承诺), never for public safety, health or ecology. */
        COMMITMENT,
        /** Directly touches public safety, health, life or property, art. 78 and 79. */
        PUBLIC_SAFETY
    }

    /** Whether something is offered or holds. */
    public boolean has(Practice practice) {
        return practices.contains(practice);
    }
}
