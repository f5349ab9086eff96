package org.onewindow.casework.sealing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.PartyDetails;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.Sm3;
import org.onewindow.platform.Sm4Gcm;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application in its stored form: a random salt and the bytes, sealed together. The journal holds SM3 over both, which
 * proves the bytes while they exist and says nothing once they are gone.
 */
@NamedInterface("core")
public record SealedApplication(byte[] sealed, String digest) {
    private static final int SALT = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SealedApplication seal(ApplicationData application, DataKey key, UUID folder) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var bytes = JSON.writeValueAsBytes(Stored.of(application));
        var salted = Arrays.copyOf(salt, SALT + bytes.length);
        System.arraycopy(bytes, 0, salted, SALT, bytes.length);
        return new SealedApplication(Sm4Gcm.seal(key, salted, context(folder)),
                HexFormat.of().formatHex(Sm3.digest(salted)));
    }

    public static ApplicationData open(byte[] sealed, DataKey key, UUID folder) {
        var salted = Sm4Gcm.open(key, sealed, context(folder));
        var bytes = Arrays.copyOfRange(salted, SALT, salted.length);
        return Objects.requireNonNull(JSON.readValue(bytes, Stored.class)).application();
    }

    private static byte[] context(UUID folder) {
        return ("application/" + folder).getBytes(StandardCharsets.US_ASCII);
    }

    /** The JSON form. */
    private record Stored(StoredParty applicant, @Nullable StoredParty agent, Map<String, String> answers,
            @Nullable String queryCode) {
        static Stored of(ApplicationData data) {
            return new Stored(StoredParty.of(data.applicant()),
                    data.agent() == null ? null : StoredParty.of(data.agent()),
                    data.answers(), data.queryCode() == null ? null : data.queryCode().value());
        }

        ApplicationData application() {
            return new ApplicationData(applicant.details(),
                    agent == null ? null : (PartyDetails.NaturalPerson) agent.details(), answers,
                    queryCode == null ? null : new QueryCode(queryCode));
        }
    }

    /** A party in the JSON form: an identity type marks a natural person. */
    private record StoredParty(String name, @Nullable IdentityType identityType, String number,
            @Nullable String legalRepresentative, @Nullable String phone, @Nullable String address) {
        static StoredParty of(PartyDetails party) {
            return switch (party) {
                case PartyDetails.NaturalPerson p ->
                    new StoredParty(p.name(), p.identity().type(), p.identity().number(),
                            null, p.phone(), p.address());
                case PartyDetails.LegalEntity e -> new StoredParty(e.name(), null, e.code().value(),
                        e.legalRepresentative(), e.phone(), e.address());
            };
        }

        PartyDetails details() {
            return identityType == null
                    ? new PartyDetails.LegalEntity(name, new CreditCode(number), legalRepresentative, phone, address)
                    : new PartyDetails.NaturalPerson(name, new IdentityDocument(identityType, number), phone, address);
        }
    }
}
