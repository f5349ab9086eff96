package org.onewindow.documents;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the name of a file from what a stranger's machine sent: one line of text that can be read, shown, and used as a
 * name on any system. What the name says about the type is looked at before it is cleaned.
 */
final class FileNames {
    /** Bytes of a name in UTF-8 that every file system takes, with room for a number in front. */
    static final int MAX_BYTES = 200;
    private static final String FORBIDDEN = "<>:\"|?*";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4",
            "lpt1", "lpt2", "lpt3");

    private FileNames() {
    }

    /** What stands after the last dot, in small letters; empty if nothing does. */
    static String extension(String name) {
        var last = lastPart(name).strip();
        var dot = last.lastIndexOf('.');
        return dot < 0 || dot == last.length() - 1 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The cleaned name with the extension of the type that the content has. */
    static String clean(String name, FileType type) {
        var last = lastPart(name);
        var claimed = extension(name);
        var stem = claimed.isEmpty() ? last : last.substring(0, last.lastIndexOf('.'));
        var suffix = "." + (claimed.isEmpty() ? type.extension() : claimed);
        var readable = strip(readable(Normalizer.normalize(stem, Normalizer.Form.NFC)));
        if (readable.isEmpty()) {
            readable = "文件";
        } else if (DEVICES.contains(readable.toLowerCase(Locale.ROOT))) {
            readable = "_" + readable;
        }
        return shorten(readable, MAX_BYTES - suffix.length()) + suffix;
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Control and invisible characters, broken ones and those that a file system refuses become a low line. */
    private static String readable(String stem) {
        var result = new StringBuilder(stem.length());
        stem.codePoints().map(c -> isReadable(c) ? c : '_').forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean isReadable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> c != 0xFFFD && FORBIDDEN.indexOf(c) < 0;
        };
    }

    private static String strip(String stem) {
        return stem.strip().replaceAll("^\\.+|[. ]+$", "").strip();
    }

    private static String shorten(String stem, int maxBytes) {
        var end = stem.length();
        while (stem.substring(0, end).getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            end = stem.offsetByCodePoints(end, -1);
        }
        return stem.substring(0, end);
    }
}
