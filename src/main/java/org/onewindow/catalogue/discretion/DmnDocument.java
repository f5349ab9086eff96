package org.onewindow.catalogue.discretion;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A table as a DMN 1.3 document: one decision with one decision table, hit policy UNIQUE, cells in FEEL. The outputs of a
 * rule are the code of its outcome and its number. Any DMN tool reads it; {@link DiscretionJudge} evaluates exactly it, and
 * {@link DmnReading} reads it back.
 */
public final class DmnDocument {
    /** The name of the output that holds the code of the outcome. */
    static final String OUTCOME = "outcome";
    /** The name of the output that holds the number of the rule. */
    static final String RULE = "rule";

    static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    /** Of what DMN has no place for, kept beside the decision. */
    static final String NAMESPACE = "https://onewindow.org/discretion";

    /** Words of FEEL that cannot be the name of a variable. */
    private static final Set<String> RESERVED = Set.of("and", "between", "date", "duration", "else", "every",
            "external",
            "false", "for", "function", "if", "in", "instance", "not", "null", "of", "or", "return", "satisfies",
            "some",
            "then", "time", "true");

    private final XMLStreamWriter out;

    private DmnDocument(XMLStreamWriter out) {
        this.out = out;
    }

    /** The bytes of the document; the inputs are those of the table, in its order. */
    public static byte[] of(DiscretionTable table, List<Input> inputs) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            new DmnDocument(out).definitions(table, inputs);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** The name of the variable that holds the answer to a field. */
    static String variable(String field) {
        return RESERVED.contains(field) ? field + "_" : field;
    }

    private void definitions(DiscretionTable table, List<Input> inputs) throws XMLStreamException {
        out.setDefaultNamespace(MODEL);
        out.writeStartElement(MODEL, "definitions");
        out.writeAttribute("id", "definitions");
        out.writeDefaultNamespace(MODEL);
        out.writeAttribute("name", table.name().zh());
        out.writeAttribute("namespace", NAMESPACE);
        start("decision", table.code());
        out.writeAttribute("name", table.name().zh());
        text("description", table.basis().zh());
        kept(table);
        start("decisionTable", "table");
        out.writeAttribute("hitPolicy", "UNIQUE");
        for (int at = 0; at < inputs.size(); at++) {
            input(inputs.get(at), at + 1);
        }
        output("output-outcome", OUTCOME, "string");
        output("output-rule", RULE, "number");
        for (int at = 0; at < table.rules().size(); at++) {
            rule(table, table.rules().get(at), inputs, at + 1);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndElement();
    }

    /** What reading the document again needs and DMN has no place for: English words, and where outcomes lead. */
    private void kept(DiscretionTable table) throws XMLStreamException {
        line();
        out.writeStartElement(MODEL, "extensionElements");
        out.writeStartElement("kept", "table", NAMESPACE);
        out.writeNamespace("kept", NAMESPACE);
        out.writeAttribute("nameEn", table.name().en());
        out.writeAttribute("basisEn", table.basis().en());
        for (var outcome : table.outcomes()) {
            line();
            out.writeEmptyElement("kept", "outcome", NAMESPACE);
            out.writeAttribute("code", outcome.code());
            out.writeAttribute("zh", outcome.name().zh());
            out.writeAttribute("en", outcome.name().en());
            out.writeAttribute("leads", outcome.leads().name());
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private void input(Input input, int number) throws XMLStreamException {
        start("input", "input-" + number);
        out.writeAttribute("label", input.label().zh());
        start("inputExpression", "input-expression-" + number);
        out.writeAttribute("typeRef", type(input));
        text("text", variable(input.field()));
        out.writeEndElement();
        out.writeEndElement();
    }

    private static String type(Input input) {
        return switch (input) {
            case Input.Numbers _ -> "number";
            case Input.Choice choice -> choice.isYesOrNo() ? "boolean" : "string";
        };
    }

    private void output(String id, String name, String type) throws XMLStreamException {
        line();
        out.writeEmptyElement(MODEL, "output");
        out.writeAttribute("id", id);
        out.writeAttribute("name", name);
        out.writeAttribute("typeRef", type);
    }

    private void rule(DiscretionTable table, DiscretionTable.Rule rule, List<Input> inputs, int number)
            throws XMLStreamException {
        start("rule", "rule-" + number);
        text("description", TableWords.conditions(inputs, rule.when(), Locale.SIMPLIFIED_CHINESE) + " → "
                + table.outcome(rule.outcome()).map(one -> one.name().zh()).orElse(rule.outcome()));
        for (int at = 0; at < inputs.size(); at++) {
            start("inputEntry", "rule-" + number + "-" + (at + 1));
            text("text", test(inputs.get(at), rule.when().get(at)));
            out.writeEndElement();
        }
        start("outputEntry", "rule-" + number + "-outcome");
        text("text", quoted(rule.outcome()));
        out.writeEndElement();
        start("outputEntry", "rule-" + number + "-rule");
        text("text", Integer.toString(number));
        out.writeEndElement();
        out.writeEndElement();
    }

    /** A cell as a unary test of FEEL. */
    private static String test(Input input, Cell cell) {
        return switch (cell) {
            case Cell.Any _ -> "-";
            case Cell.OneOf(var answers) -> answers.stream().map(answer -> value(input, answer))
                    .collect(Collectors.joining(", "));
            case Cell.Range range -> range.isPoint() ? range.notation().substring(2) : range.notation();
        };
    }

    private static String value(Input input, String answer) {
        return input instanceof Input.Choice choice && choice.isYesOrNo()
                ? Boolean.toString(answer.equals("yes"))
                : quoted(answer);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Begins a line, so that who reads the document is told of something by its line. */
    private void line() throws XMLStreamException {
        out.writeCharacters("\n");
    }

    private void start(String element, String id) throws XMLStreamException {
        line();
        out.writeStartElement(MODEL, element);
        out.writeAttribute("id", id);
    }

    private void text(String element, String words) throws XMLStreamException {
        line();
        out.writeStartElement(MODEL, element);
        out.writeCharacters(words);
        out.writeEndElement();
    }
}
