package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The rules of the limits a second time, written as a person counts: day by day, each day asked. */
final class NaiveDates {
    private final Predicate<LocalDate> working;
    private final List<Exclusion> exclusions;
    private final TimeLimit unit;

    NaiveDates(Predicate<LocalDate> working, List<Exclusion> exclusions, TimeLimit unit) {
        this.working = working;
        this.exclusions = exclusions;
        this.unit = unit;
    }

    LocalDate due(LocalDate start, int days) {
        var date = start;
        for (int counted = 0; counted < days;) {
            date = date.plusDays(1);
            if (counts(date)) {
                counted++;
            }
        }
        while (excluded(date) || !working.test(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    int counted(LocalDate after, LocalDate through) {
        int count = 0;
        for (var date = after.plusDays(1); !date.isAfter(through); date = date.plusDays(1)) {
            if (counts(date)) {
                count++;
            }
        }
        return count;
    }

    int excludedDays(LocalDate after, LocalDate through) {
        int count = 0;
        for (var date = after.plusDays(1); !date.isAfter(through); date = date.plusDays(1)) {
            if (inUnit(date) && excluded(date)) {
                count++;
            }
        }
        return count;
    }

    int workingDays(LocalDate after, LocalDate through) {
        int count = 0;
        for (var date = after.plusDays(1); !date.isAfter(through); date = date.plusDays(1)) {
            if (working.test(date)) {
                count++;
            }
        }
        return count;
    }

    private boolean counts(LocalDate date) {
        return inUnit(date) && !excluded(date);
    }

    private boolean inUnit(LocalDate date) {
        return unit instanceof CalendarDays || working.test(date);
    }

    private boolean excluded(LocalDate date) {
        return exclusions.stream().anyMatch(e -> date.isAfter(e.startOn()) && !date.isAfter(e.endOn()));
    }
}
