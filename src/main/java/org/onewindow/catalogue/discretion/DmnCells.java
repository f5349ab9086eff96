package org.onewindow.catalogue.discretion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads cells in FEEL as far as a table knows them: anything, answers, numbers and ranges. Pure. */
final class DmnCells {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"");

    private DmnCells() {
    }

    /** The cell of a rule for an input. */
    static Cell cell(Element entry, Input input) throws NotDmn {
        var text = only(entry);
        if (text.isEmpty() || text.equals("-")) {
            return Cell.ANY;
        }
        return switch (input) {
            case Input.Numbers _ -> number(entry, text);
            case Input.Choice choice -> answers(entry, text, choice);
        };
    }

    /** A single literal, as an outcome is written. */
    static String literal(Element entry) throws NotDmn {
        var text = only(entry);
        var matcher = LITERAL.matcher(text);
        if (!matcher.matches()) {
            throw new NotDmn("outcome", entry.line(), text);
        }
        return unescaped(matcher.group(1));
    }

    /** The text of an entry, which holds nothing else. */
    static String only(Element entry) throws NotDmn {
        entry.knows(Set.of("text", "description"), Set.of("id", "label", "expressionLanguage"));
        DmnReading.feel(entry);
        var texts = entry.children("text");
        if (texts.size() != 1) {
            throw new NotDmn("no-text", entry.line(), entry.name());
        }
        return texts.getFirst().text();
    }

    /** FEEL writes open ends with a bracket turned outwards, too. */
    private static Cell number(Element entry, String text) throws NotDmn {
        var turned = text.startsWith("]") ? "(" + text.substring(1) : text;
        var notation = turned.endsWith("[") ? turned.substring(0, turned.length() - 1) + ")" : turned;
        try {
            var cell = NUMBER.matcher(notation).matches()
                    ? Cell.point(new BigDecimal(notation))
                    : Cell.parse(notation);
            if (!(cell instanceof Cell.OneOf)) {
                return cell;
            }
        } catch (IllegalArgumentException notACell) {
            // told below
        }
        throw new NotDmn("cell.number", entry.line(), text);
    }

    private static Cell answers(Element entry, String text, Input.Choice choice) throws NotDmn {
        var answers = new ArrayList<String>();
        for (var part : parts(entry, text)) {
            var answer = choice.isYesOrNo() ? yesOrNo(entry, part) : answer(entry, part);
            if (!choice.options().containsKey(answer)) {
                throw new NotDmn("answer", entry.line(), answer, choice.label().zh(),
                        choice.label().in(Locale.ENGLISH));
            }
            if (!answers.contains(answer)) {
                answers.add(answer);
            }
        }
        return new Cell.OneOf(answers);
    }

    /** The list divided at its commas, of which none stands in a code. */
    private static List<String> parts(Element entry, String text) throws NotDmn {
        var parts = List.of(text.split("\\s*,\\s*", -1));
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw new NotDmn("cell.choice", entry.line(), text);
        }
        return parts;
    }

    private static String answer(Element entry, String part) throws NotDmn {
        var matcher = LITERAL.matcher(part);
        if (!matcher.matches()) {
            throw new NotDmn("cell.choice", entry.line(), part);
        }
        return unescaped(matcher.group(1));
    }

    private static String yesOrNo(Element entry, String part) throws NotDmn {
        return switch (part) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> throw new NotDmn("cell.yes-no", entry.line(), part);
        };
    }

    private static String unescaped(String literal) {
        return literal.replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
