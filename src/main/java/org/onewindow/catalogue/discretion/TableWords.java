package org.onewindow.catalogue.discretion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onewindow.platform.LocalisedText;

/** Says conditions of a table in words: the label of the field, the words of its answers, the signs of comparison. */
public final class TableWords {
    private static final LocalisedText ANYTHING = new LocalisedText("任何答案", "any answers");
    private static final LocalisedText ANY = new LocalisedText("不限", "any");

    private TableWords() {
    }

    /** All conditions of a rule or of a region, for example {@code 面积 ≥ 200；类别：住宿、沐浴}. */
    public static String conditions(List<Input> inputs, List<Cell> cells, Locale locale) {
        var words = new ArrayList<String>();
        for (int at = 0; at < inputs.size() && at < cells.size(); at++) {
            if (!(cells.get(at) instanceof Cell.Any)) {
                words.add(condition(inputs.get(at), cells.get(at), locale));
            }
        }
        return words.isEmpty() ? ANYTHING.in(locale) : String.join(isEnglish(locale) ? "; " : "；", words);
    }

    /** A region of answers; where it is all there are, every input is named. */
    public static String region(List<Input> inputs, List<Cell> cells, Locale locale) {
        return cells.stream().allMatch(Cell.Any.class::isInstance) && !inputs.isEmpty()
                ? inputs.stream().map(input -> input.label().in(locale))
                        .collect(Collectors.joining(isEnglish(locale) ? ", " : "、")) + colon(locale) + ANY.in(locale)
                : conditions(inputs, cells, locale);
    }

    /** All rules in one text, numbered, each with what it concludes. */
    public static String rules(DiscretionTable table, Map<String, Input> form, Locale locale) {
        var inputs = table.inputs().stream().map(form::get).filter(Objects::nonNull).toList();
        var lines = new ArrayList<String>();
        for (var rule : table.rules()) {
            lines.add((lines.size() + 1) + ") " + conditions(inputs, rule.when(), locale) + " → "
                    + table.outcome(rule.outcome()).map(one -> one.name().in(locale)).orElse("—"));
        }
        return String.join(" ", lines);
    }

    /** One cell alone, without its label. */
    public static String cell(Input input, Cell cell, Locale locale) {
        return switch (cell) {
            case Cell.Any _ -> ANY.in(locale);
            case Cell.OneOf(var answers) -> answers.stream().map(answer -> input.words(answer, locale))
                    .collect(Collectors.joining(isEnglish(locale) ? ", " : "、"));
            case Cell.Range range -> range(range, "");
        };
    }

    /** Answers, each with its label. */
    public static String answers(List<Input> inputs, List<String> answers, Locale locale) {
        var words = new ArrayList<String>();
        for (int at = 0; at < inputs.size(); at++) {
            words.add(inputs.get(at).label().in(locale) + colon(locale)
                    + inputs.get(at).words(answers.get(at), locale));
        }
        return String.join(isEnglish(locale) ? "; " : "；", words);
    }

    private static String condition(Input input, Cell cell, Locale locale) {
        var label = input.label().in(locale);
        return cell instanceof Cell.Range range
                ? range(range, label)
                : label + colon(locale) + cell(input, cell, locale);
    }

    private static String range(Cell.Range range, String label) {
        var from = range.from();
        var to = range.to();
        var text = new StringBuilder();
        if (range.isPoint() && from != null) {
            return (label + " = " + from.at().toPlainString()).strip();
        }
        if (from != null && to != null) {
            text.append(from.at().toPlainString()).append(from.included() ? " ≤ " : " < ")
                    .append(label.isEmpty() ? "…" : label)
                    .append(to.included() ? " ≤ " : " < ").append(to.at().toPlainString());
        } else if (from != null) {
            text.append(label).append(from.included() ? " ≥ " : " > ").append(from.at().toPlainString());
        } else if (to != null) {
            text.append(label).append(to.included() ? " ≤ " : " < ").append(to.at().toPlainString());
        }
        return text.toString().strip();
    }

    private static String colon(Locale locale) {
        return isEnglish(locale) ? ": " : "：";
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
