package org.onewindow.catalogue.cleanup;

import java.time.LocalDate;

/**
 * The days that a round can be about: from the first day of the centre, before which it had no items, to two years ahead,
 * beyond which nobody orders anything and a year was mistyped.
 */
public record Span(LocalDate from, LocalDate to) {
    /** Years ahead. */
    static final int YEARS = 2;

    /** Years ahead at which a suspension may end. */
    private static final int YEARS_OF_ENDS = 10;

    static Span of(LocalDate opened, LocalDate today) {
        return new Span(opened, today.plusYears(YEARS));
    }

    /** The days until which something can be suspended, which is ordered for longer ahead. */
    public Span ofEnds() {
        return new Span(from, to.plusYears(YEARS_OF_ENDS - YEARS));
    }

    /** Whether a day lies within. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
