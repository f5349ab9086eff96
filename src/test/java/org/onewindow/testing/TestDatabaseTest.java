package org.onewindow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void databasesAreApart() {
        try (var one = TestDatabase.create(); var other = TestDatabase.create()) {
            JdbcClient.create(one.ownerDataSource()).sql("create schema only_here").update();

            assertThat(schemas(one)).contains("only_here");
            assertThat(schemas(other)).doesNotContain("only_here");
        }
    }

    @Test
    void theApplicationsRoleMakesNoTables() {
        try (var database = TestDatabase.create()) {
            assertThat(database.jdbc().sql("select current_user").query(String.class).single())
                    .isEqualTo("onewindow_app");
            assertThatThrownBy(() -> database.jdbc().sql("create schema mine").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    /** Why a further database is cheap: the migrations ran once, for the template. */
    @Test
    void aFurtherDatabaseIsACopyOfTheMigratedOne() {
        try (var one = TestDatabase.create(); var other = TestDatabase.create()) {
            assertThat(migrated(one)).isNotEmpty().isEqualTo(migrated(other));
        }
    }

    private static List<@Nullable Timestamp> migrated(TestDatabase database) {
        return JdbcClient.create(database.ownerDataSource())
                .sql("select installed_on from journal.flyway_history order by installed_rank").query(Timestamp.class)
                .list();
    }

    private static List<@Nullable String> schemas(TestDatabase database) {
        return database.jdbc().sql("select nspname from pg_namespace").query(String.class).list();
    }
}
