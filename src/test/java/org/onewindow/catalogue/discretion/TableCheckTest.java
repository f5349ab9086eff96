package org.onewindow.catalogue.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.catalogue.discretion.DiscretionTable.Outcome;
import org.onewindow.catalogue.discretion.DiscretionTable.Rule;
import org.onewindow.catalogue.discretion.TableFinding.Dead;
import org.onewindow.catalogue.discretion.TableFinding.Gap;
import org.onewindow.catalogue.discretion.TableFinding.MayBeEmpty;
import org.onewindow.catalogue.discretion.TableFinding.Misfit;
import org.onewindow.catalogue.discretion.TableFinding.NoInput;
import org.onewindow.catalogue.discretion.TableFinding.NoOutcome;
import org.onewindow.catalogue.discretion.TableFinding.Overlap;
import org.onewindow.catalogue.discretion.TableFinding.TooLarge;
import org.onewindow.platform.LocalisedText;

/** Gaps and overlaps of tables, each at its edge. */
class TableCheckTest {
    static final Map<String, Input> FORM = form();

    @Test
    void aTableThatDecidesEveryCaseHasNothingWrong() {
        assertThat(findings(List.of("area", "kind"), "< 200 | -", ">= 200 | a", ">= 200 | b, c")).isEmpty();
        assertThat(findings(List.of("night"), "yes", "no")).isEmpty();
        assertThat(findings(List.of("area"), "-")).isEmpty();
    }

    @Test
    void theEndOfARangeThatNobodyCountsInIsAGapOfOneNumber() {
        assertThat(findings(List.of("area"), "< 200", "> 200"))
                .containsExactly(new Gap(List.of(Cell.parse("= 200")), List.of("200")));
    }

    @Test
    void theEndOfARangeThatBothCountInIsAnOverlapOfOneNumber() {
        assertThat(findings(List.of("area"), "<= 200", ">= 200"))
                .containsExactly(new Overlap(1, 2, List.of(Cell.parse("= 200")), List.of("200")));
    }

    @Test
    void betweenTwoNumbersThatAFormTellsApartIsNothing() {
        assertThat(findings(List.of("area"), "<= 1", ">= 1.0001")).isEmpty();
        assertThat(findings(List.of("area"), "<= 1", ">= 1.0002"))
                .containsExactly(new Gap(List.of(Cell.parse("(1..1.0002)")), List.of("1.0001")));
    }

    @Test
    void aGapIsToldOnceHoweverManyPiecesItHas() {
        assertThat(findings(List.of("area", "kind"), "[100..500) | a", "[100..500) | b, c", "< 100 | a"))
                .containsExactly(
                        new Gap(List.of(Cell.parse("< 100"), Cell.parse("b, c")), List.of("0", "b")),
                        new Gap(List.of(Cell.parse(">= 500"), Cell.ANY), List.of("500", "a")));
    }

    @Test
    void anOverlapIsToldOnceForEachPairOfRules() {
        assertThat(findings(List.of("area", "kind"), "- | -", "[10..20] | a, b", "= 15 | a")).containsExactly(
                new Overlap(1, 2, List.of(Cell.parse("[10..20]"), Cell.parse("a, b")), List.of("10", "a")),
                new Overlap(1, 3, List.of(Cell.parse("= 15"), Cell.parse("a")), List.of("15", "a")),
                new Overlap(2, 3, List.of(Cell.parse("= 15"), Cell.parse("a")), List.of("15", "a")));
    }

    @Test
    void aRuleThatNoAnswerMeetsIsDead() {
        assertThat(findings(List.of("area"), "-", "(5..5)")).containsExactly(new Dead(2));
        assertThat(findings(List.of("area"), "-", "(5..5.0001)")).containsExactly(new Dead(2));
    }

    @Test
    void inputsAreFieldsThatAreAlwaysAnswered() {
        assertThat(findings(List.of("name"), "-")).containsExactly(new NoInput("name"));
        assertThat(TableCheck.findings(table(List.of("area"), "-"), FORM, Set.of("area")))
                .singleElement().isInstanceOf(MayBeEmpty.class);
    }

