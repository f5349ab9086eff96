package org.onewindow.deadlines.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The thirteen days off of the rules on public holidays as amended on 2024-11-10 (全国年节及纪念日放假办法, art. 2), for
 * the years whose notice is not out yet: what is certain by law, without the exchanges of days that only a notice can
 * make. A holiday on a Saturday or Sunday gives a day off in lieu on the next working day (art. 6). Two holidays on one
 * weekday (Mid-Autumn on 3 October 2028) give no further day: the article speaks of weekends only, and what a notice
 * grants beyond it is not ours to foresee.
 */
final class StatutoryHolidays {
    private static final int QINGMING = 7;

    private StatutoryHolidays() {
    }

    /** The days off of a year and their days in lieu, by date. */
    static List<CalendarDay> of(int year) {
        var statutory = statutory(year);
        var days = new ArrayList<>(statutory);
        var off = new HashSet<LocalDate>();
        statutory.forEach(day -> off.add(day.date()));
        for (var day : statutory) {
            if (NoticedDay.isWeekend(day.date())) {
                var inLieu = day.date();
                while (NoticedDay.isWeekend(inLieu) || off.contains(inLieu)) {
                    inLieu = inLieu.plusDays(1);
                }
                off.add(inLieu);
                days.add(new CalendarDay(inLieu, DayKind.IN_LIEU, day.name()));
            }
        }
        days.sort(Comparator.comparing(CalendarDay::date));
        return days;
    }

    private static List<CalendarDay> statutory(int year) {
        var days = new ArrayList<CalendarDay>();
        add(days, LocalDate.of(year, Month.JANUARY, 1), 1, "元旦");
        add(days, lunar(year, 1, 1).minusDays(1), 4, "春节");
        add(days, date(SolarTerm.fromIndex(year, QINGMING).getJulianDay().getSolarDay()), 1, "清明节");
        add(days, LocalDate.of(year, Month.MAY, 1), 2, "劳动节");
        add(days, lunar(year, 5, 5), 1, "端午节");
        add(days, lunar(year, 8, 15), 1, "中秋节");
        add(days, LocalDate.of(year, Month.OCTOBER, 1), 3, "国庆节");
        days.sort(Comparator.comparing(CalendarDay::date));
        return days;
    }

    private static void add(List<CalendarDay> days, LocalDate first, int count, String name) {
        for (int i = 0; i < count; i++) {
            days.add(new CalendarDay(first.plusDays(i), DayKind.HOLIDAY, name));
        }
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
