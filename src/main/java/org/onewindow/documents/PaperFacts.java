package org.onewindow.documents;

import java.util.Optional;
import org.onewindow.documents.PaperFact.PaperRendered;
import org.onewindow.documents.PaperFact.PaperServed;
import org.onewindow.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a paper as entries of the journal. */
public final class PaperFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RENDERED = "paper.rendered.1";
    private static final String SERVED = "paper.served.1";

    private PaperFacts() {
    }

    /** The stream of a paper. */
    public static String stream(String paperNo) {
        return "paper/" + paperNo;
    }

    /** The fact that an entry holds; empty if it is none of this module. */
    public static Optional<PaperFact> read(Entry entry) {
        return switch (entry.type()) {
            case RENDERED -> Optional.of(JSON.readValue(entry.facts(), PaperRendered.class));
            case SERVED -> Optional.of(JSON.readValue(entry.facts(), PaperServed.class));
            default -> Optional.empty();
        };
    }

    static String type(PaperFact fact) {
        return switch (fact) {
            case PaperRendered _ -> RENDERED;
            case PaperServed _ -> SERVED;
        };
    }

    static byte[] bytes(PaperFact fact) {
        return JSON.writeValueAsBytes(fact);
    }
}
