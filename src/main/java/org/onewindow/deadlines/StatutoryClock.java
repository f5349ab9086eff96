package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/**
 * The clock of one limit as the facts have left it: started, perhaps suspended by special procedures, perhaps extended.
 * It is a value; every change gives a new clock or the reason, with its article, why the law does not allow it. Nothing
 * is stored as remaining time: what remains is computed for the day that asks.
 */
public record StatutoryClock(LegalRule rule, LocalDate startedOn, TimeLimit limit, List<Exclusion> exclusions,
        List<Suspension> running, Optional<Extension> extension) {
    public StatutoryClock {
        exclusions = List.copyOf(exclusions);
        running = List.copyOf(running);
    }

    /** A clock that starts on the day of its triggering event, which is not counted. */
    public static StatutoryClock started(LegalRule rule, LocalDate on, TimeLimit limit) {
        return new StatutoryClock(rule, on, limit, List.of(), List.of(), Optional.empty());
    }

    /** A special procedure of art. 45 begins: the days after this one are left out until it ends. */
    public ClockOutcome suspend(LocalDate on, SpecialProcedure kind) {
        if (on.isBefore(startedOn)) {
            return new ClockOutcome.Refused(ClockRefusal.BEFORE_START);
        }
        if (running.stream().anyMatch(suspension -> suspension.kind() == kind)) {
            return new ClockOutcome.Refused(ClockRefusal.ALREADY_SUSPENDED);
        }
        var now = new ArrayList<>(running);
        now.add(new Suspension(on, kind));
        return changed(exclusions, now, extension);
    }

    /** A special procedure ends; the day of its end is the last one left out. */
    public ClockOutcome resume(LocalDate on, SpecialProcedure kind) {
        var suspension = running.stream().filter(one -> one.kind() == kind).findAny();
        if (suspension.isEmpty()) {
            return new ClockOutcome.Refused(ClockRefusal.NOT_SUSPENDED);
        }
        if (on.isBefore(suspension.get().startOn())) {
            return new ClockOutcome.Refused(ClockRefusal.BEFORE_START);
        }
        var now = new ArrayList<>(running);
        now.remove(suspension.get());
        var excluded = new ArrayList<>(exclusions);
        excluded.add(new Exclusion(suspension.get().startOn(), on, kind));
        return changed(excluded, now, extension);
    }

    /**
     * The limit is extended, art. 42: once, on or before its last day, by the one head who may. For an order of the
     * hotline, to which another rule applies, one refusal tells that rule whatever stands against it.
     */
    public ClockOutcome extend(Extension wish, WorkingCalendar calendar) {
        return refusalOf(wish, calendar)
                .map(refusal -> rule == LegalRule.HOTLINE_ORDER ? ClockRefusal.ORDER_EXTENSION : refusal)
                .<ClockOutcome>map(ClockOutcome.Refused::new)
                .orElseGet(() -> changed(exclusions, running, Optional.of(wish)));
    }

    private Optional<ClockRefusal> refusalOf(Extension wish, WorkingCalendar calendar) {
        var rule = rule().extension();
        if (rule.isEmpty()) {
            return Optional.of(ClockRefusal.NOT_EXTENSIBLE);
        }
        if (extension.isPresent()) {
            return Optional.of(ClockRefusal.ALREADY_EXTENDED);
        }
        if (wish.approver() != rule.get().approver()) {
            return Optional.of(switch (rule.get()) {
                case ORDINARY, HOTLINE -> ClockRefusal.NEEDS_AGENCY_HEAD;
                case JOINT -> ClockRefusal.NEEDS_GOVERNMENT_HEAD;
            });
        }
        if (wish.days() < 1 || wish.days() > rule.get().longestDays()) {
            return Optional.of(ClockRefusal.DAYS_NOT_ALLOWED);
        }
        if (wish.on().isBefore(startedOn)) {
            return Optional.of(ClockRefusal.BEFORE_START);
        }
        return wish.on().isAfter(due(wish.on(), calendar).on())
                ? Optional.of(ClockRefusal.LIMIT_EXPIRED)
                : Optional.empty();
    }

    /** Whether a special procedure is running. */
    public boolean isSuspended() {
        return !running.isEmpty();
    }

    /** The last day as it stands today: running special procedures are taken to end today. */
    public Due due(LocalDate today, WorkingCalendar calendar) {
        int extensionDays = extension.map(Extension::days).orElse(0);
        return DueDates.of(rule, startedOn, limit, exclusionsThrough(today), extensionDays, calendar);
    }

    /** What is left of the limit after today; 0 on the last day and after it. */
    public TimeLimit remaining(LocalDate today, WorkingCalendar calendar) {
        return reading(today, calendar).remaining();
    }

    /** How many working days have passed since the last day. */
    public int overdueDays(LocalDate today, WorkingCalendar calendar) {
        return reading(today, calendar).overdueDays();
    }

    /** Everything that a page shows of the clock on a day. */
    public ClockReading reading(LocalDate today, WorkingCalendar calendar) {
        var due = due(today, calendar);
        var count = new DayCount(limit, exclusionsThrough(today), calendar);
        var from = today.isBefore(startedOn) ? startedOn : today;
        var until = from.isBefore(due.on()) ? from : due.on();
        int overdue = today.isAfter(due.on()) ? calendar.workingDaysBetween(due.on(), today) : 0;
        return new ClockReading(today, due, count.between(startedOn, until), count.excludedBetween(startedOn, until),
                limit.withDays(count.between(from, due.on())), overdue, isSuspended());
    }

    private List<Exclusion> exclusionsThrough(LocalDate today) {
        if (running.isEmpty()) {
            return exclusions;
        }
        var all = new ArrayList<>(exclusions);
        for (var suspension : running) {
            if (!today.isBefore(suspension.startOn())) {
                all.add(new Exclusion(suspension.startOn(), today, suspension.kind()));
            }
        }
        return all;
    }

    private ClockOutcome changed(List<Exclusion> excluded, List<Suspension> now, Optional<Extension> extended) {
        return new ClockOutcome.Changed(new StatutoryClock(rule, startedOn, limit, excluded, now, extended));
    }
}
