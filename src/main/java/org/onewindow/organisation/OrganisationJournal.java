package org.onewindow.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.OrganisationOutcome.Changed;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.organisation.OrganisationOutcome.Refused;
import org.onewindow.organisation.OrganisationOutcome.Unchanged;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/** Records changes on the stream {@code org/<centre>}, each with what it changes in the tables, and reads them back. */
@Component
class OrganisationJournal {
    /** In the morning everybody signs in at once; who loses the race that often is told to look again. */
    private static final int MOST_TRIES = 5;

    private final OrganisationRows rows;
    private final OrganisationCopy copy;
    private final Journal journal;
    private final Clock clock;

    OrganisationJournal(OrganisationRows rows, OrganisationCopy copy, Journal journal, Clock clock) {
        this.rows = rows;
        this.copy = copy;
        this.journal = journal;
        this.clock = clock;
    }

    OrganisationView current() {
        return copy.view();
    }

    LocalDate today() {
        return OneWindowTime.today(clock);
    }

    Clock clock() {
        return clock;
    }

    /** Records one change, unless something stands against it. */
    OrganisationOutcome change(Actor actor, CommandId command, Optional<Reason> refusal, OrganisationFact fact,
            Tail tail) {
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var head = rows.head();
        return head.isEmpty() ? new Refused(Reason.UNKNOWN) : append(actor, command, fact, tail, head.get());
    }

    /**
     * Records a change that nothing another change could do stands against, such as somebody sitting down at a window:
     * when many do so at the same moment, each is tried again.
     */
    OrganisationOutcome changeAgain(Actor actor, CommandId command, Optional<Reason> refusal, OrganisationFact fact,
            Tail tail) {
        var outcome = change(actor, command, refusal, fact, tail);
        for (int i = 1; i < MOST_TRIES && outcome.equals(new Refused(Reason.STALE)); i++) {
            outcome = change(actor, command, refusal, fact, tail);
        }
        return outcome;
    }

    /** Records that a plan was installed, within the transaction that wrote it. */
    void installed(Actor actor, CommandId command, byte[] request, long version, OrganisationFact.PlanInstalled fact) {
        switch (journal.append(actor, command, request, previousHash(fact.centre(), version),
                List.of(entry(fact.centre(), version, fact)), List.of())) {
            case Appended _ -> {
            }
            case Known _,Stale _ -> throw new IllegalStateException("the stream of the centre moved under its lock");
        }
    }

    /** What was recorded, the newest first. */
    PageOf<Organisation.Recorded> history(int page, int size) {
        var head = rows.head();
        var total = head.map(OrganisationRows.Head::version).orElse(0L);
        var last = total - (long) page * size;
        var first = Math.max(1, last - size + 1);
        var recorded = new ArrayList<Organisation.Recorded>();
        if (head.isPresent() && last > 0) {
            for (var entry : journal.stream(stream(head.get().centre()), first, (int) (last - first + 1))) {
                recorded.addFirst(new Organisation.Recorded(entry.seq(), entry.recordedAt(), entry.actor(),
                        OrganisationFacts.read(entry)));
            }
        }
        return new PageOf<>(recorded, page, size, total);
    }

    private OrganisationOutcome append(Actor actor, CommandId command, OrganisationFact fact, Tail tail,
            OrganisationRows.Head head) {
        var centre = head.centre();
        var version = head.version() + 1;
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
}
