package org.onewindow.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.OneWindowTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every {@link JournalReader} of this node on a thread of its own. A reader stays behind the oldest transaction
 * that still runs, because an entry of it may yet appear before entries that are already visible.
 */
@Component
public final class JournalReaders implements SmartLifecycle {
    /** Entries applied in one transaction; enough to keep up, few enough to hold nobody up. */
    public static final int BATCH = 500;

    /** How long a reader sleeps at most; entries appended on another node are seen after at most this time. */
    private static final long POLL_MILLIS = 250;

    /** How long a batch may take to finish when the node stops. */
    private static final long FINISH_MILLIS = 2_500;

    /** How long a reader that failed waits before it tries again, so that a fault does not become a storm. */
    private static final long AFTER_FAILURE_MILLIS = 5_000;

    /** How often, and how far apart, {@link #catchUp()} looks whether older transactions have ended. */
    private static final int LOOKS = 300;
    private static final long BETWEEN_LOOKS_MILLIS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(JournalReaders.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Eras eras;
    private final Wakeup wakeup;
    private final TransactionTemplate transaction;
    private final Map<String, JournalReader> readers = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    JournalReaders(JdbcClient jdbc, Clock clock, Eras eras, Wakeup wakeup, PlatformTransactionManager transactions,
            List<JournalReader> readers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.eras = eras;
        this.wakeup = wakeup;
        this.transaction = new TransactionTemplate(transactions);
        for (var reader : readers) {
            if (this.readers.put(reader.name(), reader) != null) {
                throw new IllegalStateException("two journal readers are named " + reader.name());
            }
        }
    }

    /**
     * Lets every reader apply all that is recorded now, waiting for who holds it and, for some seconds at most, for older
     * transactions that still run, since readers stay behind those; for tests, commands, the verifier.
     */
    public void catchUp() {
        var head = head();
        readers.values().forEach(reader -> catchUp(reader, true));
        for (int i = 0; head.isPresent() && i < LOOKS && isAnyBefore(head.get()); i++) {
            pause(BETWEEN_LOOKS_MILLIS);
            readers.values().forEach(reader -> catchUp(reader, true));
        }
    }

    /** The last entry that is recorded. */
    private Optional<Cursor> head() {
        return jdbc.sql("""
                select e.era, e.xact::text as xact, e.position from journal.entry e
                order by e.era desc, e.xact desc, e.position desc limit 1""").query(Cursor::map).optional();
    }

    private boolean isAnyBefore(Cursor head) {
        return jdbc.sql("""
                select exists (select from journal.reader r where r.name = any (:names)
                    and (r.era, r.xact, r.position) < (:era, cast(:xact as text)::xid8, :position))""")
                .param("names", readers.keySet().toArray(String[]::new)).param("era", head.era())
                .param("xact", head.xact()).param("position", head.position()).query(Boolean.class).single();
    }

    /** Forgets what a reader built and lets it build everything again from the first entry. */
    public void rebuild(String name) {
        var reader = Objects.requireNonNull(readers.get(name), () -> "no reader is named " + name);
        transaction.executeWithoutResult(status -> {
            checkpoint(reader, true);
            reader.reset();
            jdbc.sql("update journal.reader set era = 0, xact = '0', position = 0, entries = 0 where name = :name")
                    .param("name", name).update();
        });
        catchUp(reader, true);
    }

    @Override
    public void start() {
        running = true;
        for (var reader : readers.values()) {
            threads.add(Thread.ofVirtual().name("journal-reader-" + reader.name()).start(() -> run(reader)));
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            // An interrupt would break the connection of whoever is reading: all are let finish their batch first.
            for (var thread : threads) {
                thread.join(Duration.ofMillis(FINISH_MILLIS));
            }
            threads.forEach(Thread::interrupt);
            for (var thread : threads) {
                thread.join(Duration.ofMillis(FINISH_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run(JournalReader reader) {
        long seen = 0;
        while (running) {
            try {
                catchUp(reader, false);
                seen = wakeup.await(seen, POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!running) {
                    return;
                }
                LOG.error("journal reader {} failed and tries again in {} ms", reader.name(), AFTER_FAILURE_MILLIS, e);
                pause(AFTER_FAILURE_MILLIS);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp(JournalReader reader, boolean wait) {
        while (Boolean.TRUE.equals(transaction.execute(status -> readBatch(reader, wait))) && (wait || running)) {
            LOG.trace("journal reader {} applied a full batch", reader.name());
        }
    }

    /** Applies one batch; tells whether there may be more. */
    private boolean readBatch(JournalReader reader, boolean wait) {
        var from = checkpoint(reader, wait);
        if (from == null) {
            return false;
        }
        var rows = next(reader, from);
        if (rows.isEmpty()) {
            return false;
        }
        var wanted = rows.stream().filter(Row::wanted).map(Row::entry).toList();
        if (!wanted.isEmpty()) {
            reader.on(wanted);
        }
        var last = rows.getLast().cursor();
        jdbc.sql("""
                update journal.reader
                set era = :era, xact = cast(:xact as text)::xid8, position = :position, entries = entries + :count,
                    updated_at = :now
                where name = :name""").param("era", last.era()).param("xact", last.xact())
                .param("position", last.position()).param("count", wanted.size())
                .param("now", EntryRows.timestamp(OneWindowTime.now(clock))).param("name", reader.name()).update();
        return rows.size() == BATCH;
    }

    /** The reader's checkpoint, locked for this transaction; null while another node holds it. */
    private @Nullable Cursor checkpoint(JournalReader reader, boolean wait) {
        jdbc.sql("""
                insert into journal.reader (name, era, xact, position, updated_at) values (:name, 0, '0', 0, :now)
                on conflict do nothing""").param("name", reader.name())
                .param("now", EntryRows.timestamp(OneWindowTime.now(clock))).update();
        return jdbc.sql("select era, xact::text, position from journal.reader where name = :name for update"
                + (wait ? "" : " skip locked")).param("name", reader.name()).query(Cursor::map).optional().orElse(null);
    }

    /** Ordered by the table's own columns: a bare {@code xact} would mean the text of the select list, 1000 before 999. */
    private List<Row> next(JournalReader reader, Cursor from) {
        return jdbc.sql("""
                select stream, seq, type, occurred_at, recorded_at, actor, command_id, command_part, request_digest,
                       case when type = any (:types) then facts else ''::bytea end as facts,
                       case when type = any (:types) then sealed end as sealed,
                       hash, era, xact::text as xact, position, type = any (:types) as wanted
                from journal.entry e
                where (e.era, e.xact, e.position) > (:era, cast(:xact as text)::xid8, :position)
                  and (e.era < :current or e.xact < pg_snapshot_xmin(pg_current_snapshot()))
                order by e.era, e.xact, e.position
                limit :limit""").param("types", reader.types().toArray(String[]::new)).param("era", from.era())
                .param("xact", from.xact()).param("position", from.position()).param("current", eras.current())
                .param("limit", BATCH).query(Row::map).list();
    }

    private record Cursor(int era, String xact, long position) {
        static Cursor map(ResultSet row, int number) throws SQLException {
            return new Cursor(row.getInt("era"), row.getString("xact"), row.getLong("position"));
        }
    }

    private record Row(Entry entry, Cursor cursor, boolean wanted) {
        static Row map(ResultSet row, int number) throws SQLException {
            return new Row(EntryRows.map(row, number), Cursor.map(row, number), row.getBoolean("wanted"));
        }
    }
}
