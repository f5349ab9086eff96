package org.onewindow.catalogue.discretion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onewindow.catalogue.discretion.Input.Piece;
import org.onewindow.catalogue.discretion.TableFinding.AndMore;
import org.onewindow.catalogue.discretion.TableFinding.Dead;
import org.onewindow.catalogue.discretion.TableFinding.Gap;
import org.onewindow.catalogue.discretion.TableFinding.MayBeEmpty;
import org.onewindow.catalogue.discretion.TableFinding.Misfit;
import org.onewindow.catalogue.discretion.TableFinding.NoInput;
import org.onewindow.catalogue.discretion.TableFinding.NoOutcome;
import org.onewindow.catalogue.discretion.TableFinding.Overlap;
import org.onewindow.catalogue.discretion.TableFinding.TooLarge;
import org.onewindow.catalogue.discretion.TableFinding.Undecided;

/**
 * Finds the gaps and overlaps of a table, exactly: the answers of each input are cut at the ends of its ranges into
 * finitely many pieces, within which no rule tells one answer from another, and every combination of pieces is looked at
 * once. Pure.
 */
public final class TableCheck {
    /** Combinations that are looked through while a reader waits; some milliseconds. */
    public static final long MOST_CELLS = 100_000;

    /** Gaps and overlaps that are told; who has more has forgotten an input or a rule. */
    private static final int MOST_TOLD = 20;

    private final DiscretionTable table;
    private final List<Input> inputs;
    private final List<List<Piece>> pieces;
    private final List<List<BitSet>> holding;
    private final int[] strides;
    private final int cells;

    private TableCheck(DiscretionTable table, List<Input> inputs, List<List<Piece>> pieces) {
        this.table = table;
        this.inputs = inputs;
        this.pieces = pieces;
        this.holding = new ArrayList<>();
        this.strides = new int[inputs.size()];
        var size = 1;
        for (int at = inputs.size() - 1; at >= 0; at--) {
            strides[at] = size;
            size *= pieces.get(at).size();
        }
        this.cells = size;
        for (int at = 0; at < inputs.size(); at++) {
            var column = at;
            holding.add(pieces.get(at).stream().map(piece -> rulesFor(column, piece)).toList());
        }
    }

    /**
     * Everything that is wrong with a table; empty if exactly one rule holds for any answers.
     *
     * @param form     the fields of the form that a table can look at, by their codes
     * @param optional codes of those that may be left unanswered
     */
    public static List<TableFinding> findings(DiscretionTable table, Map<String, Input> form, Set<String> optional) {
        var found = new ArrayList<TableFinding>();
        table.outcomes().stream().filter(outcome -> outcome.leads() == DiscretionTable.Leads.OPEN)
                .forEach(outcome -> found.add(new Undecided(outcome.name())));
        var inputs = inputs(table, form, optional, found);
        if (inputs.size() < table.inputs().size()) {
            return found;
        }
        rules(table, inputs, found);
        if (found.stream().anyMatch(Misfit.class::isInstance)) {
            return found;
        }
        var pieces = new ArrayList<List<Piece>>();
        var cells = 1L;
        for (int at = 0; at < inputs.size(); at++) {
            var column = at;
            pieces.add(inputs.get(at).pieces(table.rules().stream().map(rule -> rule.when().get(column)).toList()));
            cells = Math.min(cells * pieces.getLast().size(), Integer.MAX_VALUE);
        }
        if (cells > MOST_CELLS) {
            found.add(new TooLarge(cells, MOST_CELLS));
        } else {
            new TableCheck(table, inputs, pieces).look(found);
        }
        return found;
    }

    private static List<Input> inputs(DiscretionTable table, Map<String, Input> form, Set<String> optional,
            List<TableFinding> found) {
        var inputs = new ArrayList<Input>();
        for (var field : table.inputs()) {
            var input = form.get(field);
            if (input == null) {
                found.add(new NoInput(field));
                continue;
            }
            inputs.add(input);
            if (optional.contains(field)) {
                found.add(new MayBeEmpty(input));
            }
        }
        return inputs;
    }

