package org.onewindow.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table as a file; every cell is a text that no spreadsheet computes, a number or a day.
 *
 * @param title  of the sheet
 * @param widths of the columns in characters, one for each head
 * @param rows   texts, numbers and days; an empty text for nothing; a row may end before the heads do
 */
public record TableFile(String title, List<String> heads, List<Integer> widths,
        List<? extends List<? extends Object>> rows) {
    /** Rows of a file; those beyond are left out, because nobody reads so long a table. */
    private static final int MAX_ROWS = 20_000;

    /** The mark by which spreadsheets know that the text is in UTF-8. */
    private static final String MARK = "\uFEFF";
    private static final int WIDTH = 20;

    public TableFile {
        if (heads.size() != widths.size()) {
            throw new IllegalArgumentException(heads.size() + " heads, " + widths.size() + " widths");
        }
    }

    /** A table whose columns are all of one width. */
    public TableFile(String title, List<String> heads, List<? extends List<? extends Object>> rows) {
        this(title, heads, Collections.nCopies(heads.size(), WIDTH), rows);
    }

    /** Answers with a workbook that is named like its sheet. */
    public void xlsx(HttpServletResponse response) throws IOException {
        xlsx(response, title);
    }

    /** Answers with a workbook; its name is given without the suffix. */
    public void xlsx(HttpServletResponse response, String name) throws IOException {
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name + ".xlsx");
        try (var book = new Workbook(response.getOutputStream(), "OneWindow", "1.0")) {
            var sheet = book.newWorksheet(title);
            for (int column = 0; column < heads.size(); column++) {
                sheet.width(column, widths.get(column));
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < Math.min(rows.size(), MAX_ROWS); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    cell(sheet, row + 1, column, rows.get(row).get(column));
                }
            }
        }
    }

    /** Answers with comma-separated values (RFC 4180). */
    public void csv(HttpServletResponse response) throws IOException {
        begin(response, "text/csv;charset=UTF-8", title + ".csv");
        var out = response.getWriter();
        out.write(MARK + PlainCells.line(heads.stream()) + "\r\n");
        for (var row : rows.subList(0, Math.min(rows.size(), MAX_ROWS))) {
            out.write(PlainCells.line(row.stream().map(Object::toString)) + "\r\n");
        }
    }

    private static void begin(HttpServletResponse response, String mediaType, String name) {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (!value.toString().isEmpty()) {
            sheet.value(row, column, PlainCells.text(value.toString()));
        }
    }
}
