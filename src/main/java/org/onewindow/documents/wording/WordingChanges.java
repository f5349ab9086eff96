package org.onewindow.documents.wording;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.onewindow.documents.wording.WordingFact.WordingConfirmed;
import org.onewindow.documents.wording.WordingFact.WordingProposed;
import org.onewindow.documents.wording.WordingFact.WordingRejected;
import org.onewindow.documents.wording.WordingFact.WordingWithdrawn;
import org.onewindow.documents.wording.WordingOutcome.Closed;
import org.onewindow.documents.wording.WordingOutcome.Faulty;
import org.onewindow.documents.wording.WordingOutcome.InForce;
import org.onewindow.documents.wording.WordingOutcome.Proposed;
import org.onewindow.documents.wording.WordingOutcome.Reason;
import org.onewindow.documents.wording.WordingOutcome.Refused;
import org.onewindow.documents.wording.WordingProposal.State;
import org.onewindow.documents.wording.WordingRows.Head;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * Changes the wording of papers, which speaks in the name of every department and therefore needs two persons: one
 * proposes, another looks at the preview and confirms. Every step is an entry of the stream {@code paper-wordings}.
 */
@Component
public class WordingChanges {
    /** A ground is a sentence or two. */
    public static final int LONGEST_GROUND = 300;

    private final Wordings wordings;
    private final WordingRows rows;
    private final WordingProposals proposals;
    private final Journal journal;
    private final Clock clock;

