package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/**
 * Counting in the unit of a limit with the excluded time left out. Exclusions are a union: a day that two of them cover
 * is left out once. In calendar days every day of an exclusion is left out, in working days its working days.
 */
final class DayCount {
    private final TimeLimit unit;
    private final WorkingCalendar calendar;
    private final List<Span> excluded;

    /** The days after the one date, through the other. */
    private record Span(LocalDate after, LocalDate through) {
    }

    DayCount(TimeLimit unit, List<Exclusion> exclusions, WorkingCalendar calendar) {
        this.unit = unit;
        this.calendar = calendar;
        this.excluded = union(exclusions);
    }

    private static List<Span> union(List<Exclusion> exclusions) {
        var union = new ArrayList<Span>();
        for (var next : exclusions.stream().sorted(Comparator.comparing(Exclusion::startOn)).toList()) {
            var previous = union.isEmpty() ? null : union.getLast();
            if (previous == null || next.startOn().isAfter(previous.through())) {
                union.add(new Span(next.startOn(), next.endOn()));
            } else if (next.endOn().isAfter(previous.through())) {
                union.set(union.size() - 1, new Span(previous.after(), next.endOn()));
            }
        }
        return union;
    }

    /** The n-th counted day after the start, n at least 1. */
    LocalDate after(LocalDate start, int days) {
        int left = days;
        var from = start;
        for (var span : excluded) {
            if (span.through().isAfter(from)) {
                var begins = later(span.after(), from);
                int available = plain(from, begins);
                if (available >= left) {
                    break;
                }
                left -= available;
                from = span.through();
            }
        }
        return plus(from, left);
    }

    /** The first working day from the given one on, itself included, that is not excluded. */
    LocalDate workingDayFrom(LocalDate date) {
        var day = calendar.nextWorkingDay(date);
        for (var span : excluded) {
            if (span.after().isBefore(day) && !span.through().isBefore(day)) {
                day = calendar.plusWorkingDays(span.through(), 1);
            }
        }
        return day;
    }

    /** How many days count after the one date, through the other; none if it is not later. */
    int between(LocalDate after, LocalDate through) {
        return plain(after, through) - excludedBetween(after, through);
    }

    /** How many days of the unit are excluded after the one date, through the other. */
    int excludedBetween(LocalDate after, LocalDate through) {
        int days = 0;
        for (var span : excluded) {
            days += plain(later(span.after(), after), earlier(span.through(), through));
        }
        return days;
    }

    private int plain(LocalDate after, LocalDate through) {
        return switch (unit) {
            case WorkingDays _ -> through.isAfter(after) ? calendar.workingDaysBetween(after, through) : 0;
            case CalendarDays _ -> Math.toIntExact(Math.max(0, through.toEpochDay() - after.toEpochDay()));
        };
    }

    private LocalDate plus(LocalDate from, int days) {
        return switch (unit) {
            case WorkingDays _ -> calendar.plusWorkingDays(from, days);
            case CalendarDays _ -> from.plusDays(days);
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
