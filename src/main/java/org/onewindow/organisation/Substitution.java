package org.onewindow.organisation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The second of a post stands in for the first (A/B 岗): the substitute holds one post of the absent colleague from one
 * day to another. It never passes on: who only stands in cannot be stood in for in that post.
 */
public record Substitution(UUID id, PostCode post, StaffId absent, StaffId substitute, LocalDate from, LocalDate to) {
    /** Longer absences are filled by an appointment, which is published. */
    public static final int LONGEST_DAYS = 366;

    public Substitution {
        if (absent.equals(substitute)) {
            throw new IllegalArgumentException(absent + " cannot stand in for themselves");
        }
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS - 1L))) {
            throw new IllegalArgumentException("substitution from " + from + " to " + to);
        }
    }

    /** Whether the day is one of the substitution. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
