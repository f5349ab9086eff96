package org.onewindow.documents.wording;

import java.util.Map;
import org.onewindow.documents.wording.WordingFact.WordingConfirmed;
import org.onewindow.documents.wording.WordingFact.WordingProposed;
import org.onewindow.documents.wording.WordingFact.WordingRejected;
import org.onewindow.documents.wording.WordingFact.WordingWithdrawn;
import org.onewindow.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Facts of the wordings as journal entries and back. A type carries its version and never changes meaning. */
public final class WordingFacts {
    /** The one stream of the wordings. */
    public static final String STREAM = "paper-wordings";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends WordingFact>> TYPES = Map.of("wording.proposed.1",
            WordingProposed.class, "wording.confirmed.1", WordingConfirmed.class, "wording.rejected.1",
            WordingRejected.class, "wording.withdrawn.1", WordingWithdrawn.class);

    private WordingFacts() {
    }

    /**
     * The fact that an entry of the stream records.
     *
     * @throws IllegalArgumentException if the entry is of another stream
     */
    public static WordingFact read(Entry entry) {
        var type = TYPES.get(entry.type());
        if (type == null) {
            throw new IllegalArgumentException("not a fact of the wordings: " + entry.type());
        }
        return JSON.readValue(entry.facts(), type);
    }

    static String type(WordingFact fact) {
        return switch (fact) {
            case WordingProposed _ -> "wording.proposed.1";
            case WordingConfirmed _ -> "wording.confirmed.1";
            case WordingRejected _ -> "wording.rejected.1";
            case WordingWithdrawn _ -> "wording.withdrawn.1";
        };
    }

    static byte[] bytes(WordingFact fact) {
        return JSON.writeValueAsBytes(fact);
    }
}
