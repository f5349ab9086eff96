package org.onewindow.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.OrganisationFact.CentreKept;
import org.onewindow.organisation.OrganisationFact.ConcentrationKept;
import org.onewindow.organisation.OrganisationFact.Delegated;
import org.onewindow.organisation.OrganisationFact.DelegationEnded;
import org.onewindow.organisation.OrganisationFact.HoursKept;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.organisation.OrganisationOutcome.Refused;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.stereotype.Component;

/** How the centre is set up: the tree of centres, the two concentrations, hours, delegations. */
@Component
public class Establishment {
    private final OrganisationJournal journal;

    Establishment(OrganisationJournal journal) {
        this.journal = journal;
    }

    /** Says that a centre of the tree is open since a day. */
    public OrganisationOutcome open(Actor actor, CommandId command, CentreCode code, LocalDate on) {
        var node = node(code);
        return node.isEmpty()
                ? new Refused(Reason.UNKNOWN)
                : keep(actor, command, node.get().openedOn(on),
                        on.isAfter(journal.today()) || !node.get().valid().on(on)
                                ? Optional.of(Reason.WRONG_ORDER)
                                : Optional.empty());
    }

    /** Says that a centre of the tree is being prepared. */
    public OrganisationOutcome prepare(Actor actor, CommandId command, CentreCode code) {
        var node = node(code);
        return node.isEmpty()
                ? new Refused(Reason.UNKNOWN)
                : keep(actor, command, node.get().inPreparation(),
                        node.get().openedOn() == null ? Optional.empty() : Optional.of(Reason.WRONG_ORDER));
    }

    /** Says that a division is abolished with a last day, and which one follows it. */
    public OrganisationOutcome abolish(Actor actor, CommandId command, CentreCode code, LocalDate lastDay,
            @Nullable CentreCode successor) {
        var node = node(code);
        if (node.isEmpty() || (successor != null && (successor.equals(code) || node(successor).isEmpty()))) {
            return new Refused(Reason.UNKNOWN);
        }
        var from = node.get().valid().from();
        return from != null && lastDay.isBefore(from)
                ? new Refused(Reason.WRONG_ORDER)
                : keep(actor, command, node.get().endedOn(lastDay, successor), Optional.empty());
    }

    /** Records how far a department has carried out the two concentrations. */
    public OrganisationOutcome concentrate(Actor actor, CommandId command, Concentration wanted) {
        return journal.change(actor, command,
                ArrangementRules.refuseConcentration(actor, journal.current(), wanted, journal.today()),
                new ConcentrationKept(wanted), EstablishmentRows.keep(wanted).tail());
    }

    /** Gives a window, or the hall, other hours from a day on. */
    public OrganisationOutcome keepHours(Actor actor, CommandId command, OpeningHours wanted) {
        return journal.change(actor, command,
                ArrangementRules.refuseHours(actor, journal.current(), wanted, journal.today()),
                new HoursKept(wanted), EstablishmentRows.keep(wanted).tail());
    }

    /** Lets others act in the name of a department; the public list announces it at once. */
    public OrganisationOutcome delegate(Actor actor, CommandId command, Delegation wanted) {
        return journal.change(actor, command,
                ArrangementRules.refuseDelegation(actor, journal.current(), wanted, journal.today()),
                new Delegated(wanted), EstablishmentRows.add(wanted).tail());
    }

    /** Ends a delegation with a last day, yesterday at the earliest. */
    public OrganisationOutcome endDelegation(Actor actor, CommandId command, UUID id, LocalDate lastDay) {
        var held = journal.current().delegations().stream().filter(one -> one.id().equals(id)).findFirst();
        if (held.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        var today = journal.today();
        var refusal = !ArrangementRules.mayArrange(actor, journal.current(), held.get().by(), today)
                ? Optional.of(Reason.NOT_YOURS)
                : lastDay.isBefore(today.minusDays(1)) || lastDay.isAfter(held.get().to())
                        ? Optional.of(Reason.IN_THE_PAST)
                        : Optional.<Reason>empty();
        return journal.change(actor, command, refusal, new DelegationEnded(id, lastDay),
                EstablishmentRows.endDelegation(id, lastDay));
    }

    private OrganisationOutcome keep(Actor actor, CommandId command, CentreNode node, Optional<Reason> refusal) {
        return journal.change(actor, command, ArrangementRules.refuseKeeping(actor).or(() -> refusal),
                new CentreKept(node), EstablishmentRows.keep(node).tail());
    }

    private Optional<CentreNode> node(CentreCode code) {
        return journal.current().centres().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
