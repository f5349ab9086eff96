package org.onewindow.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;
import org.springframework.context.MessageSource;

/** The words of an item in the language of one reader; templates read it as {@code words}. */
public final class ItemWords {
    private final MessageSource messages;
    private final OrganisationView organisation;
    private final Locale locale;

    public ItemWords(MessageSource messages, OrganisationView organisation, Locale locale) {
        this.messages = messages;
        this.organisation = organisation;
        this.locale = locale;
    }

    /** 8 个工作日, 40 日, 当日. */
    public String limit(TimeLimit limit) {
        return switch (limit) {
            case WorkingDays(var days) -> say("catalogue.limit.working", days);
            case CalendarDays(var days) -> say("catalogue.limit.calendar", days);
        };
    }

    /** Where the statutory limit comes from, as a sentence. */
    public String statute(Limits limits) {
        var special = limits.specialBasis();
        return say("catalogue.statute." + limits.rule(), limit(limits.statutory()),
                special == null ? "" : special.in(locale));
    }

    /** How much shorter the promise is than the statute, in whole per cent; 0 where there is nothing to compare. */
    public int saved(Limits limits) {
        return limits.savedPercent();
    }

    public String kind(ItemKind kind) {
        return say("catalogue.kind." + kind);
    }

    /** Who may apply, separated by commas. */
    public String applicants(Set<ApplicantKind> kinds) {
        return kinds.stream().map(kind -> say("catalogue.applicant." + kind))
                .collect(Collectors.joining(say("catalogue.comma")));
    }

    /** The forms of a material, the ways of collecting and the like, separated by commas. */
    public String all(String stem, Set<? extends Enum<?>> values) {
        return values.stream().map(value -> say(stem + value.name())).collect(Collectors.joining(say("catalogue.or")));
    }

    public String department(DepartmentCode code) {
        return organisation.department(code).map(found -> found.name().in(locale)).orElse(code.value());
    }

    /** The post with its department: 市场监督管理局审核岗. */
    public String post(PostCode code) {
        return organisation.post(code)
                .map(found -> say("catalogue.post", department(code.department()), found.name().in(locale)))
                .orElse(code.value());
    }

    /** When something is asked, needed or walked: 当“是否夜间运输”为“是”时. */
    public String condition(ServiceItem item, Condition condition) {
        var field = item.fields().stream().filter(one -> one.code().equals(condition.field())).findFirst();
        var label = field.map(one -> one.label().in(locale)).orElse(condition.field());
        return switch (condition) {
            case FieldEquals(_, var value) -> say("catalogue.condition.equals", label,
                    field.map(one -> answer(one, value)).orElse(value));
            case FieldAtLeast(_, var number) -> say("catalogue.condition.at-least", label, number.toPlainString());
        };
    }

    /** When somebody is in a situation: every condition in one sentence. */
    public String conditions(ServiceItem item, List<Condition> conditions) {
        return conditions.stream().map(one -> condition(item, one))
                .collect(Collectors.joining(say("catalogue.comma")));
    }

    /** Constants as words, separated by commas, in a fixed order. */
    public String list(String stem, Set<? extends Enum<?>> values) {
        return values.stream().sorted(Comparator.comparing(Enum::name)).map(value -> say(stem + value.name()))
                .collect(Collectors.joining(say("catalogue.comma")));
    }

    /** Texts of the item, separated by commas. */
    public String texts(List<LocalisedText> texts) {
        return texts.stream().map(text -> text.in(locale)).collect(Collectors.joining(say("catalogue.comma")));
    }

    /** An answer as the form shows it. */
    public String answer(FieldDefinition field, String value) {
        return switch (field.type()) {
            case YES_NO -> say(value.equals("yes") ? "platform.yes" : "platform.no");
            case CHOICE -> field.choices().stream().filter(choice -> choice.code().equals(value)).findFirst()
                    .map(choice -> choice.label().in(locale)).orElse(value);
            case TEXT, LONG_TEXT, NUMBER, DATE, PHONE -> value;
        };
    }

    /** What to write into a field of a blank form: its hint, or its choices. */
    @Nullable
    String hint(FieldDefinition field) {
        var hint = field.hint();
        if (hint != null) {
            return hint.in(locale);
        }
        if (field.type() == FieldType.CHOICE) {
            return choices(field.choices().stream().map(choice -> choice.label().in(locale)).toList());
        }
        return field.type() == FieldType.YES_NO ? choices(List.of(say("platform.yes"), say("platform.no"))) : null;
    }

    private static String choices(List<String> labels) {
        return labels.stream().map(label -> "□ " + label).collect(Collectors.joining("  "));
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
