package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.calendar.CalendarDay;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/** What a reader who counts from the start to the last day passes: days off, make-up working days, excluded time. */
final class OnTheWay {
    /** A page with more lines explains nothing; these reach over more than a year of weekends and holidays. */
    static final int MOST_LISTED = 120;

    private final TimeLimit limit;
    private final WorkingCalendar calendar;

    OnTheWay(TimeLimit limit, WorkingCalendar calendar) {
        this.limit = limit;
        this.calendar = calendar;
    }

    /** The steps between the start and the last day, by date. */
    List<DerivationStep> steps(LocalDate start, LocalDate last, List<Exclusion> exclusions) {
        var steps = new ArrayList<DerivationStep>(excluded(start, last, exclusions));
        var from = limit instanceof WorkingDays && limit.days() > 0 ? start.plusDays(1) : start;
        switch (limit) {
            case WorkingDays _ -> steps.addAll(remarkable(from, last));
            case CalendarDays _ -> steps.addAll(remarkable(endOfCalendarDays(from, last), last));
        }
        steps.sort(Comparator.comparing(OnTheWay::dateOf));
        return steps;
    }

    /** In calendar days only the days off at the very end matter: those over which the end moves. */
    private LocalDate endOfCalendarDays(LocalDate start, LocalDate last) {
        var from = last;
        while (from.isAfter(start) && !calendar.isWorkingDay(from.minusDays(1))) {
            from = from.minusDays(1);
        }
        return from;
    }

    private List<DerivationStep.Excluded> excluded(LocalDate start, LocalDate last, List<Exclusion> exclusions) {
        var steps = new ArrayList<DerivationStep.Excluded>();
        var earlier = new ArrayList<Exclusion>();
        int before = 0;
        for (var next : exclusions.stream().sorted(Comparator.comparing(Exclusion::startOn)).toList()) {
            earlier.add(next);
            int through = new DayCount(limit, earlier, calendar).excludedBetween(start, last);
            if (next.endOn().isAfter(start) && next.startOn().isBefore(last)) {
                steps.add(new DerivationStep.Excluded(next.startOn(), next.endOn(), next.kind(),
                        limit.withDays(through - before)));
            }
            before = through;
        }
        return steps;
    }

    private List<DerivationStep> remarkable(LocalDate from, LocalDate last) {
        var steps = new ArrayList<DerivationStep>();
        for (var date = from; !date.isAfter(last); date = date.plusDays(1)) {
            var step = step(calendar.day(date));
            if (step == null) {
                continue;
            }
            if (!steps.isEmpty() && steps.getLast() instanceof DerivationStep.DaysOff run
                    && step instanceof DerivationStep.DaysOff next && continues(run, next)) {
                steps.set(steps.size() - 1, new DerivationStep.DaysOff(run.from(), next.to(), run.kind(), run.name()));
            } else if (steps.size() == MOST_LISTED) {
                steps.add(new DerivationStep.Unlisted(date.minusDays(1)));
                break;
            } else {
                steps.add(step);
            }
        }
        return steps;
    }

    private static @Nullable DerivationStep step(CalendarDay day) {
        return switch (day.kind()) {
            case WORKING_DAY -> null;
            case MAKE_UP_WORKING_DAY -> new DerivationStep.MadeUp(day.date(), day.name());
            case WEEKEND, HOLIDAY, IN_LIEU ->
                new DerivationStep.DaysOff(day.date(), day.date(), day.kind(), day.name());
        };
    }

    private static boolean continues(DerivationStep.DaysOff run, DerivationStep.DaysOff next) {
        return run.kind() == next.kind() && run.name().equals(next.name())
                && run.to().plusDays(1).equals(next.from());
    }

    private static LocalDate dateOf(DerivationStep step) {
        return switch (step) {
            case DerivationStep.DaysOff(var from, _, _, _) -> from;
            case DerivationStep.MadeUp(var on, _) -> on;
            case DerivationStep.Excluded(var startOn, _, _, _) -> startOn;
            case DerivationStep.Unlisted(var after) -> after;
            case DerivationStep.Started(var on) -> on;
            case DerivationStep.Moved(var from, _) -> from;
            case DerivationStep.Ends(var on) -> on;
            case DerivationStep.Provisional(var lastNoticed) -> lastNoticed;
            case DerivationStep.Limited _,DerivationStep.Extended _ -> LocalDate.MIN;
        };
    }
}
