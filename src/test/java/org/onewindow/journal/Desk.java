package org.onewindow.journal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal without the application around it, as one node has it. */
final class Desk {
    private static final Actor WRITER = new Actor.Automatic("writer");

    final JdbcClient jdbc;
    final Journal journal;
    final JournalVerifier verifier;
    final TransactionTemplate transaction;
    private final DataSourceTransactionManager transactions;
    private final Eras eras;
    private final Wakeup wakeup = new Wakeup();
    private final Clock clock = Clock.systemUTC();

    Desk(DataSource source) {
        jdbc = JdbcClient.create(source);
        transactions = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        eras = new Eras(jdbc, clock, transactions);
        journal = new Journal(jdbc, clock, eras, wakeup);
        verifier = new JournalVerifier(jdbc);
    }

    /** The readers of this node, not started. */
    JournalReaders readers(JournalReader... readers) {
        return new JournalReaders(jdbc, clock, eras, wakeup, transactions, List.of(readers));
    }

    /** Appends one command's entries behind an entry and tells the hash of the last. */
    byte[] append(String stream, long seq, byte[] previous, int count) {
        var at = OneWindowTime.now(clock);
        var entries = new ArrayList<NewEntry>();
        for (int i = 0; i < count; i++) {
            entries.add(new NewEntry(stream, seq + i, "test.noted.1", at,
                    ("{\"no\":" + (seq + i) + "}").getBytes(StandardCharsets.UTF_8), new byte[]{0}));
        }
        var chained = journal.chain(WRITER, CommandId.next(), new byte[]{1}, previous, entries);
        var outcome = journal.append(chained, List.of());
        if (!(outcome instanceof AppendOutcome.Appended)) {
            throw new IllegalStateException(outcome.toString());
        }
        return chained.head();
    }

    /** Writes down each entry in a table in which it can stand only once, in the order in which it came. */
    record NotingReader(JdbcClient jdbc) implements JournalReader {
        @Override
        public String name() {
            return "noting";
        }

        @Override
        public Set<String> types() {
            return Set.of("test.noted.1");
        }

        @Override
        public void on(List<Entry> entries) {
            for (var entry : entries) {
                jdbc.sql("insert into seen.entry (stream, seq) values (:stream, :seq)").param("stream", entry.stream())
                        .param("seq", entry.seq()).update();
            }
        }

        @Override
        public void reset() {
            jdbc.sql("delete from seen.entry").update();
        }
    }
}
