package org.onewindow.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

/** Who may change what in the organisation, and which changes make sense. Each rule answers with a reason, or nothing. */
final class OrganisationRules {
    private OrganisationRules() {
    }

    /** A whole plan comes from the system's own loader or from the administrator who configures the system. */
    static boolean mayInstall(Actor actor) {
        return switch (actor) {
            case Actor.Automatic _ -> true;
            case Actor.Officer officer -> officer.has(Role.SYSTEM_ADMIN);
            case Actor.Citizen _ -> false;
        };
    }

    static Optional<Reason> refuseAppointment(Actor actor, OrganisationView view, Appointment wanted, LocalDate today) {
        if (view.post(wanted.post()).isEmpty() || view.staff(wanted.staff()).isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (!manages(actor)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (view.hasLeft(wanted.staff(), wanted.from())) {
            return Optional.of(Reason.HAS_LEFT);
        }
        if (wanted.from().isBefore(today)) {
            return Optional.of(Reason.IN_THE_PAST);
        }
        return view.holdsInOwnRight(wanted.staff(), wanted.post(), wanted.from())
                ? Optional.of(Reason.ALREADY_HOLDS)
                : Optional.empty();
    }

    static Optional<Reason> refuseSubstitution(Actor actor, OrganisationView view, Substitution wanted,
            LocalDate today) {
        if (view.post(wanted.post()).isEmpty() || view.staff(wanted.substitute()).isEmpty()
                || view.staff(wanted.absent()).isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (!manages(actor) && !heads(actor, view, wanted.post().department(), today)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (wanted.from().isBefore(today)) {
            return Optional.of(Reason.IN_THE_PAST);
        }
        if (!view.holdsInOwnRight(wanted.absent(), wanted.post(), wanted.from())
                || !view.holdsInOwnRight(wanted.absent(), wanted.post(), wanted.to())) {
            return Optional.of(Reason.ABSENT_DOES_NOT_HOLD);
        }
        return view.holds(wanted.substitute(), wanted.post(), wanted.from())
                ? Optional.of(Reason.ALREADY_HOLDS)
                : Optional.empty();
    }

    /** Taking a right away may take effect today, but never before: acts of the past stay lawful. */
    static Optional<Reason> refuseEnd(Actor actor, OrganisationView view, PostCode post, LocalDate lastDay,
            LocalDate today) {
        if (!manages(actor) && !heads(actor, view, post.department(), today)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        return lastDay.isBefore(today.minusDays(1)) ? Optional.of(Reason.IN_THE_PAST) : Optional.empty();
    }

    /** Whether the actor arranges posts of the whole centre. */
    static boolean manages(Actor actor) {
        return switch (actor) {
            case Actor.Automatic _ -> true;
            case Actor.Officer officer -> officer.has(Role.CENTRE_MANAGER);
            case Actor.Citizen _ -> false;
        };
    }

    /** The head of a department is who approves for it in their own right; standing in does not pass on. */
    static boolean heads(Actor actor, OrganisationView view, DepartmentCode department, LocalDate today) {
        return actor instanceof Actor.Officer officer && officer.has(Role.STAFF)
                && view.postsIn(department).stream().filter(post -> post.kind() == PostKind.APPROVAL)
                        .anyMatch(post -> view.holdsInOwnRight(new StaffId(officer.staff()), post.code(), today));
    }
}
