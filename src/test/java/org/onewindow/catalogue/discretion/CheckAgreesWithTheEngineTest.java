package org.onewindow.catalogue.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.discretion.TableFinding.Gap;
import org.onewindow.catalogue.discretion.TableFinding.Overlap;

/**
 * Random tables, each asked of the DMN engine at the ends of all its ranges, one step beside them and at random: the
 * engine finds no rule exactly within the gaps of the check and two rules exactly within its overlaps, and where one rule
 * holds it is the one whose cells hold.
 */
@Tag("slow")
class CheckAgreesWithTheEngineTest {
    private static final long SEED = Long.getLong("tables.seed", 20_261_126L);
    private static final int TABLES = Integer.getInteger("tables.count", 100);
    private static final int POINTS = 60;
    private static final BigDecimal STEP = new BigDecimal("0.0001");
    private static final List<String> CHOICES = List.of("a", "b", "c");

    private final DiscretionJudge judge = new DiscretionJudge();
    private int hits;
    private int nothing;
    private int several;

    @Test
    void gapsAndOverlapsAreThoseOfTheEngine() {
        for (int at = 0; at < TABLES; at++) {
            var random = new SplittableRandom(SEED + at);
            var table = table(random);
            var findings = TableCheck.findings(table, TableCheckTest.FORM, Set.of());
            assertThat(findings).as("no finding of another kind: " + table).noneMatch(
                    finding -> finding instanceof TableFinding.Misfit || finding instanceof TableFinding.TooLarge);
            for (int point = 0; point < POINTS; point++) {
                ask(table, findings, answers(random, table));
            }
            findings.forEach(finding -> example(table, finding));
        }
        assertThat(hits + nothing + several).isGreaterThanOrEqualTo(TABLES * POINTS);
        assertThat(List.of(hits, nothing, several)).as("each happened often").allMatch(count -> count > 300);
    }

    private void ask(DiscretionTable table, List<TableFinding> findings, List<String> answers) {
        var where = table + " at " + answers;
        var isMore = findings.contains(new TableFinding.AndMore());
        switch (judge.judge(table, TableCheckTest.FORM, byField(table, answers))) {
            case Judgement.Hit(var rule, var outcome) -> {
                hits++;
                assertThat(holding(table, answers)).as(where).containsExactly(rule);
                assertThat(outcome.code()).as(where).isEqualTo(table.rules().get(rule - 1).outcome());
                assertThat(gaps(findings, answers)).as(where).isZero();
                assertThat(overlaps(findings, answers)).as(where).isEmpty();
            }
            case Judgement.Nothing() -> {
                nothing++;
                assertThat(holding(table, answers)).as(where).isEmpty();
                assertThat(gaps(findings, answers)).as("one gap: " + where).isBetween(isMore ? 0L : 1L, 1L);
            }
            case Judgement.Several() -> {
                several++;
                var pairs = new HashSet<List<Integer>>();
                var rules = holding(table, answers);
                rules.forEach(first -> rules.stream().filter(second -> first < second)
                        .forEach(second -> pairs.add(List.of(first, second))));
                assertThat(overlaps(findings, answers)).as(where).isEqualTo(pairs);
            }
        }
    }

    /** The example of a finding is one: the engine says so. */
    private void example(DiscretionTable table, TableFinding finding) {
        switch (finding) {
            case Gap(var _, var example) -> assertThat(judge.judge(table, TableCheckTest.FORM, byField(table, example)))
                    .as(table + " " + finding).isInstanceOf(Judgement.Nothing.class);
            case Overlap(var first, var second, var _, var example) -> {
                assertThat(judge.judge(table, TableCheckTest.FORM, byField(table, example)))
                        .as(table + " " + finding).isInstanceOf(Judgement.Several.class);
                assertThat(holding(table, example)).contains(first, second);
            }
            default -> {
            }
        }
    }

    private static long gaps(List<TableFinding> findings, List<String> answers) {
        return findings.stream().filter(finding -> finding instanceof Gap(var where, var _) && hold(where, answers))
                .count();
    }

    private static Set<List<Integer>> overlaps(List<TableFinding> findings, List<String> answers) {
        var pairs = new HashSet<List<Integer>>();
        for (var finding : findings) {
            if (finding instanceof Overlap(var first, var second, var where, var _) && hold(where, answers)) {
                pairs.add(List.of(first, second));
            }
        }
        return pairs;
    }

    private static List<Integer> holding(DiscretionTable table, List<String> answers) {
        var rules = new ArrayList<Integer>();
        for (int rule = 1; rule <= table.rules().size(); rule++) {
            if (hold(table.rules().get(rule - 1).when(), answers)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static boolean hold(List<Cell> cells, List<String> answers) {
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).holds(answers.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> byField(DiscretionTable table, List<String> answers) {
        var byField = new HashMap<String, String>();
        for (int at = 0; at < answers.size(); at++) {
            byField.put(table.inputs().get(at), answers.get(at));
        }
        return byField;
    }

    private static DiscretionTable table(SplittableRandom random) {
        var inputs = new ArrayList<>(TableCheckTest.FORM.keySet());
        while (inputs.size() > 1 && random.nextInt(3) == 0) {
            inputs.remove(random.nextInt(inputs.size()));
        }
        var rules = new String[2 + random.nextInt(7)];
        for (int at = 0; at < rules.length; at++) {
            rules[at] = String.join(" | ", inputs.stream().map(input -> cell(random, input)).toList());
        }
        return TableCheckTest.table(inputs, rules);
    }

    private static String cell(SplittableRandom random, String input) {
        if (random.nextInt(6) == 0) {
            return "-";
        }
        return switch (input) {
            case "night" -> random.nextBoolean() ? "yes" : "no";
            case "kind" -> {
                var some = CHOICES.stream().filter(_ -> random.nextBoolean()).toList();
                yield some.isEmpty() ? "b" : String.join(", ", some);
            }
            default -> range(random);
        };
    }

    private static String range(SplittableRandom random) {
        var low = number(random);
        var high = number(random).max(low);
        return switch (random.nextInt(6)) {
            case 0 -> ">= " + low.toPlainString();
            case 1 -> "< " + high.toPlainString();
            case 2 -> "<= " + high.toPlainString();
            case 3 -> "= " + low.toPlainString();
            default -> (random.nextBoolean() ? "[" : "(") + low.toPlainString() + ".." + high.toPlainString()
                    + (random.nextBoolean() ? "]" : ")");
        };
    }

    /** Few numbers, so that ends meet; some of them a step apart. */
    private static BigDecimal number(SplittableRandom random) {
        var whole = BigDecimal.valueOf(random.nextInt(8) * 5L);
        return random.nextInt(4) == 0 ? whole.add(STEP) : whole;
    }

    private static List<String> answers(SplittableRandom random, DiscretionTable table) {
        return table.inputs().stream().map(input -> switch (input) {
            case "night" -> random.nextBoolean() ? "yes" : "no";
            case "kind" -> CHOICES.get(random.nextInt(CHOICES.size()));
            default -> {
                var number = number(random);
                yield switch (random.nextInt(4)) {
                    case 0 -> number.add(STEP).toPlainString();
                    case 1 -> number.subtract(STEP).max(BigDecimal.ZERO).toPlainString();
                    case 2 -> number.add(BigDecimal.valueOf(random.nextInt(50_000), 4)).toPlainString();
                    default -> number.toPlainString();
                };
            }
        }).toList();
    }
}
