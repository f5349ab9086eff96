package org.onewindow.casework.window;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;

/** What somebody who handles a case wants noted. */
public sealed interface NoteWish {
    /** The case. */
    CaseNumber caseNumber();

    /** The day on which it happened. */
    LocalDate on();

    /** What was said, asked for or answered. */
    String text();

    /**
     * A call about the case (来电).
     *
     * @param caller    who called, as they said
     * @param hotlineNo number of the hotline's order (12345 工单号), if it came from there
     */
    record Call(CaseNumber caseNumber, CallWay way, LocalDate on, String caller, Optional<String> hotlineNo,
            String text) implements NoteWish {
    }

    /**
     * An attempt to influence the case (过问), by somebody who has no part in it.
     *
     * @param who  name of who asked
     * @param post unit and post of who asked, as far as known
     */
    record Influence(CaseNumber caseNumber, InfluenceWay way, LocalDate on, String who, String post, String text)
            implements
                NoteWish {
    }

    /** By which way a call came. */
    enum CallWay {
        /** By telephone. */
        PHONE,
        /** From the hotline 12345, with an order. */
        HOTLINE,
        /** In person at a window. */
        VISIT,
        /** By letter or message. */
        LETTER
    }

    /** How somebody tried to influence. */
    enum InfluenceWay {
        /** By telephone. */
        PHONE,
        /** Face to face. */
        IN_PERSON,
        /** By a note or a letter (批条). */
        NOTE,
        /** By message. */
        MESSAGE,
        /** Through somebody else (托人). */
        THROUGH_ANOTHER,
        /** By a meal, a present or a favour. */
        FAVOUR
    }
}
