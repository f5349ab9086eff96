package org.onewindow.deadlines.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that a notice of the State Council (国务院办公厅关于部分节假日安排的通知) sets apart from its weekday: a holiday, or
 * a make-up working day.
 */
public record NoticedDay(LocalDate date, DayKind kind, String name, String source) {
    /** Longer names and sources are no names. */
    static final int LONGEST_TEXT = 200;

    public NoticedDay {
        if (kind == DayKind.WORKING_DAY || kind == DayKind.WEEKEND) {
            throw new IllegalArgumentException("a notice names holidays and make-up working days, not " + kind);
        }
        if (kind == DayKind.MAKE_UP_WORKING_DAY && !isWeekend(date)) {
            throw new IllegalArgumentException(date + " is no weekend, so it cannot make up for anything");
        }
        if (name.isBlank() || name.length() > LONGEST_TEXT || source.isBlank() || source.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a noticed day has a name and a source");
        }
    }

    /** Whether the day is a Saturday or Sunday. */
    public static boolean isWeekend(LocalDate date) {
        var day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
