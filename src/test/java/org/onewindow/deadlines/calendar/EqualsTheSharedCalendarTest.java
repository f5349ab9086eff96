package org.onewindow.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.Days;

/**
 * Every day of twenty years against a table of holidays and make-up working days that was compared from six public
 * sources. The table is not part of the product: {@code ONEWINDOW_CHECK_DATA} (environment or system property) names
 * the folder of check data, and without it this check is skipped.
 */
@Tag("data")
class EqualsTheSharedCalendarTest {
    private static final String FOLDER = "ONEWINDOW_CHECK_DATA";
    private static final String TABLE = "calendar/cn_holidays_merged_2007_2026.csv";

    @Test
    void everyDayFrom2007To2026IsWhatTheTableSays() throws IOException {
        var folder = System.getProperty(FOLDER, System.getenv().getOrDefault(FOLDER, ""));
        assumeTrue(!folder.isEmpty(), FOLDER + " names no folder");
        var off = new HashMap<LocalDate, Boolean>();
        for (var line : Files.readAllLines(Path.of(folder, TABLE)).stream().skip(1).toList()) {
            var columns = line.split(",", 4);
            off.put(LocalDate.parse(columns[0]), Boolean.valueOf(columns[2]));
        }
        assertThat(off).hasSizeGreaterThan(700);
        var date = LocalDate.of(2007, 1, 1);
        int days = 0;
        for (; date.getYear() < 2027; date = date.plusDays(1), days++) {
            boolean working = !off.getOrDefault(date, NoticedDay.isWeekend(date));
            assertThat(Days.LAW.isWorkingDay(date)).as("%s", date).isEqualTo(working);
        }
        assertThat(days).isEqualTo(7_305);
    }
}
