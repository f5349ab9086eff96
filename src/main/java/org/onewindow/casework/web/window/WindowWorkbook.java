package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.onewindow.platform.PageOf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A list as an XLSX workbook; every cell is a text, never a formula. */
final class WindowWorkbook {
    /** Rows of an export; more is a matter for a query by the administrator. */
    static final int MAX_ROWS = 10_000;
    private static final int WIDTH = 24;

    private WindowWorkbook() {
    }

    /** All pages of a list, up to the limit. */
    static <T> List<T> all(IntFunction<PageOf<T>> pages) {
        var first = pages.apply(0);
        var all = new ArrayList<>(first.items());
        for (int page = 1; page < Math.min(first.pages(), MAX_ROWS / PageOf.MAX_SIZE); page++) {
            all.addAll(pages.apply(page).items());
        }
        return all;
    }

    static void write(HttpServletResponse response, String title, String name, List<String> heads,
            List<List<String>> rows) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        try (var book = new Workbook(response.getOutputStream(), "OneWindow", "1.0")) {
            var sheet = book.newWorksheet(title);
            for (int column = 0; column < heads.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.value(0, column, heads.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < heads.size(); column++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        }
    }
}
