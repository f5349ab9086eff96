package org.onewindow.deadlines.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Optional;
import org.onewindow.deadlines.calendar.CalendarChange.DayOverridden;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import org.onewindow.deadlines.calendar.CalendarOutcome.Reason;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

/** When the calendar may be changed. */
final class CalendarRules {
    /** A notice for a year may move days of the last week of the year before, as those of 2012 and 2019 did. */
    private static final int DAYS_BEFORE_THE_YEAR = 7;
    /** From this year on every year has the thirteen days of the rules as amended in 2024. */
    private static final int FIRST_YEAR_OF_THE_RULES = 2025;

    private CalendarRules() {
    }

    static boolean mayChange(Actor actor) {
        return actor instanceof Actor.Officer officer
                && (officer.has(Role.SYSTEM_ADMIN) || officer.has(Role.CENTRE_MANAGER));
    }

    static Optional<Reason> refuse(CalendarChange change, WorkingCalendar calendar) {
        return switch (change) {
            case NoticeImported notice -> refuse(notice, calendar);
            case DayOverridden(var date, _, _, _) -> outside(date, calendar)
                    ? Optional.of(Reason.OUTSIDE)
                    : Optional.empty();
        };
    }

    private static Optional<Reason> refuse(NoticeImported notice, WorkingCalendar calendar) {
        int next = calendar.lastNoticed().getYear() + 1;
        if (notice.year() <= calendar.first().getYear() || notice.year() > next
                || notice.year() > calendar.last().getYear()) {
            return Optional.of(Reason.WRONG_YEAR);
        }
        var from = first(notice.year()).minusDays(DAYS_BEFORE_THE_YEAR);
        var to = last(notice.year());
        if (notice.days().stream().anyMatch(day -> day.date().isBefore(from) || day.date().isAfter(to))) {
            return Optional.of(Reason.WRONG_YEAR);
        }
        return notice.year() >= FIRST_YEAR_OF_THE_RULES && worksOnAStatutoryDay(notice)
                ? Optional.of(Reason.STATUTORY_DAY_WORKED)
                : Optional.empty();
    }

    private static boolean worksOnAStatutoryDay(NoticeImported notice) {
        var working = new HashMap<LocalDate, Boolean>();
        notice.days().forEach(day -> working.put(day.date(), day.kind().isWorking()));
        return StatutoryHolidays.of(notice.year()).stream().filter(day -> day.kind() == DayKind.HOLIDAY)
                .anyMatch(day -> working.getOrDefault(day.date(), !NoticedDay.isWeekend(day.date())));
    }

    /** The last day that notices cover once the change is in force. */
    static LocalDate lastNoticed(CalendarChange change, LocalDate before) {
        return switch (change) {
            case NoticeImported notice -> notice.year() > before.getYear() ? last(notice.year()) : before;
            case DayOverridden _ -> before;
        };
    }

    static LocalDate first(int year) {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    static LocalDate last(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    private static boolean outside(LocalDate date, WorkingCalendar calendar) {
        return date.isBefore(calendar.first()) || date.isAfter(calendar.last());
    }
}
