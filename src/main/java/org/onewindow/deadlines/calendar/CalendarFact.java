package org.onewindow.deadlines.calendar;

import java.time.LocalDate;
import java.util.UUID;

/** What the stream {@code calendar} of the journal records; digests are SM3 in hexadecimal. */
public sealed interface CalendarFact {
    /** A new centre took the calendar of the library. */
    record CalendarSeeded(int days, LocalDate lastNoticedOn, String digest) implements CalendarFact {
    }

    /** One person proposed a change, which has the given digest. */
    record ChangeProposed(UUID proposal, String digest) implements CalendarFact {
    }

    /** Another person confirmed it: the calendar of this revision is in force. */
    record ChangeConfirmed(UUID proposal, String proposedBy, int revision, LocalDate lastNoticedOn,
            String digest) implements CalendarFact {
    }

    /** The proposal was withdrawn. */
    record ChangeWithdrawn(UUID proposal) implements CalendarFact {
    }
}
