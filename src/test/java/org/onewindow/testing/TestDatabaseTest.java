package org.onewindow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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

    @Test
    void aFurtherDatabaseIsCheap() {
        TestDatabase.create().close();
        var times = new Duration[20];
        for (int i = 0; i < times.length; i++) {
            var before = Instant.now(Clock.systemUTC());
            var database = TestDatabase.create();
            times[i] = Duration.between(before, Instant.now(Clock.systemUTC()));
            database.close();
        }
        Arrays.sort(times);
        // Measured at 30 ms; the bound only catches a change of kind, on a machine that others use too.
        assertThat(times[times.length / 2]).isLessThan(Duration.ofMillis(500));
        System.out.println("median of a further test database: " + times[times.length / 2]);
    }

    private static List<@Nullable String> schemas(TestDatabase database) {
        return database.jdbc().sql("select nspname from pg_namespace").query(String.class).list();
    }
}
