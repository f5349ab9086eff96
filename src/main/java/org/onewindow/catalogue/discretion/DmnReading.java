package org.onewindow.catalogue.discretion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.catalogue.discretion.DiscretionTable.Outcome;
import org.onewindow.catalogue.discretion.DiscretionTable.Rule;
import org.onewindow.platform.LocalisedText;

/**
 * Reads a DMN document (1.3 or later) that was made here or elsewhere: one decision with one decision table, hit policy
 * UNIQUE or FIRST, inputs that are fields of the form, one outcome. Whatever it does not understand is refused by its name
 * and line, because a rule that is read by half decides wrongly. Of FIRST only the rules are read: where two of them hold,
 * the check finds the overlap. An outcome of which the document does not say where it leads stays open. Pure.
 */
public final class DmnReading {
    private static final Set<String> MODELS = Set.of(DmnDocument.MODEL,
            "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/");
    private static final Set<String> ELDER = Set.of("http://www.omg.org/spec/DMN/20180521/MODEL/",
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd");
    private static final Set<String> FEEL = Set.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/", "https://www.omg.org/spec/DMN/20230324/FEEL/");
    private static final Set<String> NUMBERS = Set.of("number", "integer", "long", "double");
    private static final Set<String> NAMED = Set.of("id", "name", "label");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MAX_WORDS = 200;

    private final Map<String, Input> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private String nameEn = "";
    private String basisEn = "";
    private boolean complete;

    private DmnReading(Map<String, Input> form) {
        form.values().forEach(input -> {
            if (byName.putIfAbsent(input.label().zh(), input) != null) {
                shared.add(input.label().zh());
            }
        });
        byName.keySet().removeAll(shared);
        form.values().forEach(input -> byName.put(DmnDocument.variable(input.field()), input));
    }

    /**
     * The table of a document under a code.
     *
     * @param form the fields of the form that a table can look at
     */
    public static DmnOutcome read(byte[] document, String code, Map<String, Input> form) {
        try {
            return new DmnReading(form).table(decision(Element.root(document)), code);
        } catch (NotDmn e) {
            return e.refused();
        }
    }

    private static Element decision(Element root) throws NotDmn {
        if (!root.name().equals("definitions") || !MODELS.contains(root.namespace())) {
            throw new NotDmn(ELDER.contains(root.namespace()) ? "old-version" : "not-dmn", root.line(), root.name());
        }
        feel(root);
        var decisions = new ArrayList<Element>();
        for (var child : root.children()) {
            if (!child.namespace().equals(root.namespace())) {
                if (!child.name().equals("DMNDI")) { // where things lie in a drawing
                    throw new NotDmn("element", child.line(), child.name(), root.name());
                }
            } else if (child.name().equals("decision")) {
                decisions.add(child);
            } else if (!Set.of("inputData", "description", "extensionElements", "textAnnotation", "association")
                    .contains(child.name())) {
                throw new NotDmn("element", child.line(), child.name(), root.name());
            }
        }
        if (decisions.size() != 1) {
            throw new NotDmn("decisions", decisions.isEmpty() ? root.line() : decisions.get(1).line(),
                    decisions.size());
        }
        return decisions.getFirst();
    }

    private DmnOutcome table(Element decision, String code) throws NotDmn {
        decision.knows(Set.of("description", "extensionElements", "variable", "informationRequirement",
                "decisionTable"), NAMED);
        for (var needed : decision.children("informationRequirement")) {
            needed.knows(Set.of("requiredInput"), Set.of("id", "label"));
        }
        var tables = decision.children("decisionTable");
        if (tables.size() != 1) {
            throw new NotDmn("tables", decision.line(), decision.attribute("name"));
        }
        var basis = decision.children("description").stream().map(Element::text).findFirst().orElse("");
        if (basis.isEmpty()) {
            throw new NotDmn("no-basis", decision.line());
        }
        kept(decision);
        rules(tables.getFirst());
        var name = Stream.of(decision.attribute("name"), decision.attribute("label"), code)
                .filter(one -> !one.isEmpty()).findFirst().orElseThrow();
        return new DmnOutcome.Read(new DiscretionTable(code, text(decision, name, nameEn), text(decision, basis,
                basisEn), inputs.stream().map(Input::field).toList(), outcomes, rules), complete);
    }

    /** What DMN has no place for and a document written here keeps beside it. */
    private void kept(Element decision) throws NotDmn {
        for (var extensions : decision.children("extensionElements")) {
            for (var own : extensions.children()) {
                if (own.namespace().equals(DmnDocument.NAMESPACE)) {
                    own.knows(Set.of("outcome"), Set.of("nameEn", "basisEn"));
                    nameEn = own.attribute("nameEn");
                    basisEn = own.attribute("basisEn");
                    complete = true;
                    for (var outcome : own.children("outcome")) {
                        outcome.knows(Set.of(), Set.of("code", "zh", "en", "leads"));
                        add(outcome, outcome.attribute("code"),
                                text(outcome, outcome.attribute("zh"), outcome.attribute("en")),
                                outcome.attribute("leads"));
                    }
                }
            }
        }
    }

    private void add(Element where, String code, LocalisedText name, String leads) throws NotDmn {
        if (!CODE.matcher(code).matches() || outcomes.stream().anyMatch(one -> one.code().equals(code))
                || !Set.of("GRANT", "DENY", "OPEN").contains(leads)) {
            throw new NotDmn("outcome", where.line(), code + " " + leads);
        }
        if (outcomes.size() == DiscretionTable.MAX_OUTCOMES) {
            throw new NotDmn("too-many-outcomes", where.line(), DiscretionTable.MAX_OUTCOMES);
        }
        outcomes.add(new Outcome(code, name, Leads.valueOf(leads)));
    }

    private void rules(Element table) throws NotDmn {
        table.knows(Set.of("description", "extensionElements", "input", "output", "annotation", "rule"), Set.of("id",
                "label", "hitPolicy", "preferredOrientation", "outputLabel"));
        var policy = table.attribute("hitPolicy");
        if (!Set.of("", "UNIQUE", "FIRST").contains(policy)) {
            throw new NotDmn("hit-policy", table.line(), policy);
        }
        if (table.attribute("preferredOrientation").equals("CrossTable")) {
            throw new NotDmn("attribute", table.line(), "preferredOrientation", table.name());
        }
        for (var input : table.children("input")) {
            inputs.add(input(input));
        }
        if (inputs.isEmpty() || inputs.size() > DiscretionTable.MAX_INPUTS) {
            throw new NotDmn("inputs", table.line(), inputs.size(), DiscretionTable.MAX_INPUTS);
        }
        outputs(table);
        var all = table.children("rule");
        for (var rule : all) {
            if (rules.size() == DiscretionTable.MAX_RULES) {
                throw new NotDmn("too-many-rules", rule.line(), DiscretionTable.MAX_RULES);
            }
            rules.add(rule(rule, table.children("output").size()));
        }
    }

    private Input input(Element element) throws NotDmn {
        element.knows(Set.of("description", "extensionElements", "inputExpression"), NAMED);
        var expressions = element.children("inputExpression");
        if (expressions.size() != 1) {
            throw new NotDmn("no-text", element.line(), element.name());
        }
        var expression = expressions.getFirst();
        expression.knows(Set.of("text", "description"), Set.of("id", "label", "typeRef", "expressionLanguage"));
        feel(expression);
        var text = expression.children("text").stream().map(Element::text).findFirst().orElse("");
        var input = byName.get(text);
        if (input == null) {
            throw new NotDmn(shared.contains(text) ? "input-shared" : "input", expression.line(), text);
        }
        if (inputs.contains(input)) {
            throw new NotDmn("input-twice", expression.line(), text);
        }
        var type = expression.attribute("typeRef");
        var fits = switch (input) {
            case Input.Numbers _ -> NUMBERS.contains(type);
            case Input.Choice choice -> type.equals(choice.isYesOrNo() ? "boolean" : "string");
        };
        if (!fits && !type.isEmpty()) {
            throw new NotDmn("type", expression.line(), type, text);
        }
        return input;
    }

    /** One output is the outcome; a second one only where it is the number of the rule, as written here. */
    private static void outputs(Element table) throws NotDmn {
        var outputs = table.children("output");
        for (var output : outputs) {
            output.knows(Set.of("description", "extensionElements"), Set.of("id", "name", "label", "typeRef"));
        }
        var isOurs = outputs.size() == 2 && outputs.getFirst().attribute("name").equals(DmnDocument.OUTCOME)
                && outputs.getLast().attribute("name").equals(DmnDocument.RULE);
        if (outputs.size() != 1 && !isOurs) {
            throw new NotDmn("outputs", outputs.size() > 1 ? outputs.get(1).line() : table.line(), outputs.size());
        }
        var type = outputs.getFirst().attribute("typeRef");
        if (!Set.of("", "string").contains(type)) {
            throw new NotDmn("type", outputs.getFirst().line(), type, outputs.getFirst().attribute("name"));
        }
    }

    private Rule rule(Element rule, int outputs) throws NotDmn {
        rule.knows(Set.of("description", "extensionElements", "inputEntry", "outputEntry", "annotationEntry"),
                Set.of("id", "label"));
        var entries = rule.children("inputEntry");
        var results = rule.children("outputEntry");
        if (entries.size() != inputs.size() || results.size() != outputs) {
            throw new NotDmn("entries", rule.line(), entries.size(), inputs.size());
        }
        var cells = new ArrayList<Cell>();
        for (int at = 0; at < entries.size(); at++) {
            cells.add(DmnCells.cell(entries.get(at), inputs.get(at)));
        }
        return new Rule(cells, outcome(results.getFirst()));
    }

    private String outcome(Element entry) throws NotDmn {
        var said = DmnCells.literal(entry);
        if (complete) {
            if (outcomes.stream().noneMatch(one -> one.code().equals(said))) {
                throw new NotDmn("outcome", entry.line(), said);
            }
            return said;
        }
        for (var known : outcomes) {
            if (known.name().zh().equals(said)) {
                return known.code();
            }
        }
        var code = CODE.matcher(said).matches() ? said : free();
        add(entry, code, text(entry, said, ""), Leads.OPEN.name());
        return code;
    }

    private String free() {
        int next = outcomes.size() + 1;
        while (isTaken("o" + next)) {
            next++;
        }
        return "o" + next;
    }

    private boolean isTaken(String code) {
        return outcomes.stream().anyMatch(one -> one.code().equals(code));
    }

    private static LocalisedText text(Element where, String zh, String en) throws NotDmn {
        if (zh.isBlank()) {
            throw new NotDmn("no-text", where.line(), where.name());
        }
        for (var words : List.of(zh, en)) {
            if (words.length() > MAX_WORDS) {
                throw new NotDmn("too-long", where.line(), where.name(), MAX_WORDS);
            }
        }
        return new LocalisedText(zh, en);
    }

    /** Refuses expressions in another language than FEEL. */
    static void feel(Element element) throws NotDmn {
        if (!FEEL.contains(element.attribute("expressionLanguage"))) {
            throw new NotDmn("language", element.line(), element.attribute("expressionLanguage"));
        }
    }
}
