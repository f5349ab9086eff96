package org.onewindow.catalogue.cleanup;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What became of an act on a round. */
public sealed interface CleanupOutcome {
    /** The draft is kept. */
    record Saved(UUID id, long revision) implements CleanupOutcome {
    }

    /** It waits for a second person. */
    record Proposed(UUID id) implements CleanupOutcome {
    }

    /**
     * It is confirmed.
     *
     * @param left measures that could not be carried out yet; asking again carries them out
     */
    record InForce(UUID id, long left) implements CleanupOutcome {
    }

    /** It was sent back. */
    record Rejected(UUID id) implements CleanupOutcome {
    }

    /** The draft is thrown away. */
    record Discarded() implements CleanupOutcome {
    }

    /** Nothing was done. */
    record Refused(Reason reason, List<RoundFault> faults) implements CleanupOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }

        Refused(Reason reason) {
            this(reason, List.of());
        }
    }

    /** Why nothing was done. */
    enum Reason {
        /** Only managers of the centre may. */
        NOT_YOURS,
        /** There is no such round, or it is in another state by now. */
        NOT_OPEN,
        /** Whoever proposed it may not confirm it. */
        SAME_PERSON,
        /** Somebody else changed it meanwhile. */
        STALE,
        /** It contains something that cannot be. */
        FAULTY;

        /** The key of the sentence. */
        public String messageKey() {
            return "catalogue.rounds.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
