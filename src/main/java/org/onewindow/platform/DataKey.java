package org.onewindow.platform;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A key of 128 bits that seals the data of one case, one draft or one party. Destroying it destroys what it sealed,
 * which is how erasure reaches every copy. Compared by value; never printed.
 */
public final class DataKey {
    /** Bytes in a key of SM4. */
    public static final int LENGTH = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh key. */
    public static DataKey random() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /**
     * The key of the given bytes.
     *
     * @throws IllegalArgumentException unless there are exactly {@value #LENGTH}
     */
    public static DataKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a data key has 16 bytes, not " + bytes.length);
        }
        return new DataKey(bytes.clone());
    }

    /** A copy of the bytes, for wrapping and sealing only. */
    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "DataKey[secret]";
    }
}
