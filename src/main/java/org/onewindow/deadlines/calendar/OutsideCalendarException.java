package org.onewindow.deadlines.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A date for which the calendar knows no answer, and therefore gives none. */
public final class OutsideCalendarException extends DateTimeException {
    private static final long serialVersionUID = 1L;
    private final LocalDate first;
    private final LocalDate last;

    OutsideCalendarException(LocalDate first, LocalDate last) {
        super("the working calendar reaches from " + first + " to " + last);
        this.first = first;
        this.last = last;
    }

    /** The first day of the calendar. */
    public LocalDate first() {
        return first;
    }

    /** The last day of the calendar. */
    public LocalDate last() {
        return last;
    }
}
