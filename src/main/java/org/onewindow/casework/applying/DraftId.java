package org.onewindow.casework.applying;

import java.util.Optional;
import java.util.UUID;

/** The id of a draft; it means nothing to anybody but the account it belongs to. */
public record DraftId(UUID value) {
    /** Reads an id; empty if the text is none. */
    public static Optional<DraftId> parse(String text) {
        try {
            return Optional.of(new DraftId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
