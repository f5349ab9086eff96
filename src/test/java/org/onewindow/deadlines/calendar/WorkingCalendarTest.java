package org.onewindow.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.deadlines.Days.LAW;
import static org.onewindow.deadlines.Days.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    @Test
    void theYearsHaveTheWorkingDaysOfTheirNotices() {
        assertThat(IntStream.of(2010, 2011, 2012, 2013, 2025, 2026).map(WorkingCalendarTest::workingDays))
                .containsExactly(250, 250, 249, 250, 248, 248);
    }

    @Test
    void theMonthsOf2026HaveTheWorkingDaysOfTheNotice() {
        assertThat(IntStream.rangeClosed(1, 12).map(month -> {
            var first = on(2026, month, 1);
            return LAW.workingDaysBetween(first.minusDays(1), first.plusMonths(1).minusDays(1));
        })).containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
    }

    @Test
    void aYearWithoutANoticeHasTheThirteenDaysOfTheLaw() {
        assertThat(StatutoryHolidays.of(2027)).filteredOn(day -> day.kind() == DayKind.HOLIDAY)
                .extracting(CalendarDay::date).containsExactly(on(2027, 1, 1), on(2027, 2, 5), on(2027, 2, 6),
                        on(2027, 2, 7), on(2027, 2, 8), on(2027, 4, 5), on(2027, 5, 1), on(2027, 5, 2), on(2027, 6, 9),
                        on(2027, 9, 15), on(2027, 10, 1), on(2027, 10, 2), on(2027, 10, 3));
    }

    @Test
    void aStatutoryDayOnAWeekendGivesTheNextWorkingDayInLieu() {
        assertThat(StatutoryHolidays.of(2027)).filteredOn(day -> day.kind() == DayKind.IN_LIEU)
                .containsExactly(inLieu(on(2027, 2, 9), "春节"), inLieu(on(2027, 2, 10), "春节"),
                        inLieu(on(2027, 5, 3), "劳动节"), inLieu(on(2027, 5, 4), "劳动节"), inLieu(on(2027, 10, 4), "国庆节"),
                        inLieu(on(2027, 10, 5), "国庆节"));
    }

    @Test
    void everyYearOfTheLawHasThirteenStatutoryDaysAndNoMakeUpDay() {
        for (int year = 2027; year <= 2100; year++) {
            assertThat(StatutoryHolidays.of(year)).filteredOn(day -> day.kind() == DayKind.HOLIDAY).hasSize(13);
            int thisYear = year;
            assertThat(StatutoryHolidays.of(year)).allMatch(day -> day.date().getYear() == thisYear)
                    .noneMatch(day -> day.kind().isWorking())
                    .noneMatch(day -> day.kind() == DayKind.IN_LIEU && NoticedDay.isWeekend(day.date()));
        }
    }

    @Test
    void theStatutoryDaysOfNoticedYearsAreDaysOffInTheirNotices() {
        for (int year : List.of(2025, 2026)) {
            assertThat(StatutoryHolidays.of(year)).filteredOn(day -> day.kind() == DayKind.HOLIDAY)
                    .allMatch(day -> !LAW.isWorkingDay(day.date()));
        }
    }

    @Test
    void theDayBeforeTheDayAndTheDayAfterAHolidayAreTold() {
        assertThat(LAW.day(on(2026, 9, 30)).kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(LAW.day(on(2026, 10, 1))).isEqualTo(new CalendarDay(on(2026, 10, 1), DayKind.HOLIDAY, "国庆节"));
        assertThat(LAW.day(on(2026, 10, 8)).kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(LAW.day(on(2026, 10, 10)).kind()).isEqualTo(DayKind.MAKE_UP_WORKING_DAY);
        assertThat(LAW.day(on(2026, 10, 11)).kind()).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void theLibraryEndsWithTheNoticeOf2026AndItsYear() {
        assertThat(LAW.first()).isEqualTo(on(2001, 12, 29));
        assertThat(LAW.lastNoticed()).isEqualTo(on(2026, 12, 31));
        assertThat(LibraryNotices.days()).hasSize(860);
        assertThat(LAW.isProvisional(on(2026, 12, 31))).isFalse();
        assertThat(LAW.isProvisional(on(2027, 1, 1))).isTrue();
    }

    @Test
    void aNoticeOverridesTheLawAndMakesItsYearCertain() {
        var days = new ArrayList<>(LibraryNotices.days());
        days.add(new NoticedDay(on(2027, 1, 3), DayKind.MAKE_UP_WORKING_DAY, "元旦", "test"));
        var calendar = WorkingCalendar.of(days, on(2027, 12, 31), 2);

        assertThat(calendar.isWorkingDay(on(2027, 1, 3))).isTrue();
        assertThat(calendar.isWorkingDay(on(2027, 1, 1))).as("the notice does not name it").isTrue();
        assertThat(calendar.isProvisional(on(2027, 12, 31))).isFalse();
        assertThat(calendar.isWorkingDay(on(2028, 1, 1))).isFalse();
        assertThat(calendar.isProvisional(on(2028, 1, 1))).isTrue();
        assertThat(calendar.revision()).isEqualTo(2);
    }

    @Test
    void betweenIsNoneWhenTheEndIsNotLater() {
        assertThat(LAW.workingDaysBetween(on(2026, 3, 2), on(2026, 3, 2))).isZero();
        assertThat(LAW.workingDaysBetween(on(2026, 3, 5), on(2026, 3, 2))).isZero();
        assertThat(LAW.workingDaysBetween(on(2026, 3, 2), on(2026, 3, 3))).isOne();
    }

    @Test
    void countingBackFindsTheWorkingDayBefore() {
        assertThat(LAW.minusWorkingDays(on(2026, 10, 8), 1)).isEqualTo(on(2026, 9, 30));
        assertThat(LAW.minusWorkingDays(on(2026, 10, 7), 1)).isEqualTo(on(2026, 9, 30));
        assertThat(LAW.minusWorkingDays(on(2026, 10, 7), 0)).isEqualTo(on(2026, 9, 30));
        assertThat(LAW.minusWorkingDays(on(2026, 10, 8), 0)).isEqualTo(on(2026, 10, 8));
        assertThatThrownBy(() -> LAW.minusWorkingDays(on(2001, 12, 29), 1))
                .isInstanceOf(OutsideCalendarException.class);
    }

    @Test
    void aNoticedDayIsAHolidayOrAMakeUpWeekend() {
        assertThatThrownBy(() -> new NoticedDay(on(2026, 3, 2), DayKind.MAKE_UP_WORKING_DAY, "班", "test"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoticedDay(on(2026, 3, 2), DayKind.WORKING_DAY, "班", "test"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoticedDay(on(2026, 3, 2), DayKind.HOLIDAY, " ", "test"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int workingDays(int year) {
        return LAW.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    private static CalendarDay inLieu(LocalDate date, String name) {
        return new CalendarDay(date, DayKind.IN_LIEU, name);
    }
}
