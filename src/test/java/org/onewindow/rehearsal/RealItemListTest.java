package org.onewindow.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.keeping.CaseVerifier;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The 2,262 real items of the shared data: in as drafts, published where whole, a case of each decided. */
@Tag("data")
@SpringBootTest
@ActiveProfiles("demonstration")
@DirtiesContext
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class RealItemListTest {
    private static final int LINES = 2_262;

    /** Lines with name, department, kind, both limits and a material that is one (not 无). */
    private static final int WHOLE = 790;

    @Autowired
    private ApplicationContext centre;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyLineIsTakenAndEveryWholeItemIsPublishedAndDecidedOnce() throws Exception {
        var result = new ItemLists(centre, System.out)
                .run(ItemListsCommand.list(System.getenv("ONEWINDOW_CHECK_DATA")));
        result.lines().forEach(System.out::println);
        assertThat(result.first().lines()).isEqualTo(LINES);
        assertThat(result.first().refused()).isZero();
        assertThat(result.again().changed()).isZero();
        assertThat(result.first().taken() - result.first().incomplete()).isEqualTo(WHOLE);
        assertThat(result.published().published() + result.published().refused()).isEqualTo(WHOLE);
        assertThat(result.reasons()).as("what the rules refuse: open lists, and promises in another unit")
                .containsOnlyKeys("materials-are-listed-in-full", "promise-fits-statute");
        assertThat(result.cases()).isEqualTo((int) result.published().published()).isGreaterThan(700);
        assertThat(casesByEnd()).isEqualTo((long) result.cases());
        assertThat(centre.getBean(CaseVerifier.class).verify().faults()).isEmpty();
        assertThat(centre.getBean(JournalVerifier.class).verify().faults()).isEmpty();
    }

    private long casesByEnd() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select status, count(*) as cases from casework.case_file group by status")
                .query((row, _) -> counts.put(row.getString("status"), row.getLong("cases"))).list();
        assertThat(counts.keySet()).as("%s", Map.copyOf(counts)).allMatch(
                status -> status.equals("DECIDED") || status.equals("FINISHED") || status.equals("DELIVERED"));
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
