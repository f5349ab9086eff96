package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/**
 * From a start, a limit and the excluded time to the last day. The day of the start is not counted (Civil Code,
 * art. 201); the n-th counted day after it is the last day; in calendar days an end on a non-working day moves to the
 * next working day (art. 203); a limit of 0 ends on the same day or, if that is no working day, on the next.
 */
public final class DueDates {
    private DueDates() {
    }

    /** The last day of a limit that somebody merely asks about. */
    public static Due of(LocalDate start, TimeLimit limit, List<Exclusion> exclusions, int extensionDays,
            WorkingCalendar calendar) {
        return of(LegalRule.ASKED, start, limit, exclusions, extensionDays, calendar);
    }

    /** The last day of a limit that the law gives in days, without exclusion or extension. */
    public static Due of(LegalRule rule, LocalDate start, WorkingCalendar calendar) {
        var limit = rule.limit().orElseThrow(() -> new IllegalArgumentException(rule + " has no limit of its own"));
        return of(rule, start, limit, List.of(), 0, calendar);
    }

    /** The last day of a limit by its rule. */
    public static Due of(LegalRule rule, LocalDate start, TimeLimit limit, List<Exclusion> exclusions,
            int extensionDays,
            WorkingCalendar calendar) {
        if (extensionDays < 0) {
            throw new IllegalArgumentException("extension: " + extensionDays);
        }
        calendar.requireInside(start);
        var steps = new ArrayList<DerivationStep>();
        steps.add(new DerivationStep.Started(start));
        steps.add(new DerivationStep.Limited(rule, limit));
        if (extensionDays > 0) {
            steps.add(new DerivationStep.Extended(limit.withDays(extensionDays)));
        }
        var count = new DayCount(limit, exclusions, calendar);
        int days = limit.days() + extensionDays;
        var counted = days == 0 ? start : count.after(start, days);
        var last = count.workingDayFrom(counted);
        steps.addAll(new OnTheWay(limit, calendar).steps(start, last, exclusions));
        if (!last.equals(counted)) {
            steps.add(new DerivationStep.Moved(counted, last));
        }
        steps.add(new DerivationStep.Ends(last));
        if (calendar.isProvisional(last)) {
            steps.add(new DerivationStep.Provisional(calendar.lastNoticed()));
        }
        return new Due(last, calendar.isProvisional(last), calendar.revision(), steps);
    }
}
