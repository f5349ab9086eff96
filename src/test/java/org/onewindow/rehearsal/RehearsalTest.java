package org.onewindow.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The rehearsal with the enterprises of the shared data. */
@Tag("data")
@SpringBootTest
@ActiveProfiles("demonstration")
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class RehearsalTest {
    private static final int ENTERPRISES = 94;
    private static final int ITEMS = 12;

    @Autowired
    private ApplicationContext centre;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyEnterpriseFilesACaseForEveryItemAndTheRecordsOfAllAgree() throws Exception {
        var result = RehearsalCommand.run(centre, RehearsalCommand.csv(System.getenv("ONEWINDOW_CHECK_DATA")));
        result.lines().forEach(System.out::println);
        assertThat(result.faults()).isEmpty();
        assertThat(result.count().cases()).isEqualTo(ENTERPRISES * ITEMS);
        assertThat(result.count().counted()).isEqualTo(ENTERPRISES * ITEMS);
        assertThat(casesByStatus()).isEqualTo(Map.of("DECIDED", (long) ENTERPRISES * (ITEMS - 1), "ARCHIVED",
                (long) ENTERPRISES));
    }

    private Map<String, Long> casesByStatus() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select status, count(*) as cases from casework.case_file group by status")
                .query((row, _) -> counts.put(row.getString("status"), row.getLong("cases"))).list();
        return counts;
    }
}
