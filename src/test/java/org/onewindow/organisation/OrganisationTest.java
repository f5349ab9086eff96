package org.onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.journal.Journal;
import org.onewindow.organisation.OrganisationOutcome.Changed;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.organisation.OrganisationOutcome.Refused;
import org.onewindow.organisation.OrganisationOutcome.Unchanged;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = OrganisationTest.Modules.class, initializers = TestDatabase.Initializer.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class OrganisationTest {
    private static final Actor LOADER = new Actor.Automatic("demonstration");
    private static final Actor HEAD = new Actor.Officer(UUID.randomUUID(), "S0103", Set.of(Role.STAFF));
    private static final Actor CENTRE = new Actor.Officer(UUID.randomUUID(), "S9102", Set.of(Role.CENTRE_MANAGER));
    private static final PostCode APPROVAL = new PostCode("SCJ-PZ");
    private static final StaffId REVIEWER = new StaffId("S0102");

    @Configuration
    @ComponentScan({"org.onewindow.platform.database", "org.onewindow.journal", "org.onewindow.organisation"})
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
    }

    private final Organisation organisation;
    private final Journal journal;
    private final LocalDate today;

    OrganisationTest(@Autowired Organisation organisation, @Autowired Journal journal, @Autowired Clock clock) {
        this.organisation = organisation;
        this.journal = journal;
        this.today = OneWindowTime.today(clock);
    }

    @BeforeEach
    void install() {
        assertThat(organisation.current().departments()).isEmpty();
        assertThat(organisation.install(LOADER, CommandId.next(), DemonstrationOrganisation.plan()))
                .isEqualTo(new Changed(1));
    }

    @Test
    void whatIsInstalledIsSeenAtOnceAndRecorded() {
        assertThat(organisation.current().centre().code()).isEqualTo(new CentreCode("37150000"));
        assertThat(organisation.current().posts()).containsExactlyElementsOf(DemonstrationOrganisation.plan().posts());
        assertThat(journal.stream("org/37150000", 1, 10)).singleElement()
                .satisfies(entry -> assertThat(entry.type()).isEqualTo("org.plan-installed.1"));
    }

    @Test
    void installingTheSamePlanAgainChangesNothing() {
        assertThat(organisation.install(LOADER, CommandId.next(), DemonstrationOrganisation.plan()))
                .isEqualTo(new Unchanged(1));
        assertThat(journal.stream("org/37150000", 1, 10)).hasSize(1);
    }

    @Test
    void aClerkCannotInstall() {
        assertThat(organisation.install(HEAD, CommandId.next(), DemonstrationOrganisation.plan()))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
    }

    @Test
    void aSubstituteHoldsThePostUntilTheSubstitutionEnds() {
        var wanted = new Substitution(UUID.randomUUID(), APPROVAL, new StaffId("S0103"), REVIEWER, today,
                today.plusDays(7));
        var command = CommandId.next();

        assertThat(organisation.substitute(HEAD, command, wanted)).isEqualTo(new Changed(2));
        assertThat(organisation.current().holds(REVIEWER, APPROVAL, today)).isTrue();
        assertThat(organisation.endSubstitution(HEAD, CommandId.next(), wanted.id(), today.minusDays(1)))
                .isEqualTo(new Changed(3));
        assertThat(organisation.current().holds(REVIEWER, APPROVAL, today)).isFalse();
    }

    @Test
    void theSameCommandTwiceHasOneEffect() {
        var wanted = new Appointment(APPROVAL, REVIEWER, today.plusDays(1), null);
        var command = CommandId.next();

        assertThat(organisation.appoint(CENTRE, command, wanted)).isEqualTo(new Changed(2));
        assertThat(organisation.appoint(HEAD, CommandId.next(), wanted)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(organisation.relieve(CENTRE, CommandId.next(), APPROVAL, new StaffId("S0103"), today))
                .isEqualTo(new Changed(3));
        assertThat(organisation.current().holders(APPROVAL, today.plusDays(1))).extracting(Staff::id)
                .containsExactly(REVIEWER);
        assertThat(journal.stream("org/37150000", 2, 10)).extracting(OrganisationFacts::read).first()
                .isEqualTo(new OrganisationFact.Appointed(APPROVAL, REVIEWER, today.plusDays(1), null));
    }
}
