package org.onewindow.catalogue.publishing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.Input;
import org.onewindow.catalogue.discretion.TableCheck;
import org.onewindow.catalogue.discretion.TableFinding;
import org.onewindow.catalogue.discretion.TableWords;
import org.onewindow.catalogue.publishing.PublishingRule.Fault;
import org.onewindow.platform.LocalisedText;

/**
 * What keeps discretion tables (裁量基准) from being published: a stage that names none, an input that is no field, gaps
 * and overlaps, each told by its answers in words.
 */
public final class TableFaults {
    /** The name of the rule of publishing. */
    static final String RULE = "tables-decide-every-case";

    private static final LocalisedText RULE_NO = new LocalisedText("第%d条规则", "rule %d");

    private TableFaults() {
    }

    /** Everything that is wrong with the tables of an item. */
    static Stream<Fault> of(ServiceItem item) {
        var tables = item.requirements().tables();
        var unknown = item.procedure().stages().map(Stage::discretion).filter(Objects::nonNull)
                .filter(code -> item.table(code).isEmpty()).distinct().map(code -> Fault.of("no-table", code));
        return Stream.concat(unknown, tables.stream().flatMap(table -> TableCheck
                .findings(table, item.requirements().inputs(), item.requirements().optional()).stream()
                .map(finding -> fault(table, finding, item.requirements().inputs(), Locale.SIMPLIFIED_CHINESE))));
    }

    /** The key of the sentence that says what is wrong. */
    public static String messageKey(Fault fault) {
        return "catalogue.publishing." + RULE + "." + fault.variant();
    }

    /** What is wrong, with the words of its sentence in a language. */
    public static Fault fault(DiscretionTable table, TableFinding finding, Map<String, Input> form, Locale locale) {
        var name = table.name().in(locale);
        var inputs = table.inputs().stream().map(form::get).filter(Objects::nonNull).toList();
        return switch (finding) {
            case TableFinding.NoInput(var field) -> Fault.of("no-input", name, field);
            case TableFinding.MayBeEmpty(var input) -> Fault.of("may-be-empty", name, input.label().in(locale));
            case TableFinding.Misfit(var rule, var input) ->
                Fault.of("misfit", name, rule(rule, locale), input.label().in(locale));
            case TableFinding.NoOutcome(var rule) -> Fault.of("no-outcome", name, rule(rule, locale));
            case TableFinding.Undecided(var outcome) -> Fault.of("undecided", name, outcome.in(locale));
            case TableFinding.Dead(var rule) -> Fault.of("dead", name, rule(rule, locale));
            case TableFinding.TooLarge(var cells, var most) -> Fault.of("too-large", name, cells, most);
            case TableFinding.Gap(var where, var example) ->
                Fault.of("gap", name, TableWords.region(inputs, where, locale), example(inputs, example, locale));
            case TableFinding.Overlap(var first, var second, var where, var example) -> Fault.of("overlap", name,
                    rule(first, locale), rule(second, locale), TableWords.region(inputs, where, locale),
                    example(inputs, example, locale));
            case TableFinding.AndMore() -> Fault.of("more", name);
        };
    }

    private static String example(List<Input> inputs, List<String> answers, Locale locale) {
        return TableWords.answers(inputs, answers, locale);
    }

    private static String rule(int number, Locale locale) {
        return RULE_NO.in(locale).formatted(number);
    }
}
