package org.onewindow.publication.web;

import java.io.PrintWriter;
import java.util.List;
import org.onewindow.platform.web.PlainCells;
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
        out.write(PlainCells.line(cells.stream()));
        out.write("\r\n");
    }
}
