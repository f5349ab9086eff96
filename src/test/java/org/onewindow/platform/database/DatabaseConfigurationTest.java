package org.onewindow.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.TestDatabase;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseConfigurationTest {
    @Test
    void handsOutAMigratedDatabaseWithTheApplicationsRoleAndLimits() {
        runner(settings()).run(context -> {
            var jdbc = JdbcClient.create(context.getBean(DataSource.class));

            assertThat(jdbc.sql("select count(*) from journal.entry").query(Long.class).single())
                    .isZero();
            assertThat(setting(jdbc, "statement_timeout")).isEqualTo("30s");
            assertThat(setting(jdbc, "idle_in_transaction_session_timeout")).isEqualTo("1min");
            assertThat(setting(jdbc, "timezone")).isEqualTo("UTC");
            assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("onewindow_app");
        });
    }

    @Test
    void oneUserMayMigrateAndRun() {
        var settings = new HashMap<>(settings());
        settings.put("onewindow.db.user", "onewindow_owner");
        settings.put("onewindow.db.migrate-user", "");

        runner(settings).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void saysWhoCannotSignIn() {
        var settings = new HashMap<>(settings());
        settings.put("onewindow.db.password", "wrong");

        runner(settings).run(context -> assertThat(context).getFailure().rootCause()
                .hasMessageContaining("password authentication failed for user \"onewindow_app\""));
    }

    @Test
    void saysThatAUserIsMissing() {
        runner(Map.of("onewindow.db.url", "jdbc:postgresql://127.0.0.1:1/none"))
                .run(context -> assertThat(context).getFailure().rootCause()
                        .isInstanceOf(DatabaseUnavailable.class).hasMessageContaining("ONEWINDOW_DB_USER"));
    }

    @Test
    void everyFolderOfMigrationsBelongsToAModuleInTheList() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db"))) {
            List<String> names = folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toList());
            assertThat(ModuleMigrations.MODULES).containsAll(names);
        }
    }

    private static ApplicationContextRunner runner(Map<String, String> settings) {
        return new ApplicationContextRunner().withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(settings.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        TestDatabase.register((name, value) -> settings.put(name, String.valueOf(value.get())));
        return settings;
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(:name)").param("name", name).query(String.class).single();
    }
}
