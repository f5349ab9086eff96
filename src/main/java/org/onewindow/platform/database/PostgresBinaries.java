package org.onewindow.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that travel inside the application, unpacked once into a folder named by their version. */
record PostgresBinaries(Path folder) {
    /** The version inside; the folder of the data must be of the same major one. */
    static final String VERSION = "18.6.0";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    /** An archive never holds more files than this; a broken one must not fill the disk. */
    private static final int MAX_FILES = 20_000;

    /**
     * Unpacks the programs under the given folder unless they are there. The folder gets its name only when it is
     * whole, so an interrupted start leaves nothing half done behind a good name.
     */
    static PostgresBinaries under(Path parent) {
        var folder = parent.toAbsolutePath().resolve(VERSION);
        try {
            if (Files.notExists(folder)) {
                unpack(parent.toAbsolutePath(), folder);
            }
            var binaries = new PostgresBinaries(folder);
            binaries.verify();
            return binaries;
        } catch (IOException e) {
            throw new DatabaseUnavailable("cannot unpack PostgreSQL into " + folder, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private void verify() {
        var printed = Commands.run(Commands.unprivileged(program("postgres"), List.of("--version")), 20);
        if (!printed.contains(" " + VERSION.substring(0, VERSION.lastIndexOf('.')))) {
            throw new DatabaseUnavailable(
                    "%s should be version %s and says: %s. Delete the folder; the next start unpacks it again."
                            .formatted(folder, VERSION, printed.strip()));
        }
    }

    private static void unpack(Path parent, Path folder) throws IOException {
        OwnerOnly.folder(parent);
        var half = Files.createTempDirectory(parent, VERSION + "-");
        try (var archive = archive()) {
            extract(archive, half);
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was faster; what it unpacked is the same.
            FileSystemUtils.deleteRecursively(half);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(half);
            throw e;
        }
    }

    private static InputStream archive() throws IOException {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch", "");
        var family = os.contains("linux") ? "linux" : os.contains("mac") ? "darwin" : "windows";
        var machine = arch.equals("aarch64") ? "arm_64" : "x86_64";
        var name = "/postgres-%s-%s.txz".formatted(family, machine);
        var stream = PostgresBinaries.class.getResourceAsStream(name);
        if (stream == null) {
            throw new DatabaseUnavailable("No PostgreSQL for %s on %s travels with this build. Set ONEWINDOW_DB_URL, "
                    .formatted(os, arch)
                    + "ONEWINDOW_DB_USER and ONEWINDOW_DB_PASSWORD to a PostgreSQL server of version 15 or newer.");
        }
        return stream;
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            int files = 0;
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (++files > MAX_FILES) {
                    throw new IOException("the archive holds more than " + MAX_FILES + " files");
                }
                place(tar, entry, target);
            }
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            var runnable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path,
                    PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
