package org.onewindow.catalogue.cleanup;

import java.util.UUID;
import org.onewindow.catalogue.cleanup.CleanupFact.RoundConfirmed;
import org.onewindow.catalogue.cleanup.CleanupFact.RoundProposed;
import org.onewindow.catalogue.cleanup.CleanupFact.RoundRecorded;
import org.onewindow.catalogue.cleanup.CleanupFact.RoundRejected;
import org.onewindow.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Facts of rounds as journal entries and back. A type that has landed is read for ever. */
public final class CleanupFacts {
    private static final String PROPOSED = "cleanup.proposed.1";
    private static final String CONFIRMED = "cleanup.confirmed.1";
    private static final String REJECTED = "cleanup.rejected.1";
    private static final String RECORDED = "cleanup.recorded.1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CleanupFacts() {
    }

    /** The stream of a round. */
    public static String stream(UUID round) {
        return "cleanup/" + round;
    }

    /**
     * The fact that an entry records.
     *
     * @throws IllegalArgumentException if the entry is not about a round
     */
    public static CleanupFact read(Entry entry) {
        return switch (entry.type()) {
            case PROPOSED -> JSON.readValue(entry.facts(), RoundProposed.class);
            case CONFIRMED -> JSON.readValue(entry.facts(), RoundConfirmed.class);
            case REJECTED -> JSON.readValue(entry.facts(), RoundRejected.class);
            case RECORDED -> JSON.readValue(entry.facts(), RoundRecorded.class);
            default -> throw new IllegalArgumentException("not about a round of clean-up: " + entry.type());
        };
    }

    static String type(CleanupFact fact) {
        return switch (fact) {
            case RoundProposed _ -> PROPOSED;
            case RoundConfirmed _ -> CONFIRMED;
            case RoundRejected _ -> REJECTED;
            case RoundRecorded _ -> RECORDED;
        };
    }

    static byte[] bytes(CleanupFact fact) {
        return JSON.writeValueAsBytes(fact);
    }
}
