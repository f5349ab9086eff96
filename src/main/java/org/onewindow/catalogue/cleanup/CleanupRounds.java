package org.onewindow.catalogue.cleanup;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.cleanup.CleanupFact.RoundConfirmed;
import org.onewindow.catalogue.cleanup.CleanupFact.RoundProposed;
import org.onewindow.catalogue.cleanup.CleanupFact.RoundRecorded;
import org.onewindow.catalogue.cleanup.CleanupFact.RoundRejected;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Discarded;
import org.onewindow.catalogue.cleanup.CleanupOutcome.InForce;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Proposed;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Reason;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Refused;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Rejected;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Saved;
import org.onewindow.catalogue.cleanup.KeptRound.State;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.platform.Sm3;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rounds of clean-up: written by one person, confirmed by another, then carried out. Applications that are under way go on
 * under the version with which they began (行政许可法 art. 8); new ones are refused from the effective day on.
 */
@Component
public class CleanupRounds {
    /** A centre sees one or two rounds a year; more than this are not read on one page. */
    public static final int MAX_ROUNDS = 500;

    private final RoundRows rows;
    private final MeasureWorks works;
    private final RoundChecks checks;
    private final Journal journal;
    private final Clock clock;

    CleanupRounds(RoundRows rows, MeasureWorks works, RoundChecks checks, Journal journal, Clock clock) {
        this.rows = rows;
        this.works = works;
        this.checks = checks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Whether somebody may write, propose and confirm rounds: managers of the centre and administrators of the system, the
     * same two who change the calendar.
     */
    public static boolean isOpenTo(Actor actor) {
        return actor instanceof Actor.Officer officer
                && (officer.has(Role.CENTRE_MANAGER) || officer.has(Role.SYSTEM_ADMIN));
    }

    /** All rounds, the last number first. */
    public List<KeptRound> all() {
        return rows.all(MAX_ROUNDS);
    }

    /** The rounds in force, the last number first. */
    public List<KeptRound> inForce() {
        return rows.allInForce(MAX_ROUNDS);
    }

    /** How many measures of each kind the rounds in force have together. */
    public Map<Measure.Kind, Long> totals() {
        return rows.totals();
    }

    /** One round. */
    public Optional<KeptRound> one(UUID id) {
        return rows.one(id);
    }

    /** The round in force that has the number. */
    public Optional<KeptRound> inForce(int number) {
        return rows.inForce(number);
    }

    /** Rounds in force with measures about an item, the latest first. */
    public List<KeptRound> about(ItemCode item) {
        return rows.about(item);
    }

    /** The days that a round can be about. */
    public Span span() {
        return checks.span();
    }

    /** Everything that keeps a round from being proposed or confirmed today; empty if nothing does. */
    public List<RoundFault> faults(Round round) {
        return checks.faults(round);
    }

    /** Keeps a draft on top of the revision that its writer saw, 0 for a new one. */
    public CleanupOutcome save(Actor actor, UUID id, Round round, long seen) {
        if (!isOpenTo(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        return rows.put(id, round, seen, actor.id(), OneWindowTime.now(clock))
                ? new Saved(id, seen + 1)
                : new Refused(rows.one(id).isEmpty() ? Reason.NOT_OPEN : Reason.STALE);
    }

    /** Throws a draft away. */
    public CleanupOutcome discard(Actor actor, UUID id) {
        if (!isOpenTo(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        return rows.discard(id) ? new Discarded() : new Refused(Reason.NOT_OPEN);
    }

    /** One person proposes a draft as it stands at the revision; nothing changes for anybody yet. */
    public CleanupOutcome propose(Actor actor, CommandId command, UUID id, long seen) {
        if (!isOpenTo(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var kept = rows.one(id).orElse(null);
        if (kept == null || kept.state() != State.DRAFT) {
            return again(actor, command, new Proposed(id));
        }
        if (kept.revision() != seen) {
            return new Refused(Reason.STALE);
        }
        var faults = checks.faults(kept.round());
        if (!faults.isEmpty()) {
            return new Refused(Reason.FAULTY, faults);
        }
        var fact = new RoundProposed(id, kept.round().number(), digest(kept.round()));
        return outcome(append(actor, command, kept.seq(), fact,
                List.of(RoundRows.propose(kept, actor.id(), OneWindowTime.now(clock)))), new Proposed(id));
    }

    /** Another person confirms it; its measures hold from the effective day on. */
    public CleanupOutcome confirm(Actor actor, CommandId command, UUID id) {
        if (!isOpenTo(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var kept = rows.one(id).orElse(null);
        if (kept == null || kept.state() != State.PROPOSED) {
            return again(actor, command, new InForce(id, kept == null ? 0 : kept.left()));
        }
        if (kept.proposedBy().equals(actor.id())) {
            return new Refused(Reason.SAME_PERSON);
        }
        var round = kept.round();
        var faults = checks.faults(round);
        if (!faults.isEmpty()) {
            return new Refused(Reason.FAULTY, faults);
        }
        var fact = new RoundConfirmed(id, round.number(), round.document(), round.effectiveOn(), digest(round));
        var outcome = append(actor, command, kept.seq(), fact, List.of(
                RoundRows.confirm(kept, actor.id(), OneWindowTime.now(clock)),
                RoundRows.measures(id, round.measures())));
        return outcome instanceof Appended
                ? new InForce(id, works.carryOut(kept))
                : outcome(outcome, new InForce(id, 0));
    }

    /** Sends a proposal back, with the reason; whoever proposed it may do so too. */
    public CleanupOutcome reject(Actor actor, CommandId command, UUID id, String remark) {
        if (!isOpenTo(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var kept = rows.one(id).orElse(null);
        if (kept == null || kept.state() != State.PROPOSED) {
            return again(actor, command, new Rejected(id));
        }
        return outcome(append(actor, command, kept.seq(), new RoundRejected(id),
                List.of(RoundRows.reject(kept, actor.id(), OneWindowTime.now(clock), remark))), new Rejected(id));
    }

    /** Carries out what is left of a round in force. */
    public CleanupOutcome carryOut(Actor actor, UUID id) {
        if (!isOpenTo(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        return rows.one(id).filter(kept -> kept.state() == State.IN_FORCE)
                .<CleanupOutcome>map(kept -> new InForce(id, works.carryOut(kept)))
                .orElse(new Refused(Reason.NOT_OPEN));
    }

    /**
     * Records a round of the past from a file of history: nobody confirms what happened long ago, and what the catalogue
     * says already is left as it is. A number that is taken is passed over, so that the same file again changes nothing.
     */
    public CleanupOutcome record(Actor.Automatic actor, CommandId command, Round round) {
        var known = rows.inForce(round.number()).orElse(null);
        if (known != null) {
            return new InForce(known.id(), works.carryOut(known));
        }
        var id = command.value();
        var at = OneWindowTime.now(clock);
        var fact = new RoundRecorded(id, round.number(), round.document(), round.effectiveOn(), digest(round));
        var outcome = append(actor, command, 0, fact,
                List.of(rows.record(id, round, actor.id(), at), RoundRows.measures(id, round.measures())));
        var kept = rows.one(id).orElse(null);
        if (!(outcome instanceof Appended) || kept == null) {
            return outcome(outcome, new InForce(id, 0));
        }
        works.agree(kept);
        return new InForce(id, works.carryOut(kept));
    }

    /** What was broken off by the end of a node is carried out when the next one starts. */
    @EventListener(ApplicationReadyEvent.class)
    void finish() {
        rows.unfinished().forEach(id -> rows.one(id).ifPresent(works::carryOut));
    }

    private AppendOutcome append(Actor actor, CommandId command, long seq, CleanupFact fact, List<Tail> tails) {
        var stream = CleanupFacts.stream(fact.round());
        var previous = seq == 0 ? Journal.beginning() : journal.stream(stream, seq, 1).getFirst().hash();
        var bytes = CleanupFacts.bytes(fact);
        return journal.append(actor, command, bytes, previous, List.of(new NewEntry(stream, seq + 1,
                CleanupFacts.type(fact), OneWindowTime.now(clock), bytes, null)), tails);
    }

    /** The answer to a command on a round that has left the state: what the same command did before, or nothing. */
    private CleanupOutcome again(Actor actor, CommandId command, CleanupOutcome done) {
        return journal.of(actor, command).isEmpty() ? new Refused(Reason.NOT_OPEN) : done;
    }

    private static CleanupOutcome outcome(AppendOutcome outcome, CleanupOutcome done) {
        return switch (outcome) {
            case Appended _ -> done;
            case Known(_, var same) -> same ? done : new Refused(Reason.STALE);
            case AppendOutcome.Stale _ -> new Refused(Reason.STALE);
        };
    }

    private String digest(Round round) {
        return HexFormat.of().formatHex(Sm3.digest(rows.content(round)));
    }
}
