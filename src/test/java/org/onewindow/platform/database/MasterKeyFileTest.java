package org.onewindow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.platform.DataKey;

class MasterKeyFileTest {
    private static final byte[] ROW = {7};

    @TempDir
    private Path parent;

    @Test
    void isMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        var home = parent.resolve("home");
        var key = DataKey.random();

        var wrapped = MasterKeyFile.open("", home).wrap(key, ROW);

        assertThat(MasterKeyFile.open("", home).unwrap(wrapped, ROW)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void givesWayToTheEnvironment() {
        var set = "00112233445566778899aabbccddeeff";

        assertThat(MasterKeyFile.open(set, parent).blindIndex("test", "1"))
                .isEqualTo(MasterKeyFile.open(set, parent.resolve("elsewhere")).blindIndex("test", "1"));
        assertThat(parent.resolve("master.key")).doesNotExist();
    }

    @Test
    void isNeverPrintedWhenItIsWrong() {
        assertThatThrownBy(() -> MasterKeyFile.open("secretsecret", parent))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("32 hexadecimal digits")
                .hasMessageNotContaining("secret").hasNoCause();
    }
}
