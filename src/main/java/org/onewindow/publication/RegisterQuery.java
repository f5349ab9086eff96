package org.onewindow.publication;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.PageOf;

/**
 * A search in the register.
 *
 * @param text       part of a number, a name or an item; empty for all
 * @param month      of acceptance
 * @param sort       by acceptance where there is none
 * @param direction  of the sort
 */
public record RegisterQuery(String text, @Nullable String department, @Nullable String item,
        @Nullable RegisterState state, @Nullable YearMonth month, RegisterSort sort, Direction direction, int page,
        int size) {
    /** Rising or falling. */
    public enum Direction {
        RISING, FALLING
    }

    /** Nobody types more to find a case; the rest is cut, which bounds the work. */
    public static final int MAX_TEXT = 60;

    public RegisterQuery {
        text = text.strip();
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            text = text.substring(0, text.offsetByCodePoints(0, MAX_TEXT));
        }
        if (page < 0 || size < 1 || size > PageOf.MAX_SIZE) {
            throw new IllegalArgumentException("page " + page + " of size " + size);
        }
    }

    /** Everything, newest acceptance first. */
    public static RegisterQuery all(int page, int size) {
        return new RegisterQuery("", null, null, null, null, RegisterSort.ACCEPTED, Direction.FALLING, page, size);
    }

    /** Whether anything but the order is asked for. */
    public boolean isNarrowed() {
        return !text.isEmpty() || department != null || item != null || state != null || month != null;
    }
}
