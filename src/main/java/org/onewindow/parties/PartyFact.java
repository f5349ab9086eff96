package org.onewindow.parties;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What the journal remembers of a party, in stream {@code party/<id>}: ids, dates and digests, nothing personal. */
public sealed interface PartyFact {
    /**
     * Details were kept.
     *
     * @param current whether they became the ones that hold
     * @param digest  SM3 of salt and details, in hexadecimal digits; the salt is destroyed with the party
     */
    record PartyKept(String kind, int version, boolean current, String digest) implements PartyFact {
    }

    /** Key and details were destroyed on the legal basis given. */
    record PartyErased(String basis) implements PartyFact {
    }

    /** The party entrusted an agent. */
    record MandateGranted(UUID mandate, UUID agent, Set<String> items, LocalDate from,
            LocalDate to) implements PartyFact {
    }

    /** A mandate was taken back. */
    record MandateRevoked(UUID mandate) implements PartyFact {
    }
}
