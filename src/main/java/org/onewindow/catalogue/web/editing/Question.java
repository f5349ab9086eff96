package org.onewindow.catalogue.web.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.web.Option;

/**
 * One question of a form in the language of its reader.
 *
 * @param name       of the field, or the beginning of the names of its fields
 * @param hint       below the label; null for none
 * @param options    of a choice, else empty
 * @param maxLength  of a text, in characters
 * @param columns    of {@link Kind#ROWS}, else empty
 * @param shownField name of the field that decides whether this is asked; null where it always is
 * @param shownValue what that field must hold
 */
record Question(Kind kind, String name, String label, @Nullable String hint, boolean optional, List<Option> options,
        int maxLength, List<Question> columns, @Nullable String shownField, @Nullable String shownValue) {

    Question {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
    }

    /** How a question is asked. */
    enum Kind {
        /** One line. */
        TEXT,
        /** One line in each language. */
        TEXTS,
        /** Several lines in each language. */
        LONG_TEXTS,
        /** A short whole number or an amount. */
        NUMBER,
        /** A day. */
        DATE,
        /** One of many. */
        CHOICE,
        /** One of few. */
        RADIOS,
        /** Any of few. */
        CHECKS,
        /** Yes or no. */
        CHECK,
        /** A number of days of a kind. */
        LIMIT,
        /** A condition on the form. */
        CONDITION,
        /** A list, a row each, with rows to add, move and remove. */
        ROWS
    }

    /** The name of the first field in a row of the list. */
    public String firstField() {
        var first = columns.getFirst();
        return first.name() + switch (first.kind()) {
            case TEXTS, LONG_TEXTS -> ".zh";
            case CONDITION -> ".field";
            case LIMIT -> ".days";
            case TEXT, NUMBER, DATE, CHOICE, RADIOS, CHECKS, CHECK, ROWS -> "";
        };
    }

    /** The same, which need not be answered. */
    Question left() {
        return new Question(kind, name, label, hint, true, options, maxLength, columns, shownField, shownValue);
    }

    /** The same, asked only where another field holds a value. */
    Question when(String field, String value) {
        return new Question(kind, name, label, hint, optional, options, maxLength, columns, field, value);
    }
}
