package org.onewindow.catalogue.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldDefinition.FieldType;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.drawing.BpmnProcedure;
import org.onewindow.catalogue.drawing.BpmnProcedure.Source;
import org.onewindow.catalogue.drawing.ProcedureWords;
import org.onewindow.catalogue.drawing.ProcedureWords.Mark;
import org.onewindow.catalogue.drawing.ProcedureWords.Progress;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.drawing.FlowChart;
import org.onewindow.platform.drawing.FlowChart.State;
import org.springframework.context.MessageSource;

/** The words of an item in the language of one reader; templates read it as {@code words}. */
public final class ItemWords {
    private final MessageSource messages;
    private final OrganisationView organisation;
    private final Locale locale;
    private final ProcedureWords procedure;

    public ItemWords(MessageSource messages, OrganisationView organisation, Locale locale) {
        this.messages = messages;
        this.organisation = organisation;
        this.locale = locale;
        this.procedure = new ProcedureWords(messages, organisation, locale);
    }

    /** 8 个工作日, 40 日, 当日. */
    public String limit(TimeLimit limit) {
        return procedure.limit(limit);
    }

    /** The procedure as a diagram; the fields are those that its conditions look at. */
    public FlowChart flow(Procedure stages, List<FieldDefinition> fields) {
        return procedure.chart(stages, fields, Progress.NONE);
    }

    /** The procedure of a draft as a diagram, in which one stage is being written; {@code null} for none. */
    public FlowChart flow(Procedure stages, List<FieldDefinition> fields, @Nullable String writing) {
        var mark = new Mark(State.CURRENT, say("catalogue.flow.editing"));
        return procedure.chart(stages, fields,
                new Progress(Mark.NONE, stage -> stage.code().equals(writing) ? mark : Mark.NONE, Mark.NONE));
    }

    /** The procedure in BPMN 2.0. */
    byte[] bpmn(ServiceItem item) {
        return BpmnProcedure.write(new Source(item.code().value(), item.name().in(locale),
                say("catalogue.bpmn.item", item.code(), item.version()), item.procedure(), item.fields()), procedure);
    }

    /** The procedure of a draft that has one, in BPMN 2.0. */
    public byte[] bpmn(ItemDraft draft, Procedure stages) {
        var name = draft.name();
        return BpmnProcedure
                .write(new Source(draft.code().value(), name == null ? draft.code().value() : name.in(locale),
                        say("catalogue.bpmn.draft", draft.code()), stages, draft.requirements().fields()), procedure);
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
        return procedure.post(code);
    }

    /** When something is asked, needed or walked: 当“是否夜间运输”为“是”时. */
    public String condition(ServiceItem item, Condition condition) {
        return procedure.condition(item.fields(), condition);
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
        return procedure.answer(field, value);
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
