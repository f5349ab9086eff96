package org.onewindow.deadlines.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.DerivationStep;
import org.onewindow.deadlines.DerivationWords;
import org.onewindow.deadlines.Due;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;

/** The answer of the interface: the date, whether it may still change, and how it came about. */
@JsonPropertyOrder({"due", "provisional", "derivation"})
record DueAnswer(LocalDate due, boolean provisional, List<Step> derivation) {
    /** A step for machines, with a sentence for people; what a step does not have is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"step", "on", "from", "to", "kind", "name", "days", "unit", "text"})
    record Step(String step, @Nullable LocalDate on, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable String kind, @Nullable String name, @Nullable Integer days, @Nullable String unit, String text) {
    }

    static DueAnswer of(Due due, DerivationWords words, Locale locale) {
        var sentences = words.sentences(due, locale);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < sentences.size(); i++) {
            steps.add(step(due.derivation().get(i), sentences.get(i)));
        }
        return new DueAnswer(due.on(), due.provisional(), steps);
    }

    private static Step step(DerivationStep step, String text) {
        return switch (step) {
            case DerivationStep.Started(var on) -> day("started", on, null, text);
            case DerivationStep.Limited(_, var limit) -> span("limited", null, null, limit, text);
            case DerivationStep.Extended(var by) -> span("extended", null, null, by, text);
            case DerivationStep.Excluded(var from, var to, _, var leftOut) ->
                span("excluded", from, to, leftOut, text);
            case DerivationStep.DaysOff(var from, var to, var kind, var name) ->
                new Step("days-off", null, from, to, kind.name(), name.isEmpty() ? null : name, null, null, text);
            case DerivationStep.MadeUp(var on, var name) -> day("made-up", on, name, text);
            case DerivationStep.Unlisted(var after) -> day("unlisted", after, null, text);
            case DerivationStep.Moved(var from, var to) -> span("moved", from, to, null, text);
            case DerivationStep.Ends(var on) -> day("ends", on, null, text);
            case DerivationStep.Provisional(var last) -> day("provisional", last, null, text);
        };
    }

    private static Step day(String step, LocalDate on, @Nullable String name, String text) {
        return new Step(step, on, null, null, null, name, null, null, text);
    }

    private static Step span(String step, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable TimeLimit days,
            String text) {
        return new Step(step, null, from, to, null, null, days == null ? null : days.days(), unit(days), text);
    }

    private static @Nullable String unit(@Nullable TimeLimit limit) {
        return switch (limit) {
            case null -> null;
            case WorkingDays _ -> "working-day";
            case CalendarDays _ -> "calendar-day";
        };
    }
}
