package org.onewindow.catalogue.web.editing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.Choice;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.platform.LocalisedText;

/** The fields of the application form, a form each. */
final class FieldForms implements MemberForm<FieldDefinition> {
    private static final String CHOICES = "choices";
    private static final int NUMBER_LENGTH = 15;
    private static final int DAY_LENGTH = 10;
    private static final int PHONE_LENGTH = 20;
    private static final int CODE_LENGTH = 40;

    @Override
    public List<FieldDefinition> members(ItemDraft draft) {
        return draft.requirements().fields();
    }

    @Override
    public ItemDraft with(ItemDraft draft, List<FieldDefinition> members) {
        return draft.withRequirements(draft.requirements().withFields(members));
    }

    @Override
    public String key(FieldDefinition member) {
        return member.code();
    }

    @Override
    public String stem() {
        return "field";
    }

    @Override
    public LocalisedText name(FieldDefinition member) {
        return member.label();
    }

    @Override
    public String told(FieldDefinition member, Ask ask) {
        var type = ask.say("catalogue.edit.type." + member.type());
        return member.required() ? type : type + " · " + ask.say("catalogue.edit.optional");
    }

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.texts("label"), ask.texts("helper").left(),
                ask.choice("type", FieldType.class, "catalogue.edit.type."), ask.check("answered"),
                ask.number("length").left(), ask.rows(CHOICES, ask.texts("text")), ask.condition("shownWhen"));
    }

    @Override
    public Sheet sheet(FieldDefinition member) {
        var isText = member.type() == FieldType.TEXT || member.type() == FieldType.LONG_TEXT;
        return new Sheet().text("label", member.label()).text("helper", member.hint()).put("type", member.type())
                .put("answered", member.required() ? "true" : null).put("length", isText ? member.maxLength() : null)
                .texts(CHOICES, member.choices().stream().map(Choice::label).toList())
                .condition("shownWhen", member.shownWhen());
    }

    @Override
    public Sheet blank(ItemDraft draft) {
        return new Sheet().put("answered", "true").put("type", FieldType.TEXT);
    }

    @Override
    public FieldDefinition read(ItemDraft draft, Typed typed, String key) {
        var type = typed.choice(FieldType.class, "type");
        var old = find(draft, key);
        var labels = typed.texts(CHOICES);
        if (type == FieldType.CHOICE && labels.size() < 2) {
            typed.wrong(CHOICES, "choices");
        }
        var before = members(draft).stream().takeWhile(one -> !one.code().equals(key)).toList();
        var shownWhen = typed.condition("shownWhen", before);
        var length = length(type, old, typed.numberOrNull("length", 1, FieldDefinition.MAX_LENGTH));
        var isLawful = type != FieldType.CHOICE || !labels.isEmpty();
        return new FieldDefinition(key, typed.text("label", Typed.SHORT), typed.textOrNull("helper", Typed.SHORT),
                isLawful ? type : FieldType.TEXT, typed.checked("answered"), length,
                type == FieldType.CHOICE ? choices(labels, old == null ? List.of() : old.choices()) : List.of(),
                shownWhen);
    }

    /** Only the length of a text is asked; that of another field stays as it is while its type does. */
    private static int length(FieldType type, @Nullable FieldDefinition old, @Nullable Integer typed) {
        if (old != null && old.type() == type && typed == null) {
            return old.maxLength();
        }
        return switch (type) {
            case TEXT -> typed == null ? Typed.SHORT : typed;
            case LONG_TEXT -> typed == null ? Typed.LONG : typed;
            case NUMBER -> NUMBER_LENGTH;
            case DATE -> DAY_LENGTH;
            case CHOICE, YES_NO -> CODE_LENGTH;
            case PHONE -> PHONE_LENGTH;
        };
    }

    /** A choice that keeps its words keeps its code, because conditions and answers hold codes. */
    private static List<Choice> choices(List<LocalisedText> labels, List<Choice> before) {
        var next = IntStream.iterate(1, number -> number + 1)
                .filter(number -> before.stream().noneMatch(one -> one.code().equals("c" + number))).iterator();
        return labels.stream()
                .map(label -> before.stream().filter(one -> one.label().zh().equals(label.zh())).findFirst()
                        .map(one -> new Choice(one.code(), label))
                        .orElseGet(() -> new Choice("c" + next.next(), label)))
                .toList();
    }
}
