package org.onewindow.casework.window;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records facts of windows, one entry and one statement each. */
@Component
final class WindowJournal {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private final Journal journal;
    private final Clock clock;

    WindowJournal(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records a fact as the next entry of a stream.
     *
     * @param wish what the actor asked for; the same command with another wish is told apart by it
     * @param seq  the place in the stream, from 1
     */
    AppendOutcome append(Actor actor, CommandId command, Object wish, String stream, long seq, WindowFact fact,
            List<Tail> tails) {
        var previous = seq == 1 ? Journal.beginning() : journal.stream(stream, seq - 1, 1).getFirst().hash();
        var entry = new NewEntry(stream, seq, WindowFacts.type(fact.getClass()), OneWindowTime.now(clock),
                WindowFacts.write(fact), null);
        return journal.append(actor, command, request(fact, wish), previous, List.of(entry), tails);
    }

    /** The entry that a command of the actor recorded, if it did. */
    Optional<Entry> known(Actor actor, CommandId command) {
        return journal.of(actor, command).stream().filter(entry -> WindowFacts.types().contains(entry.type()))
                .findFirst();
    }

    /** One entry of a stream. */
    Entry at(String stream, long seq) {
        return journal.stream(stream, seq, 1).getFirst();
    }

    private static byte[] request(WindowFact fact, Object wish) {
        return (fact.getClass().getSimpleName() + "\n" + JSON.writeValueAsString(wish))
                .getBytes(StandardCharsets.UTF_8);
    }
}
