package org.onewindow.parties;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;

/** Appends facts of parties to their streams. */
@Component
final class PartyJournal {
    private final Journal journal;
    private final Clock clock;

    PartyJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    Instant now() {
        return OneWindowTime.now(clock);
    }

    /**
     * Appends one fact at the given place together with the rows it changes.
     *
     * @param purpose tells commands apart that belong to one wish of a person: submitting a case keeps its applicant and
     *                its agent under the same command id, and the journal accepts each id once for an actor
     */
    AppendOutcome append(Actor actor, CommandId command, String purpose, PartyId party, long seq, PartyFact fact,
            Instant at, List<Tail> tails) {
        var stream = PartyFacts.stream(party);
        var facts = PartyFacts.bytes(fact);
        var entry = new NewEntry(stream, seq, PartyFacts.type(fact), at, facts, null);
        var request = purpose.getBytes(StandardCharsets.UTF_8);
        return journal.append(actor, derived(command, purpose), request, previousHash(stream, seq), List.of(entry),
                tails);
    }

    private byte[] previousHash(String stream, long seq) {
        return seq == 1 ? Journal.beginning() : journal.stream(stream, seq - 1, 1).getFirst().hash();
    }

    /** Keeps the time in front, which keeps the index of the journal compact; the rest follows from the purpose. */
    private static CommandId derived(CommandId command, String purpose) {
        var digest = Sm3.digest(command.toString().getBytes(StandardCharsets.US_ASCII),
                purpose.getBytes(StandardCharsets.UTF_8));
        var variant = (ByteBuffer.wrap(digest).getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new CommandId(new UUID(command.value().getMostSignificantBits(), variant));
    }
}
