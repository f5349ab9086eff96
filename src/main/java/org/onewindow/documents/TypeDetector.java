package org.onewindow.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what a file is from its first bytes. Office documents and OFD are archives: their kind is told from the names of
 * their entries, read from the local headers in the first chunk. Nothing is ever unpacked, so an archive that would
 * swell to any size costs no more than another.
 */
final class TypeDetector {
    /** Names looked at; the telling ones stand in front in every office program. */
    private static final int MAX_NAMES = 200;
    private static final int LOCAL_HEADER = 30;
    private static final String ZIP = "application/zip";
    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private TypeDetector() {
    }

    /** The media type of the content that begins so. */
    static String detect(byte[] beginning) {
        try {
            var type = MAGIC.detect(new ByteArrayInputStream(beginning), new Metadata()).getBaseType().toString();
            return isArchive(beginning) ? archive(beginning) : type;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static boolean isArchive(byte[] bytes) {
        return bytes.length >= LOCAL_HEADER && isLocalHeader(bytes, 0);
    }

    private static String archive(byte[] bytes) {
        var names = names(bytes);
        if (names.contains("OFD.xml")) {
            return FileType.OFD.mediaType();
        }
        var macros = names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
        if (!names.contains("[Content_Types].xml") || macros) {
            return ZIP;
        }
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            return FileType.DOCX.mediaType();
        }
        return names.stream().anyMatch(name -> name.startsWith("xl/")) ? FileType.XLSX.mediaType() : ZIP;
    }

    private static Set<String> names(byte[] bytes) {
        var names = new HashSet<String>();
        for (var at = 0; at + LOCAL_HEADER <= bytes.length && names.size() < MAX_NAMES; at++) {
            if (isLocalHeader(bytes, at)) {
                var length = (bytes[at + 26] & 0xFF) | (bytes[at + 27] & 0xFF) << 8;
                if (length <= 256 && at + LOCAL_HEADER + length <= bytes.length) {
                    names.add(new String(bytes, at + LOCAL_HEADER, length, StandardCharsets.UTF_8));
                }
            }
        }
        return names;
    }

    private static boolean isLocalHeader(byte[] bytes, int at) {
        return bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4;
    }
}