    @Test
    void cellsFitTheirInputAndRulesTheirOutcomes() {
        assertThat(findings(List.of("area"), "a")).singleElement().isInstanceOf(Misfit.class);
        assertThat(findings(List.of("kind"), ">= 3")).singleElement().isInstanceOf(Misfit.class);
        assertThat(findings(List.of("kind"), "a, z")).singleElement().isInstanceOf(Misfit.class);
        var loose = new DiscretionTable("t", text("表"), text("依据"), List.of("night"), List.of(),
                List.of(new Rule(List.of(Cell.ANY), "gone")));
        assertThat(TableCheck.findings(loose, FORM, Set.of())).containsExactly(new NoOutcome(1));
    }

    @Test
    void aTableOfMoreCellsThanCanBeLookedThroughIsRefused() {
        var rules = IntStream.range(0, 60).mapToObj(at -> "= %d | = %d | = %d".formatted(at, at, at))
                .toArray(String[]::new);
        var form = new LinkedHashMap<String, Input>();
        List.of("x", "y", "z").forEach(code -> form.put(code, new Input.Numbers(code, text(code))));
        assertThat(TableCheck.findings(table(List.of("x", "y", "z"), rules), form, Set.of()))
                .containsExactly(new TooLarge(120L * 120 * 120, TableCheck.MOST_CELLS));
    }

    @Test
    void regionsAreSaidInWords() {
        var inputs = List.of(input("area"), input("kind"), input("night"));
        var cells = List.of(Cell.parse("[10..20)"), Cell.parse("a, c"), Cell.parse("yes"));
        assertThat(TableWords.conditions(inputs, cells, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("10 ≤ 面积 < 20；类别：甲、丙；夜间：是");
        assertThat(TableWords.conditions(inputs, cells, Locale.ENGLISH))
                .isEqualTo("10 ≤ Area < 20; Kind: A, C; Night: Yes");
        assertThat(TableWords.conditions(inputs, List.of(Cell.ANY, Cell.ANY, Cell.ANY), Locale.ENGLISH))
                .isEqualTo("any answers");
    }

    @Test
    void aCellIsReadAsItIsWritten() {
        for (var notation : List.of("-", "a, b", "[0..200)", "(1.5..2]", ">= 200", "> 0", "<= 7", "< 7", "= 7")) {
            assertThat(Cell.parse(notation).notation()).isEqualTo(notation);
        }
        assertThat(Cell.parse(">=200.50").notation()).isEqualTo(">= 200.5");
    }

    static List<TableFinding> findings(List<String> inputs, String... rules) {
        return TableCheck.findings(table(inputs, rules), FORM, Set.of());
    }

    /** A table whose rules are cells between bars; the outcomes are o1, o2, … */
    static DiscretionTable table(List<String> inputs, String... rules) {
        var outcomes = IntStream.rangeClosed(1, 3)
                .mapToObj(at -> new Outcome("o" + at, text("结论" + at), at == 3 ? Leads.DENY : Leads.GRANT)).toList();
        return new DiscretionTable("t", text("表"), text("依据"), inputs, outcomes, IntStream.range(0, rules.length)
                .mapToObj(at -> new Rule(List.of(rules[at].split(" \\| ", -1)).stream().map(Cell::parse).toList(),
                        "o" + (at % 3 + 1)))
                .toList());
    }

    private static Map<String, Input> form() {
        var form = new LinkedHashMap<String, Input>();
        form.put("area", new Input.Numbers("area", new LocalisedText("面积", "Area")));
        var options = new LinkedHashMap<String, LocalisedText>();
        options.put("a", new LocalisedText("甲", "A"));
        options.put("b", new LocalisedText("乙", "B"));
        options.put("c", new LocalisedText("丙", "C"));
        form.put("kind", new Input.Choice("kind", new LocalisedText("类别", "Kind"), options));
        form.put("night", Input.Choice.yesOrNo("night", new LocalisedText("夜间", "Night")));
        return form;
    }

    private static Input input(String field) {
        return Objects.requireNonNull(FORM.get(field));
    }

    static LocalisedText text(String zh) {
        return LocalisedText.of(zh);
    }
}
