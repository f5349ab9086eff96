package org.onewindow.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The number over a window of the hall.
 *
 * @param value one to four of 0–9 and A–Z
 */
public record WindowNo(@JsonValue String value) implements Comparable<WindowNo> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WindowNo {
        if (!value.matches("[0-9A-Z]{1,4}")) {
            throw new IllegalArgumentException("window number: " + value);
        }
    }

    @Override
    public int compareTo(WindowNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
