package org.onewindow.casework.web.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onewindow.casework.web.OfficeWords;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.TableFile;
import org.springframework.stereotype.Component;

/** A list of cases as a workbook. */
@Component
final class WorkSheet {
    private static final List<String> HEADS = List.of("number", "item", "applicant", "status", "stage", "light", "due",
            "days-left", "submitted");
    private static final List<Integer> WIDTHS = List.of(32, 36, 32, 12, 20, 14, 14, 12, 14);

    private final OfficeWords words;

    WorkSheet(OfficeWords words) {
        this.words = words;
    }

    /**
     * The list as a table.
     *
     * @param total of the whole list; a last line says so when the rows are fewer
     */
    TableFile of(List<WorkRow> rows, long total, Locale locale) {
        var cells = new ArrayList<List<?>>();
        rows.forEach(row -> cells.add(cells(row, locale)));
        if (total > rows.size()) {
            cells.add(List.of(say("casework.work.export.cut", locale, rows.size(), total)));
        }
        return new TableFile(say("casework.work.title", locale),
                HEADS.stream().map(head -> say("casework.work.column." + head, locale)).toList(), WIDTHS, cells);
    }

    private List<Object> cells(WorkRow row, Locale locale) {
        var line = row.line();
        return List.of(line.number().value(), line.item().in(locale), line.applicant(),
                say("casework.status." + line.status(), locale),
                line.stages().stream().map(stage -> stage.in(locale)).collect(Collectors.joining("、")),
                say("platform.light." + line.light(), locale), line.dueOn() == null ? "" : line.dueOn(),
                row.daysLeft() == null ? "" : row.daysLeft(), OneWindowTime.dayOf(line.submittedAt()));
    }

    private String say(String key, Locale locale, Object... args) {
        return words.say(key, locale, args);
    }
}
