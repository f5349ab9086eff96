package org.onewindow.casework.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.Situation;
import org.onewindow.casework.Situation.Yardstick;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.catalogue.discretion.DiscretionTable.Outcome;
import org.onewindow.catalogue.discretion.TableWords;

/**
 * What the discretion table of an open stage says of an application (裁量基准的结论), for the department that handles it.
 *
 * @param stage     code of the stage
 * @param table     what the table is called
 * @param inputs    the answers that it looks at
 * @param rule      number of the rule that holds; 0 where the table has no single answer
 * @param condition of that rule in words; empty where there is none
 * @param answer    what the rule concludes; null where the table has no single answer
 * @param leads     to which decision; null with it
 * @param several   whether there is no single answer because several rules hold
 * @param others    the other outcomes of the table
 */
public record YardstickView(String stage, String stageName, String table, String basis, List<Line> inputs, int rule,
        String condition, @Nullable Line answer, @Nullable Leads leads, boolean several, List<Line> others) {
    public YardstickView {
        inputs = List.copyOf(inputs);
        others = List.copyOf(others);
    }

    /**
     * A name and what stands beside it.
     *
     * @param code  of an outcome; of an input its field
     * @param name  what it is called
     * @param words the answer to an input; empty for an outcome
     */
    public record Line(String code, String name, String words) {
    }

    /** The other outcomes under which an application can be granted, or denied. */
    public List<Line> othersThat(Leads wanted, ServiceItem item) {
        return others.stream().filter(line -> item.tableAt(stage).flatMap(one -> one.outcome(line.code()))
                .filter(outcome -> outcome.leads() == wanted).isPresent()).toList();
    }

    /** One for each open stage that has a table. */
    static List<YardstickView> of(CaseFile file, Situation situation, Map<String, String> answers, Locale locale) {
        var item = situation.item();
        return file.openStages().stream().map(CaseFile.StageState::code)
                .flatMap(stage -> situation.yardstick().apply(stage)
                        .map(yardstick -> of(stage, item, yardstick, answers, locale)).stream())
                .toList();
    }

    private static YardstickView of(String stage, ServiceItem item, Yardstick yardstick, Map<String, String> answers,
            Locale locale) {
        var table = yardstick.table();
        var form = item.requirements().inputs();
        var inputs = table.inputs().stream().map(form::get).filter(Objects::nonNull).toList();
        var lines = new ArrayList<Line>();
        inputs.forEach(input -> lines.add(new Line(input.field(), input.label().in(locale),
                input.words(answers.getOrDefault(input.field(), ""), locale))));
        var answer = yardstick.answer();
        var condition = answer == null
                ? ""
                : TableWords.conditions(inputs, table.rules().get(yardstick.rule() - 1).when(), locale);
        return new YardstickView(stage, CaseWords.stageName(item, stage, locale), table.name().in(locale),
                table.basis().in(locale), lines, yardstick.rule(),
                condition, answer == null ? null : line(answer, locale), answer == null ? null : answer.leads(),
                yardstick.several(), table.outcomes().stream().filter(outcome -> !outcome.equals(answer))
                        .map(outcome -> line(outcome, locale)).toList());
    }

    private static Line line(Outcome outcome, Locale locale) {
        return new Line(outcome.code(), outcome.name().in(locale), "");
    }
}
