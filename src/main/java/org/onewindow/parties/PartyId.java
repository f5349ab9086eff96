package org.onewindow.parties;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** The party as every other module knows it: opaque, so that nothing outside this module holds a person's number. */
public record PartyId(UUID value) {
    /** A fresh id. */
    static PartyId next() {
        return new PartyId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
