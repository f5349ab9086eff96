package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.List;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/**
 * Limits that bind applicants. Art. 82 speaks of the agency's limits only, so whether the applicant's days are calendar
 * or working days is disputed; here the reading that is kinder to the applicant decides.
 */
public final class ApplicantLimits {
    private ApplicantLimits() {
    }

    /** The last day to ask for a hearing (听证申请), art. 47: the later of the two readings. */
    public static LocalDate hearingRequestUntil(LocalDate toldOn, WorkingCalendar calendar) {
        var days = LegalRule.HEARING_REQUEST.limit().orElseThrow();
        var working = DueDates.of(LegalRule.HEARING_REQUEST, toldOn, calendar).on();
        var plain = DueDates.of(toldOn, new CalendarDays(days.days()), List.of(), 0, calendar).on();
        return working.isAfter(plain) ? working : plain;
    }

    /** Until when renewal of what expires on the given day is asked for, art. 50. */
    public static RenewalWindow renewal(LocalDate expiresOn, WorkingCalendar calendar) {
        int days = LegalRule.RENEWAL.limit().orElseThrow().days();
        return new RenewalWindow(calendar.minusWorkingDays(expiresOn, days), expiresOn.minusDays(days), expiresOn);
    }
}
