package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.onewindow.catalogue.web.editing.DeskList.Line;
import org.onewindow.platform.web.PlainCells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The list of items as an XLSX workbook; every cell is a number, a date or a text that no spreadsheet computes. */
@Component
final class DeskSheet {
    private static final List<String> HEADS = List.of("code", "name", "department", "kind", "promise", "version",
            "from");
    private static final int[] WIDTHS = {20, 44, 28, 16, 18, 10, 14};

    private final EditWords words;

    DeskSheet(EditWords words) {
        this.words = words;
    }

    void write(List<Line> lines, Locale locale, HttpServletResponse response) throws IOException {
        var title = words.say("catalogue.desk", locale);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(title + ".xlsx", StandardCharsets.UTF_8).build().toString());
        try (var book = new Workbook(response.getOutputStream(), "OneWindow", "1.0")) {
            var sheet = book.newWorksheet(title);
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.width(column, WIDTHS[column]);
                sheet.value(0, column, words.say("catalogue.desk." + HEADS.get(column), locale));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < lines.size(); row++) {
                line(sheet, row + 1, lines.get(row));
            }
        }
    }

    private static void line(Worksheet sheet, int at, Line line) {
        sheet.value(at, 0, line.code());
        sheet.value(at, 1, PlainCells.text(line.name()));
        sheet.value(at, 2, PlainCells.text(line.department()));
        sheet.value(at, 3, line.kind());
        sheet.value(at, 4, line.promise());
        if (line.version() > 0) {
            sheet.value(at, 5, line.version());
        }
        if (line.validFrom() != null) {
            sheet.value(at, 6, line.validFrom());
            sheet.style(at, 6).format("yyyy-mm-dd").set();
        }
    }
}
