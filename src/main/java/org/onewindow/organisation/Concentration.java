package org.onewindow.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far a department has carried out the two concentrations, two in place (两集中两到位): its licensing power in one
 * office (行政许可科), the office in the centre, a window there, and the window authorised.
 *
 * @param officeFormedOn when the licensing office was formed; {@code null} if it was not
 * @param movedInOn      when the office moved into the centre as a whole (整建制进驻)
 * @param windowSince    since when there is a window in the centre
 * @param authorisedOn   since when the window is authorised (窗口授权)
 * @param authorisedTo   do what the window's people are authorised to, as the kinds of post whose acts these are
 */
public record Concentration(DepartmentCode department, @Nullable LocalDate officeFormedOn,
        @Nullable LocalDate movedInOn, @Nullable LocalDate windowSince, @Nullable LocalDate authorisedOn,
        SortedSet<PostKind> authorisedTo) {
    public Concentration {
        authorisedTo = Collections.unmodifiableSortedSet(new TreeSet<>(authorisedTo));
        if (movedInOn != null && (officeFormedOn == null || movedInOn.isBefore(officeFormedOn))) {
            throw new IllegalArgumentException("the office of " + department + " moved before it was formed");
        }
        if (authorisedOn != null && (windowSince == null || authorisedOn.isBefore(windowSince))) {
            throw new IllegalArgumentException("the window of " + department + " was authorised before it was there");
        }
        if ((authorisedOn == null) != authorisedTo.isEmpty()) {
            throw new IllegalArgumentException("the window of " + department + " is authorised to " + authorisedTo);
        }
    }

    /** Whether something has happened by the day. */
    static boolean happened(@Nullable LocalDate on, LocalDate day) {
        return on != null && !on.isAfter(day);
    }

    /** The kinds in their order, as the record keeps them. */
    static SortedSet<PostKind> kinds(Collection<PostKind> kinds) {
        return new TreeSet<>(kinds);
    }
}
