package org.onewindow.parties;

import org.jspecify.annotations.Nullable;

/** What the centre knows of a party. Holds personal data in the clear: never log it, never put it into the journal. */
public sealed interface PartyDetails {
    /** Characters in an address: longer ones are not addresses. */
    int MAX_ADDRESS = 200;

    /** The whole name. */
    String name();

    /** The name that may be published: of a natural person masked, of an organisation in full. */
    String publicName();

    /** Where to call; null when the party gave no number, which a walk-in need not. */
    @Nullable
    String phone();

    /** Where to write; null when the party gave none. */
    @Nullable
    String address();

    /** A natural person (自然人). */
    record NaturalPerson(String name, IdentityDocument identity, @Nullable String phone, @Nullable String address)
            implements
                PartyDetails {
        public NaturalPerson {
            requireClean(Names.person(name), name);
            requireClean(phone, address);
        }

        @Override
        public String publicName() {
            return Masks.name(name);
        }

        @Override
        public String toString() {
            return "NaturalPerson[" + publicName() + "]";
        }
    }

    /** A legal entity or another organisation with a unified credit code (法人或其他组织). */
    record LegalEntity(String name, CreditCode code, @Nullable String legalRepresentative, @Nullable String phone,
            @Nullable String address) implements PartyDetails {
        public LegalEntity {
            requireClean(Names.entity(name), name);
            if (legalRepresentative != null) {
                requireClean(Names.person(legalRepresentative), legalRepresentative);
            }
            requireClean(phone, address);
        }

        @Override
        public String publicName() {
            return name;
        }

        @Override
        public String toString() {
            return "LegalEntity[" + code + "]";
        }
    }

    private static void requireClean(NameCheck check, String name) {
        if (!(check instanceof NameCheck.Valid(var kept)) || !kept.equals(name)) {
            throw new IllegalArgumentException("a name must have passed Names");
        }
    }

    private static void requireClean(@Nullable String phone, @Nullable String address) {
        if (phone != null && !(PhoneCheck.parse(phone) instanceof PhoneCheck.Valid)) {
            throw new IllegalArgumentException("a phone must have passed PhoneCheck");
        }
        if (address != null && address.codePointCount(0, address.length()) > MAX_ADDRESS) {
            throw new IllegalArgumentException("an address has at most " + MAX_ADDRESS + " characters");
        }
    }
}