    WordingChanges(Wordings wordings, WordingRows rows, WordingProposals proposals, Journal journal, Clock clock) {
        this.wordings = wordings;
        this.rows = rows;
        this.proposals = proposals;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether somebody may propose and confirm wordings: administrators of the system and managers of the centre. */
    public static boolean isOpenTo(Actor actor) {
        return WordingRules.mayChange(actor);
    }

    /** What waits for a second person. */
    public List<WordingProposal> open() {
        return proposals.open();
    }

    /** What is over, the latest first. */
    public PageOf<WordingProposal> decided(int page, int size) {
        return proposals.decided(page, size);
    }

    /** A proposal, open or over. */
    public Optional<WordingProposal> proposal(UUID id) {
        return proposals.one(id);
    }

    /** One person proposes a wording; nothing changes yet. */
    public WordingOutcome propose(Actor actor, CommandId command, PaperForm form, Wording wording, String ground) {
        if (!WordingRules.mayChange(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var known = journal.of(actor, command);
        if (!known.isEmpty()) {
            return outcome(known);
        }
        var faults = WordingRules.check(form, wording);
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        if (ground.isBlank() || ground.length() > LONGEST_GROUND) {
            return new Refused(Reason.GROUND);
        }
        var head = rows.head();
        var current = wordings.current(form);
        if (current.wording().equals(wording)) {
            return new Refused(Reason.NOTHING_CHANGED);
        }
        var at = OneWindowTime.now(clock);
        var proposal = new WordingProposal(command.value(), form, current.version(), wording, ground.strip(),
                actor.id(), at, null);
        return record(actor, command, head, new WordingProposed(proposal.id(), form, proposal.base(),
                wording.digest()), at,
                List.of(WordingProposals.add(proposal), WordingRows.advance(head, head.revision())));
    }

    /** Another person confirms it; from now on papers have the new version. */
    public WordingOutcome confirm(Actor actor, CommandId command, UUID id) {
        return onOpen(actor, command, id, (head, proposal) -> confirmed(actor, command, head, proposal));
    }

    private WordingOutcome confirmed(Actor actor, CommandId command, Head head, WordingProposal proposal) {
        if (proposal.proposedBy().equals(actor.id())) {
            return new Refused(Reason.SAME_PERSON);
        }
        var form = proposal.form();
        wordings.forget();
        if (wordings.inForce(form) != proposal.base()) {
            return new Refused(Reason.OVERTAKEN);
        }
        var faults = WordingRules.check(form, proposal.wording());
        if (!faults.isEmpty()) {
            return new Faulty(faults);
        }
        var at = OneWindowTime.now(clock);
        var version = new WordingVersion(form, proposal.base() + 1, proposal.wording(), proposal.proposedBy(),
                actor.id(), at);
        var fact = new WordingConfirmed(proposal.id(), form, version.version(), proposal.proposedBy(),
                proposal.wording().digest());
        return record(actor, command, head, fact, at, List.of(WordingRows.add(version, at),
                WordingProposals.decide(proposal.id(), State.IN_FORCE, actor.id(), at),
                WordingRows.advance(head, head.revision() + 1)));
    }

    /** Who proposed it takes it back, or another rejects it. */
    public WordingOutcome close(Actor actor, CommandId command, UUID id) {
        return onOpen(actor, command, id, (head, proposal) -> closed(actor, command, head, proposal));
    }

    private WordingOutcome closed(Actor actor, CommandId command, Head head, WordingProposal proposal) {
        var own = proposal.proposedBy().equals(actor.id());
        var at = OneWindowTime.now(clock);
        return record(actor, command, head, own
                ? new WordingWithdrawn(proposal.id(), proposal.form())
                : new WordingRejected(proposal.id(), proposal.form()), at,
                List.of(WordingProposals.decide(proposal.id(), own ? State.WITHDRAWN : State.REJECTED, actor.id(), at),
                        WordingRows.advance(head, head.revision())));
    }

    /** What two acts on an open proposal ask first: may the actor, was it done before, is the proposal still open. */
    private WordingOutcome onOpen(Actor actor, CommandId command, UUID id,
            BiFunction<Head, WordingProposal, WordingOutcome> change) {
        if (!WordingRules.mayChange(actor)) {
            return new Refused(Reason.NOT_YOURS);
        }
        var known = journal.of(actor, command);
        if (!known.isEmpty()) {
            return outcome(known);
        }
        var head = rows.head();
        return proposals.one(id).filter(one -> one.decided() == null).map(open -> change.apply(head, open))
                .orElseGet(() -> new Refused(Reason.NOT_OPEN));
    }

    private WordingOutcome record(Actor actor, CommandId command, Head head, WordingFact fact, Instant at,
            List<Tail> tails) {
        var facts = WordingFacts.bytes(fact);
        var entry = new NewEntry(WordingFacts.STREAM, head.seq() + 1, WordingFacts.type(fact), at, facts, null);
        var previous = head.seq() == 0
                ? Journal.beginning()
                : journal.stream(WordingFacts.STREAM, head.seq(), 1).getFirst().hash();
        var outcome = journal.append(actor, command, request(fact), previous, List.of(entry), tails);
        wordings.forget();
        return switch (outcome) {
            case Appended(var entries) -> outcome(entries);
            case Known(var entries, var same) when same -> outcome(entries);
            case Known _,Stale _ -> new Refused(Reason.STALE);
        };
    }

    /** What was asked for, whatever stood when it was asked: a repeated command is told by it. */
    private static byte[] request(WordingFact fact) {
        var asked = switch (fact) {
            case WordingProposed(_, var form, _, var digest) -> "propose " + form + digest;
            case WordingConfirmed confirmed -> "confirm " + confirmed.proposal();
            case WordingRejected(var id, _) -> "close " + id;
            case WordingWithdrawn(var id, _) -> "close " + id;
        };
        return asked.getBytes(StandardCharsets.UTF_8);
    }

    private static WordingOutcome outcome(List<Entry> entries) {
        return switch (WordingFacts.read(entries.getFirst())) {
            case WordingProposed proposed -> new Proposed(proposed.proposal());
            case WordingConfirmed confirmed -> new InForce(confirmed.version());
            case WordingRejected _ -> new Closed(State.REJECTED);
            case WordingWithdrawn _ -> new Closed(State.WITHDRAWN);
        };
    }
}
