package org.onewindow.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.Sm3;

/**
 * The byte form that is hashed. Every part is preceded by its length, so that no two different entries have the same
 * form; the first byte names the version, so that a later form can stand beside this one.
 */
final class EntryBytes {
    /** What the first entry of a stream is chained to. */
    private static final byte[] NOTHING_BEFORE = new byte[Sm3.LENGTH];

    private static final byte VERSION = 1;

    private EntryBytes() {
    }

    static byte[] beginning() {
        return NOTHING_BEFORE.clone();
    }

    /** The hash of the entry when it follows an entry of the given hash. */
    static byte[] hash(Entry entry, byte[] previousHash) {
        var bytes = new ByteArrayOutputStream(256 + entry.facts().length);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            text(out, entry.stream());
            out.writeLong(entry.seq());
            text(out, entry.type());
            out.writeLong(micros(entry.occurredAt()));
            out.writeLong(micros(entry.recordedAt()));
            text(out, entry.actor());
            out.writeLong(entry.commandId().getMostSignificantBits());
            out.writeLong(entry.commandId().getLeastSignificantBits());
            out.writeShort(entry.commandPart());
            part(out, entry.requestDigest());
            part(out, entry.facts());
            part(out, entry.sealed());
            part(out, previousHash);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return Sm3.digest(bytes.toByteArray());
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        part(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            out.writeInt(-1);
            return;
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
