package org.onewindow.casework.reading;

import java.util.List;

/**
 * One material of a case.
 *
 * @param state {@code REQUIRED}, {@code RECEIVED}, {@code ACCEPTED} or {@code TO_SUPPLEMENT}
 * @param form  as what it came; empty when it did not
 */
public record MaterialLine(String code, String name, boolean required, String state, String form,
        List<FileLine> files) {
    public MaterialLine {
        files = List.copyOf(files);
    }

    /** Whether it was announced on paper and is still to be brought. */
    public boolean isAnnounced() {
        return state.equals("REQUIRED") && !form.isEmpty();
    }

    /** The same without its files, whose names may say more than the reader may know. */
    MaterialLine withoutFiles() {
        return new MaterialLine(code, name, required, state, form, List.of());
    }

    /** One file of a material. */
    public record FileLine(String id, String name, String mediaType, long sizeBytes) {
    }
}
