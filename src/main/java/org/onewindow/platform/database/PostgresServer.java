package org.onewindow.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One server process over one folder of data. It listens on the loopback address only, asks for a password, and keeps
 * its sort order apart from the machine's libraries, so that an upgrade of the machine cannot break an index.
 */
record PostgresServer(PostgresBinaries binaries, Path data, Path log) {
    /** The role that initdb makes. */
    static final String SUPERUSER = "postgres";

    /** Recovery after a crash replays what one checkpoint interval wrote: minutes at the very worst. */
    private static final int START_TIMEOUT_SECONDS = 300;

    private static final long LOG_LIMIT_BYTES = 10L * 1024 * 1024;

    private static final int STOP_TIMEOUT_SECONDS = 60;

    /** Makes an empty cluster whose superuser has the password in the given file. */
    void initialise(Path passwordFile, String... more) throws IOException {
        OwnerOnly.folder(data);
        Commands.hand(data);
        var arguments = new ArrayList<>(List.of("--pgdata=" + data, "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions"));
        arguments.addAll(List.of(more));
        Commands.run(Commands.unprivileged(binaries.program("initdb"), arguments), 120);
    }

    /** Starts the server and returns when it answers. */
    void start(int port, Map<String, String> settings) {
        var options = settings.entrySet().stream().map(entry -> "-c " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ", "-p " + port + " -c listen_addresses=127.0.0.1 "
                        + "-c unix_socket_directories= -c timezone=UTC -c log_timezone=UTC ", ""));
        Commands.hand(data);
        keepLogSmall();
        Commands.run(Commands.unprivileged(binaries.program("pg_ctl"), List.of("start", "--wait", "--silent",
                "--timeout=" + START_TIMEOUT_SECONDS, "--pgdata=" + data, "--log=" + log, "--options=" + options)),
                START_TIMEOUT_SECONDS + 10);
    }

    /** The server only ever adds to its log; the one before the last start that found it large is kept beside it. */
    private void keepLogSmall() {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (Files.notExists(log)) {
                OwnerOnly.write(log, new byte[0]);
            }
            Commands.hand(log);
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot write " + log, e);
        }
    }

    /** Ends all sessions, writes everything to the disk and stops. */
    void stop() {
        Commands.run(Commands.unprivileged(binaries.program("pg_ctl"), List.of("stop", "--wait", "--silent",
                "--mode=fast", "--timeout=" + STOP_TIMEOUT_SECONDS, "--pgdata=" + data)), STOP_TIMEOUT_SECONDS + 10);
    }

    /** The first process of the server, by the file that it keeps in its folder; empty when it does not run. */
    Optional<ProcessHandle> postmaster() {
        try {
            var file = data.resolve("postmaster.pid");
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty(); // the file is being written or removed at this moment
        }
    }

    boolean isInitialised() {
        return Files.exists(data.resolve("PG_VERSION"));
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseUnavailable("no free port on the loopback address", e);
        }
    }
}
