package org.onewindow.documents;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names a folder; says nothing about what it holds. */
public record FolderId(UUID value) {
    /** A fresh id. */
    public static FolderId next() {
        return new FolderId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads an id from its canonical text.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static FolderId parse(String text) {
        return new FolderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
