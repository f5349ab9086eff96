package org.onewindow.catalogue.discretion;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onewindow.platform.LocalisedText;

/**
 * A discretion table (裁量基准), Regulation on Optimising the Business Environment, article 60: inputs, which are fields of
 * the item's form, and rules, of which exactly one holds for any answers (hit policy UNIQUE of DMN). That it does is a
 * rule of publishing, found by {@link TableCheck}; a draft may still have gaps.
 *
 * @param code     by which a stage names it, unique within the item
 * @param basis    the article or the document that sets the standard
 * @param inputs   codes of fields of the form, each once
 * @param outcomes among which the rules choose
 */
public record DiscretionTable(String code, LocalisedText name, LocalisedText basis, List<String> inputs,
        List<Outcome> outcomes, List<Rule> rules) {
    /** A standard that weighs more than this is not understood by who has to apply it. */
    public static final int MAX_INPUTS = 8;
    /** More grades than people tell apart. */
    public static final int MAX_OUTCOMES = 20;
    /** More rules do not fit on the page of an editor. */
    public static final int MAX_RULES = 60;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    public DiscretionTable {
        inputs = List.copyOf(inputs);
        outcomes = List.copyOf(outcomes);
        rules = List.copyOf(rules);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code of a table: " + code);
        }
        if (inputs.isEmpty() || inputs.size() > MAX_INPUTS || new HashSet<>(inputs).size() != inputs.size()) {
            throw new IllegalArgumentException("inputs of " + code + ": " + inputs);
        }
        if (outcomes.size() > MAX_OUTCOMES
                || outcomes.stream().map(Outcome::code).distinct().count() != outcomes.size()) {
            throw new IllegalArgumentException("outcomes of " + code + ": " + outcomes);
        }
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException("rules of " + code + ": " + rules.size());
        }
        var width = inputs.size();
        if (rules.stream().anyMatch(rule -> rule.when().size() != width)) {
            throw new IllegalArgumentException("every rule of " + code + " has " + width + " cells");
        }
    }

    /** The outcome of a code. */
    public Optional<Outcome> outcome(String outcomeCode) {
        return outcomes.stream().filter(one -> one.code().equals(outcomeCode)).findFirst();
    }

    /** To which decision an outcome leads. */
    public enum Leads {
        /** 准予, also with conditions or under a grade. */
        GRANT,
        /** 不予. */
        DENY,
        /** Nobody has said yet; such a table stays a draft. */
        OPEN
    }

    /**
     * What a rule concludes (裁量结论): grant, deny, grant with conditions, or a grade.
     *
     * @param code unique within the table
     */
    public record Outcome(String code, LocalisedText name, Leads leads) {
        public Outcome {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("code of an outcome: " + code);
            }
        }
    }

    /**
     * One rule; it is known by its place in the table, from 1.
     *
     * @param when    a cell for each input
     * @param outcome code of what it concludes
     */
    public record Rule(List<Cell> when, String outcome) {
        public Rule {
            when = List.copyOf(when);
        }
    }
}
