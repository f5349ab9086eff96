package org.onewindow.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server processes that outlived the application which started them, because that one was killed. The caller holds the
 * lock of the home folder, so whatever still runs over its data belongs to nobody and is stopped; the next start then
 * recovers every acknowledged write from the log.
 */
final class OrphanServer {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);

    private static final String PID_FILE = "postmaster.pid";

    /** A fast stop ends sessions and writes a checkpoint. */
    private static final int POLITE_SECONDS = 30;

    private OrphanServer() {
    }

    /** Stops every server process over the data folder; returns when all are gone. */
    static void stopOver(Path data) {
        var found = processesOver(data);
        if (!found.isEmpty()) {
            stop(found, data);
        }
        forgetStrangers(data);
    }

    private static void stop(List<ProcessHandle> found, Path data) {
        LOG.warn("A database server left by a killed application still runs over {}: {}. Stopping it.", data,
                found.stream().map(ProcessHandle::pid).toList());
        postmaster(data, found).forEach(OrphanServer::interrupt);
        awaitEnd(found, POLITE_SECONDS);
        // What is left hangs or lost its postmaster; killing it is safe, the write-ahead log has what was acknowledged.
        var stubborn = processesOver(data);
        stubborn.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(stubborn, POLITE_SECONDS);
        if (!processesOver(data).isEmpty()) {
            throw new DatabaseUnavailable("The processes %s still use %s and cannot be stopped. End them, then start "
                    .formatted(stubborn.stream().map(ProcessHandle::pid).toList(), data) + "again.");
        }
    }

    /**
     * A server that was killed leaves a file with its process number. After the machine started again that number can
     * be anybody's, and the server would refuse to start for fear of it; nobody works over the data, so it goes.
     */
    private static void forgetStrangers(Path data) {
        var pidFile = data.resolve(PID_FILE);
        try {
            var pid = pidIn(pidFile);
            if (pid > 0 && ProcessHandle.of(pid).isPresent()) {
                Files.delete(pidFile);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot remove " + pidFile, e);
        }
    }

    /** Every process of a server works inside its data folder, which tells ours from anybody else's. */
    private static List<ProcessHandle> processesOver(Path data) {
        return ProcessHandle.allProcesses().filter(process -> worksIn(process, data)).toList();
    }

    private static boolean worksIn(ProcessHandle process, Path data) {
        try {
            var folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.isSymbolicLink(folder) && Files.readSymbolicLink(folder).equals(data)
                    && process.info().command().map(command -> command.contains("/postgres")).orElse(false);
        } catch (IOException e) {
            return false; // another user's process, or gone meanwhile
        }
    }

    private static List<ProcessHandle> postmaster(Path data, List<ProcessHandle> processes) {
        long pid = pidIn(data.resolve(PID_FILE));
        return processes.stream().filter(process -> process.pid() == pid).toList();
    }

    private static long pidIn(Path file) {
        try {
            return Files.exists(file) ? Long.parseLong(Files.readAllLines(file).getFirst().strip()) : -1;
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return -1; // half written when its writer was killed
        }
    }

    private static void interrupt(ProcessHandle postmaster) {
        Commands.run(List.of("kill", "-INT", Long.toString(postmaster.pid())), 10);
    }

    private static void awaitEnd(List<ProcessHandle> processes, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (var process : processes) {
            try {
                process.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
