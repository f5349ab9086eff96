package org.onewindow.casework.window;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.MasterKey;
import org.onewindow.platform.Sm3;
import org.onewindow.platform.Sm4Gcm;
import tools.jackson.databind.json.JsonMapper;

/**
 * Personal data and free text of one record: a random salt and the content, sealed under a key of its own. The journal
 * holds SM3 over both; destroying the row destroys the key, and the digest then says nothing.
 */
record SealedContent(byte[] wrappedKey, byte[] sealed, String digest) {
    private static final int SALT = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Seals the content under a fresh key for the row of the given stream. */
    static SealedContent seal(MasterKey master, String stream, Object content) {
        return seal(master, DataKey.random(), stream, content);
    }

    /** Seals the content under a key that seals files too. */
    static SealedContent seal(MasterKey master, DataKey key, String stream, Object content) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var bytes = JSON.writeValueAsBytes(content);
        var salted = Arrays.copyOf(salt, SALT + bytes.length);
        System.arraycopy(bytes, 0, salted, SALT, bytes.length);
        return new SealedContent(master.wrap(key, context(stream)), Sm4Gcm.seal(key, salted, context(stream)),
                HexFormat.of().formatHex(Sm3.digest(salted)));
    }

    static <T> T open(MasterKey master, String stream, byte[] wrappedKey, byte[] sealed, Class<T> type) {
        var salted = Sm4Gcm.open(key(master, stream, wrappedKey), sealed, context(stream));
        return Objects.requireNonNull(JSON.readValue(Arrays.copyOfRange(salted, SALT, salted.length), type));
    }

    static byte[] wrap(MasterKey master, DataKey key, String stream) {
        return master.wrap(key, context(stream));
    }

    static DataKey key(MasterKey master, String stream, byte[] wrappedKey) {
        return master.unwrap(wrappedKey, context(stream));
    }

    private static byte[] context(String stream) {
        return ("window " + stream).getBytes(StandardCharsets.US_ASCII);
    }
}
