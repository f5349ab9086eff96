package org.onewindow.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.CaseFile.Received;
import org.onewindow.casework.CaseFile.Running;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.Due;
import org.onewindow.deadlines.DueDates;
import org.onewindow.deadlines.LegalRule;
import org.onewindow.deadlines.StatutoryClock;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.springframework.modulith.NamedInterface;

/**
 * The two clocks of an accepted case as its facts have left them. Both leave out the same special procedures (art. 45);
 * an extension, whose notice tells the applicant the new last day, lengthens both.
 */
@NamedInterface("core")
public record CaseClocks(StatutoryClock promised, Optional<StatutoryClock> statutory) {

    /** The clocks of a case that was accepted; the promise is that of its situation. */
    public static CaseClocks of(Running running, Received received, ServiceItem item) {
        var promise = clock(LegalRule.PROMISE, received.promise(item), running);
        return new CaseClocks(promise, item.limits().isStatutory()
                ? Optional.of(clock(rule(item), item.limits().statutory(), running))
                : Optional.empty());
    }

    /** The clocks of a case that is accepted on a day. */
    static CaseClocks starting(LocalDate on, Received received, ServiceItem item) {
        return of(new Running(on, false, new Dates(on, null, false, 0), List.of(), List.of(), null), received, item);
    }

    /** The last day to accept, refuse or give the one-time notice, art. 32(1)(4). */
    public static Due reply(CaseFile file, WorkingCalendar calendar) {
        return DueDates.of(LegalRule.SUPPLEMENT_NOTICE, file.waitingSince(), calendar);
    }

    /** The last day to issue and deliver what was granted, art. 44; no other decision has such a limit. */
    public static Optional<Due> delivery(CaseFile file, WorkingCalendar calendar) {
        var decision = file.decision();
        return decision == null || decision.outcome() != Outcome.GRANTED
                ? Optional.empty()
                : Optional.of(DueDates.of(LegalRule.DELIVERY, decision.decidedOn(), calendar));
    }

    /** The last days as they stand on a day. */
    public Dates dates(LocalDate today, WorkingCalendar calendar) {
        var promise = promised.due(today, calendar);
        var law = statutory.map(clock -> clock.due(today, calendar));
        return new Dates(promise.on(), law.map(due -> due.on()).orElse(null),
                promise.provisional() || law.map(due -> due.provisional()).orElse(false), calendar.revision());
    }

    /** The rule of law under which the decision of an item is due. */
    static LegalRule rule(ServiceItem item) {
        return switch (item.limits().rule()) {
            case ORDINARY_20 -> LegalRule.DECISION;
            case JOINT_45 -> LegalRule.JOINT_DECISION;
            case SPECIAL_LAW -> LegalRule.SPECIAL_LAW;
            case NONE -> LegalRule.PROMISE;
        };
    }

    private static StatutoryClock clock(LegalRule rule, TimeLimit limit, Running running) {
        return new StatutoryClock(rule, running.acceptedOn(), limit, running.exclusions(),
                running.running(), Optional.ofNullable(running.extension()));
    }
}
