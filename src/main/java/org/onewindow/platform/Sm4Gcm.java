package org.onewindow.platform;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Authenticated encryption with SM4 (GB/T 32907) in Galois/counter mode. The sealed form is a version byte, a random
 * nonce of 12 bytes, the ciphertext and a tag of 16 bytes. The context (for example the case number) is bound in but
 * not stored: what was sealed for one place cannot be opened in another.
 */
public final class Sm4Gcm {
    private static final byte VERSION = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int OVERHEAD = 1 + NONCE_LENGTH + TAG_BITS / 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sm4Gcm() {
    }

    /** Seals the plain bytes for the given context. */
    public static byte[] seal(DataKey key, byte[] plain, byte[] context) {
        var nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        var sealed = new byte[plain.length + OVERHEAD];
        sealed[0] = VERSION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_LENGTH);
        try {
            run(cipher(true, key, nonce, context), plain, 0, plain.length, sealed, 1 + NONCE_LENGTH);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing cannot fail", e);
        }
        return sealed;
    }

    /**
     * Opens what {@link #seal} made with the same key and context.
     *
     * @throws SealBroken if a byte was changed, or key or context are others
     */
    public static byte[] open(DataKey key, byte[] sealed, byte[] context) {
        if (sealed.length < OVERHEAD || sealed[0] != VERSION) {
            throw new SealBroken("not a sealed value");
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_LENGTH);
        var plain = new byte[sealed.length - OVERHEAD];
        try {
            run(cipher(false, key, nonce, context), sealed, 1 + NONCE_LENGTH, sealed.length - 1 - NONCE_LENGTH, plain,
                    0);
        } catch (InvalidCipherTextException e) {
            throw new SealBroken("the seal does not hold", e);
        }
        return plain;
    }

    private static GCMModeCipher cipher(boolean forSealing, DataKey key, byte[] nonce, byte[] context) {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(forSealing, new AEADParameters(new KeyParameter(key.bytes()), TAG_BITS, nonce, context));
        return cipher;
    }

    private static void run(GCMModeCipher cipher, byte[] in, int from, int length, byte[] out, int to)
            throws InvalidCipherTextException {
        var done = cipher.processBytes(in, from, length, out, to);
        cipher.doFinal(out, to + done);
    }

    /** What was to be opened is not what was sealed: tampering, a wrong key, or a wrong place. */
    public static final class SealBroken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SealBroken(String message) {
            super(message);
        }

        SealBroken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
