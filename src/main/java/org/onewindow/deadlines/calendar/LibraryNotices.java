package org.onewindow.deadlines.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The notices of the State Council as the library tyme4j holds them, from 2001-12-29 to the last year it knows, with
 * the two make-up working days of 2013 that it lacks.
 */
final class LibraryNotices {
    /** Where the library begins; before it the calendar gives no answer. */
    static final LocalDate FIRST = LocalDate.of(2001, Month.DECEMBER, 29);
    private static final String LIBRARY = "tyme4j 1.4.9";
    private static final String NOTICE_2013 = "国办发明电〔2012〕33号";
    /** The rules grant at least eleven days off a year, so a year with fewer entries is one whose notice is not out. */
    private static final int FEWEST_DAYS = 11;

    private LibraryNotices() {
    }

    /** Every noticed day, by date. */
    static List<NoticedDay> days() {
        var days = new ArrayList<NoticedDay>(900);
        var ofYear = yearFrom(FIRST);
        for (int year = FIRST.getYear() + 1; year == FIRST.getYear() + 1 || ofYear.size() >= FEWEST_DAYS; year++) {
            days.addAll(ofYear);
            ofYear = yearFrom(LocalDate.of(year, Month.JANUARY, 1));
        }
        days.add(missing(LocalDate.of(2013, Month.APRIL, 7), "清明节"));
        days.add(missing(LocalDate.of(2013, Month.OCTOBER, 12), "国庆节"));
        days.sort(Comparator.comparing(NoticedDay::date));
        return days;
    }

    /** The last day that the notices among these days cover: a notice is for a whole year. */
    static LocalDate lastNoticed(List<NoticedDay> days) {
        return LocalDate.of(days.getLast().date().getYear(), Month.DECEMBER, 31);
    }

    /** The days of the year from the given one on; a working day that is one by its weekday needs no notice. */
    private static List<NoticedDay> yearFrom(LocalDate first) {
        var days = new ArrayList<NoticedDay>();
        for (var date = first; date.getYear() == first.getYear(); date = date.plusDays(1)) {
            var holiday = LegalHoliday.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            if (holiday != null && !(holiday.isWork() && !NoticedDay.isWeekend(date))) {
                var kind = holiday.isWork() ? DayKind.MAKE_UP_WORKING_DAY : DayKind.HOLIDAY;
                days.add(new NoticedDay(date, kind, holiday.getName(), LIBRARY));
            }
        }
        return days;
    }

    private static NoticedDay missing(LocalDate date, String name) {
        return new NoticedDay(date, DayKind.MAKE_UP_WORKING_DAY, name, NOTICE_2013);
    }
}
