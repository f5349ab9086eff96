package org.onewindow.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.parties.PartyDetails.LegalEntity;
import org.onewindow.parties.PartyDetails.NaturalPerson;
import org.onewindow.parties.PartyFact.PartyErased;
import org.onewindow.parties.PartyFact.PartyKept;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = PartiesTest.Modules.class, initializers = TestDatabase.Initializer.class)
class PartiesTest {
    private static final Actor CLERK = new Actor.Officer(UUID.randomUUID(), "S0001", Set.of(Role.STAFF));
    private static final Actor ADMINISTRATOR = new Actor.Officer(UUID.randomUUID(), "S9001",
            Set.of(Role.SECURITY_ADMIN));
    private static final Actor SIGN_UP = new Actor.Automatic("sign-up");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Configuration
    @ComponentScan({"org.onewindow.platform.database", "org.onewindow.journal", "org.onewindow.parties"})
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
    }

    private final Random random = new Random();

    @Autowired
    private Parties parties;
    @Autowired
    private Mandates mandates;
    @Autowired
    private AccessLog accessLog;
    @Autowired
    private Journal journal;
    @Autowired
    private JournalVerifier verifier;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPersonIsKeptOnceAndFoundByAnyPaperThatShowsTheNumber() {
        var person = person("13812341234");

        var kept = parties.keep(CLERK, CommandId.next(), person);

        assertThat(parties.keep(CLERK, CommandId.next(), person)).isEqualTo(kept);
        assertThat(parties.find(person.identity())).contains(kept);
        assertThat(parties.find(new IdentityDocument(IdentityType.TEMPORARY_CARD, person.identity().number())))
                .contains(kept);
        assertThat(parties.findByPhone("13812341234")).contains(kept);
        assertThat(parties.read(CLERK, kept, "receiving an application")).contains(person);
        assertThat(journal.stream("party/" + kept, 1, 10)).hasSize(1);
    }

    @Test
    void anOrganisationIsFoundByItsCode() {
        var company = new LegalEntity("聊城某某有限公司", new CreditCode("91371500MA3000053Y"), "王某", null, "聊城市东昌府区");

        var kept = parties.keep(CLERK, CommandId.next(), company);

        assertThat(parties.find(company.code())).contains(kept);
        assertThat(parties.read(CLERK, kept, "test")).contains(company);
    }

    @Test
    void anOfficerCorrectsDetailsAndEarlierOnesStay() {
        var before = person("13812340001");
        var after = new NaturalPerson(before.name(), before.identity(), "13812340002", "新地址");
        var first = parties.keepVersion(CLERK, CommandId.next(), before);

        var second = parties.keepVersion(CLERK, CommandId.next(), after);

        assertThat(second).isEqualTo(new PartyVersion(first.party(), 2));
        assertThat(parties.read(CLERK, first.party(), "test")).contains(after);
        assertThat(parties.read(CLERK, first, "test")).contains(before);
        assertThat(parties.findByPhone("13812340001")).isEmpty();
        assertThat(parties.findByPhone("13812340002")).containsExactly(first.party());
    }

    @Test
    void aStrangerDoesNotRenameAPartyAndDoesNotReadIt() {
        var real = person("13812340003");
        var claimed = new NaturalPerson("冒名", real.identity(), "13999999999", null);
        var kept = parties.keep(CLERK, CommandId.next(), real);
        var stranger = new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID());

        var version = parties.keepVersion(stranger, CommandId.next(), claimed);

        assertThat(version.party()).isEqualTo(kept);
        assertThat(parties.read(CLERK, kept, "test")).contains(real);
        assertThat(parties.read(CLERK, version, "test")).contains(claimed);
        assertThat(parties.findByPhone("13999999999")).isEmpty();
        assertThat(parties.read(stranger, kept, "curiosity")).isEmpty();
        assertThat(parties.read(ADMINISTRATOR, kept, "curiosity")).isEmpty();
        assertThat(accessLog.of("party/" + kept)).extracting(AccessLog.Access::actor).contains(stranger.id(),
                ADMINISTRATOR.id());
    }

    @Test
    void oneCommandMayKeepTwoPartiesAndARepeatKeepsNothingMore() {
        var command = CommandId.next();
        var applicant = person(null);
        var agent = person(null);

        var first = parties.keepVersion(CLERK, command, applicant);
        var second = parties.keepVersion(CLERK, command, agent);

        assertThat(first.party()).isNotEqualTo(second.party());
        assertThat(parties.keepVersion(CLERK, command, applicant)).isEqualTo(first);
        assertThat(journal.stream("party/" + first.party(), 1, 10)).hasSize(1);
    }

    @Test
    void clerksWhoKeepOnePersonAtTheSameInstantMakeOneParty() throws Exception {
        var person = person("13812340009");
        var tasks = new ArrayList<Callable<PartyId>>();
        for (var i = 0; i < 16; i++) {
            tasks.add(() -> parties.keep(CLERK, CommandId.next(), person));
        }

        try (var executor = Executors.newFixedThreadPool(8)) {
            var kept = new ArrayList<PartyId>();
            for (var future : executor.invokeAll(tasks)) {
                kept.add(future.get());
            }
            assertThat(kept).containsOnly(kept.getFirst());
        }
    }

    @Test
    void anAgentActsWithinTheMandateOnly() {
        var principal = parties.keep(CLERK, CommandId.next(), person(null));
        var agent = parties.keep(CLERK, CommandId.next(), person(null));
        var agentAccount = new Actor.Citizen(UUID.randomUUID(), agent.value());
        var today = LocalDate.of(2026, 11, 23);
        var mandate = new Mandate(UUID.randomUUID(), principal, agent, Set.of("A1"), today, today.plusYears(5));

        assertThat(mandates.grant(agentAccount, CommandId.next(), mandate))
                .isEqualTo(new MandateOutcome.Refused("parties.mandate.not-principal"));
        assertThat(mandates.grant(CLERK, CommandId.next(), mandate)).isEqualTo(new MandateOutcome.Granted(mandate));
        assertThat(mandates.ofAgent(agent, today)).containsExactly(mandate);
        assertThat(mandates.ofAgent(agent, today.minusDays(1))).isEmpty();
        assertThat(mandates.ofAgent(agent, today.plusYears(5).plusDays(1))).isEmpty();
        assertThat(mandate.covers("A1", today)).isTrue();
        assertThat(mandate.covers("A2", today)).isFalse();

        assertThat(mandates.revoke(agentAccount, CommandId.next(), mandate.id()))
                .isEqualTo(new MandateOutcome.Refused("parties.mandate.unknown"));
        assertThat(mandates.revoke(CLERK, CommandId.next(), mandate.id()))
                .isEqualTo(new MandateOutcome.Revoked(mandate));
        assertThat(mandates.revoke(CLERK, CommandId.next(), mandate.id()))
                .isEqualTo(new MandateOutcome.Revoked(mandate));
        assertThat(mandates.ofAgent(agent, today)).isEmpty();
        assertThat(journal.stream("party/" + principal, 1, 10)).hasSize(3);
    }

    @Test
    void aMandateLastsWithinTenYearsOfToday() {
        var principal = parties.keep(CLERK, CommandId.next(), person(null));
        var agent = parties.keep(CLERK, CommandId.next(), person(null));
        var today = OneWindowTime.today(Clock.systemUTC());

        for (var days : List.of(List.of(LocalDate.MIN, today), List.of(today, LocalDate.MAX),
                List.of(LocalDate.MAX, LocalDate.MAX), List.of(LocalDate.MIN, LocalDate.MIN),
                List.of(today.minusYears(10).minusDays(1), today), List.of(today, today.plusYears(10).plusDays(1)),
                List.of(today.plusYears(10).plusDays(1), today.plusYears(11)), List.of(today, today.minusDays(1)),
                List.of(today.minusDays(2), today.minusDays(1)))) {
            assertThat(mandates.grant(CLERK, CommandId.next(),
                    new Mandate(UUID.randomUUID(), principal, agent, Set.of(),
                            days.getFirst(), days.getLast())))
                    .as("%s", days)
                    .isEqualTo(new MandateOutcome.Refused("parties.mandate.dates"));
        }
        assertThat(mandates.grant(CLERK, CommandId.next(), new Mandate(UUID.randomUUID(), principal, agent, Set.of(),
                today.minusYears(10), today))).isInstanceOf(MandateOutcome.Granted.class);
        assertThat(mandates.grant(CLERK, CommandId.next(), new Mandate(UUID.randomUUID(), principal, agent, Set.of(),
                today, today.plusYears(10)))).isInstanceOf(MandateOutcome.Granted.class);
    }

    @Test
    void aCitizenGivesTenMandatesADayAndAWindowAnyNumber() {
        var principal = parties.keep(CLERK, CommandId.next(), person(null));
        var account = new Actor.Citizen(UUID.randomUUID(), principal.value());
        var today = OneWindowTime.today(Clock.systemUTC());
        var first = mandate(principal, today);
        assertThat(mandates.grant(account, CommandId.next(), first)).isEqualTo(new MandateOutcome.Granted(first));
        for (int i = 1; i < 10; i++) {
            assertThat(mandates.grant(account, CommandId.next(), mandate(principal, today)))
                    .isInstanceOf(MandateOutcome.Granted.class);
        }

        assertThat(mandates.grant(account, CommandId.next(), mandate(principal, today)))
                .isEqualTo(new MandateOutcome.Refused("parties.mandate.too-many"));
        assertThat(mandates.grant(account, CommandId.next(), first)).as("the same again")
                .isEqualTo(new MandateOutcome.Granted(first));
        mandates.revoke(account, CommandId.next(), first.id());
        assertThat(mandates.grant(account, CommandId.next(), mandate(principal, today)))
                .as("taking back does not make room on the same day")
                .isEqualTo(new MandateOutcome.Refused("parties.mandate.too-many"));
        assertThat(mandates.grant(CLERK, CommandId.next(), mandate(principal, today)))
                .isInstanceOf(MandateOutcome.Granted.class);
    }

    private Mandate mandate(PartyId principal, LocalDate today) {
        return new Mandate(UUID.randomUUID(), principal, parties.keep(CLERK, CommandId.next(), person(null)), Set.of(),
                today, today.plusDays(30));
    }

    @Test
    void anErasedPartyIsGoneAndTheChainHolds() {
        var person = person("13812345678");
        var kept = parties.keep(CLERK, CommandId.next(), person);

        assertThat(parties.erase(CLERK, CommandId.next(), kept, "retention of 10 years ended"))
                .isEqualTo(new ErasureOutcome.Erased());

        assertThat(parties.find(person.identity())).isEmpty();
        assertThat(parties.read(CLERK, kept, "test")).isEmpty();
        assertThat(parties.erase(CLERK, CommandId.next(), kept, "again")).isEqualTo(new ErasureOutcome.Unknown());
        assertThat(journal.stream("party/" + kept, 1, 10)).extracting(entry -> PartyFacts.read(entry).orElseThrow())
                .hasExactlyElementsOfTypes(PartyKept.class, PartyErased.class);
        assertThat(verifier.verify().holds()).isTrue();
        assertThat(parties.keep(CLERK, CommandId.next(), person)).isNotEqualTo(kept);
    }

    @Test
    void noTableHoldsANumberPhoneNameOrAddressInTheClear() {
        var person = new NaturalPerson("欧阳𠮷明", new IdentityDocument(IdentityType.RESIDENT_CARD, number()),
                "13712348765",
                "聊城市东昌府区隐秘路7号");
        var kept = parties.keep(SIGN_UP, CommandId.next(), person);
        parties.read(CLERK, kept, "test");

        var dump = dump();

        for (var secret : List.of(person.name(), person.identity().number(), "13712348765", "隐秘路")) {
            assertThat(dump).doesNotContain(secret)
                    .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(dump).contains(kept.toString());
    }

    @Test
    void theAccessLogOnlyGrowsAndHoldsNoNumber() {
        accessLog.record(CLERK, "test", "case/1");

        for (var sql : List.of("update parties.access_log set purpose = 'x'", "delete from parties.access_log",
                "truncate parties.access_log")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> accessLog.record(CLERK, "test", "371502199003070019"))
                .isInstanceOf(IllegalArgumentException.class);
        var likeAPhone = "party/aaaaaa13-9123-4567-8abc-0123456789ab";
        assertThat(PersonalDataScanner.isClean(likeAPhone)).as("a random id may read like a number").isFalse();
        accessLog.record(CLERK, "test", likeAPhone);
        assertThat(accessLog.of(likeAPhone)).hasSize(1);
        assertThatThrownBy(() -> accessLog.record(CLERK, "test", likeAPhone + " 13912345678"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private NaturalPerson person(@Nullable String phone) {
        return new NaturalPerson("张三", new IdentityDocument(IdentityType.RESIDENT_CARD, number()), phone, null);
    }

    private String number() {
        var born = TODAY.minusDays(7_000 + random.nextInt(20_000));
        return IdentityDocumentTest.numbered("371502%tY%<tm%<td%03d".formatted(born, random.nextInt(1000)));
    }

    private String dump() {
        var text = new StringBuilder();
        var tables = jdbc.sql("""
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_schema in ('parties', 'journal') and table_type = 'BASE TABLE'
                    and has_table_privilege(format('%I.%I', table_schema, table_name), 'select')""")
                .query(String.class).list();
        assertThat(tables).contains("parties.party", "parties.party_version", "journal.entry");
        for (var table : tables) {
            jdbc.sql("select t::text from " + table + " t").query(String.class).list().forEach(text::append);
        }
        return text.toString();
    }
}
