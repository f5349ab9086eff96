package org.onewindow.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A member of the staff, for life: the number is never given to another person, because the journal remembers it.
 *
 * @param value a capital letter followed by one to fifteen capital letters and digits
 */
public record StaffId(@JsonValue String value) implements Comparable<StaffId> {
    private static final Pattern FORM = Pattern.compile("[A-Z][0-9A-Z]{1,15}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffId {
        if (!isId(value)) {
            throw new IllegalArgumentException("staff id: " + value);
        }
    }

    /** Whether the text has the form of one; whether there is such a person says the organisation. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
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
