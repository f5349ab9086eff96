package org.onewindow.platform;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The digest of the national standard SM3 (GB/T 32905), 32 bytes, and the keyed digest built on it. */
public final class Sm3 {
    /** Bytes in a digest. */
    public static final int LENGTH = 32;

    private Sm3() {
    }

    /** The digest of the parts, one after the other. */
    public static byte[] digest(byte[]... parts) {
        var digest = new SM3Digest();
        for (var part : parts) {
            digest.update(part, 0, part.length);
        }
        var result = new byte[LENGTH];
        digest.doFinal(result, 0);
        return result;
    }

    /** HMAC-SM3 of the data under the key. */
    public static byte[] hmac(byte[] key, byte[] data) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(data, 0, data.length);
        var result = new byte[LENGTH];
        mac.doFinal(result, 0);
        return result;
    }
}
