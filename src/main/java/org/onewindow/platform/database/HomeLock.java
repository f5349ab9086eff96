package org.onewindow.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two applications from using one home folder. The lock is the operating system's: it ends with the process that
 * holds it, however that process ends, so a crash leaves nothing to clean up.
 */
final class HomeLock implements AutoCloseable {
    /** Homes that this process holds: opening the lock file a second time would let the first lock go (POSIX). */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * Takes the lock of a home folder, made if missing.
     *
     * @throws DatabaseUnavailable if another application holds it, naming that one
     */
    static HomeLock take(Path folder) {
        try {
            OwnerOnly.folder(folder);
            var home = folder.toRealPath();
            if (!HELD.add(home)) {
                throw inUse(home, ProcessHandle.current().pid());
            }
            try {
                return take(home, home.resolve("pid"));
            } catch (IOException | RuntimeException e) {
                HELD.remove(home);
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot use the folder %s. Set ONEWINDOW_HOME to one that you may write."
                    .formatted(folder), e);
        }
    }

    /** The folder, free of links. */
    Path home() {
        return home;
    }

    private static HomeLock take(Path home, Path pidFile) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(home, Files.exists(pidFile) ? Long.parseLong(Files.readString(pidFile).strip()) : -1);
        }
        OwnerOnly.write(pidFile, (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
        return new HomeLock(home, channel);
    }

    private static DatabaseUnavailable inUse(Path home, long pid) {
        return new DatabaseUnavailable("Another OneWindow (process %d) uses the folder %s. Stop that one, or set "
                .formatted(pid, home) + "ONEWINDOW_HOME to another folder for this one.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot release the lock of " + home, e);
        } finally {
            HELD.remove(home);
        }
    }
}
