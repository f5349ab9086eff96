package org.onewindow.platform.database;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The application in a process of its own, started from the classes that are being tested. */
final class ApplicationProcess {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private @Nullable Process process;

    /** Starts the application over the home folder and returns when it answers a request. */
    void start(Path home) throws IOException, InterruptedException {
        int port = PostgresServer.freePort();
        var log = Files.createDirectories(Path.of("target/kill-test")).resolve("application.log").toFile();
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), "org.onewindow.OneWindowApplication");
        builder.environment().keySet().removeIf(name -> name.startsWith("ONEWINDOW_"));
        builder.environment().put("ONEWINDOW_HOME", home.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        var started = builder.start();
        process = started;
        // A test run that is broken off takes the application and its server with it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.destroyForcibly().onExit().join();
            OrphanServer.stopOver(home.resolve("database"));
        }));
        awaitAnswer(started, URI.create("http://127.0.0.1:" + port + "/actuator/health"), log);
    }

    /** As {@code kill -9}. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /** As a service manager stops it; fails when that takes longer than a service manager waits. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the application did not stop within 60 s");
            }
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private static void awaitAnswer(Process process, URI address, File log) throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                try {
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException e) {
                    if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                        throw new AssertionError("the application ended with " + process.exitValue() + ", see " + log);
                    }
                }
            }
        }
        throw new AssertionError("the application did not answer within " + START_LIMIT + ", see " + log);
    }
}
