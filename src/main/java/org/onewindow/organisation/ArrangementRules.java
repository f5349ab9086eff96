package org.onewindow.organisation;

import static org.onewindow.organisation.OrganisationRules.heads;
import static org.onewindow.organisation.OrganisationRules.manages;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

/** Who may arrange pairs, leaves, delegations, hours, and which of them make sense. A reason, or nothing. */
final class ArrangementRules {
    private ArrangementRules() {
    }

    /** One takes leave for oneself; the head of the department and the managers may for others. */
    static Optional<Reason> refuseLeave(Actor actor, OrganisationView view, Leave wanted, LocalDate today) {
        if (view.staff(wanted.staff()).isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (!mayExcuse(actor, view, wanted.staff(), today)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (view.hasLeft(wanted.staff(), wanted.to())) {
            return Optional.of(Reason.HAS_LEFT);
        }
        if (wanted.from().isBefore(today)) {
            return Optional.of(Reason.IN_THE_PAST);
        }
        return view.leaves().stream().anyMatch(one -> one.staff().equals(wanted.staff())
                && !one.from().isAfter(wanted.to()) && !wanted.from().isAfter(one.to()))
                        ? Optional.of(Reason.ALREADY_ABSENT)
                        : Optional.empty();
    }

    static Optional<Reason> refuseReturn(Actor actor, OrganisationView view, Leave leave, LocalDate lastDay,
            LocalDate today) {
        if (!mayExcuse(actor, view, leave.staff(), today)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        return lastDay.isBefore(today.minusDays(1)) || lastDay.isAfter(leave.to())
                ? Optional.of(Reason.IN_THE_PAST)
                : Optional.empty();
    }

    static Optional<Reason> refuseDeparture(Actor actor, OrganisationView view, StaffId staff, LocalDate from,
            LocalDate today) {
        if (view.staff(staff).isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (!manages(actor)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (view.hasLeft(staff, today)) {
            return Optional.of(Reason.HAS_LEFT);
        }
        return from.isBefore(today) ? Optional.of(Reason.IN_THE_PAST) : Optional.empty();
    }

    static Optional<Reason> refusePair(Actor actor, OrganisationView view, Pair wanted, LocalDate today) {
        var second = view.staff(wanted.second());
        if (view.post(wanted.post()).isEmpty() || view.staff(wanted.first()).isEmpty() || second.isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (!mayArrange(actor, view, wanted.post().department(), today)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (view.hasLeft(wanted.second(), today)) {
            return Optional.of(Reason.HAS_LEFT);
        }
        if (view.holdsInOwnRight(wanted.second(), wanted.post(), today)) {
            return Optional.of(Reason.ALREADY_HOLDS);
        }
        return view.holdsInOwnRight(wanted.first(), wanted.post(), today)
                && second.get().department().equals(wanted.post().department())
                        ? Optional.empty()
                        : Optional.of(Reason.NO_PAIR);
    }

    static Optional<Reason> refuseUnpairing(Actor actor, OrganisationView view, PostCode post, LocalDate today) {
        return mayArrange(actor, view, post.department(), today) ? Optional.empty() : Optional.of(Reason.NOT_YOURS);
    }

    /** One mans a window whose post one holds today, and one at a time. */
    static Optional<Reason> refuseManning(Actor actor, OrganisationView view, WindowNo no, LocalDate today) {
        var window = view.windows().stream().filter(one -> one.no().equals(no)).findFirst();
        if (window.isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        var staff = staff(actor);
        if (staff == null || !view.holds(staff, window.get().post(), today)) {
            return Optional.of(Reason.NOT_AT_THIS_WINDOW);
        }
        return view.presences().stream().anyMatch(one -> one.staff().equals(staff))
                ? Optional.of(Reason.PRESENCE)
                : Optional.empty();
    }

    /** Art. 24: within one's own powers, to another administrative agency, not further; announced. */
    static Optional<Reason> refuseDelegation(Actor actor, OrganisationView view, Delegation wanted, LocalDate today) {
        if (view.department(wanted.by()).isEmpty() || isUnknown(view, wanted)) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (!mayArrange(actor, view, wanted.by(), today)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (wanted.from().isBefore(today)) {
            return Optional.of(Reason.IN_THE_PAST);
        }
        if (!isAgency(view, wanted.by())) {
            return Optional.of(Reason.NO_AGENCY);
        }
        return switch (wanted.kind()) {
            case ENTRUSTMENT -> refuseEntrustment(view, wanted);
            case AUTHORISATION -> wanted.post() != null && Stream.of(DepartmentCode.CENTRE, wanted.by())
                    .anyMatch(wanted.agency()::equals) ? Optional.empty() : Optional.of(Reason.NOT_ITS_POST);
        };
    }

    static Optional<Reason> refuseKeeping(Actor actor) {
        return manages(actor) ? Optional.empty() : Optional.of(Reason.NOT_YOURS);
    }

    static Optional<Reason> refuseHours(Actor actor, OrganisationView view, OpeningHours wanted, LocalDate today) {
        if (wanted.window() != null
                && view.windows().stream().noneMatch(window -> window.no().equals(wanted.window()))) {
            return Optional.of(Reason.UNKNOWN);
        }
        return refuseKeeping(actor).or(() -> wanted.from().isBefore(today)
                ? Optional.of(Reason.IN_THE_PAST)
                : Optional.empty());
    }

    /** What was concentrated has happened; nobody records it ahead. */
    static Optional<Reason> refuseConcentration(Actor actor, OrganisationView view, Concentration wanted,
            LocalDate today) {
        var department = view.department(wanted.department());
        if (department.isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (!manages(actor)) {
            return Optional.of(Reason.NOT_YOURS);
        }
        if (department.get().kind() != Department.Kind.GOVERNMENT && wanted.officeFormedOn() != null) {
            return Optional.of(Reason.NO_AGENCY);
        }
        return Stream.of(wanted.officeFormedOn(), wanted.movedInOn(), wanted.windowSince(), wanted.authorisedOn())
                .anyMatch(on -> on != null && on.isAfter(today)) ? Optional.of(Reason.WRONG_ORDER) : Optional.empty();
    }

    static boolean mayArrange(Actor actor, OrganisationView view, DepartmentCode department, LocalDate today) {
        return manages(actor) || heads(actor, view, department, today);
    }

    private static boolean mayExcuse(Actor actor, OrganisationView view, StaffId staff, LocalDate today) {
        return staff.equals(staff(actor))
                || mayArrange(actor, view, view.staff(staff).orElseThrow().department(), today);
    }

    private static Optional<Reason> refuseEntrustment(OrganisationView view, Delegation wanted) {
        if (wanted.agency().equals(wanted.by()) || wanted.post() != null || !isAgency(view, wanted.agency())) {
            return Optional.of(Reason.NO_AGENCY);
        }
        return wanted.scope().items().stream().anyMatch(item -> view.delegations().stream()
                .anyMatch(one -> one.kind() == Delegation.Kind.ENTRUSTMENT && one.agency().equals(wanted.by())
                        && one.overlaps(wanted) && one.scope().items().contains(item)))
                                ? Optional.of(Reason.RE_DELEGATION)
                                : Optional.empty();
    }

    private static boolean isUnknown(OrganisationView view, Delegation wanted) {
        return wanted.post() == null
                ? view.department(wanted.agency()).isEmpty()
                : view.post(wanted.post()).isEmpty();
    }

    private static boolean isAgency(OrganisationView view, DepartmentCode code) {
        return view.department(code).filter(one -> one.kind() == Department.Kind.GOVERNMENT).isPresent();
    }

    private static @Nullable StaffId staff(Actor actor) {
        return actor instanceof Actor.Officer officer && officer.has(Role.STAFF) ? new StaffId(officer.staff()) : null;
    }
}
