package org.onewindow.casework.web.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.onewindow.casework.web.OfficeWords;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.PlainCells;
import org.springframework.stereotype.Component;

/** Writes a list of cases as an XLSX workbook. Every cell is a date or a text that no spreadsheet computes. */
@Component
final class WorkSheet {
    private static final List<String> HEADS = List.of("number", "item", "applicant", "status", "stage", "light", "due",
            "days-left", "submitted");
    private static final int[] WIDTHS = {32, 36, 32, 12, 20, 14, 14, 12, 14};

    private final OfficeWords words;

    WorkSheet(OfficeWords words) {
        this.words = words;
    }

    /**
     * Writes the workbook.
     *
     * @param total of the whole list; a last line says so when the rows are fewer
     */
    void write(List<WorkRow> rows, long total, Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "OneWindow", "1.0")) {
            var sheet = book.newWorksheet(say("casework.work.title", locale));
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.width(column, WIDTHS[column]);
                sheet.value(0, column, say("casework.work.column." + HEADS.get(column), locale));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i), locale);
            }
            if (total > rows.size()) {
                sheet.value(rows.size() + 1, 0, say("casework.work.export.cut", locale, rows.size(), total));
            }
        }
    }

    private void row(Worksheet sheet, int at, WorkRow row, Locale locale) {
        var line = row.line();
        sheet.value(at, 0, line.number().value());
        sheet.value(at, 1, PlainCells.text(line.item().in(locale)));
        sheet.value(at, 2, PlainCells.text(line.applicant()));
        sheet.value(at, 3, say("casework.status." + line.status(), locale));
        sheet.value(at, 4, PlainCells
                .text(line.stages().stream().map(stage -> stage.in(locale)).collect(Collectors.joining("、"))));
        sheet.value(at, 5, say("platform.light." + line.light(), locale));
        if (line.dueOn() != null) {
            sheet.value(at, 6, line.dueOn());
            sheet.style(at, 6).format("yyyy-mm-dd").set();
        }
        if (row.daysLeft() != null) {
            sheet.value(at, 7, row.daysLeft());
        }
        sheet.value(at, 8, OneWindowTime.dayOf(line.submittedAt()));
        sheet.style(at, 8).format("yyyy-mm-dd").set();
    }

    private String say(String key, Locale locale, Object... args) {
        return words.say(key, locale, args);
    }
}
