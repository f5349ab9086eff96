package org.onewindow.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone holds a post in their own right from a day on. Past appointments are kept: supervision judges an act by who
 * held the post on its day.
 *
 * @param to the last day, {@code null} while it is not known
 */
public record Appointment(PostCode post, StaffId staff, LocalDate from, @Nullable LocalDate to) {
    public Appointment {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("appointment to " + post + " ends before it starts");
        }
    }

    /** Whether the day is one of the appointment. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