    private static void rules(DiscretionTable table, List<Input> inputs, List<TableFinding> found) {
        for (int rule = 0; rule < table.rules().size(); rule++) {
            var one = table.rules().get(rule);
            if (table.outcome(one.outcome()).isEmpty()) {
                found.add(new NoOutcome(rule + 1));
            }
            for (int at = 0; at < inputs.size(); at++) {
                if (!inputs.get(at).fits(one.when().get(at))) {
                    found.add(new Misfit(rule + 1, inputs.get(at)));
                }
            }
        }
    }

    private BitSet rulesFor(int column, Piece piece) {
        var rules = new BitSet();
        for (int rule = 0; rule < table.rules().size(); rule++) {
            if (table.rules().get(rule).when().get(column).holds(piece.example())) {
                rules.set(rule);
            }
        }
        return rules;
    }

    private void look(List<TableFinding> found) {
        var open = new BitSet();
        var met = new BitSet();
        var pairs = new BitSet();
        var overlaps = new TreeMap<Integer, Overlap>();
        for (int cell = 0; cell < cells; cell++) {
            var rules = rules(cell);
            met.or(rules);
            if (rules.isEmpty()) {
                open.set(cell);
            }
            for (int first = rules.nextSetBit(0); first >= 0; first = rules.nextSetBit(first + 1)) {
                for (int second = rules.nextSetBit(first + 1); second >= 0; second = rules.nextSetBit(second + 1)) {
                    var pair = first * DiscretionTable.MAX_RULES + second;
                    if (!pairs.get(pair) && overlaps.size() < MOST_TOLD) {
                        overlaps.put(pair, overlap(first, second, cell));
                    }
                    pairs.set(pair);
                }
            }
        }
        for (int rule = met.nextClearBit(0); rule < table.rules().size(); rule = met.nextClearBit(rule + 1)) {
            found.add(new Dead(rule + 1));
        }
        found.addAll(overlaps.values());
        if (pairs.cardinality() > overlaps.size()) {
            found.add(new AndMore());
        }
        gaps(open, found);
    }

    private BitSet rules(int cell) {
        var rules = (BitSet) holding.getFirst().get(index(cell, 0)).clone();
        for (int at = 1; at < inputs.size() && !rules.isEmpty(); at++) {
            rules.and(holding.get(at).get(index(cell, at)));
        }
        return rules;
    }

    private int index(int cell, int column) {
        return cell / strides[column] % pieces.get(column).size();
    }

    private Overlap overlap(int first, int second, int cell) {
        var where = new ArrayList<Cell>();
        for (int at = 0; at < inputs.size(); at++) {
            var both = new ArrayList<Piece>();
            for (int piece = 0; piece < pieces.get(at).size(); piece++) {
                var rules = holding.get(at).get(piece);
                if (rules.get(first) && rules.get(second)) {
                    both.add(pieces.get(at).get(piece));
                }
            }
            where.add(inputs.get(at).cell(pieces.get(at), both));
        }
        return new Overlap(first + 1, second + 1, where, example(cell));
    }

    /** Joins open cells that are neighbours to boxes, each told once. */
    private void gaps(BitSet open, List<TableFinding> found) {
        for (int gaps = 0; !open.isEmpty(); gaps++) {
            if (gaps == MOST_TOLD) {
                found.add(new AndMore());
                return;
            }
            var corner = open.nextSetBit(0);
            var box = new ArrayList<Integer>(List.of(corner));
            var where = new Cell[inputs.size()];
            for (int at = inputs.size() - 1; at >= 0; at--) {
                var from = index(corner, at);
                var to = from;
                while (to + 1 < pieces.get(at).size() && isOpen(open, box, (to + 1 - from) * strides[at])) {
                    to++;
                }
                where[at] = inputs.get(at).cell(pieces.get(at), pieces.get(at).subList(from, to + 1));
                var slice = List.copyOf(box);
                for (int step = 1; step <= to - from; step++) {
                    var distance = step * strides[at];
                    slice.forEach(cell -> box.add(cell + distance));
                }
            }
            box.forEach(open::clear);
            found.add(new Gap(List.of(where), example(corner)));
        }
    }

    private static boolean isOpen(BitSet open, List<Integer> box, int distance) {
        return box.stream().allMatch(cell -> open.get(cell + distance));
    }

    private List<String> example(int cell) {
        var answers = new ArrayList<String>();
        for (int at = 0; at < inputs.size(); at++) {
            answers.add(pieces.get(at).get(index(cell, at)).example());
        }
        return answers;
    }
}
