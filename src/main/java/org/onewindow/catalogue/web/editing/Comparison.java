package org.onewindow.catalogue.web.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onewindow.platform.web.Option;

/** Where two sheets of the same form differ, for somebody who was overtaken. */
final class Comparison {
    private Comparison() {
    }

    /** A question that was answered differently. */
    record Line(String label, String theirs, String mine) {
    }

    static List<Line> of(List<Question> questions, Sheet theirs, Sheet mine) {
        var lines = new ArrayList<Line>();
        for (var question : questions) {
            var one = written(question, question.name(), theirs);
            var other = written(question, question.name(), mine);
            if (!one.equals(other)) {
                lines.add(new Line(question.label(), one, other));
            }
        }
        return lines;
    }

    private static String written(Question question, String name, Sheet sheet) {
        return switch (question.kind()) {
            case TEXT, NUMBER, DATE -> sheet.one(name).strip();
            case TEXTS, LONG_TEXTS -> joined(" / ", sheet.one(name + ".zh"), sheet.one(name + ".en"));
            case CHOICE, RADIOS, CHECKS -> sheet.all(name).stream().map(value -> label(question, value))
                    .collect(Collectors.joining("、"));
            case CHECK -> sheet.one(name).isEmpty() ? "✗" : "✓";
            case LIMIT -> sheet.one(name + ".days").isBlank()
                    ? ""
                    : sheet.one(name + ".days") + " " + label(question, sheet.one(name + ".unit"));
            case CONDITION -> joined(" ", label(question, sheet.one(name + ".field")),
                    sheet.one(name + ".test").equals("AT_LEAST") ? "≥" : "=", sheet.one(name + ".value"));
            case ROWS -> IntStream.range(0, sheet.rows(name)).filter(at -> !sheet.isBlank(name, at))
                    .mapToObj(at -> question.columns().stream()
                            .map(column -> written(column, Sheet.row(name, at, column.name()), sheet))
                            .filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("\n"));
        };
    }

    private static String joined(String between, String... texts) {
        return Stream.of(texts).map(String::strip).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static String label(Question question, String value) {
        return question.options().stream().filter(option -> option.value().equals(value)).findFirst()
                .map(Option::label).orElse(value);
    }
}
