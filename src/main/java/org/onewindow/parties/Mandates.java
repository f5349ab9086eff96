package org.onewindow.parties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.parties.MandateOutcome.Granted;
import org.onewindow.parties.MandateOutcome.Refused;
import org.onewindow.parties.MandateOutcome.Revoked;
import org.onewindow.parties.PartyFact.MandateGranted;
import org.onewindow.parties.PartyFact.MandateRevoked;
import org.onewindow.parties.PartyRows.PartyRow;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Actor.Automatic;
import org.onewindow.platform.Actor.Citizen;
import org.onewindow.platform.Actor.Officer;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.stereotype.Component;

/**
 * Grants and revokes mandates (授权委托). Granting is the principal's: online by themselves, at the counter by an officer
 * who has seen the signed letter. An agent gives nothing to themselves.
 */
@Component
public final class Mandates {
    /** Longer than any letter of attorney the window accepts; a typing slip in the year is the usual cause. */
    private static final int MAX_YEARS = 10;
    private static final int MAX_ATTEMPTS = 3;

    /**
     * Mandates that a citizen's account gives in a day. Each may name a person whom the centre does not know yet, and
     * that person is kept with it: a family needs two or three, whoever wants to fill the register needs thousands.
     */
    static final int MAX_GIVEN_IN_A_DAY = 10;

    /** Mandates of a citizen that have not ended; who needs more is an agency and comes to a window. */
    static final int MAX_GIVEN = 50;

    private final PartyRows parties;
    private final MandateRows rows;
    private final PartyJournal journal;
    private final Clock clock;

    Mandates(PartyRows parties, MandateRows rows, PartyJournal journal, Clock clock) {
        this.parties = parties;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records that the principal entrusts the agent; the same mandate again is answered as the first time. */
    public MandateOutcome grant(Actor actor, CommandId command, Mandate mandate) {
        if (mandate.principal().equals(mandate.agent())) {
            return new Refused("parties.mandate.self");
        }
        for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            var principal = parties.byId(mandate.principal());
            if (speaksFor(actor, mandate.principal()) && rows.byId(mandate.id()).filter(mandate::equals).isPresent()) {
                return new Granted(mandate);
            }
            var refusal = refusal(actor, mandate.principal(), mandate.from(), mandate.to());
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (principal.isEmpty() || parties.byId(mandate.agent()).isEmpty()) {
                return new Refused("parties.mandate.unknown-party");
            }
            var next = next(principal.get());
            var at = journal.now();
            var fact = new MandateGranted(mandate.id(), mandate.agent().value(), mandate.items(), mandate.from(),
                    mandate.to());
            var outcome = journal.append(actor, command, "grant " + mandate.id(), next.id(), next.seq(), fact, at,
                    List.of(PartyRows.advance(next, at), MandateRows.insert(mandate, OneWindowTime.dayOf(at))));
            if (!(outcome instanceof Stale)) {
                return new Granted(mandate);
            }
        }
        throw new IllegalStateException("the principal changed " + MAX_ATTEMPTS + " times");
    }

    /**
     * What stands against a mandate of the principal, whoever the agent is; asked before an agent whom the centre does
     * not know is kept.
     */
    public Optional<Refused> refusal(Actor actor, PartyId principal, LocalDate from, LocalDate to) {
        var today = today();
        if (!speaksFor(actor, principal)) {
            return Optional.of(new Refused("parties.mandate.not-principal"));
        }
        if (from.isBefore(today.minusYears(MAX_YEARS)) || from.isAfter(today.plusYears(MAX_YEARS))
                || to.isBefore(from) || to.isBefore(today) || to.isAfter(from.plusYears(MAX_YEARS))) {
            return Optional.of(new Refused("parties.mandate.dates"));
        }
        if (actor instanceof Citizen && (rows.givenOn(principal, today) >= MAX_GIVEN_IN_A_DAY
                || rows.ofPrincipal(principal, today).size() >= MAX_GIVEN)) {
            return Optional.of(new Refused("parties.mandate.too-many"));
        }
        return Optional.empty();
    }

    /** Records that the principal takes the mandate back; a repeat says that it has ended. */
    public MandateOutcome revoke(Actor actor, CommandId command, UUID id) {
        for (var attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            var mandate = rows.byId(id);
            if (mandate.isEmpty() || !speaksFor(actor, mandate.get().principal())) {
                return new Refused("parties.mandate.unknown");
            }
            if (isRevoked(mandate.get())) {
                return new Revoked(mandate.get());
            }
            var next = next(parties.byId(mandate.get().principal()).orElseThrow());
            var at = journal.now();
            var outcome = journal.append(actor, command, "revoke " + id, next.id(), next.seq(), new MandateRevoked(id),
                    at, List.of(PartyRows.advance(next, at), MandateRows.revoke(mandate.get(), at)));
            if (!(outcome instanceof Stale)) {
                return new Revoked(mandate.get());
            }
        }
        throw new IllegalStateException("the principal changed " + MAX_ATTEMPTS + " times");
    }

    /** Mandates under which the agent may act on the day. */
    public List<Mandate> ofAgent(PartyId agent, LocalDate today) {
        return rows.ofAgent(agent, today).stream().filter(mandate -> !today.isBefore(mandate.from())).toList();
    }

    /** Mandates that the principal has given and that have not ended, for the page that takes them back. */
    public List<Mandate> ofPrincipal(PartyId principal, LocalDate today) {
        return rows.ofPrincipal(principal, today);
    }

    boolean isInForce(PartyId agent, PartyId principal) {
        return ofAgent(agent, today()).stream().anyMatch(mandate -> mandate.principal().equals(principal));
    }

    private boolean isRevoked(Mandate mandate) {
        return rows.ofPrincipal(mandate.principal(), mandate.to()).stream()
                .noneMatch(open -> open.id().equals(mandate.id()));
    }

    private static PartyRow next(PartyRow row) {
        return new PartyRow(row.id(), row.kind(), row.wrappedKey(), row.currentVersion(), row.versions(),
                row.seq() + 1);
    }

    private static boolean speaksFor(Actor actor, PartyId principal) {
        return switch (actor) {
            case Citizen citizen -> citizen.party().equals(principal.value());
            case Officer officer -> officer.has(Role.STAFF);
            case Automatic _ -> true;
        };
    }

    private LocalDate today() {
        return OneWindowTime.today(clock);
    }
}
