package org.onewindow.organisation;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
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
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads the organisation from memory and changes it under record: installing, appointing, standing in. */
@Component
public class Organisation {
    private final OrganisationRows rows;
    private final OrganisationCopy copy;
    private final Journal journal;
    private final TransactionOperations transactions;
    private final Clock clock;

    Organisation(OrganisationRows rows, OrganisationCopy copy, Journal journal, TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.copy = copy;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The organisation as it was at most a second ago. */
    public OrganisationView current() {
        return copy.view();
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
        var refusal = OrganisationRules.refuseAppointment(actor, current(), wanted, today());
        return change(actor, command, refusal,
                new Appointed(wanted.post(), wanted.staff(), wanted.from(), wanted.to()), OrganisationRows.add(wanted));
    }

    /** Ends an appointment with a last day. */
    public OrganisationOutcome relieve(Actor actor, CommandId command, PostCode post, StaffId staff,
            LocalDate lastDay) {
        var held = current().appointment(staff, post, today());
        if (held.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        var from = held.get().from();
        var refusal = lastDay.isBefore(from)
                ? Optional.of(Reason.IN_THE_PAST)
                : OrganisationRules.refuseEnd(actor, current(), post, lastDay, today());
        return change(actor, command, refusal, new Relieved(post, staff, from, lastDay),
                OrganisationRows.end(held.get(), lastDay));
    }

    /** Lets a colleague stand in for another in one post. */
    public OrganisationOutcome substitute(Actor actor, CommandId command, Substitution wanted) {
        var refusal = OrganisationRules.refuseSubstitution(actor, current(), wanted, today());
        return change(actor, command, refusal, new Substituted(wanted.id(), wanted.post(), wanted.absent(),
                wanted.substitute(), wanted.from(), wanted.to()), OrganisationRows.add(wanted));
    }

    /** Ends a substitution with a last day, yesterday at the earliest. */
    public OrganisationOutcome endSubstitution(Actor actor, CommandId command, UUID id, LocalDate lastDay) {
        var held = current().substitution(id);
        if (held.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        var refusal = OrganisationRules.refuseEnd(actor, current(), held.get().post(), lastDay, today());
        return change(actor, command, refusal, new SubstitutionEnded(id, lastDay),
                OrganisationRows.end(held.get(), lastDay));
    }

    private OrganisationOutcome installed(Actor actor, CommandId command, OrganisationPlan plan, byte[] bytes) {
        var digest = Sm3.digest(bytes);
        var before = rows.lock();
        if (before.isPresent() && Arrays.equals(before.get().digest(), digest)) {
            return new Unchanged(before.get().version());
        }
        var version = before.map(OrganisationRows.Head::version).orElse(0L) + 1;
        rows.write(plan, digest, version, OneWindowTime.now(clock));
        var fact = new PlanInstalled(plan.centre().code(), HexFormat.of().formatHex(digest), plan.departments().size(),
                plan.posts().size(), plan.staff().size(), plan.appointments().size());
        return switch (journal.append(actor, command, bytes, previousHash(plan.centre().code(), version),
                List.of(entry(plan.centre().code(), version, fact)), List.of())) {
            case Appended _ -> new Changed(version);
            case Known _,Stale _ -> throw new IllegalStateException("the stream of the centre moved under its lock");
        };
    }

    private OrganisationOutcome change(Actor actor, CommandId command, Optional<Reason> refusal,
            OrganisationFact fact, Tail tail) {
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var head = rows.head();
        if (head.isEmpty()) {
            return new Refused(Reason.UNKNOWN);
        }
        var centre = head.get().centre();
        var version = head.get().version() + 1;
        var outcome = journal.append(actor, command, OrganisationFacts.bytes(fact), previousHash(centre, version),
                List.of(entry(centre, version, fact)), List.of(tail, OrganisationRows.raise(version)));
        copy.forget();
        return switch (outcome) {
            case Appended _ -> new Changed(version);
            case Known(var entries, var same) when same -> new Unchanged(entries.getLast().seq());
            case Known _,Stale _ -> new Refused(Reason.STALE);
        };
    }

    private NewEntry entry(CentreCode centre, long seq, OrganisationFact fact) {
        return new NewEntry(stream(centre), seq, OrganisationFacts.type(fact), OneWindowTime.now(clock),
                OrganisationFacts.bytes(fact), null);
    }

    private byte[] previousHash(CentreCode centre, long version) {
        return version == 1
                ? Journal.beginning()
                : journal.stream(stream(centre), version - 1, 1).getFirst().hash();
    }

    private static String stream(CentreCode centre) {
        return "org/" + centre;
    }

    private LocalDate today() {
        return OneWindowTime.today(clock);
    }
}
