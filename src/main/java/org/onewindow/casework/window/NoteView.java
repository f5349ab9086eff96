package org.onewindow.casework.window;

import java.time.Instant;
import java.time.LocalDate;
import org.onewindow.casework.CaseNumber;

/**
 * A note as its reader may see it.
 *
 * @param way       name of the way it came
 * @param writer    who noted it
 * @param who       who called or asked
 * @param post      unit and post of who asked; empty for a call
 * @param hotlineNo number of the hotline's order; empty if none
 */
public record NoteView(CaseNumber caseNumber, Kind kind, String way, LocalDate on, Instant notedAt, String writer,
        String department, String who, String post, String hotlineNo, String text) {
    /** What was noted. */
    public enum Kind {
        /** A call (来电). */
        CALL,
        /** An attempt to influence (过问). */
        INFLUENCE
    }
}
