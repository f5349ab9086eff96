package org.onewindow.catalogue.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form a list comes or goes. */
public enum ListFormat {
    /** Comma-separated values with a head line, UTF-8 with or without a byte order mark. */
    CSV("csv", "text/csv"),
    /** The first sheet of a workbook, with a head line. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** One JSON object a line. */
    JSON_LINES("jsonl", "application/x-ndjson");

    private final String extension;
    private final String mediaType;

    ListFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Of file names, without the dot. */
    public String extension() {
        return extension;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that the name of a file tells. */
    public static Optional<ListFormat> ofFileName(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> lower.endsWith("." + format.extension)).findFirst();
    }
}
