package org.onewindow.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.organisation.OrganisationFact.Departed;
import org.onewindow.organisation.OrganisationFact.LeaveEnded;
import org.onewindow.organisation.OrganisationFact.LeaveTaken;
import org.onewindow.organisation.OrganisationFact.Paired;
import org.onewindow.organisation.OrganisationFact.Unpaired;
import org.onewindow.organisation.OrganisationFact.WindowLeft;
import org.onewindow.organisation.OrganisationFact.WindowManned;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.organisation.OrganisationOutcome.Refused;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** Who is there and who stands in: A/B pairs, leave, signing out, leaving the service, sitting at a window. */
@Component
public class Duties {
    private final OrganisationJournal journal;

    Duties(OrganisationJournal journal) {
        this.journal = journal;
    }

    /** Makes two people a regular pair in a post, in the place of an earlier pair of the first. */
    public OrganisationOutcome pair(Actor actor, CommandId command, Pair wanted) {
        return journal.change(actor, command,
                ArrangementRules.refusePair(actor, journal.current(), wanted, journal.today()), new Paired(wanted),
                DutyRows.keep(wanted).tail());
    }

    /** Ends the pair of the first in the post. */
    public OrganisationOutcome unpair(Actor actor, CommandId command, PostCode post, StaffId first) {
        var held = journal.current().pairs().stream()
                .filter(pair -> pair.post().equals(post) && pair.first().equals(first)).findFirst();
        return held.isEmpty()
                ? new Refused(Reason.UNKNOWN)
                : journal.change(actor, command,
                        ArrangementRules.refuseUnpairing(actor, journal.current(), post, journal.today()),
                        new Unpaired(post, first), DutyRows.end(held.get()));
    }

    /** Takes leave; the work passes on at once where it begins today, at midnight otherwise. */
    public OrganisationOutcome takeLeave(Actor actor, CommandId command, Leave wanted) {
        return journal.change(actor, command,
                ArrangementRules.refuseLeave(actor, journal.current(), wanted, journal.today()),
                new LeaveTaken(wanted.id(), wanted.staff(), wanted.from(), wanted.to(),
                        wanted.reason() == Leave.Reason.SIGNED_OUT),
                DutyRows.add(wanted));
    }

    /** Signs out for the rest of the day. */
    public OrganisationOutcome signOut(Actor actor, CommandId command, StaffId staff) {
        var today = journal.today();
        return takeLeave(actor, command,
                new Leave(command.value(), staff, Leave.Reason.SIGNED_OUT, today, today));
    }

    /** Ends an absence with a last day; yesterday for somebody who is back. */
    public OrganisationOutcome endLeave(Actor actor, CommandId command, UUID id, LocalDate lastDay) {
        var held = journal.current().leaves().stream().filter(leave -> leave.id().equals(id)).findFirst();
        return held.isEmpty()
                ? new Refused(Reason.UNKNOWN)
                : journal.change(actor, command,
                        ArrangementRules.refuseReturn(actor, journal.current(), held.get(), lastDay, journal.today()),
                        new LeaveEnded(id, held.get().staff(), lastDay), DutyRows.endLeave(id, lastDay));
    }

    /** Says that somebody leaves the service: from the day on they hold no post and have no access. */
    public OrganisationOutcome depart(Actor actor, CommandId command, StaffId staff, LocalDate from) {
        return journal.change(actor, command,
                ArrangementRules.refuseDeparture(actor, journal.current(), staff, from, journal.today()),
                new Departed(staff, from), DutyRows.depart(staff, from));
    }

    /** Sits down at a window. */
    public OrganisationOutcome man(Actor actor, CommandId command, WindowNo window) {
        var refusal = ArrangementRules.refuseManning(actor, journal.current(), window, journal.today());
        if (refusal.isPresent() || !(actor instanceof Actor.Officer officer)) {
            return new Refused(refusal.orElse(Reason.NOT_AT_THIS_WINDOW));
        }
        var presence = new Window.Presence(command.value(), window, new StaffId(officer.staff()),
                OneWindowTime.now(journal.clock()));
        return journal.changeAgain(actor, command, Optional.empty(),
                new WindowManned(presence.id(), window, presence.staff()), DutyRows.man(presence));
    }

    /** Leaves the window at which one sits. */
    public OrganisationOutcome leaveWindow(Actor actor, CommandId command) {
        var held = journal.current().presences().stream()
                .filter(one -> actor instanceof Actor.Officer officer && one.staff().value().equals(officer.staff()))
                .findFirst();
        if (held.isEmpty()) {
            return new Refused(Reason.PRESENCE);
        }
        var presence = held.get();
        return journal.changeAgain(actor, command, Optional.empty(),
                new WindowLeft(presence.id(), presence.window(), presence.staff()),
                DutyRows.leave(presence, OneWindowTime.now(journal.clock())));
    }
}
