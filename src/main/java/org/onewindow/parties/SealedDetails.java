package org.onewindow.parties;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onewindow.parties.PartyDetails.LegalEntity;
import org.onewindow.parties.PartyDetails.NaturalPerson;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.Sm3;
import org.onewindow.platform.Sm4Gcm;
import tools.jackson.databind.json.JsonMapper;

/**
 * Details as they are stored: a random salt and a JSON text under the party's key. The salt keeps the digest in the
 * journal from being guessed; it is destroyed with the key, so the digest then says nothing.
 */
record SealedDetails(byte[] sealed, byte[] digest) {
    private static final int SALT_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SealedDetails of(PartyVersion place, DataKey key, PartyDetails details) {
        var json = JSON.writeValueAsBytes(Stored.of(details));
        var salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        var plain = Arrays.copyOf(salt, SALT_LENGTH + json.length);
        System.arraycopy(json, 0, plain, SALT_LENGTH, json.length);
        return new SealedDetails(Sm4Gcm.seal(key, plain, context(place)), Sm3.digest(plain));
    }

    static PartyDetails open(PartyVersion place, DataKey key, byte[] sealed) {
        var plain = Sm4Gcm.open(key, sealed, context(place));
        return JSON.readValue(plain, SALT_LENGTH, plain.length - SALT_LENGTH, Stored.class).details();
    }

    /** What wraps the key of a party: the row it lies in. */
    static byte[] keyContext(PartyId party) {
        return ("parties.party " + party).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] context(PartyVersion place) {
        return ("parties.party_version " + place.party() + " " + place.version()).getBytes(StandardCharsets.US_ASCII);
    }

    /** The stored form: flat, so that a later version of this class reads what an earlier one wrote. */
    record Stored(String name, @Nullable IdentityType identityType, @Nullable String number, @Nullable String code,
            @Nullable String legalRepresentative, @Nullable String phone, @Nullable String address) {
        static Stored of(PartyDetails details) {
            return switch (details) {
                case NaturalPerson(var name, var identity, var phone, var address) ->
                    new Stored(name, identity.type(), identity.number(), null, null, phone, address);
                case LegalEntity(var name, var code, var representative, var phone, var address) ->
                    new Stored(name, null, null, code.value(), representative, phone, address);
            };
        }

        PartyDetails details() {
            if (code != null) {
                return new LegalEntity(name, new CreditCode(code), legalRepresentative, phone, address);
            }
            if (identityType == null || number == null) {
                throw new IllegalStateException("stored details are neither a person's nor an organisation's");
            }
            return new NaturalPerson(name, new IdentityDocument(identityType, number), phone, address);
        }
    }
}
