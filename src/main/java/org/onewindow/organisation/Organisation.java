package org.onewindow.organisation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.organisation.OrganisationFact.Appointed;
import org.onewindow.organisation.OrganisationFact.PlanInstalled;
import org.onewindow.organisation.OrganisationFact.Relieved;
import org.onewindow.organisation.OrganisationFact.Substituted;
import org.onewindow.organisation.OrganisationFact.SubstitutionEnded;
import org.onewindow.organisation.OrganisationOutcome.Changed;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.organisation.OrganisationOutcome.Refused;
import org.onewindow.organisation.OrganisationOutcome.Unchanged;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads the organisation from memory and changes it under record: installing, appointing, standing in. */
@Component
public class Organisation {
    private final OrganisationRows rows;
    private final OrganisationCopy copy;
    private final OrganisationJournal journal;
    private final TransactionOperations transactions;

    Organisation(OrganisationRows rows, OrganisationCopy copy, OrganisationJournal journal,
            TransactionOperations transactions) {
        this.rows = rows;
        this.copy = copy;
        this.journal = journal;
        this.transactions = transactions;
    }

    /** A change as the journal has it. */
    public record Recorded(long seq, Instant at, String actor, OrganisationFact fact) {
    }

    /** The organisation as it was at most a second ago. */
    public OrganisationView current() {
        return copy.view();
    }

    /** Whether the actor arranges everything at the centre. */
    public boolean manages(Actor actor) {
        return OrganisationRules.manages(actor);
    }

    /** Whether the actor arranges the posts of a department: the managers, and who approves for it. */
    public boolean arranges(Actor actor, DepartmentCode department) {
        return ArrangementRules.mayArrange(actor, current(), department, journal.today());
    }

    /** What was changed, the newest first. */
    public PageOf<Recorded> history(int page, int size) {
        return journal.history(page, size);
    }

    /**
     * Makes the organisation as planned. What the plan does not name stays as it is: an organisation is never deleted,
     * its parts end by dates.
     */
    public OrganisationOutcome install(Actor actor, CommandId command, OrganisationPlan plan) {
        if (!OrganisationRules.mayInstall(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var bytes = OrganisationFacts.bytes(plan);
        var outcome = requireNonNull(transactions.execute(_ -> installed(actor, command, plan, bytes)));
        copy.forget();
        return outcome;
    }

    /** Puts someone into a post in their own right. */
    public OrganisationOutcome appoint(Actor actor, CommandId command, Appointment wanted) {
        var refusal = OrganisationRules.refuseAppointment(actor, current(), wanted, journal.today());
        return journal.change(actor, command, refusal,
                new Appointed(wanted.post(), wanted.staff(), wanted.from(), wanted.to()), OrganisationRows.add(wanted));
    }

    /** Ends an appointment with a last day. */
    public OrganisationOutcome relieve(Actor actor, CommandId command, PostCode post, StaffId staff,
            LocalDate lastDay) {
        var held = current().appointment(staff, post, journal.today());
        if (held.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        var from = held.get().from();
        var refusal = lastDay.isBefore(from)
                ? Optional.of(Reason.IN_THE_PAST)
                : OrganisationRules.refuseEnd(actor, current(), post, lastDay, journal.today());
        return journal.change(actor, command, refusal, new Relieved(post, staff, from, lastDay),
                OrganisationRows.end(held.get(), lastDay));
    }

    /** Lets a colleague stand in for another in one post. */
    public OrganisationOutcome substitute(Actor actor, CommandId command, Substitution wanted) {
        var refusal = OrganisationRules.refuseSubstitution(actor, current(), wanted, journal.today());
        return journal.change(actor, command, refusal, new Substituted(wanted.id(), wanted.post(), wanted.absent(),
                wanted.substitute(), wanted.from(), wanted.to()), OrganisationRows.add(wanted));
    }

    /** Ends a substitution with a last day, yesterday at the earliest. */
    public OrganisationOutcome endSubstitution(Actor actor, CommandId command, UUID id, LocalDate lastDay) {
        var held = current().substitutions().stream().filter(one -> one.id().equals(id)).findFirst();
        if (held.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        var refusal = OrganisationRules.refuseEnd(actor, current(), held.get().post(), lastDay, journal.today());
        return journal.change(actor, command, refusal, new SubstitutionEnded(id, lastDay),
                OrganisationRows.end(held.get(), lastDay));
    }

    private OrganisationOutcome installed(Actor actor, CommandId command, OrganisationPlan plan, byte[] bytes) {
        var digest = Sm3.digest(bytes);
        var before = rows.lock();
        if (before.isPresent() && Arrays.equals(before.get().digest(), digest)) {
            return new Unchanged(before.get().version());
        }
        var version = before.map(OrganisationRows.Head::version).orElse(0L) + 1;
        rows.write(plan, digest, version, OneWindowTime.now(journal.clock()));
        journal.installed(actor, command, bytes, version, new PlanInstalled(plan.centre().code(),
                HexFormat.of().formatHex(digest), plan.departments().size(), plan.posts().size(), plan.staff().size(),
                plan.appointments().size()));
        return new Changed(version);
    }
}
