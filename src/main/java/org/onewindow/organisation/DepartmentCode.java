package org.onewindow.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The three characters by which a department of the centre is known, also inside case numbers.
 *
 * @param value three of 0–9 and A–Z; {@code 000} is the centre itself
 */
public record DepartmentCode(@JsonValue String value) implements Comparable<DepartmentCode> {
    /** The centre itself, to which the integrated windows (综合窗口) belong. */
    public static final DepartmentCode CENTRE = new DepartmentCode("000");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DepartmentCode {
        if (!value.matches("[0-9A-Z]{3}")) {
            throw new IllegalArgumentException("department code: " + value);
        }
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
