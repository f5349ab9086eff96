package org.onewindow.catalogue.cleanup;

import java.time.LocalDate;
import java.util.UUID;

/** What the journal remembers of a round in the stream {@code cleanup/<id>}. */
public sealed interface CleanupFact {
    /** The round. */
    UUID round();

    /**
     * Somebody proposed it.
     *
     * @param digest SM3 of the round as it is kept, in hexadecimal
     */
    record RoundProposed(UUID round, int number, String digest) implements CleanupFact {
    }

    /** Another person confirmed it. */
    record RoundConfirmed(UUID round, int number, String document, LocalDate effectiveOn, String digest)
            implements
                CleanupFact {
    }

    /** It was sent back. */
    record RoundRejected(UUID round) implements CleanupFact {
    }

    /** A round of the past was recorded from a file of history; nobody confirms what happened long ago. */
    record RoundRecorded(UUID round, int number, String document, LocalDate effectiveOn, String digest)
            implements
                CleanupFact {
    }
}
