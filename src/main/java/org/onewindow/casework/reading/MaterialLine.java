package org.onewindow.casework.reading;

import java.util.List;

/**
 * One material of a case.
 *
 * @param state {@code REQUIRED}, {@code RECEIVED}, {@code ACCEPTED} or {@code TO_SUPPLEMENT}
 * @param form  as what it came; empty when it did not
 * @param isAnnounced whether it was announced online and its paper or file can be taken in when it is brought
 */
public record MaterialLine(String code, String name, boolean required, String state, String form,
        boolean isAnnounced, List<FileLine> files) {
    public MaterialLine {
        files = List.copyOf(files);
    }

    /** The same without its files, whose names may say more than the reader may know. */
    MaterialLine withoutFiles() {
        return new MaterialLine(code, name, required, state, form, isAnnounced, List.of());
    }

    /** One file of a material. */
    public record FileLine(String id, String name, String mediaType, long sizeBytes) {
    }
}
