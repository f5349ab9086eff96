package org.onewindow.parties;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.journal.Entry;
import org.onewindow.parties.PartyFact.MandateGranted;
import org.onewindow.parties.PartyFact.MandateRevoked;
import org.onewindow.parties.PartyFact.PartyErased;
import org.onewindow.parties.PartyFact.PartyKept;
import tools.jackson.databind.json.JsonMapper;

/** Facts of a party as entries of the journal. Type names carry a version; a changed form gets the next one. */
public final class PartyFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends PartyFact>> TYPES = Map.of("party.kept.1", PartyKept.class,
            "party.erased.1", PartyErased.class, "party.mandate-granted.1", MandateGranted.class,
            "party.mandate-revoked.1", MandateRevoked.class);

    private PartyFacts() {
    }

    /** The stream of a party. */
    public static String stream(PartyId party) {
        return "party/" + party;
    }

    /** The party of a stream. */
    public static PartyId party(String stream) {
        return new PartyId(UUID.fromString(stream.substring("party/".length())));
    }

    /** The fact that an entry holds; empty if it is none of this module. */
    public static Optional<PartyFact> read(Entry entry) {
        return Optional.ofNullable(TYPES.get(entry.type())).map(type -> JSON.readValue(entry.facts(), type));
    }

    static String type(PartyFact fact) {
        return switch (fact) {
            case PartyKept _ -> "party.kept.1";
            case PartyErased _ -> "party.erased.1";
            case MandateGranted _ -> "party.mandate-granted.1";
            case MandateRevoked _ -> "party.mandate-revoked.1";
        };
    }

    static byte[] bytes(PartyFact fact) {
        return JSON.writeValueAsBytes(fact);
    }
}
