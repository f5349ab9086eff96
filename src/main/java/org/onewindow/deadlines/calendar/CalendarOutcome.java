package org.onewindow.deadlines.calendar;

import java.util.UUID;

/** What became of a wish to change the calendar. */
public sealed interface CalendarOutcome {
    /** It waits for a second person. */
    record Proposed(UUID proposal) implements CalendarOutcome {
    }

    /** The calendar has changed. */
    record InForce(int revision) implements CalendarOutcome {
    }

    /** The proposal is withdrawn. */
    record Withdrawn() implements CalendarOutcome {
    }

    /** Nothing changed. */
    record Refused(Reason reason) implements CalendarOutcome {
    }

    /** Why nothing changed. */
    enum Reason {
        /** Only administrators and managers of the centre change the calendar. */
        NOT_YOURS,
        /** Who proposed a change cannot confirm it. */
        SAME_PERSON,
        /** There is no such proposal, or it was decided. */
        NOT_OPEN,
        /** A notice is of a known year or of the first unknown one, and so are its days. */
        WRONG_YEAR,
        /** The notice lets people work on a statutory holiday. */
        STATUTORY_DAY_WORKED,
        /** The day lies outside the calendar. */
        OUTSIDE,
        /** Somebody else changed the calendar at the same time; look again. */
        STALE;

        /** The key of the sentence that tells what happened, why, and what to do. */
        public String messageKey() {
            return "deadlines.change." + name();
        }
    }
}
