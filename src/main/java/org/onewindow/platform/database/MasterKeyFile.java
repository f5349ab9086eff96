package org.onewindow.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.MasterKey;

/**
 * Where the master key comes from: the environment, or a file beside the embedded database that only its owner can
 * read. Losing it makes every sealed word unreadable for ever, so a backup keeps it apart from the database.
 */
final class MasterKeyFile {
    private static final HexFormat HEX = HexFormat.of();

    private MasterKeyFile() {
    }

    /** The key of the setting, or else of the file in the home folder, which is made on the first start. */
    static MasterKey open(String setting, Path home) {
        if (!setting.isBlank()) {
            return parse(setting, "ONEWINDOW_MASTER_KEY");
        }
        var file = home.resolve("master.key");
        try {
            if (Files.notExists(file)) {
                OwnerOnly.folder(home);
                OwnerOnly.write(file, fresh());
            }
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make the master key " + file, e);
        }
    }

    private static MasterKey parse(String hex, String source) {
        try {
            return new MasterKey(DataKey.of(HEX.parseHex(hex.strip())));
        } catch (IllegalArgumentException e) {
            // The cause is left out on purpose: it would print a part of the key.
            throw new IllegalStateException("the master key in " + source + " must be 32 hexadecimal digits");
        }
    }

    private static byte[] fresh() {
        var bytes = new byte[DataKey.LENGTH];
        new SecureRandom().nextBytes(bytes);
        return (HEX.formatHex(bytes) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
