package org.onewindow.documents;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Names a file; says nothing about what it holds. */
public record FileId(UUID value) {
    /** A fresh id. */
    public static FileId next() {
        return new FileId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads an id from its canonical text.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static FileId parse(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
