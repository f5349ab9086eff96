package org.onewindow.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * One real server for all tests of a JVM. It may lose data when the machine loses power, which is the one thing that
 * makes it faster than the product's; nothing else differs. Migrations run once, into a template.
 */
public final class TestServer {
    private static final String PASSWORD = "for-tests-only";
    private static final String TEMPLATE = "template_onewindow";
    private static final DatabaseRole SUPERUSER = new DatabaseRole(PostgresServer.SUPERUSER, PASSWORD);
    private static final DatabaseRole OWNER = new DatabaseRole(DatabaseRole.OWNER, PASSWORD);
    private static final DatabaseRole APPLICATION = new DatabaseRole(DatabaseRole.APPLICATION, PASSWORD);
    private static final String PREFIX = "test-database-";
    private static final Queue<HikariDataSource> POOLS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestServer() {
    }

    /** The password of all roles of the test server. */
    public static String password() {
        return PASSWORD;
    }

    /** Makes a fresh migrated database and tells its address. */
    public static String createDatabase() {
        var name = "test_" + COUNT.incrementAndGet();
        var jdbc = JdbcClient.create(Running.SUPERUSER_SOURCE);
        jdbc.sql("create database %s owner %s template %s strategy file_copy".formatted(name, OWNER.name(), TEMPLATE))
                .update();
        return PostgresServer.url(Running.PORT, name);
    }

    /** Removes a database and ends its sessions. */
    public static void dropDatabase(String url) {
        var name = url.substring(url.lastIndexOf('/') + 1);
        JdbcClient.create(Running.SUPERUSER_SOURCE).sql("drop database if exists %s with (force)".formatted(name))
                .update();
    }

    /** Connects as the owner of the tables. */
    public static DataSource ownerOf(String url) {
        return Pools.single(url, OWNER);
    }

    /** The pool that the application would use. */
    public static HikariDataSource poolOf(String url) {
        var pool = Pools.application(url, APPLICATION,
                new PlatformSettings.Db(url, APPLICATION.name(), PASSWORD, OWNER.name(), PASSWORD, 20, 30, 60));
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        POOLS.add(pool);
        return pool;
    }

    /** Started at the first use, stopped with the JVM. */
    private static final class Running {
        static final int PORT = PostgresServer.freePort();
        static final DataSource SUPERUSER_SOURCE = Pools.single(PostgresServer.url(PORT, "postgres"), SUPERUSER);

        static {
            try {
                start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void start() throws IOException {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            removeLeftovers(target);
            var folder = Files.createTempDirectory(target, PREFIX + ProcessHandle.current().pid() + "-");
            var server = new PostgresServer(PostgresBinaries.under(target.resolve("postgres")), folder.resolve("data"),
                    folder.resolve("log"));
            var passwordFile = folder.resolve("password");
            OwnerOnly.write(passwordFile, PASSWORD.getBytes(StandardCharsets.UTF_8));
            Commands.hand(folder);
            server.initialise(passwordFile, "--no-sync");
            server.start(PORT, Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off",
                    "max_connections", "500", "shared_buffers", "64MB", "autovacuum", "off"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder), "stop test database"));
            ClusterRoles.create(SUPERUSER_SOURCE, OWNER, APPLICATION);
            ClusterRoles.createDatabase(SUPERUSER_SOURCE, TEMPLATE, OWNER, APPLICATION);
            ModuleMigrations.run(ownerOf(PostgresServer.url(PORT, TEMPLATE)), APPLICATION.name());
        }

        /**
         * Application contexts close their pools in a shutdown hook of their own, at the same time as this one; a
         * server that goes first would make them wait half a minute for it. So it waits for them, a little.
         */
        private static void stop(PostgresServer server, Path folder) {
            POOLS.forEach(HikariDataSource::close);
            try {
                for (int i = 0; i < 100 && sessions() > 0; i++) {
                    Thread.sleep(50);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            server.stop();
            delete(folder);
        }

        private static long sessions() {
            return JdbcClient.create(SUPERUSER_SOURCE).sql("""
                    select count(*) from pg_stat_activity
                    where backend_type = 'client backend' and pid <> pg_backend_pid()""").query(Long.class).single();
        }

        /** Removes what test runs that were killed left behind. */
        private static void removeLeftovers(Path target) throws IOException {
            try (var folders = Files.newDirectoryStream(target, PREFIX + "*")) {
                for (var folder : folders) {
                    var name = folder.getFileName().toString();
                    var pid = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('-', PREFIX.length())));
                    if (ProcessHandle.of(pid).isEmpty()) {
                        OrphanServer.stopOver(folder.resolve("data"));
                        delete(folder);
                    }
                }
            }
        }

        private static void delete(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
