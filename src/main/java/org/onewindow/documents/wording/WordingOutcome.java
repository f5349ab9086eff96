package org.onewindow.documents.wording;

import java.util.List;
import java.util.UUID;

/** What became of a wish to change a wording. */
public sealed interface WordingOutcome {
    /** It waits for a second person. */
    record Proposed(UUID proposal) implements WordingOutcome {
    }

    /** Papers given from now on have this version. */
    record InForce(int version) implements WordingOutcome {
    }

    /** The proposal is over and changed nothing. */
    record Closed(WordingProposal.State state) implements WordingOutcome {
    }

    /** The wording is not lawful. */
    record Faulty(List<WordingFault> faults) implements WordingOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Nothing changed. */
    record Refused(Reason reason) implements WordingOutcome {
    }

    /** Why nothing changed. */
    enum Reason {
        /** Only administrators of the system and managers of the centre change wordings. */
        NOT_YOURS,
        /** Who proposed a wording cannot confirm it. */
        SAME_PERSON,
        /** There is no such proposal, or it was decided. */
        NOT_OPEN,
        /** The wording is the one in force. */
        NOTHING_CHANGED,
        /** There is no ground, or it is too long. */
        GROUND,
        /** Another version came into force since it was proposed. */
        OVERTAKEN,
        /** Somebody else changed wordings at the same time; look again. */
        STALE;

        /** The key of the sentence that tells what happened, why, and what to do. */
        public String messageKey() {
            return "documents.wording.refused." + name();
        }
    }
}
