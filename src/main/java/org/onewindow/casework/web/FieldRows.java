package org.onewindow.casework.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.web.Option;
import org.springframework.stereotype.Component;

/** Makes the fields of an item's form ready for the components, and its answers for reading. */
@Component
final class FieldRows {
    /** What the names of the elements begin with. */
    static final String NAME = "answers/";

    /** Characters of an answer that has room in half a line. */
    private static final int SHORT = 60;

    private final OfficeWords words;

    FieldRows(OfficeWords words) {
        this.words = words;
    }

    List<FieldRow> of(ServiceItem item, Map<String, String> answers, Locale locale) {
        return item.fields().stream().map(field -> row(field, answers.getOrDefault(field.code(), ""), locale)).toList();
    }

    /** The answers with their labels, those not asked left out. */
    List<Option> read(ServiceItem item, Map<String, String> answers, Locale locale) {
        return item.fields().stream().filter(field -> answers.containsKey(field.code()))
                .map(field -> Option.of(inWords(field, answers.getOrDefault(field.code(), ""), locale),
                        field.label().in(locale)))
                .toList();
    }

    private FieldRow row(FieldDefinition field, String value, Locale locale) {
        var condition = field.shownWhen();
        return new FieldRow(NAME + field.code(), field.label().in(locale),
                field.hint() == null ? null : field.hint().in(locale), field.type().name(), value,
                options(field, locale), more(field), condition == null ? null : NAME + condition.field(),
                condition instanceof Condition.FieldEquals(var _, var wanted) ? wanted : null,
                condition instanceof Condition.FieldAtLeast(var _, var number) ? number.toPlainString() : null);
    }

    private List<Option> options(FieldDefinition field, Locale locale) {
        return field.type() == FieldType.YES_NO
                ? List.of(Option.of("yes", words.say("platform.yes", locale)),
                        Option.of("no", words.say("platform.no", locale)))
                : field.choices().stream().map(choice -> Option.of(choice.code(), choice.label().in(locale))).toList();
    }

    private static Map<String, Object> more(FieldDefinition field) {
        var more = new HashMap<String, Object>();
        if (!field.required()) {
            more.put("optional", true);
        }
        more.put("autocomplete", "off");
        switch (field.type()) {
            case NUMBER -> {
                more.put("inputmode", "decimal");
                more.put("width", "11");
            }
            case PHONE -> {
                more.put("type", "tel");
                more.put("width", "18");
            }
            case TEXT -> more.put("width", field.maxLength() <= SHORT ? "18" : "full");
            case LONG_TEXT -> more.put("rows", 3);
            case DATE, CHOICE, YES_NO -> more.put("width", "18");
        }
        return more;
    }

    private String inWords(FieldDefinition field, String answer, Locale locale) {
        return switch (field.type()) {
            case YES_NO -> words.say(answer.equals("yes") ? "platform.yes" : "platform.no", locale);
            case CHOICE -> field.choices().stream().filter(choice -> choice.code().equals(answer)).findFirst()
                    .map(choice -> choice.label().in(locale)).orElse(answer);
            case TEXT, LONG_TEXT, NUMBER, DATE, PHONE -> answer;
        };
    }
}
