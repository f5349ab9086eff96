package org.onewindow.deadlines.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which days are working days, by the notices of the State Council and, after the last of them, by the rules on public
 * holidays alone. Counting is a look-up in two tables, the number of working days up to each day and the day of each
 * working day, and so takes the same time whatever the distance.
 */
public final class WorkingCalendar {
    /**
     * Where the calendar of the law ends. From a case opened today, the longest limit (ten years of working days, some
     * fifteen years) and its suspensions fit several times; the tables of the whole century take half a megabyte.
     */
    static final LocalDate HORIZON = LocalDate.of(2100, Month.DECEMBER, 31);

    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate lastNoticed;
    private final int revision;
    private final Map<LocalDate, CalendarDay> named;
    /** For each day from the first: how many working days there are up to and including it. */
    private final int[] workingDaysUpTo;
    /** For each working day, by number: how many days it is after the first. */
    private final int[] dayOfWorkingDay;

    private WorkingCalendar(LocalDate first, LocalDate last, LocalDate lastNoticed, int revision,
            Map<LocalDate, CalendarDay> named) {
        this.first = first;
        this.last = last;
        this.lastNoticed = lastNoticed;
        this.revision = revision;
        this.named = named;
        int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay()) + 1;
        workingDaysUpTo = new int[days];
        var workingDays = new int[days];
        int count = 0;
        for (int i = 0; i < days; i++) {
            if (kindOf(first.plusDays(i)).isWorking()) {
                workingDays[count] = i;
                count++;
            }
            workingDaysUpTo[i] = count;
        }
        dayOfWorkingDay = Arrays.copyOf(workingDays, count);
    }

    /** The calendar as the library knows it: what a new centre starts with. */
    public static WorkingCalendar ofLibrary() {
        var days = LibraryNotices.days();
        return of(days, LibraryNotices.lastNoticed(days), 1);
    }

    /** The calendar of the given noticed days, from 2001-12-29 to the horizon; notices cover it to the given day. */
    public static WorkingCalendar of(Collection<NoticedDay> noticed, LocalDate lastNoticed, int revision) {
        return of(LibraryNotices.FIRST, HORIZON, lastNoticed, noticed, revision);
    }

    /** A calendar of any span; days after the last noticed one follow the law and are provisional. */
    public static WorkingCalendar of(LocalDate first, LocalDate last, LocalDate lastNoticed,
            Collection<NoticedDay> noticed,
            int revision) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a calendar from " + first + " cannot end on " + last);
        }
        var named = HashMap.<LocalDate, CalendarDay>newHashMap(2_048);
        for (int year = lastNoticed.getYear(); year <= last.getYear(); year++) {
            for (var day : StatutoryHolidays.of(year)) {
                if (day.date().isAfter(lastNoticed)) {
                    named.put(day.date(), day);
                }
            }
        }
        for (var day : noticed) {
            named.put(day.date(), new CalendarDay(day.date(), day.kind(), day.name()));
        }
        return new WorkingCalendar(first, last, lastNoticed, revision, Map.copyOf(named));
    }

    /**
     * Whether the day is a working day.
     *
     * @throws OutsideCalendarException if the calendar does not reach it, as for every method here
     */
    public boolean isWorkingDay(LocalDate date) {
        int index = index(date);
        return workingDaysUpTo[index] > (index == 0 ? 0 : workingDaysUpTo[index - 1]);
    }

    /** The n-th working day after the date; for 0 the same day or the next working day. */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days == 0) {
            return nextWorkingDay(date);
        }
        return workingDay(workingDaysUpTo[index(date)] + checked(days) - 1);
    }

    /** The n-th working day before the date; for 0 the same day or the working day before it. */
    public LocalDate minusWorkingDays(LocalDate date, int days) {
        int through = workingDaysUpTo[index(date)];
        int before = isWorkingDay(date) ? through - 1 : through;
        return workingDay(days == 0 ? through - 1 : before - checked(days));
    }

    /** How many working days there are after the one date, up to and including the other; none if it is not later. */
    public int workingDaysBetween(LocalDate exclusive, LocalDate inclusive) {
        return Math.max(0, workingDaysUpTo[index(inclusive)] - workingDaysUpTo[index(exclusive)]);
    }

    /** The same day if it is a working day, else the next one. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return isWorkingDay(date) ? date : workingDay(workingDaysUpTo[index(date)]);
    }

    /** Whether the day lies after the last notice, so that a notice to come may change it or the days before it. */
    public boolean isProvisional(LocalDate date) {
        requireInside(date);
        return date.isAfter(lastNoticed);
    }

    /** What the day is, with the name of its holiday. */
    public CalendarDay day(LocalDate date) {
        requireInside(date);
        var day = named.get(date);
        return day != null ? day : new CalendarDay(date, kindOf(date), "");
    }

    /** Refuses a day that the calendar does not reach. */
    public void requireInside(LocalDate date) {
        index(date);
    }

    /** The revision of the calendar's table that this copy was made of. */
    public int revision() {
        return revision;
    }

    /** The first day that the calendar knows. */
    public LocalDate first() {
        return first;
    }

    /** The last day that the calendar knows. */
    public LocalDate last() {
        return last;
    }

    /** The last day that a notice covers; every later one is provisional. */
    public LocalDate lastNoticed() {
        return lastNoticed;
    }

    private DayKind kindOf(LocalDate date) {
        var day = named.get(date);
        if (day != null) {
            return day.kind();
        }
        return NoticedDay.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING_DAY;
    }

    private int index(LocalDate date) {
        long index = date.toEpochDay() - first.toEpochDay();
        if (index < 0 || index >= workingDaysUpTo.length) {
            throw new OutsideCalendarException(first, last);
        }
        return (int) index;
    }

    private LocalDate workingDay(int number) {
        if (number < 0 || number >= dayOfWorkingDay.length) {
            throw new OutsideCalendarException(first, last);
        }
        return first.plusDays(dayOfWorkingDay[number]);
    }

    private int checked(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
        return Math.min(days, workingDaysUpTo.length);
    }
}
