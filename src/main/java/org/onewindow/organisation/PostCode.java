package org.onewindow.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A post (岗位): the place in the organisation that the procedure of an item names, whoever holds it today.
 *
 * @param value the department's code, a hyphen and two to four of 0–9 and A–Z, for example {@code SCJ-SL}
 */
public record PostCode(@JsonValue String value) implements Comparable<PostCode> {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostCode {
        if (!value.matches("[0-9A-Z]{3}-[0-9A-Z]{2,4}")) {
            throw new IllegalArgumentException("post code: " + value);
        }
    }

    /** The department that the post belongs to. */
    public DepartmentCode department() {
        return new DepartmentCode(value.substring(0, 3));
    }

    @Override
    public int compareTo(PostCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
