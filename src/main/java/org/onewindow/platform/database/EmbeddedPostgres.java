package org.onewindow.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL that the application starts itself, with its data in the platform's home folder. It keeps official
 * records, so it never trades safety for speed; and it must start again by itself after anything, because nobody who
 * knows databases stands beside it. Safe for use by several threads.
 */
final class EmbeddedPostgres implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /** The settings without which an acknowledged write can be lost; they are asked for, then checked. */
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on",
            "full_page_writes", "on");

    /** A server that dies this often in the life of one application has a cause that another start does not cure. */
    private static final int MAX_RESTARTS = 20;

    private final HomeLock lock;
    private final PostgresServer server;
    private final EmbeddedSecrets secrets;
    private final int port;
    private final AtomicInteger restarts = new AtomicInteger();
    private boolean closed;

    private EmbeddedPostgres(HomeLock lock, PostgresServer server, EmbeddedSecrets secrets, int port) {
        this.lock = lock;
        this.server = server;
        this.secrets = secrets;
        this.port = port;
    }

    /**
     * Starts the server over the data in the home folder, making both where they are missing.
     *
     * @throws DatabaseUnavailable with the reason and what to do
     */
    static EmbeddedPostgres start(Path home) {
        var lock = HomeLock.take(home);
        try {
            return start(lock.home(), lock);
        } catch (IOException e) {
            lock.close();
            throw new DatabaseUnavailable("cannot use the folder " + home, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(Path home, HomeLock lock) throws IOException {
        var binaries = PostgresBinaries.under(home.resolve("postgres"));
        var secrets = EmbeddedSecrets.openOrMake(home.resolve("database.properties"));
        var server = new PostgresServer(binaries, home.resolve("database"), home.resolve("database.log"));
        if (!server.isInitialised()) {
            make(home, server, secrets);
        }
        requireSameMajor(server.data());
        OrphanServer.stopOver(server.data());
        int port = EmbeddedPort.choose(home.resolve("database.port"));
        server.start(port, DURABLE);
        var started = new EmbeddedPostgres(lock, server, secrets, port);
        try {
            started.requireDurable();
            started.watch();
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
        LOG.info("Embedded PostgreSQL {} over {} on 127.0.0.1:{}", PostgresBinaries.VERSION, server.data(), port);
        return started;
    }

    /** Builds the cluster under another name and renames it when whole: an interrupted first start is repeated. */
    private static void make(Path home, PostgresServer wanted, EmbeddedSecrets secrets) throws IOException {
        LOG.info("Making a new database in {}", wanted.data());
        var half = new PostgresServer(wanted.binaries(), home.resolve("database.new"), wanted.log());
        OrphanServer.stopOver(half.data());
        FileSystemUtils.deleteRecursively(half.data());
        var passwordFile = home.resolve("initdb.password");
        try {
            OwnerOnly.write(passwordFile, secrets.superuser().password().getBytes(StandardCharsets.US_ASCII));
            Commands.hand(passwordFile);
            half.initialise(passwordFile);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        int port = PostgresServer.freePort();
        half.start(port, DURABLE);
        try {
            var superuser = Pools.single(PostgresServer.url(port, "postgres"), secrets.superuser());
            ClusterRoles.create(superuser, secrets.owner(), secrets.application());
            ClusterRoles.createDatabase(superuser, ClusterRoles.DATABASE, secrets.owner(), secrets.application());
        } finally {
            half.stop();
        }
        Files.move(half.data(), wanted.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireSameMajor(Path data) throws IOException {
        var found = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!found.equals(PostgresBinaries.MAJOR)) {
            throw new DatabaseUnavailable("""
                    The data in %s was written by PostgreSQL %s and this release brings %s. Nothing was changed. \
                    Start the release that wrote it, dump the database, and restore the dump into this one; or set \
                    ONEWINDOW_DB_URL to a server of version %s that runs over the folder."""
                    .formatted(data, found, PostgresBinaries.MAJOR, found));
        }
    }

    /** Asks the server itself, as both roles, because a setting can also come from a file or from a role. */
    private void requireDurable() {
        for (var role : new DatabaseRole[]{secrets.owner(), secrets.application()}) {
            var jdbc = JdbcClient.create(Pools.single(url(), role));
            for (var name : DURABLE.keySet()) {
                var value = jdbc.sql("select current_setting(:name)").param("name", name).query(String.class).single();
                if (!"on".equals(value)) {
                    throw new DatabaseUnavailable("""
                            The embedded database runs with %s = %s for %s: a power failure could lose official \
                            records. Remove that setting ("alter role", "alter database" or a file in %s), then \
                            start again."""
                            .formatted(name, value, role, server.data()));
                }
            }
        }
    }

    /** Has the server started again when it ends without being asked to: killed, or out of memory. */
    private void watch() {
        server.postmaster().ifPresent(postmaster -> {
            var _ = postmaster.onExit().thenRunAsync(this::startAgain);
        });
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        if (restarts.incrementAndGet() > MAX_RESTARTS) {
            LOG.error("The embedded database ended {} times. It stays down; read {}, then start the application again.",
                    MAX_RESTARTS, server.log());
            return;
        }
        LOG.warn("The embedded database ended unasked. Starting it again.");
        try {
            OrphanServer.stopOver(server.data());
            server.start(port, DURABLE);
            requireDurable();
            watch();
        } catch (RuntimeException e) {
            LOG.error("The embedded database does not start again. Read {}, then start the application again.",
                    server.log(), e);
        }
    }

    @Override
    public String url() {
        return PostgresServer.url(port, ClusterRoles.DATABASE);
    }

    @Override
    public DatabaseRole owner() {
        return secrets.owner();
    }

    @Override
    public DatabaseRole application() {
        return secrets.application();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (server.postmaster().isPresent()) {
                server.stop();
            }
        } finally {
            lock.close();
        }
    }
}
