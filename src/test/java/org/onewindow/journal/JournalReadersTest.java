package org.onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Desk.NotingReader;
import org.onewindow.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many write while some read: nothing is missed, nothing is applied twice, and each stream keeps its order. */
class JournalReadersTest {
    private static final int WRITERS = 12;
    private static final int COMMANDS = 60;

    private final TestDatabase database = TestDatabase.create();
    private final Desk desk = new Desk(database.dataSource());

    @BeforeEach
    void makeWhereTheReaderNotes() {
        JdbcClient.create(database.ownerDataSource()).sql("""
                create schema seen;
                create table seen.entry (no bigint generated always as identity, stream text, seq bigint,
                    primary key (stream, seq));
                grant usage on schema seen to onewindow_app;
                grant select, insert, delete on seen.entry to onewindow_app""").update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whileManyWriteEveryEntryIsAppliedOnceAndInTheOrderOfItsStream() throws Exception {
        var otherNode = new Desk(database.dataSource());
        var here = desk.readers(new NotingReader(desk.jdbc));
        var there = otherNode.readers(new NotingReader(otherNode.jdbc));
        here.start();
        there.start();
        try {
            write(desk, otherNode);
        } finally {
            here.stop();
            there.stop();
        }
        here.catchUp();
        assertThat(count("select count(*) from seen.entry"))
                .isEqualTo(count("select count(*) from journal.entry where type = 'test.noted.1'"))
                .isGreaterThan(WRITERS * COMMANDS);
        assertThat(count("select entries from journal.reader where name = 'noting'"))
                .isEqualTo(count("select count(*) from seen.entry"));
        assertThat(count("""
                select count(*) from seen.entry a join seen.entry b on a.stream = b.stream and a.seq < b.seq
                where a.no > b.no""")).isZero();
        assertThat(desk.verifier.verify().faults()).isEmpty();
    }

    /** Order by the ids as numbers: as text 10000 comes before 9999, and what lies between is lost or read twice. */
    @Test
    void whereTransactionIdsBecomeLongerNothingIsLostOrReadTwice() {
        var next = count("select pg_current_xact_id()::text::bigint");
        var boundary = (long) Math.pow(10, Math.ceil(Math.log10(next + 10.0)));
        JdbcClient.create(database.ownerDataSource()).sql("""
                do $$ begin
                    while pg_current_xact_id()::text::bigint < %d loop commit; end loop;
                end $$""".formatted(boundary - 6)).update();
        var reader = desk.readers(new NotingReader(desk.jdbc));
        byte[] head = Journal.beginning();
        for (int seq = 1; seq <= 12; seq++) {
            head = desk.append("test/a", seq, head, 1);
        }
        reader.catchUp();
        desk.append("test/a", 13, head, 1);
        reader.catchUp();
        assertThat(count("select count(distinct length(xact::text)) from journal.entry")).as("crossed").isEqualTo(2);
        assertThat(count("select count(*) from seen.entry")).isEqualTo(13);
        assertThat(count("select count(*) from seen.entry where no <> seq")).isZero();
    }

    /** What a reader by position alone would lose: the later entry is committed first. */
    @Test
    void anEntryThatIsCommittedLateIsNotMissed() {
        var reader = desk.readers(new NotingReader(desk.jdbc));
        desk.transaction.executeWithoutResult(_ -> {
            desk.append("test/late", 1, Journal.beginning(), 1);
            elsewhere(() -> desk.append("test/early", 1, Journal.beginning(), 1));
            elsewhere(reader::catchUp);
            assertThat(count("select count(*) from journal.entry where stream = 'test/early'")).isOne();
        });
        assertThat(count("select count(*) from seen.entry")).as("nothing passes an open transaction").isZero();
        reader.catchUp();
        assertThat(count("select count(*) from seen.entry")).isEqualTo(2);
    }

    @Test
    void catchingUpWaitsForAnOlderTransactionThatEndsMeanwhile() throws Exception {
        var reader = desk.readers(new NotingReader(desk.jdbc));
        var open = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var older = pool.submit(() -> desk.transaction.executeWithoutResult(_ -> {
                desk.append("test/older", 1, Journal.beginning(), 1);
                open.countDown();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }));
            open.await();
            desk.append("test/a", 1, Journal.beginning(), 1);
            reader.catchUp();
            older.get();
        }
        assertThat(count("select count(*) from seen.entry where stream = 'test/a'")).isEqualTo(1);
    }

    @Test
    void aReaderThatFailsAppliesNothingAndTriesAgain() {
        desk.append("test/a", 1, Journal.beginning(), 3);
        desk.jdbc.sql("insert into seen.entry (stream, seq) values ('test/a', 2)").update();
        var reader = desk.readers(new NotingReader(desk.jdbc));
        assertThat(catchThrowable(reader::catchUp)).isNotNull();
        assertThat(count("select count(*) from seen.entry")).isEqualTo(1);
        desk.jdbc.sql("delete from seen.entry").update();
        reader.catchUp();
        assertThat(count("select count(*) from seen.entry")).isEqualTo(3);
    }

    @Test
    void whatAReaderBuiltIsBuiltAgainFromTheFirstEntry() {
        desk.append("test/a", 1, Journal.beginning(), 3);
        var reader = desk.readers(new NotingReader(desk.jdbc));
        reader.catchUp();
        reader.rebuild("noting");
        assertThat(count("select count(*) from seen.entry")).isEqualTo(3);
        assertThat(count("select entries from journal.reader where name = 'noting'")).isEqualTo(3);
    }

    /** Some writers hold their transaction open for a while, so that entries become visible out of order. */
    private void write(Desk... nodes) throws Exception {
        var writers = new ArrayList<Callable<Void>>();
        for (int i = 0; i < WRITERS; i++) {
            var node = nodes[i % nodes.length];
            var stream = "test/" + i;
            var slow = i % 3 == 0;
            writers.add(() -> {
                long seq = 1;
                var head = Journal.beginning();
                for (int k = 0; k < COMMANDS; k++) {
                    int count = 1 + k % 3;
                    head = slow ? slowly(node, stream, seq, head, count) : node.append(stream, seq, head, count);
                    seq += count;
                }
                return null;
            });
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer : pool.invokeAll(writers)) {
                writer.get();
            }
        }
    }

    private static void elsewhere(Runnable work) {
        try (var pool = Executors.newSingleThreadExecutor()) {
            pool.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] slowly(Desk node, String stream, long seq, byte[] head, int count) {
        return Objects.requireNonNull(node.transaction.execute(_ -> {
            var next = node.append(stream, seq, head, count);
            try {
                Thread.sleep(ThreadLocalRandom.current().nextInt(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return next;
        }));
    }

    private long count(String sql) {
        return desk.jdbc.sql(sql).query(Long.class).single();
    }
}
