package org.onewindow.catalogue.web.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.web.editing.Question.Kind;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.platform.web.Option;
import org.springframework.context.MessageSource;

/** Asks questions about a draft in the language of one reader: label and hint stand in the messages under the name. */
final class Ask {
    private static final String STEM = "catalogue.edit.";

    private final MessageSource messages;
    private final Locale locale;
    private final OrganisationView organisation;
    private final ItemDraft draft;

    Ask(MessageSource messages, Locale locale, OrganisationView organisation, ItemDraft draft) {
        this.messages = messages;
        this.locale = locale;
        this.organisation = organisation;
        this.draft = draft;
    }

    ItemDraft draft() {
        return draft;
    }

    Locale locale() {
        return locale;
    }

    OrganisationView organisation() {
        return organisation;
    }

    Question line(String name, int max) {
        return question(Kind.TEXT, name, List.of(), max);
    }

    Question texts(String name) {
        return question(Kind.TEXTS, name, List.of(), Typed.SHORT);
    }

    Question longTexts(String name) {
        return question(Kind.LONG_TEXTS, name, List.of(), Typed.LONG);
    }

    Question number(String name) {
        return question(Kind.NUMBER, name, List.of(), 12);
    }

    Question day(String name) {
        return question(Kind.DATE, name, List.of(), 10);
    }

    Question choice(String name, List<Option> options) {
        return question(Kind.CHOICE, name, options, 0);
    }

    <E extends Enum<E>> Question radios(String name, Class<E> type, String stem) {
        return question(Kind.RADIOS, name, options(type, stem), 0);
    }

    <E extends Enum<E>> Question choice(String name, Class<E> type, String stem) {
        return question(Kind.CHOICE, name, options(type, stem), 0);
    }

    <E extends Enum<E>> Question checks(String name, Class<E> type, String stem) {
        return question(Kind.CHECKS, name, options(type, stem), 0);
    }

    Question checks(String name, List<Option> options) {
        return question(Kind.CHECKS, name, options, 0);
    }

    Question check(String name) {
        return question(Kind.CHECK, name, List.of(), 0);
    }

    Question limit(String name) {
        return question(Kind.LIMIT, name, List.of(Option.of("WORKING", say(STEM + "unit.WORKING")),
                Option.of("CALENDAR", say(STEM + "unit.CALENDAR"))), 4);
    }

    /** A condition on the fields that the form has so far; its options are these fields. */
    Question condition(String name) {
        return question(Kind.CONDITION, name, draft.requirements().fields().stream()
                .map(field -> Option.of(field.code(), field.label().in(locale))).toList(), 100).left();
    }

    Question rows(String name, Question... columns) {
        var asked = question(Kind.ROWS, name, List.of(), 0);
        return new Question(asked.kind(), name, asked.label(), asked.hint(), true, List.of(), 0, List.of(columns), null,
                null);
    }

    /** Puts words in place of the codes of answers, as the reader of a condition knows them. */
    void word(List<Question> questions, Sheet sheet) {
        for (var question : questions) {
            if (question.kind() == Kind.CONDITION) {
                word(question.name(), sheet);
            }
            for (int at = 0; question.kind() == Kind.ROWS && at < sheet.rows(question.name()); at++) {
                for (var column : question.columns()) {
                    if (column.kind() == Kind.CONDITION) {
                        word(Sheet.row(question.name(), at, column.name()), sheet);
                    }
                }
            }
        }
    }

    private void word(String name, Sheet sheet) {
        var value = sheet.one(name + ".value");
        draft.requirements().fields().stream().filter(field -> field.code().equals(sheet.one(name + ".field")))
                .findFirst().ifPresent(field -> {
                    if (field.type() == FieldType.YES_NO && (value.equals("yes") || value.equals("no"))) {
                        sheet.put(name + ".value", say("platform." + value));
                    }
                    field.choices().stream().filter(choice -> choice.code().equals(value)).findFirst()
                            .ifPresent(choice -> sheet.put(name + ".value", choice.label().in(locale)));
                });
    }

    <E extends Enum<E>> List<Option> options(Class<E> type, String stem) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> new Option(one.name(), say(stem + one.name()), said(stem + one.name() + ".hint"))).toList();
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    private Question question(Kind kind, String name, List<Option> options, int max) {
        var hint = said(STEM + name + ".hint");
        return new Question(kind, name, say(STEM + name), hint.isEmpty() ? null : hint, false, options, max, List.of(),
                null, null);
    }

    private String said(String key) {
        var found = messages.getMessage(key, null, "", locale);
        return found == null ? "" : found;
    }
}
