package org.onewindow.deadlines.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
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
        if (notice.days().stream().anyMatch(day -> !isOfNotice(day.date(), notice.year()))) {
            return Optional.of(Reason.WRONG_YEAR);
        }
        return statutoryDaysWorked(notice.year(), notice.days()).isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.STATUTORY_DAY_WORKED);
    }

    /** Whether a day may stand in the notice of a year. */
    static boolean isOfNotice(LocalDate date, int year) {
        return !date.isBefore(first(year).minusDays(DAYS_BEFORE_THE_YEAR)) && !date.isAfter(last(year));
    }

    /** The holidays of the law on which people would work by a notice; none before the law gave thirteen. */
    static List<LocalDate> statutoryDaysWorked(int year, Collection<NoticedDay> days) {
        if (year < FIRST_YEAR_OF_THE_RULES) {
            return List.of();
        }
        var working = new HashMap<LocalDate, Boolean>();
        days.forEach(day -> working.put(day.date(), day.kind().isWorking()));
        return StatutoryHolidays.of(year).stream().filter(day -> day.kind() == DayKind.HOLIDAY)
                .map(CalendarDay::date)
                .filter(date -> working.getOrDefault(date, !NoticedDay.isWeekend(date))).toList();
    }

    /** The noticed days once a change is in force. */
    static List<NoticedDay> after(CalendarChange change, List<NoticedDay> days) {
        var after = new TreeMap<LocalDate, NoticedDay>();
        days.forEach(day -> after.put(day.date(), day));
        switch (change) {
            case NoticeImported notice -> {
                after.subMap(first(notice.year()), true, last(notice.year()), true).clear();
                notice.days().forEach(day -> after.put(day.date(), day));
            }
            case DayOverridden day when day.isPlain() -> after.remove(day.date());
            case DayOverridden(var date, var kind, var name, var source) ->
                after.put(date, new NoticedDay(date, kind, name, source));
        }
        return List.copyOf(after.values());
    }

    /** The first day that a change may touch. */
    static LocalDate firstTouched(CalendarChange change) {
        return switch (change) {
            case NoticeImported notice -> first(notice.year()).minusDays(DAYS_BEFORE_THE_YEAR);
            case DayOverridden day -> day.date();
        };
    }

    /** The last day that a change may touch. */
    static LocalDate lastTouched(CalendarChange change) {
        return switch (change) {
            case NoticeImported notice -> last(notice.year());
            case DayOverridden day -> day.date();
        };
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
