package org.onewindow.platform.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cells of exported tables. What people typed may begin like a formula; a spreadsheet that opens the export, or another
 * that is pasted from it, must show it and not compute it.
 */
public final class PlainCells {
    /** Signs that begin a formula, and those that an input method or a reader of tables takes for them. */
    private static final String FORMULA_SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B";

    private PlainCells() {
    }

    /** The text, behind a quote if its first visible character begins a formula; blanks before it hide nothing. */
    public static String text(String text) {
        return text.codePoints().filter(c -> !isBlank(c)).limit(1).anyMatch(c -> FORMULA_SIGNS.indexOf(c) >= 0)
                ? "'" + text
                : text;
    }

    /** A line of comma-separated values (RFC 4180) without its end, whatever separator the reader's program expects. */
    public static String line(Stream<String> cells) {
        return cells.map(PlainCells::text).map(PlainCells::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> ",;\t\"\r\n".indexOf(c) >= 0)
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
