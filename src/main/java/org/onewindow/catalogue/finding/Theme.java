package org.onewindow.catalogue.finding;

import java.util.List;
import org.onewindow.platform.LocalisedText;

/**
 * A theme under which people look for items (主题), a situation of life as a rule.
 *
 * @param code  in addresses
 * @param words one of which stands in the Chinese name of an item of the theme; empty for what is in no other
 */
public record Theme(String code, Audience audience, LocalisedText name, List<String> words) {
    public Theme {
        words = List.copyOf(words);
    }

    /** Whom it concerns first of all. */
    public enum Audience {
        /** Persons. */
        PERSONS,
        /** Enterprises and other organisations. */
        ENTERPRISES,
        /** Both alike. */
        BOTH
    }

    /** Whether it stands under the heading of an audience. */
    public boolean concerns(Audience whom) {
        return audience == Audience.BOTH || audience == whom;
    }
}
