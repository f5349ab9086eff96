package org.onewindow.deadlines.calendar;

import java.time.LocalDate;

/** One day of the calendar; the name is that of the holiday in Chinese, empty for a plain working day or weekend. */
public record CalendarDay(LocalDate date, DayKind kind, String name) {
}
