package org.onewindow.documents;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.Sm3;
import org.onewindow.platform.Sm4Gcm;

/**
 * Seals one file piece by piece. Each chunk is bound to its folder, its file, its number and whether it is the last, so
 * that chunks cannot be exchanged, left out or cut off without the seal breaking.
 */
final class FileSeal {
    static final int SALT_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FolderId folder;
    private final FileId file;
    private final DataKey key;

    FileSeal(FolderId folder, FileId file, DataKey key) {
        this.folder = folder;
        this.file = file;
        this.key = key;
    }

    FileId file() {
        return file;
    }

    static byte[] salt() {
        var salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** A digest that has taken in the salt and waits for the chunks. */
    static SM3Digest digest(byte[] salt) {
        var digest = new SM3Digest();
        digest.update(salt, 0, salt.length);
        return digest;
    }

    static byte[] result(SM3Digest digest) {
        var result = new byte[Sm3.LENGTH];
        digest.doFinal(result, 0);
        return result;
    }

    byte[] header(byte[] salt, String name) {
        var text = name.getBytes(StandardCharsets.UTF_8);
        var plain = Arrays.copyOf(salt, SALT_LENGTH + text.length);
        System.arraycopy(text, 0, plain, SALT_LENGTH, text.length);
        return Sm4Gcm.seal(key, plain, context("header"));
    }

    /** Salt and name from a sealed header. */
    Header openHeader(byte[] sealed) {
        var plain = Sm4Gcm.open(key, sealed, context("header"));
        return new Header(Arrays.copyOf(plain, SALT_LENGTH),
                new String(plain, SALT_LENGTH, plain.length - SALT_LENGTH, StandardCharsets.UTF_8));
    }

    byte[] chunk(int no, Place place, byte[] plain) {
        return Sm4Gcm.seal(key, plain, context(place + " " + no));
    }

    byte[] openChunk(int no, Place place, byte[] sealed) {
        return Sm4Gcm.open(key, sealed, context(place + " " + no));
    }

    private byte[] context(String part) {
        return ("documents.file " + folder + " " + file + " " + part).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether more chunks follow. */
    enum Place {
        MORE, LAST
    }

    /** What the sealed header holds. */
    record Header(byte[] salt, String name) {
    }
}
