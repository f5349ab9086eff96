package org.onewindow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writers that never give up and remember which of their rows the database acknowledged. */
final class AcknowledgedWrites implements AutoCloseable {
    private static final int WRITERS = 4;
    private static final long LIMIT_SECONDS = 180;

    private final Path home;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Thread[] writers;

    private AcknowledgedWrites(Path home) {
        this.home = home;
        this.writers = IntStream.range(0, WRITERS).mapToObj(no -> Thread.ofVirtual().unstarted(() -> write(no)))
                .toArray(Thread[]::new);
    }

    static AcknowledgedWrites start(Path home) {
        var writes = new AcknowledgedWrites(home);
        for (var writer : writes.writers) {
            writer.start();
        }
        return writes;
    }

    /** The address of the embedded database of a home folder. */
    static String urlOf(Path home) {
        try {
            return PostgresServer.url(Integer.parseInt(Files.readString(home.resolve("database.port")).strip()),
                    ClusterRoles.DATABASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return acknowledged.size();
    }

    /** Returns when so many further writes are acknowledged, which proves that the database works again. */
    void awaitMore(int further) throws InterruptedException {
        int wanted = count() + further;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (count() < wanted) {
            assertThat(System.nanoTime()).as("no writes are acknowledged any more").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** Compares what was acknowledged before this call with what the database holds. */
    void requireAllPresent(String when) throws IOException {
        var missing = new HashSet<>(acknowledged);
        var application = EmbeddedSecrets.openOrMake(home.resolve("database.properties")).application();
        var present = JdbcClient.create(Pools.single(urlOf(home), application))
                .sql("select writer || '/' || no from kill_test.written").query((row, _) -> row.getString(1)).stream()
                .collect(Collectors.toSet());
        missing.removeAll(present);
        assertThat(missing).as("acknowledged and lost " + when).isEmpty();
    }

    private void write(int writer) {
        for (int no = 0; !Thread.currentThread().isInterrupted();) {
            try (var connection = Pools.single(urlOf(home),
                    EmbeddedSecrets.openOrMake(home.resolve("database.properties")).application()).getConnection();
                    var insert = connection.prepareStatement("insert into kill_test.written values (?, ?)")) {
                while (!Thread.currentThread().isInterrupted()) {
                    // A number is used once: a write whose answer was lost may or may not be there, and both are right.
                    insert.setInt(1, writer);
                    insert.setInt(2, ++no);
                    insert.executeUpdate();
                    acknowledged.add(writer + "/" + no);
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            } catch (SQLException | IOException e) {
                // The database is away: once round, with a new connection, until it is back.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        for (var writer : writers) {
            writer.interrupt();
        }
    }
}
