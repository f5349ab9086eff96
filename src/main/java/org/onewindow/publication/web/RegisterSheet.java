package org.onewindow.publication.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.onewindow.platform.web.PlainCells;
import org.onewindow.publication.RegisterEntry;

/** The register as a spreadsheet, written as it is read. Every cell is text that no spreadsheet computes. */
final class RegisterSheet implements AutoCloseable {
    /** Rows kept in memory before they are sent. */
    private static final int FLUSH_EVERY = 1_000;
    private static final int[] WIDTHS = {30, 15, 30, 34, 24, 12, 12, 10, 12, 12};

    private final Workbook workbook;
    private final Worksheet sheet;
    private final RegisterWords words;
    private int row;

    RegisterSheet(OutputStream out, RegisterWords words) {
        this.workbook = new Workbook(out, "OneWindow", "1.0");
        this.sheet = workbook.newWorksheet(words.say("publication.register.title"));
        this.words = words;
        var heads = RegisterColumns.heads(words);
        for (int column = 0; column < heads.size(); column++) {
            sheet.width(column, WIDTHS[column]);
            sheet.value(0, column, heads.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    void line(RegisterEntry entry) {
        row++;
        var cells = RegisterColumns.cells(entry, words);
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, PlainCells.text(cells.get(column)));
        }
        if (row % FLUSH_EVERY == 0) {
            flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
