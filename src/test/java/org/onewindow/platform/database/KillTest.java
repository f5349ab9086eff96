package org.onewindow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The promise to a centre: what the database acknowledged is there, whatever is killed, and the next start needs no
 * hand. The real application runs in a process of its own and is killed as the kernel kills, without a chance to tidy.
 */
@Tag("slow")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KillTest {
    private static final Path PROGRAMS = Path.of("target/postgres").toAbsolutePath();

    @TempDir
    private Path home;

    private final ApplicationProcess application = new ApplicationProcess();

    @BeforeEach
    void starts() throws Exception {
        Files.createDirectories(PROGRAMS);
        Files.createSymbolicLink(home.resolve("postgres"), PROGRAMS);
        application.start(home);
        var secrets = EmbeddedSecrets.openOrMake(home.resolve("database.properties"));
        var owner = JdbcClient.create(Pools.single(AcknowledgedWrites.urlOf(home), secrets.owner()));
        owner.sql("create schema kill_test").update();
        owner.sql("create table kill_test.written (writer int, no int, primary key (writer, no))").update();
        owner.sql("grant usage on schema kill_test to onewindow_app").update();
        owner.sql("grant select, insert on kill_test.written to onewindow_app").update();
    }

    @AfterEach
    void leavesNothingRunning() throws IOException {
        application.kill();
        OrphanServer.stopOver(home.resolve("database"));
        Files.delete(home.resolve("postgres"));
    }

    @Test
    void everyAcknowledgedWriteSurvivesEveryKill() throws Exception {
        try (var writes = AcknowledgedWrites.start(home)) {
            writes.awaitMore(300);
            application.kill();
            assertThat(postmaster()).as("the server outlives the application").isPresent();
            writes.awaitMore(50);
            application.start(home);
            writes.awaitMore(300);
            writes.requireAllPresent("after the application was killed");

            killServer();
            writes.awaitMore(300);
            writes.requireAllPresent("after the server was killed under the running application");

            application.kill();
            killServer();
            application.start(home);
            writes.awaitMore(300);
            writes.requireAllPresent("after both were killed");

            application.stop();
            assertThat(postmaster()).as("a clean stop leaves no server").isEmpty();
            System.out.println("kill test: " + writes.count() + " acknowledged writes, all present");
        }
    }

    private Optional<ProcessHandle> postmaster() {
        return new PostgresServer(new PostgresBinaries(PROGRAMS), home.resolve("database"), home.resolve("log"))
                .postmaster();
    }

    private void killServer() {
        var first = postmaster().orElseThrow();
        var others = first.descendants().toList();
        first.destroyForcibly();
        others.forEach(ProcessHandle::destroyForcibly);
    }
}
