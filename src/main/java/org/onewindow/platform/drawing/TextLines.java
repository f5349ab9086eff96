package org.onewindow.platform.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks words into lines that fit a width. Type is not measured here, because no page says which fonts its reader has:
 * widths are taken a little larger than those of common fonts, so that nothing sticks out.
 */
final class TextLines {
    private static final String CUT = "…";
    /** What does not begin a line, by GB/T 15834 (usage of punctuation marks). */
    private static final String CLOSING = "，。、；：？！”’）》】…—·,.;:?!)]}";
    /** What does not end one. */
    private static final String OPENING = "“‘（《【([{";
    /** What stays with the number before it. */
    private static final String UNITS_OF_TIME = "年月日时";
    private static final String NARROW = "ijltfrI.,:;'|!()[]{}/ ";
    private static final String BROAD = "mwMW@%&";

    private TextLines() {
    }

    /** The words in at most so many lines of a width, in the unit of the type size; the last one is cut where they do not fit. */
    static List<String> wrap(String words, double width, double size, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var unit : units(words)) {
            if (!line.isEmpty() && width(line + unit.stripTrailing()) * size > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? unit.stripLeading() : unit);
            while (width(line.toString().stripTrailing()) * size > width && line.codePointCount(0, line.length()) > 1) {
                var fits = fitting(line.toString(), width / size);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines.size() <= most ? lines : cut(lines, most, width / size);
    }

    /** How wide words are, as a multiple of the type size. */
    static double width(String words) {
        return words.codePoints().mapToDouble(TextLines::width).sum();
    }

    private static double width(int point) {
        var type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        if (point > 0x2000) {
            return 1;
        }
        if (NARROW.indexOf(point) >= 0) {
            return 0.36;
        }
        if (BROAD.indexOf(point) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(point) ? 0.72 : 0.6;
    }

    private static List<String> cut(List<String> lines, int most, double width) {
        var kept = new ArrayList<>(lines.subList(0, most));
        var last = kept.removeLast();
        kept.add(last.substring(0, fitting(last, width - width(CUT))) + CUT);
        return kept;
    }

    /** How many characters of the words fit, at least one. */
    private static int fitting(String words, double width) {
        var end = Character.charCount(words.codePointAt(0));
        while (end < words.length()) {
            var next = end + Character.charCount(words.codePointAt(end));
            if (width(words.substring(0, next)) > width) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** What is not broken: words of Latin letters with the blank behind them, single characters of Chinese with their marks. */
    private static List<String> units(String words) {
        var units = new ArrayList<String>();
        var unit = new StringBuilder();
        var before = 0;
        for (var point : words.strip().codePoints().map(one -> Character.isWhitespace(one) ? ' ' : one).toArray()) {
            if (!unit.isEmpty() && breaks(before, point)) {
                units.add(unit.toString());
                unit.setLength(0);
            }
            unit.appendCodePoint(point);
            before = point;
        }
        if (!unit.isEmpty()) {
            units.add(unit.toString());
        }
        return units;
    }

    private static boolean breaks(int before, int after) {
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || after == ' ') {
            return false;
        }
        var isUnit = Character.isDigit(before) && UNITS_OF_TIME.indexOf(after) >= 0;
        return before == ' ' || before > 0x2000 || (after > 0x2000 && !isUnit);
    }
}
