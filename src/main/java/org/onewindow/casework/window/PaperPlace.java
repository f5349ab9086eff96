package org.onewindow.casework.window;

import java.time.Instant;
import org.onewindow.casework.CaseNumber;

/**
 * Where the paper of a case is.
 *
 * @param place    a department, 000 the service hall; on the way it is where the paper goes, missing where it should be
 * @param handover the list that says so
 */
public record PaperPlace(CaseNumber caseNumber, String place, State state, RecordNo handover, Instant since) {
    /** How sure that is. */
    public enum State {
        /** Received there. */
        HERE,
        /** Handed over, not yet received. */
        ON_THE_WAY,
        /** Was on a list and did not arrive. */
        MISSING
    }
}
