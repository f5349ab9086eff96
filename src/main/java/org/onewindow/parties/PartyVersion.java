package org.onewindow.parties;

/**
 * The details of a party as they were given at one time. A case refers to a version, so that what an applicant stated
 * stays what they stated when the party moves house.
 */
public record PartyVersion(PartyId party, int version) {
    public PartyVersion {
        if (version < 1) {
            throw new IllegalArgumentException("version: " + version);
        }
    }
}
