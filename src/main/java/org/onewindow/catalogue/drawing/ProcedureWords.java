package org.onewindow.catalogue.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Condition;
import org.onewindow.catalogue.Condition.FieldAtLeast;
import org.onewindow.catalogue.Condition.FieldEquals;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.Procedure;
import org.onewindow.catalogue.Stage;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.drawing.FlowChart;
import org.onewindow.platform.drawing.FlowChart.Box;
import org.onewindow.platform.drawing.FlowChart.Event;
import org.onewindow.platform.drawing.FlowChart.State;
import org.springframework.context.MessageSource;

/** A procedure in the language of one reader. */
public final class ProcedureWords {
    private final MessageSource messages;
    private final OrganisationView organisation;
    private final Locale locale;

    public ProcedureWords(MessageSource messages, OrganisationView organisation, Locale locale) {
        this.messages = messages;
        this.organisation = organisation;
        this.locale = locale;
    }

    /** How far something is, and a few words on who and when; null where the reader is told nothing about progress. */
    public record Mark(State state, @Nullable String words) {
        /** Nothing is said about progress. */
        public static final Mark NONE = new Mark(State.PLAIN, null);
    }

    /** A case on its way: how far acceptance, each stage and delivery are. */
    public record Progress(Mark accepted, Function<Stage, Mark> stages, Mark delivered) {
        /** The procedure of an item, which has no progress. */
        public static final Progress NONE = new Progress(Mark.NONE, _ -> Mark.NONE, Mark.NONE);
    }

    /** The chart of a procedure; the fields are those that its conditions look at. */
    public FlowChart chart(Procedure procedure, List<FieldDefinition> fields, Progress progress) {
        var groups = procedure.groups().stream()
                .map(group -> group.stages().stream().map(stage -> box(stage, fields, progress)).toList()).toList();
        return new FlowChart(say("catalogue.flow"), event("catalogue.flow.start", progress.accepted()), groups,
                event("catalogue.flow.end", progress.delivered()), say("catalogue.steps.together"));
    }

    private Event event(String key, Mark mark) {
        var words = mark.words();
        return new Event(say(key), words == null ? List.of() : List.of(words), mark.state());
    }

    private Box box(Stage stage, List<FieldDefinition> fields, Progress progress) {
        var name = in(stage.name());
        var kind = kind(stage);
        var details = new ArrayList<String>();
        details.add(name.equals(kind) ? limit(stage.limit()) : say("catalogue.flow.kind", kind, limit(stage.limit())));
        details.add(post(stage.post()));
        var condition = stage.condition();
        var mark = progress.stages().apply(stage);
        return new Box(stage.code(), name, details,
                condition == null ? null : say("catalogue.steps.only", condition(fields, condition)), mark.state(),
                mark.words());
    }

    /** What is done in a stage: 审核. */
    public String kind(Stage stage) {
        return say("catalogue.edit.stageKind." + stage.kind());
    }

    /** 8 个工作日, 40 日, 当日. */
    public String limit(TimeLimit limit) {
        return switch (limit) {
            case WorkingDays(var days) -> say("catalogue.limit.working", days);
            case CalendarDays(var days) -> say("catalogue.limit.calendar", days);
        };
    }

    /** The post with its department: 市场监督管理局审核岗. */
    public String post(PostCode code) {
        return organisation.post(code).map(found -> say("catalogue.post",
                organisation.department(code.department()).map(department -> in(department.name()))
                        .orElse(code.department().value()),
                in(found.name()))).orElse(code.value());
    }

    /** When something is asked, needed or walked: “是否夜间运输”为“是”. */
    public String condition(List<FieldDefinition> fields, Condition condition) {
        var field = fields.stream().filter(one -> one.code().equals(condition.field())).findFirst();
        var label = field.map(one -> in(one.label())).orElse(condition.field());
        return switch (condition) {
            case FieldEquals(_, var value) -> say("catalogue.condition.equals", label,
                    field.map(one -> answer(one, value)).orElse(value));
            case FieldAtLeast(_, var number) -> say("catalogue.condition.at-least", label, number.toPlainString());
        };
    }

    /** An answer as the form shows it. */
    public String answer(FieldDefinition field, String value) {
        return switch (field.type()) {
            case YES_NO -> say(value.equals("yes") ? "platform.yes" : "platform.no");
            case CHOICE -> field.choices().stream().filter(choice -> choice.code().equals(value)).findFirst()
                    .map(choice -> in(choice.label())).orElse(value);
            case TEXT, LONG_TEXT, NUMBER, DATE, PHONE -> value;
        };
    }

    String in(LocalisedText text) {
        return text.in(locale);
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
