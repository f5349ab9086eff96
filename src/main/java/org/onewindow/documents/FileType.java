package org.onewindow.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types of file that an application may come with. */
enum FileType {
    /** Portable document, the usual form of a scan. */
    PDF("application/pdf", "pdf"),
    /** Photograph. */
    JPEG("image/jpeg", "jpg jpeg jpe jfif"),
    /** Screen shot or drawing. */
    PNG("image/png", "png"),
    /** The national fixed-layout format (GB/T 33190). */
    OFD("application/ofd", "ofd"),
    /** Text of an office program, without macros. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /** Table of an office program, without macros. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    /** The extensions in use, the usual one first, between blanks. */
    private final String extensions;

    FileType(String mediaType, String extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions + ' ';
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.substring(0, extensions.indexOf(' '));
    }

    boolean hasExtension(String claimed) {
        return (' ' + extensions).contains(' ' + claimed.toLowerCase(Locale.ROOT) + ' ');
    }

    /** Images may be shown inside a page; everything else is saved, because it may carry scripts of its own. */
    static boolean isPreviewable(String mediaType) {
        return mediaType.equals(JPEG.mediaType) || mediaType.equals(PNG.mediaType);
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }
}
