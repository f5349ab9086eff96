package org.onewindow.casework.web.applicant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.platform.web.Option;

/**
 * One question of the form as a page shows it.
 *
 * @param name        of the field in the request, and its id
 * @param answer      as typed
 * @param options     of a choice or of yes and no
 * @param more        what the component needs beside
 * @param dependsOn   name of the field on which it depends; null if on none
 * @param equalTo     the answer of that field with which this one is asked; null where a number counts
 * @param atLeast     the number from which it is asked; null where an answer counts
 * @param shown       whether it is asked with the present answers
 */
record ApplyField(String name, String type, String label, @Nullable String hint, String answer, List<Option> options,
        Map<String, Object> more, @Nullable String dependsOn, @Nullable String equalTo, @Nullable String atLeast,
        boolean shown) {
    private static final int SHORT = 11;
    private static final int MIDDLE = 20;

    static ApplyField of(FieldDefinition field, Map<String, String> answers, Locale locale, Option yes, Option no) {
        var condition = field.shownWhen();
        return new ApplyField("a-" + field.code(), field.type().name(), field.label().in(locale),
                field.hint() == null ? null : field.hint().in(locale), answers.getOrDefault(field.code(), ""),
                options(field, locale, yes, no), more(field), condition == null ? null : "a-" + condition.field(),
                condition instanceof Condition.FieldEquals(var _, var value) ? value : null,
                condition instanceof Condition.FieldAtLeast(var _, var number) ? number.toPlainString() : null,
                field.isShown(answers));
    }

    private static List<Option> options(FieldDefinition field, Locale locale, Option yes, Option no) {
        return switch (field.type()) {
            case YES_NO -> List.of(yes, no);
            case CHOICE -> field.choices().stream()
                    .map(choice -> Option.of(choice.code(), choice.label().in(locale))).toList();
            case TEXT, LONG_TEXT, NUMBER, DATE, PHONE -> List.of();
        };
    }

    private static Map<String, Object> more(FieldDefinition field) {
        return switch (field.type()) {
            case PHONE -> Map.of("type", "tel", "autocomplete", "tel", "width", "18", "optional", !field.required());
            case NUMBER -> Map.of("inputmode", "decimal", "width", "11", "optional", !field.required());
            case TEXT ->
                Map.of("width", field.maxLength() <= SHORT ? "11" : field.maxLength() <= MIDDLE ? "18" : "full",
                        "optional", !field.required());
            case LONG_TEXT, DATE, CHOICE, YES_NO -> Map.of("optional", !field.required());
        };
    }
}
