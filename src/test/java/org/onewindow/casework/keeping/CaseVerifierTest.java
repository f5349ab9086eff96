package org.onewindow.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.platform.CommandId;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Rows that are not what the journal says are found, whichever of the two was touched. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CaseVerifierTest {
    @Autowired
    private CaseVerifier verifier;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private JdbcClient jdbc;
    @Value("${onewindow.db.url}")
    private String url;
    @Value("${onewindow.db.migrate-password}")
    private String password;

    @ParameterizedTest
    @ValueSource(strings = {"status = 'DECIDED'", "open = false", "due_on = due_on + 1", "public_name = '某企业'",
            "seq = seq + 1", "hash = decode(repeat('00', 32), 'hex')", "department = 'ZZZ'", "wrapped_key = null"})
    void aChangedRowIsFound(String change) {
        var number = receive().value();
        var before = jdbc.sql("select * from casework.case_file where case_no = :no").param("no", number).query()
                .singleRow();
        jdbc.sql("update casework.case_file set " + change + " where case_no = :no").param("no", number).update();
        assertThat(verifier.verify().faults())
                .containsExactly(new CaseVerifier.Fault(number, "the row is not what the journal folds to"));
        restore(number, before);
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void aLostRowAndARowWithoutEntriesAreFound() {
        var lost = receive().value();
        var moved = lost.substring(0, 24) + "ZZ";
        owner().sql("update casework.case_file set case_no = :moved where case_no = :lost").param("moved", moved)
                .param("lost", lost).update();
        assertThat(verifier.verify().faults()).containsExactlyInAnyOrder(
                new CaseVerifier.Fault(lost, "the journal knows it and it has no row"),
                new CaseVerifier.Fault(moved, "it has a row and the journal does not know it"));
        owner().sql("update casework.case_file set case_no = :lost where case_no = :moved").param("moved", moved)
                .param("lost", lost).update();
        assertThat(verifier.verify().faults()).isEmpty();
    }

    /** The chain of a stream cannot tell that its last entry was taken away; the row can. */
    @Test
    void aLastEntryTakenAwayIsFound() {
        var number = receive();
        var owner = owner();
        owner.sql("alter table journal.entry disable trigger entry_is_append_only").update();
        owner.sql("create table casework.kept as select * from journal.entry where stream = :stream")
                .param("stream", CaseFacts.stream(number)).update();
        owner.sql("delete from journal.entry where stream = :stream").param("stream", CaseFacts.stream(number))
                .update();
        assertThat(verifier.verify().faults()).containsExactly(
                new CaseVerifier.Fault(number.value(), "it has a row and the journal does not know it"));
        owner.sql("insert into journal.entry overriding system value select * from casework.kept").update();
        owner.sql("drop table casework.kept").update();
        owner.sql("alter table journal.entry enable trigger entry_is_append_only").update();
        assertThat(verifier.verify().faults()).isEmpty();
    }

    private void restore(String number, Map<String, Object> before) {
        jdbc.sql("""
                update casework.case_file set status = :status, open = :open, due_on = :due_on, seq = :seq,
                    public_name = :public_name, hash = :hash, department = :department, wrapped_key = :wrapped_key
                where case_no = :no""").params(before).param("no", number).update();
    }

    private CaseNumber receive() {
        var item = catalogue.inForceToday().stream().filter(i -> i.handling() == HandlingType.COMMITTED).findFirst()
                .orElseThrow();
        return ((SubmissionOutcome.Received) submissions.submit(Given.officer("S9001"), CommandId.next(),
                Given.application(item))).number();
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(url, "onewindow_owner", password));
    }
}
