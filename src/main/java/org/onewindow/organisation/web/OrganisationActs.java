package org.onewindow.organisation.web;

import java.time.Clock;
import org.onewindow.organisation.Appointment;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.Concentration;
import org.onewindow.organisation.Delegation;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Duties;
import org.onewindow.organisation.Establishment;
import org.onewindow.organisation.Leave;
import org.onewindow.organisation.OpeningHours;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationOutcome;
import org.onewindow.organisation.Pair;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.StaffId;
import org.onewindow.organisation.Substitution;
import org.onewindow.organisation.WindowNo;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** Turns what was typed into one call of a façade. */
@Component
class OrganisationActs {
    private final Organisation organisation;
    private final Duties duties;
    private final Establishment establishment;
    private final Clock clock;

    OrganisationActs(Organisation organisation, Duties duties, Establishment establishment, Clock clock) {
        this.organisation = organisation;
        this.duties = duties;
        this.establishment = establishment;
        this.clock = clock;
    }

    /**
     * Does what was typed, which is well-formed.
     *
     * @throws IllegalArgumentException if the values do not fit together
     */
    OrganisationOutcome perform(Actor.Officer actor, TypedAct typed) {
        var command = typed.command();
        return switch (typed.act()) {
            case APPOINT -> organisation.appoint(actor, command,
                    new Appointment(post(typed), staff(typed), typed.day("from"), typed.dayOrNone("to")));
            case RELIEVE -> organisation.relieve(actor, command, post(typed), staff(typed), typed.day("lastDay"));
            case SUBSTITUTE -> organisation.substitute(actor, command, new Substitution(command.value(), post(typed),
                    staff(typed), second(typed), typed.day("from"), typed.day("to")));
            case END_SUBSTITUTION -> organisation.endSubstitution(actor, command, typed.id(), typed.day("lastDay"));
            case PAIR -> duties.pair(actor, command, new Pair(post(typed), staff(typed), second(typed)));
            case UNPAIR -> duties.unpair(actor, command, post(typed), staff(typed));
            case LEAVE -> duties.takeLeave(actor, command, new Leave(command.value(), staff(typed),
                    Leave.Reason.valueOf(typed.text("reason")), typed.day("from"), typed.day("to")));
            case END_LEAVE -> duties.endLeave(actor, command, typed.id(), typed.day("lastDay"));
            case SIGN_OUT -> duties.signOut(actor, command, staff(typed));
            case RETURN ->
                duties.endLeave(actor, command, typed.id(), OneWindowTime.today(clock).minusDays(1));
            case DEPART -> duties.depart(actor, command, staff(typed), typed.day("from"));
            case MAN -> duties.man(actor, command, new WindowNo(typed.text("window")));
            case LEAVE_WINDOW -> duties.leaveWindow(actor, command);
            case HOURS, DELEGATE, END_DELEGATION, OPEN_CENTRE, PREPARE_CENTRE, ABOLISH_CENTRE, CONCENTRATE ->
                establish(actor, command, typed);
        };
    }

    private OrganisationOutcome establish(Actor.Officer actor, CommandId command, TypedAct typed) {
        return switch (typed.act()) {
            case HOURS -> establishment.keepHours(actor, command, new OpeningHours(
                    typed.text("window").isEmpty() ? null : new WindowNo(typed.text("window")), typed.day("from"),
                    typed.sessions("workdays"), typed.sessions("saturdays")));
            case DELEGATE -> establishment.delegate(actor, command, delegation(command, typed));
            case END_DELEGATION -> establishment.endDelegation(actor, command, typed.id(), typed.day("lastDay"));
            case OPEN_CENTRE -> establishment.open(actor, command, centre(typed, "centre"), typed.day("on"));
            case PREPARE_CENTRE -> establishment.prepare(actor, command, centre(typed, "centre"));
            case ABOLISH_CENTRE -> establishment.abolish(actor, command, centre(typed, "centre"),
                    typed.day("lastDay"), typed.text("successor").isEmpty() ? null : centre(typed, "successor"));
            case CONCENTRATE -> establishment.concentrate(actor, command,
                    new Concentration(new DepartmentCode(typed.text("by")), typed.dayOrNone("formedOn"),
                            typed.dayOrNone("movedInOn"), typed.dayOrNone("windowSince"),
                            typed.dayOrNone("authorisedOn"), typed.acts()));
            default -> throw new IllegalArgumentException("not of the set-up: " + typed.act());
        };
    }

    private static Delegation delegation(CommandId command, TypedAct typed) {
        var kind = Delegation.Kind.valueOf(typed.text("kind"));
        var by = new DepartmentCode(typed.text("by"));
        var post = kind == Delegation.Kind.AUTHORISATION && !typed.text("authorisedPost").isEmpty()
                ? new PostCode(typed.text("authorisedPost"))
                : null;
        var agency = post != null
                ? post.department()
                : typed.text("agency").isEmpty() ? by : new DepartmentCode(typed.text("agency"));
        return new Delegation(command.value(), kind, by, agency, post,
                new Delegation.Scope(typed.items(), typed.acts()),
                typed.day("from"), typed.day("to"), typed.text("document"));
    }

    private static PostCode post(TypedAct typed) {
        return new PostCode(typed.text("post"));
    }

    private static StaffId staff(TypedAct typed) {
        return new StaffId(typed.text("staff"));
    }

    private static StaffId second(TypedAct typed) {
        return new StaffId(typed.text("second"));
    }

    private static CentreCode centre(TypedAct typed, String field) {
        return new CentreCode(typed.text(field));
    }
}
