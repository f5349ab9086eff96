package org.onewindow.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever owns the database can switch the trigger off; the verifier names the place all the same. */
class JournalVerifierTest {
    private final TestDatabase database = TestDatabase.create();
    private final Desk desk = new Desk(database.dataSource());
    private final JdbcClient owner = JdbcClient.create(database.ownerDataSource());

    @BeforeEach
    void writeThreeStreams() {
        for (var stream : new String[]{"test/a", "test/b", "test/c"}) {
            var head = desk.append(stream, 1, Journal.beginning(), 3);
            desk.append(stream, 4, head, 2);
        }
        assertThat(desk.verifier.verify()).isEqualTo(new JournalVerifier.Report(3, 15, List.of()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts = '{\"no\":9}'::bytea", "type = 'test.other.1'", "actor = 'staff/S9999'",
            "occurred_at = occurred_at - interval '1 microsecond'", "recorded_at = recorded_at + interval '1 day'",
            "request_digest = hash", "sealed = '\\xff'::bytea", "command_part = 9", "command_id = gen_random_uuid()",
            "hash = request_digest"})
    void aChangedEntryIsNamed(String change) {
        untriggered("update journal.entry set " + change + " where stream = 'test/b' and seq = 3");
        assertThat(desk.verifier.verify().faults()).isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.stream()).isEqualTo("test/b"))
                .anySatisfy(fault -> assertThat(fault.seq()).isBetween(3L, 4L));
    }

    @Test
    void aMissingEntryIsNamed() {
        untriggered("delete from journal.entry where stream = 'test/b' and seq = 2");
        assertThat(desk.verifier.verify().faults())
                .contains(new JournalVerifier.Fault("test/b", 3, JournalVerifier.FaultKind.MISSING));
    }

    @Test
    void aMissingFirstEntryIsNamed() {
        untriggered("delete from journal.entry where stream = 'test/b' and seq = 1");
        assertThat(desk.verifier.verify().faults())
                .contains(new JournalVerifier.Fault("test/b", 2, JournalVerifier.FaultKind.MISSING));
    }

    @Test
    void anEntryMovedToAnotherStreamIsNamed() {
        untriggered("delete from journal.entry where stream = 'test/c' and seq = 5");
        untriggered("update journal.entry set stream = 'test/c' where stream = 'test/b' and seq = 5");
        assertThat(desk.verifier.verify().faults())
                .extracting(JournalVerifier.Fault::stream, JournalVerifier.Fault::seq)
                .containsExactly(tuple("test/c", 5L));
    }

    @Test
    void withTheTriggerNotEvenTheOwnerChangesAnEntry() {
        assertThatThrownBy(() -> owner.sql("update journal.entry set type = 'test.other.1'").update())
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> owner.sql("truncate journal.entry").update()).hasStackTraceContaining("append-only");
    }

    private void untriggered(String sql) {
        owner.sql("alter table journal.entry disable trigger entry_is_append_only; " + sql
                + "; alter table journal.entry enable trigger entry_is_append_only").update();
    }
}
