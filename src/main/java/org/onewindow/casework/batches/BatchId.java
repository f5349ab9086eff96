package org.onewindow.casework.batches;

import java.util.Optional;
import java.util.UUID;

/** The id of a batch; it means nothing to anybody but the account it belongs to. */
public record BatchId(UUID value) {
    /** Reads an id; empty if the text is none. */
    public static Optional<BatchId> parse(String text) {
        try {
            return Optional.of(new BatchId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
