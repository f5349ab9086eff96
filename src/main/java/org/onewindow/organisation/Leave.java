package org.onewindow.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A member of the staff is absent from one day to another (请假), or has signed out for the rest of a day (签退). What
 * they hold rests for that time and passes to those who stand in; see {@link Roster}.
 */
public record Leave(UUID id, StaffId staff, Reason reason, LocalDate from, LocalDate to) {
    /** Longer absences are filled by an appointment, which is published. */
    public static final int LONGEST_DAYS = Substitution.LONGEST_DAYS;

    public Leave {
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS - 1L))) {
            throw new IllegalArgumentException("leave from " + from + " to " + to);
        }
        if (reason == Reason.SIGNED_OUT && !to.equals(from)) {
            throw new IllegalArgumentException("signed out for more than the day");
        }
    }

    /** Why somebody is absent; kept beside the journal, not in it, because it may tell of their health. */
    public enum Reason {
        /** Annual leave (年休假). */
        ANNUAL,
        /** Away on duty (公出). */
        DUTY,
        /** In training (培训). */
        TRAINING,
        /** Ill (病假). */
        SICK,
        /** For reasons of their own (事假). */
        PERSONAL,
        /** Signed out for the rest of the day (签退). */
        SIGNED_OUT
    }

    /** Whether the day is one of the leave. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
