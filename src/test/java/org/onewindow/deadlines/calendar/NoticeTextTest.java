package org.onewindow.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.deadlines.Days.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import org.onewindow.deadlines.calendar.NoticeText.Outcome.Read;
import org.onewindow.deadlines.calendar.NoticeText.Outcome.Unreadable;
import org.onewindow.deadlines.calendar.NoticeText.RowError;

class NoticeTextTest {
    /** The statutory days of 2027 by the law, and one make-up Saturday; an invented notice. */
    static final String LINES_2027 = """
            date,kind,name
            # an invented notice
            2027-01-01/2027-01-03,off,元旦
            2027-02-05/2027-02-11,放假,春节
            2027-02-20,work,春节
            2027-04-05\t放假\t清明节

            2027-05-01/2027-05-05，off，劳动节
            2027-06-09,off,端午节
            2027-09-15,off,中秋节
            2027-10-01/2027-10-07,off,国庆节
            """;

    @Test
    void linesOfDateKindAndNameAreANotice() {
        var notice = read(LINES_2027);

        assertThat(notice.year()).isEqualTo(2027);
        assertThat(notice.days()).hasSize(3 + 7 + 1 + 1 + 5 + 1 + 1 + 7).contains(
                new NoticedDay(on(2027, 1, 3), DayKind.HOLIDAY, "元旦", "虚构"),
                new NoticedDay(on(2027, 2, 20), DayKind.MAKE_UP_WORKING_DAY, "春节", "虚构"),
                new NoticedDay(on(2027, 4, 5), DayKind.HOLIDAY, "清明节", "虚构"),
                new NoticedDay(on(2027, 5, 5), DayKind.HOLIDAY, "劳动节", "虚构"));
    }

    @Test
    void aLineMayNameADayInLieuAndTheLastWeekOfTheYearBefore() {
        var notice = read(LINES_2027 + "2026-12-25,off,元旦\n2027-02-15,in-lieu,春节\n2027-02-16,补假,春节\n");
        assertThat(notice.days()).extracting(NoticedDay::kind).filteredOn(DayKind.IN_LIEU::equals).hasSize(2);
        assertThat(notice.days().getFirst().date()).isEqualTo(on(2026, 12, 25));
        assertThat(errors(LINES_2027 + "2026-12-24,off,元旦")).containsExactly(new RowError(12, "year", "2026-12-24"));
        assertThat(errors(LINES_2027 + "2028-01-01,off,元旦")).containsExactly(new RowError(12, "year", "2028-01-01"));
    }

    @Test
    void jsonOfPublicCollectionsIsReadToo() {
        var text = new StringBuilder("{\"year\":2027,\"papers\":[],\"days\":[");
        for (var day : read(LINES_2027).days()) {
            text.append("{\"name\":\"").append(day.name()).append("\",\"date\":\"").append(day.date())
                    .append("\",\"isOffDay\":").append(!day.kind().isWorking()).append("},");
        }
        text.setCharAt(text.length() - 1, ']');

        assertThat(read(text + "}").days()).isEqualTo(read(LINES_2027).days());
        assertThat(errors("{\"days\":[{\"date\":\"2027-01-01\",\"name\":\"元旦\",\"isOffDay\":\"yes\"}]}"))
                .containsExactly(new RowError(1, "kind", "\"yes\""));
        assertThat(errors("{\"days\":[{\"date\":20270101,\"name\":\"元旦\",\"isOffDay\":true}]}"))
                .containsExactly(new RowError(1, "date", ""));
        assertThat(errors("{\"days\":[")).containsExactly(new RowError(0, "json", ""));
        assertThat(errors("{}")).containsExactly(new RowError(0, "count", "0"));
    }

    @Test
    void everyRowThatIsWrongIsToldWithItsNumber() {
        assertThat(errors("""
                2027-01-01,off,元旦
                2027-02-30,off,春节
                soon,off,春节
                2027-02-06,frei,春节
                2027-02-07,off,
                2027-02-08,off
                2027-02-11/2027-02-09,off,春节
                2027-03-01/2027-04-02,off,春节
                2027-02-22,work,春节
                2027-01-01,off,元旦
                """)).containsExactly(new RowError(2, "date", "2027-02-30"), new RowError(3, "date", "soon"),
                new RowError(4, "kind", "frei"), new RowError(5, "name", "2027-02-07"),
                new RowError(6, "columns", "2027-02-08,off"), new RowError(7, "span", "2027-02-11/2027-02-09"),
                new RowError(8, "span", "2027-03-01/2027-04-02"), new RowError(9, "weekday", "2027-02-22"),
                new RowError(10, "twice", "2027-01-01"));
    }

    @Test
    void aNoticeThatLetsPeopleWorkOnAHolidayOfTheLawNamesTheDays() {
        assertThat(errors(LINES_2027.replace("2027-06-09,off,端午节\n", "").replace("10-07", "10-02"))).containsExactly(
                new RowError(0, "statutory", "2027-06-09"));
        assertThat(errors("2027-01-01,off,元旦")).hasSize(6).contains(new RowError(0, "statutory", "2027-02-08"));
    }

    @Test
    void aSpanMayReachOverAMonth() {
        assertThat(read(LINES_2027 + "2027-03-01/2027-04-01,off,纪念日").days()).hasSize(26 + 32);
    }

    @Test
    void whatIsNoNoticeIsTold() {
        assertThat(errors("")).containsExactly(new RowError(0, "count", "0"));
        assertThat(errors("x".repeat(NoticeText.LONGEST + 1)))
                .containsExactly(new RowError(0, "too-long", "65536"));
        assertThat(errors("a,b,c\n".repeat(100))).hasSize(30);
        assertThat(errors("x".repeat(NoticeText.LONGEST))).containsExactly(
                new RowError(1, "columns", "x".repeat(NoticeText.LONGEST)));
        assertThat(new RowError(1, "twice", "").messageKey()).isEqualTo("deadlines.notice.twice");
    }

    private static NoticeImported read(String text) {
        return switch (NoticeText.read(2027, "虚构", text)) {
            case Read(var notice) -> notice;
            case Unreadable(var errors) -> throw new AssertionError("unreadable: " + errors);
        };
    }

    private static List<RowError> errors(String text) {
        return switch (NoticeText.read(2027, "虚构", text)) {
            case Read _ -> List.of();
            case Unreadable(var errors) -> errors;
        };
    }
}
