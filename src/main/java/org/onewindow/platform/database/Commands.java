package org.onewindow.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of PostgreSQL. They refuse to run as root, because a hole in the database would then open the whole
 * machine; so when the platform runs as root they run without root's rights: in a user namespace where the kernel
 * allows one, else as the user "nobody", who keeps only the right to pass through folders.
 */
final class Commands {
    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--");

    /** To pass through folders that only root may enter; a container often grants no more than the second. */
    private static final List<String> PASSING_RIGHTS = List.of("dac_read_search", "dac_override");

    private Commands() {
    }

    /** The words in front of a command that take root's rights away; none when we are not root. */
    static List<String> unprivileged() {
        return Holder.PREFIX;
    }

    /** Gives the folder to the user as whom the programs run, for whom alone it is readable. */
    static void hand(Path folder) {
        if (!isRoot()) {
            return;
        }
        var owner = unprivileged().equals(NAMESPACE) ? "0:0" : "65534:65534";
        try {
            var uid = (Integer) Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
            if (!owner.startsWith(uid + ":")) {
                run(List.of("chown", "-R", owner, folder.toString()), 60);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot read the owner of " + folder, e);
        }
    }

    /**
     * Runs a command to its end.
     *
     * @return what it printed
     * @throws DatabaseUnavailable if it fails or takes longer than the given seconds
     */
    static String run(List<String> command, int timeoutSeconds) {
        try {
            var output = Files.createTempFile("onewindow", ".out");
            try {
                var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", "C");
                builder.environment().put("TZ", "UTC");
                var process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new DatabaseUnavailable(
                            "took longer than %d s: %s".formatted(timeoutSeconds, String.join(" ", command)));
                }
                var printed = Files.readString(output);
                if (process.exitValue() != 0) {
                    throw new DatabaseUnavailable("failed with %d: %s%n%s".formatted(process.exitValue(),
                            String.join(" ", command), printed));
                }
                return printed;
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while running " + String.join(" ", command), e);
        }
    }

    /** The prefix followed by the words of a command. */
    static List<String> unprivileged(Path program, List<String> arguments) {
        var command = new ArrayList<>(unprivileged());
        command.add(program.toString());
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static final class Holder {
        static final List<String> PREFIX = isRoot() ? find() : List.of();

        private static List<String> find() {
            if (works(NAMESPACE)) {
                return NAMESPACE;
            }
            for (var right : PASSING_RIGHTS) {
                var prefix = nobodyWith(right);
                if (works(prefix)) {
                    return prefix;
                }
            }
            throw new DatabaseUnavailable("PostgreSQL does not run as root, and this machine allows neither a user "
                    + "namespace (unshare --user) nor another user (setpriv). Start the platform as a normal user, or "
                    + "set ONEWINDOW_DB_URL to a PostgreSQL server.");
        }

        /** The secure bit makes the right count also where a program asks for it by {@code access}. */
        private static List<String> nobodyWith(String right) {
            return List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
                    "--securebits=+no_setuid_fixup", "--inh-caps=+" + right, "--ambient-caps=+" + right, "--");
        }

        private static boolean works(List<String> prefix) {
            try {
                var command = new ArrayList<>(prefix);
                command.add("true");
                run(command, 10);
                return true;
            } catch (DatabaseUnavailable e) {
                return false;
            }
        }
    }
}
