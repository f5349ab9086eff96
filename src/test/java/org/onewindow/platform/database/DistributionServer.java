package org.onewindow.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * A fresh cluster of the distribution's PostgreSQL, which has what the embedded one lacks: the programs that dump and
 * restore.
 */
public final class DistributionServer implements AutoCloseable {
    private static final Path ROOT = Path.of("/usr/lib/postgresql");
    private static final DatabaseRole SUPERUSER = new DatabaseRole(PostgresServer.SUPERUSER, TestServer.password());
    private static final DatabaseRole OWNER = new DatabaseRole(DatabaseRole.OWNER, TestServer.password());
    private static final DatabaseRole APPLICATION = new DatabaseRole(DatabaseRole.APPLICATION, TestServer.password());

    private final Path folder;
    private final PostgresServer server;
    private final int port;

    private DistributionServer(Path folder, PostgresServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Whether the machine has one, of version 15 or newer. */
    public static boolean isInstalled() {
        return programs().isPresent();
    }

    /** Makes a cluster with the two roles and their empty database, and starts it. */
    public static DistributionServer start() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target").toAbsolutePath()),
                    "distribution-");
            var server = new PostgresServer(new PostgresBinaries(programs().orElseThrow()), folder.resolve("data"),
                    folder.resolve("log"));
            var password = folder.resolve("password");
            OwnerOnly.write(password, TestServer.password().getBytes(StandardCharsets.UTF_8));
            Commands.hand(folder);
            Commands.run(Commands.unprivileged(server.binaries().program("initdb"),
                    List.of("--pgdata=" + server.data(), "--username=" + SUPERUSER.name(), "--pwfile=" + password,
                            "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")),
                    120);
            int port = PostgresServer.freePort();
            server.start(port, Map.of("fsync", "off", "synchronous_commit", "off"));
            var superuser = Pools.single(PostgresServer.url(port, "postgres"), SUPERUSER);
            ClusterRoles.create(superuser, OWNER, APPLICATION);
            ClusterRoles.createDatabase(superuser, ClusterRoles.DATABASE, OWNER, APPLICATION);
            return new DistributionServer(folder, server, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What points the application at it, on a port of its own. */
    public String[] arguments() {
        return new String[]{"--server.port=0", "--onewindow.db.url=" + url(),
                "--onewindow.db.user=" + APPLICATION.name(),
                "--onewindow.db.password=" + APPLICATION.password(), "--onewindow.db.migrate-user=" + OWNER.name(),
                "--onewindow.db.migrate-password=" + OWNER.password(), "--onewindow.db.pool-size=8",
                "--onewindow.master-key=000102030405060708090a0b0c0d0e0f", "--onewindow.home=target/test-home"};
    }

    /** Works in the database as its superuser. */
    public JdbcClient superuser() {
        return JdbcClient.create(Pools.single(url(), SUPERUSER));
    }

    /** Dumps the database in one of pg_dump's formats, {@code plain} or {@code custom}. */
    public Path dump(String format) {
        try {
            var file = Files.createTempFile(folder, "dump", "." + format);
            run("pg_dump", "--format=" + format, "--file=" + file, "--dbname=" + address());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Restores a dump in the custom format; any error fails. */
    public void restore(Path dump) {
        run("pg_restore", "--exit-on-error", "--dbname=" + address(), dump.toString());
    }

    @Override
    public void close() {
        server.stop();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(server.binaries().program(program).toString());
        command.addAll(List.of(arguments));
        Commands.run(command, 300);
    }

    private String url() {
        return PostgresServer.url(port, ClusterRoles.DATABASE);
    }

    private String address() {
        return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(SUPERUSER.name(), SUPERUSER.password(), port,
                ClusterRoles.DATABASE);
    }

    private static Optional<Path> programs() {
        if (Files.notExists(ROOT)) {
            return Optional.empty();
        }
        try (var versions = Files.list(ROOT)) {
            return versions.filter(version -> version.getFileName().toString().matches("\\d+"))
                    .filter(version -> Integer.parseInt(version.getFileName().toString()) >= 15)
                    .filter(version -> Files.isExecutable(version.resolve("bin/pg_dump"))
                            && Files.isExecutable(version.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(version -> Integer.parseInt(version.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
