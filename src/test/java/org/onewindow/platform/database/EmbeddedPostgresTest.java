package org.onewindow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

@Tag("slow")
class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of("target/postgres").toAbsolutePath();

    /** A home that was started once: making a cluster costs more than all the rest of a test. */
    @TempDir
    private static Path made;

    @TempDir
    private Path home;

    @BeforeAll
    static void makesAHome() throws IOException {
        Files.createDirectories(PROGRAMS);
        Files.createSymbolicLink(made.resolve("postgres"), PROGRAMS);
        EmbeddedPostgres.start(made).close();
    }

    @BeforeEach
    void copiesTheHome() {
        Commands.run(List.of("cp", "--archive", made + "/.", home.toString()), 60);
    }

    @AfterEach
    void keepsTheSharedPrograms() throws IOException {
        Files.delete(home.resolve("postgres"));
    }

    @AfterAll
    static void keepsTheSharedProgramsToo() throws IOException {
        Files.delete(made.resolve("postgres"));
    }

    @Test
    void keepsItsDataItsPortAndItsSecretsBetweenStarts() throws IOException {
        int port;
        try (var first = EmbeddedPostgres.start(home)) {
            port = portOf(first);
            owner(first).sql("create table kept (id int)").update();
        }
        try (var second = EmbeddedPostgres.start(home)) {
            assertThat(portOf(second)).isEqualTo(port);
            assertThat(owner(second).sql("select count(*) from kept").query(Long.class).single()).isZero();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database.properties"))))
                .isEqualTo("rw-------");
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void asksForAPasswordAndListensOnTheLoopbackAddressOnly() {
        try (var database = EmbeddedPostgres.start(home)) {
            var stranger = Pools.single(database.url(), new DatabaseRole(DatabaseRole.APPLICATION, "guessed"));
            assertThatThrownBy(() -> stranger.getConnection()).hasMessageContaining("password authentication failed");
            var superuser = owner(database);
            assertThat(superuser.sql("select current_setting('listen_addresses')").query(String.class).single())
                    .isEqualTo("127.0.0.1");
            assertThat(superuser.sql("select rolsuper from pg_roles where rolname = current_user").query(Boolean.class)
                    .single()).isFalse();
        }
    }

    @Test
    void refusesASecondApplicationAndNamesTheFirst() {
        try (var _ = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home)).isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("ONEWINDOW_HOME");
        }
    }

    @Test
    void refusesToRunWithoutDurability() throws IOException {
        try (var database = EmbeddedPostgres.start(home)) {
            owner(database).sql("alter role onewindow_owner set synchronous_commit = off").update();
        }
        assertThatThrownBy(() -> EmbeddedPostgres.start(home)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("synchronous_commit = off");
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void overrulesAConfigurationFileThatGivesUpSafety() throws IOException {
        Files.writeString(home.resolve("database/postgresql.conf"), "\nfsync = off\nfull_page_writes = off\n",
                StandardOpenOption.APPEND);
        try (var database = EmbeddedPostgres.start(home)) {
            assertThat(owner(database).sql("select current_setting('fsync')").query(String.class).single())
                    .isEqualTo("on");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersionAndLeavesThemAlone() throws IOException {
        Files.writeString(home.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(home)).isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("written by PostgreSQL 17");
    }

    @Test
    void repeatsAFirstStartThatWasInterrupted() throws IOException {
        FileSystemUtils.deleteRecursively(home.resolve("database"));
        Files.createDirectories(home.resolve("database.new/base"));
        Files.writeString(home.resolve("database.new/PG_VERSION"), "18\n");
        EmbeddedPostgres.start(home).close();
        assertThat(home.resolve("database.new")).doesNotExist();
        assertThat(home.resolve("database/PG_VERSION")).exists();
    }

    @Test
    void startsOverAProcessNumberThatIsNowAnybodys() throws IOException {
        // process 1 always lives
        Files.write(home.resolve("database/postmaster.pid"), List.of("1", home.resolve("database").toString(), "0"));
        try (var database = EmbeddedPostgres.start(home)) {
            assertThat(owner(database).sql("select 1").query(Integer.class).single()).isOne();
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
        int port;
        try (var first = EmbeddedPostgres.start(home)) {
            port = portOf(first);
        }
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var second = EmbeddedPostgres.start(home)) {
            assertThat(portOf(second)).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void startsAgainWhenTheServerIsKilled() throws Exception {
        try (var database = EmbeddedPostgres.start(home)) {
            owner(database).sql("create table kept (id int)").update();
            var pid = Long.parseLong(Files.readAllLines(home.resolve("database/postmaster.pid")).getFirst());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();

            long end = System.nanoTime() + 30_000_000_000L;
            while (!answers(database) && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(owner(database).sql("select count(*) from kept").query(Long.class).single()).isZero();
        }
    }

    private static boolean answers(EmbeddedPostgres database) {
        try (var connection = Pools.single(database.url(), database.application()).getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static JdbcClient owner(EmbeddedPostgres database) {
        return JdbcClient.create(Pools.single(database.url(), database.owner()));
    }

    private static int portOf(EmbeddedPostgres database) {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }
}
