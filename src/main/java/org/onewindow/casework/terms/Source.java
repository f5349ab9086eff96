package org.onewindow.casework.terms;

import java.time.Instant;

/**
 * Where an act that another system relays comes from (来源系统). A push of the same act again adds nothing.
 *
 * @param system    code of the other system, 1 to 40 characters
 * @param foreignNo its own number of the act or case, 1 to 100 characters
 * @param at        its own time
 */
public record Source(String system, String foreignNo, Instant at) {
    /** Characters of a system's code at most. */
    public static final int MAX_SYSTEM = 40;

    /** Characters of a foreign number at most. */
    public static final int MAX_FOREIGN_NO = 100;

    public Source {
        if (system.isBlank() || system.length() > MAX_SYSTEM || foreignNo.isBlank()
                || foreignNo.length() > MAX_FOREIGN_NO) {
            throw new IllegalArgumentException("source " + system + " " + foreignNo);
        }
    }
}
