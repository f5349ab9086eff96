package org.onewindow.documents.wording;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.onewindow.platform.Sm3;

/**
 * The words of a form: a title, and lines of text with places in braces. A line begins with {@code # } for a small
 * heading, {@code * } for words that stand out, {@code > } for small print; every other line is a paragraph, and a first
 * line that ends with a colon and is no sentence addresses the reader.
 */
public record Wording(String title, String body) {
    /** As typed, with one kind of line break and no blanks at the ends. */
    public static Wording typed(String title, String body) {
        return new Wording(title.strip(), body.replace("\r\n", "\n").replace('\r', '\n').strip());
    }

    /** The lines of the body. */
    public List<String> lines() {
        return body.lines().map(String::stripTrailing).toList();
    }

    /** SM3 over both, hexadecimal; what the journal keeps of it. */
    String digest() {
        return HexFormat.of().formatHex(Sm3.digest((title + "\n" + body).getBytes(StandardCharsets.UTF_8)));
    }
}
