package org.onewindow.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/** Looks through a plain dump for words in every form in which a careless column could hold them. */
final class DumpScan {
    private final String bytes;

    DumpScan(Path dump) {
        try {
            bytes = Files.readString(dump, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the word is in the dump: as text, inside bytes (which a dump writes in hexadecimal), or in base 64. */
    boolean containsText(String word) {
        var utf8 = word.getBytes(StandardCharsets.UTF_8);
        return contains(new String(utf8, StandardCharsets.ISO_8859_1)) || contains(HexFormat.of().formatHex(utf8))
                || containsBase64(utf8);
    }

    /** Whether these very characters are in the dump. */
    boolean contains(String characters) {
        return bytes.contains(characters);
    }

    /** In base 64 a word looks different at each of three offsets; its inner part is looked for. */
    private boolean containsBase64(byte[] word) {
        for (int offset = 0; offset < 3; offset++) {
            var shifted = new byte[offset + word.length];
            System.arraycopy(word, 0, shifted, offset, word.length);
            var encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            var inner = encoded.substring(offset == 0 ? 0 : 4, encoded.length() - 2);
            if (inner.length() >= 8 && contains(inner)) {
                return true;
            }
        }
        return false;
    }
}
