package org.onewindow.casework.window;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the system stood still.
 *
 * @param declaredBy  name of who declared it
 * @param confirmedBy name of who confirmed or refused it; null until then
 * @param mayJudge    whether the reader may be the second person
 */
public record OutageView(RecordNo number, State state, Instant beganAt, Instant endedAt, String declaredBy,
        @Nullable String confirmedBy, String reason, boolean mayJudge) {
    /** Where an outage stands. */
    public enum State {
        /** Declared by one person. */
        DECLARED,
        /** Confirmed by a second: slips of its time may be entered. */
        CONFIRMED,
        /** Refused by a second. */
        REFUSED
    }

    /** Whether an instant lies in it, its ends included. */
    public boolean covers(Instant at) {
        return !at.isBefore(beganAt) && !at.isAfter(endedAt);
    }
}
