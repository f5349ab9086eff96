package org.onewindow.casework.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.Entry;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.Sm4Gcm;
import org.springframework.modulith.NamedInterface;

/** The free text of an act, sealed into its entry: opinions, reasons, the receiver's name. */
@NamedInterface("core")
public final class SealedText {
    private SealedText() {
    }

    public static byte @Nullable [] seal(@Nullable DataKey key, String text, String stream, long seq) {
        return key == null || text.isBlank()
                ? null
                : Sm4Gcm.seal(key, text.strip().getBytes(StandardCharsets.UTF_8), context(stream, seq));
    }

    /** The text; empty if the act had none or its key was destroyed. */
    public static Optional<String> open(@Nullable DataKey key, Entry entry) {
        var sealed = entry.sealed();
        return key == null || sealed == null
                ? Optional.empty()
                : Optional.of(new String(Sm4Gcm.open(key, sealed, context(entry.stream(), entry.seq())),
                        StandardCharsets.UTF_8));
    }

    private static byte[] context(String stream, long seq) {
        return (stream + "#" + seq).getBytes(StandardCharsets.US_ASCII);
    }
}
