package org.onewindow.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A service centre: six digits of the administrative division (GB/T 2260) and two that count the centres within it.
 *
 * @param value eight digits; the last two are {@code 00} for the main centre, {@code 01}… for zones without a division
 *              code of their own
 */
public record CentreCode(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CentreCode {
        if (!value.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("centre code: " + value);
        }
    }

    /** The six digits of the administrative division. */
    public String division() {
        return value.substring(0, 6);
    }

    @Override
    public String toString() {
        return value;
    }
}
