package org.onewindow.publication.web;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.onewindow.publication.RegisterEntry;

/** The register as comma-separated values (RFC 4180) with a byte order mark, without which spreadsheets guess. */
final class RegisterText implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PrintWriter out;
    private final RegisterWords words;

    RegisterText(PrintWriter out, RegisterWords words) {
        this.out = out;
        this.words = words;
        out.write(BYTE_ORDER_MARK);
        write(RegisterColumns.heads(words));
    }

    void line(RegisterEntry entry) {
        write(RegisterColumns.cells(entry, words));
    }

    @Override
    public void close() {
        out.flush();
    }

    private void write(List<String> cells) {
        out.write(cells.stream().map(RegisterText::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /** A cell that begins like a formula is kept from being computed by a quote before it. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
