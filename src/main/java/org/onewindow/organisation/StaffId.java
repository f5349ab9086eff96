package org.onewindow.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A member of the staff, for life: the number is never given to another person, because the journal remembers it.
 *
 * @param value a capital letter followed by one to fifteen capital letters and digits
 */
public record StaffId(@JsonValue String value) implements Comparable<StaffId> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        if (!value.matches("[A-Z][0-9A-Z]{1,15}")) {
            throw new IllegalArgumentException("staff id: " + value);
        }
    }

    @Override
    public int compareTo(StaffId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
