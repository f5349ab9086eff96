package org.onewindow.platform;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The one key that never enters the database. It wraps the data keys of cases, drafts and parties, and it keys the
 * blind indexes by which a person is found by a number that is stored nowhere in the clear.
 */
public final class MasterKey {
    private final DataKey wrapping;
    private final byte[] indexing;

    /** A master key of the given 16 secret bytes; the wrapping and the indexing key are derived from it. */
    public MasterKey(DataKey secret) {
        this.wrapping = DataKey.of(Arrays.copyOf(derive(secret, "wrap"), DataKey.LENGTH));
        this.indexing = derive(secret, "index");
    }

    /** The data key sealed for storage; the context names the row it belongs to. */
    public byte[] wrap(DataKey key, byte[] context) {
        return Sm4Gcm.seal(wrapping, key.bytes(), context);
    }

    /**
     * The data key from its stored form.
     *
     * @throws Sm4Gcm.SealBroken if the stored form, the context or this master key is another
     */
    public DataKey unwrap(byte[] wrapped, byte[] context) {
        return DataKey.of(Sm4Gcm.open(wrapping, wrapped, context));
    }

    /**
     * A keyed digest of 32 bytes that allows a look-up by equality and nothing else.
     *
     * @param purpose keeps indexes apart, so that equal numbers in two of them do not show as equal
     */
    public byte[] blindIndex(String purpose, String value) {
        return Sm3.hmac(indexing, (purpose + '\n' + value).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] derive(DataKey secret, String label) {
        return Sm3.hmac(secret.bytes(), ("onewindow master key 1 " + label).getBytes(StandardCharsets.US_ASCII));
    }
}
