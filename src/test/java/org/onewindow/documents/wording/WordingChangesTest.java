package org.onewindow.documents.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.onewindow.documents.wording.WordingFact.WordingConfirmed;
import org.onewindow.documents.wording.WordingFact.WordingProposed;
import org.onewindow.documents.wording.WordingOutcome.Closed;
import org.onewindow.documents.wording.WordingOutcome.Faulty;
import org.onewindow.documents.wording.WordingOutcome.InForce;
import org.onewindow.documents.wording.WordingOutcome.Proposed;
import org.onewindow.documents.wording.WordingOutcome.Reason;
import org.onewindow.documents.wording.WordingOutcome.Refused;
import org.onewindow.documents.wording.WordingProposal.State;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = WordingChangesTest.Modules.class, initializers = TestDatabase.Initializer.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class WordingChangesTest {
    private static final Actor ONE = officer("S9001", Role.SYSTEM_ADMIN);
    private static final Actor OTHER = officer("S9002", Role.CENTRE_MANAGER);
    private static final Wording SHIPPED = ShippedWordings.of(PaperForm.DENIAL);
    private static final Wording BETTER = new Wording(SHIPPED.title(),
            SHIPPED.body().replace("不予批准的理由如下：", "不予批准的具体理由如下："));

    @Configuration
    @ComponentScan({"org.onewindow.platform.database", "org.onewindow.journal", "org.onewindow.documents.wording"})
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
    }

    @Autowired
    private WordingChanges changes;
    @Autowired
    private Wordings wordings;
    @Autowired
    private Journal journal;
    @Autowired
    private JournalVerifier verifier;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void twoPersonsPutAWordingInForceAndTheOldOneStays() {
        assertThat(wordings.inForce(PaperForm.DENIAL)).isEqualTo(1);
        var proposal = proposed(ONE, BETTER);
        assertThat(wordings.inForce(PaperForm.DENIAL)).as("nothing changes by a proposal").isEqualTo(1);
        assertThat(changes.open()).singleElement().satisfies(open -> {
            assertThat(open.wording()).isEqualTo(BETTER);
            assertThat(open.base()).isEqualTo(1);
            assertThat(open.proposedBy()).isEqualTo("staff/S9001");
        });

        assertThat(changes.confirm(OTHER, CommandId.next(), proposal)).isEqualTo(new InForce(2));

        assertThat(wordings.inForce(PaperForm.DENIAL)).isEqualTo(2);
        assertThat(wordings.wording(PaperForm.DENIAL, 2)).isEqualTo(BETTER);
        assertThat(wordings.wording(PaperForm.DENIAL, 1)).isEqualTo(SHIPPED);
        assertThat(wordings.inForce(PaperForm.GRANT)).isEqualTo(1);
        assertThat(wordings.versions(PaperForm.DENIAL, 0, 20).items()).extracting(WordingVersion::version)
                .containsExactly(2, 1);
        assertThat(wordings.versions(PaperForm.DENIAL, 1, 1).items()).extracting(WordingVersion::version)
                .containsExactly(1);
        assertThat(changes.open()).isEmpty();
        assertThat(changes.decided(0, 20).items()).singleElement().satisfies(one -> {
            assertThat(one.decided()).isNotNull().satisfies(
                    decided -> assertThat(decided.by()).isEqualTo("staff/S9002"));
        });
        assertThat(journal.stream(WordingFacts.STREAM, 1, 10)).extracting(WordingFacts::read).containsExactly(
                new WordingProposed(proposal, PaperForm.DENIAL, 1, BETTER.digest()),
                new WordingConfirmed(proposal, PaperForm.DENIAL, 2, "staff/S9001", BETTER.digest()));
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void whoProposedCannotConfirmAndAClerkDoesNothing() {
        var proposal = proposed(ONE, BETTER);
        assertThat(changes.confirm(ONE, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.SAME_PERSON));
        for (var nobody : List.of(officer("S0101", Role.STAFF), officer("S9102", Role.SECURITY_ADMIN),
                officer("S9103", Role.AUDIT_ADMIN), new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID()))) {
            assertThat(changes.propose(nobody, CommandId.next(), PaperForm.DENIAL, BETTER, "x"))
                    .isEqualTo(new Refused(Reason.NOT_YOURS));
            assertThat(changes.confirm(nobody, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_YOURS));
            assertThat(changes.close(nobody, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_YOURS));
        }
        assertThat(wordings.inForce(PaperForm.DENIAL)).isEqualTo(1);
        assertThat(journal.stream(WordingFacts.STREAM, 1, 10)).hasSize(1);
    }

    @Test
    void theDatabaseItselfKnowsNoVersionOfOnePerson() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into documents.wording (form, version, title, body, proposed_by, confirmed_by, in_force_at)
                values ('DENIAL', 2, 'x', 'y', 'staff/S9001', 'staff/S9001', now())""").update()).isNotNull();
        var proposal = proposed(ONE, BETTER);
        changes.confirm(OTHER, CommandId.next(), proposal);
        assertThatThrownBy(() -> jdbc.sql("update documents.wording set body = 'y'").update()).isNotNull();
        assertThatThrownBy(() -> jdbc.sql("delete from documents.wording").update()).isNotNull();
    }

    @Test
    void anUnlawfulWordingIsNotEvenProposed() {
        var without = new Wording(SHIPPED.title(), SHIPPED.body().replace("{救济途径}", "本决定为最终决定。"));
        assertThat(changes.propose(ONE, CommandId.next(), PaperForm.DENIAL, without, "精简"))
                .isInstanceOf(Faulty.class);
        assertThat(changes.propose(ONE, CommandId.next(), PaperForm.DENIAL, SHIPPED, "没有变化"))
                .isEqualTo(new Refused(Reason.NOTHING_CHANGED));
        assertThat(changes.propose(ONE, CommandId.next(), PaperForm.DENIAL, BETTER, " "))
                .isEqualTo(new Refused(Reason.GROUND));
        assertThat(journal.stream(WordingFacts.STREAM, 1, 10)).isEmpty();
    }

    @Test
    void aRepeatedCommandAnswersTheSameAndADecidedProposalIsDecided() {
        var command = CommandId.next();
        var first = changes.propose(ONE, command, PaperForm.DENIAL, BETTER, "更明确");
        assertThat(changes.propose(ONE, command, PaperForm.DENIAL, BETTER, "更明确")).isEqualTo(first);
        var proposal = ((Proposed) first).proposal();
        var confirm = CommandId.next();
        assertThat(changes.confirm(OTHER, confirm, proposal)).isEqualTo(new InForce(2));
        assertThat(changes.confirm(OTHER, confirm, proposal)).isEqualTo(new InForce(2));
        assertThat(changes.confirm(OTHER, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_OPEN));
        assertThat(changes.close(ONE, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_OPEN));
        assertThat(wordings.inForce(PaperForm.DENIAL)).isEqualTo(2);
    }

    @Test
    void aProposalIsTakenBackOrRejectedByWhoeverIsAskedAndOvertakenByAnother() {
        assertThat(changes.close(ONE, CommandId.next(), proposed(ONE, BETTER))).isEqualTo(new Closed(State.WITHDRAWN));
        assertThat(changes.close(OTHER, CommandId.next(), proposed(ONE, BETTER)))
                .isEqualTo(new Closed(State.REJECTED));
        var first = proposed(ONE, BETTER);
        var second = proposed(ONE, new Wording("不予许可决定书", SHIPPED.body()));
        assertThat(changes.confirm(OTHER, CommandId.next(), second)).isEqualTo(new InForce(2));
        assertThat(changes.confirm(OTHER, CommandId.next(), first)).isEqualTo(new Refused(Reason.OVERTAKEN));
        assertThat(changes.decided(0, 20).items()).hasSize(3);
    }

    @Test
    void ofTwoWhoConfirmAtTheSameInstantOneDoes() throws Exception {
        var proposal = proposed(ONE, BETTER);
        var third = officer("S9003", Role.SYSTEM_ADMIN);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<WordingOutcome>> both = List.of(
                    () -> changes.confirm(OTHER, CommandId.next(), proposal),
                    () -> changes.confirm(third, CommandId.next(), proposal));
            var done = 0;
            for (var outcome : pool.invokeAll(both)) {
                done += outcome.get() instanceof InForce ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        assertThat(wordings.versions(PaperForm.DENIAL, 0, 20).total()).isEqualTo(2);
        assertThat(verifier.verify().faults()).isEmpty();
    }

    private UUID proposed(Actor actor, Wording wording) {
        var outcome = changes.propose(actor, CommandId.next(), PaperForm.DENIAL, wording, "更明确");
        assertThat(outcome).isInstanceOf(Proposed.class);
        return ((Proposed) outcome).proposal();
    }

    private static Actor officer(String staff, Role role) {
        return new Actor.Officer(UUID.nameUUIDFromBytes(staff.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                staff, Set.of(role));
    }
}
