package org.onewindow.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * The identity of one wish of one actor. The same id twice is the same wish, however often it is sent, and has one
 * effect. Ids made here rise with time (UUID version 7), which keeps the index of the journal compact.
 */
public record CommandId(UUID value) {
    /** A fresh id. */
    public static CommandId next() {
        return new CommandId(UuidCreator.getTimeOrderedEpoch());
    }

    /**
     * Reads an id from its canonical text.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static CommandId parse(String text) {
        return new CommandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
