package org.onewindow.catalogue.web.cleanup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.onewindow.platform.web.PlainCells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table as a file; every cell is a text that no spreadsheet computes, a number or a date.
 *
 * @param rows texts, numbers and days; an empty text for nothing
 */
record TableFile(String title, List<String> heads, List<List<Object>> rows) {
    /** Rows of a file: more versions than all items of a province have. */
    static final int MAX_ROWS = 20_000;
    /** The mark by which spreadsheets know that the text is in UTF-8. */
    private static final String MARK = "\uFEFF";
    private static final int WIDTH = 20;

    void xlsx(HttpServletResponse response) throws IOException {
        begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
        try (var book = new Workbook(response.getOutputStream(), "OneWindow", "1.0")) {
            var sheet = book.newWorksheet(title);
            for (int column = 0; column < heads.size(); column++) {
                sheet.width(column, WIDTH);
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

    void csv(HttpServletResponse response) throws IOException {
        begin(response, "text/csv;charset=UTF-8", ".csv");
        var out = response.getWriter();
        out.write(MARK + PlainCells.line(heads.stream()) + "\r\n");
        for (var row : rows.subList(0, Math.min(rows.size(), MAX_ROWS))) {
            out.write(PlainCells.line(row.stream().map(Object::toString)) + "\r\n");
        }
    }

    private void begin(HttpServletResponse response, String mediaType, String suffix) {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(title + suffix, StandardCharsets.UTF_8).build().toString());
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, PlainCells.text(value.toString()));
        }
    }
}
