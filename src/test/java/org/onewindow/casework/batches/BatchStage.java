package org.onewindow.casework.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.Principals;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Mandate;
import org.onewindow.parties.MandateOutcome;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** An agent of an organisation who prepares batches, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
abstract class BatchStage {
    static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Batches batches;
    @Autowired
    BatchFiling filing;
    @Autowired
    BatchRows rows;
    @Autowired
    Principals principals;
    @Autowired
    Catalogue catalogue;
    @Autowired
    Parties parties;
    @Autowired
    Mandates mandates;
    @Autowired
    JdbcClient jdbc;

    UUID mandate = UUID.randomUUID();
    Actor.Citizen agent = new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void anAgentWithAMandate() {
        var today = OneWindowTime.today(Clock.systemUTC());
        var number = "E" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
        var identity = ((IdentityCheck.Valid) IdentityDocument.parse(IdentityType.PASSPORT, number, today)).document();
        var clerk = Given.officer("S9001");
        var person = parties.keep(clerk, CommandId.next(),
                new PartyDetails.NaturalPerson("代办员", identity, "13800001234", null));
        var company = parties.keep(clerk, CommandId.next(), new PartyDetails.LegalEntity(Given.enterprise().name(),
                ((CreditCodeCheck.Valid) CreditCode.parse(Given.enterprise().number())).code(), "王测试", "13800001234",
                null));
        var given = new Mandate(UUID.randomUUID(), company, person, Set.of(), today, today.plusDays(30));
        assertThat(mandates.grant(clerk, CommandId.next(), given)).isInstanceOf(MandateOutcome.Granted.class);
        agent = new Actor.Citizen(UUID.randomUUID(), person.value());
        mandate = given.id();
    }

    BatchId prepared() {
        var company = principals.of(agent, item()).stream().filter(one -> !one.self()).findFirst().orElseThrow();
        var id = batches.begin(agent, item(), company.key()).orElseThrow();
        for (var material : List.of("application", "layout")) {
            assertThat(batches.attach(agent, id, material, material + ".pdf", new ByteArrayInputStream(PDF)))
                    .get().isInstanceOf(StoreOutcome.Stored.class);
        }
        batches.announcePaper(agent, id, Set.of("safety-rules"));
        return id;
    }

    void await(BatchId id) {
        while (!view(id).done()) {
            Thread.onSpinWait();
        }
    }

    BatchView view(BatchId id) {
        return batches.view(agent, id).orElseThrow();
    }

    long cases() {
        return jdbc.sql("select count(*) from casework.case_file where account = :account")
                .param("account", agent.account()).query(Long.class).single();
    }

    ServiceItem item() {
        return catalogue.inForceToday().stream().filter(one -> one.code().value().equals("000131002000")).findFirst()
                .orElseThrow();
    }
}
