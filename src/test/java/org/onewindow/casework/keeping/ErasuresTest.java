package org.onewindow.casework.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.keeping.Erasures.ErasureOutcome;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Mandate;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Whose data end with a case, and whose are still needed. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ErasuresTest {
    private static final Actor RETENTION = new Actor.Automatic("retention");
    private static final Actor.Officer CLERK = Given.officer("S9001");

    @Autowired
    private Erasures erasures;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Casework casework;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private Parties parties;
    @Autowired
    private Mandates mandates;
    @Autowired
    private Clock clock;

    @Test
    void aPartyGoesWithItsLastCase() {
        var person = person("371502197001018111");
        var first = withdrawn(person);
        var second = withdrawn(person);
        assertThat(erase(first)).isEqualTo(ErasureOutcome.ERASED);
        assertThat(found(person)).isTrue();
        assertThat(erase(second)).isEqualTo(ErasureOutcome.ERASED);
        assertThat(found(person)).isFalse();
        assertThat(erase(second)).isEqualTo(ErasureOutcome.ALREADY_ERASED);
        assertThat(withdrawn(person)).as("who comes again is a new party").isNotNull();
        assertThat(found(person)).isTrue();
    }

    @Test
    void whoHasAnAccountStays() {
        var citizen = person("371502199003070019");
        assertThat(erase(withdrawn(citizen))).isEqualTo(ErasureOutcome.ERASED);
        assertThat(found(citizen)).isTrue();
    }

    @Test
    void whoIsUnderAMandateStaysUntilItEnds() {
        var principal = person("371502197001018218");
        var number = withdrawn(principal);
        var today = OneWindowTime.today(clock);
        var mandate = new Mandate(CommandId.next().value(), id(principal), id(person("371502198805120028")), Set.of(),
                today, today.plusDays(3));
        mandates.grant(CLERK, CommandId.next(), mandate);
        assertThat(erase(number)).isEqualTo(ErasureOutcome.ERASED);
        assertThat(found(principal)).isTrue();
        var later = withdrawn(principal);
        mandates.revoke(CLERK, CommandId.next(), mandate.id());
        assertThat(erase(later)).isEqualTo(ErasureOutcome.ERASED);
        assertThat(found(principal)).isFalse();
    }

    @Test
    void onlyAClosedCaseIsErasedAndOnlyByThoseWhoMay() {
        var open = receive(person("371502197001018314"));
        assertThat(erase(open)).isEqualTo(ErasureOutcome.STILL_OPEN);
        assertThat(erasures.erase(CLERK, CommandId.next(), open, "retention-test"))
                .isEqualTo(ErasureOutcome.NOT_ALLOWED);
        var auditor = new Actor.Officer(CLERK.account(), "S9901", Set.of(Role.AUDIT_ADMIN));
        assertThat(erasures.erase(auditor, CommandId.next(), withdrawn(person("371502197001018314")), "retention-test"))
                .isEqualTo(ErasureOutcome.ERASED);
        assertThat(found(person("371502197001018314"))).as("the open case names it").isTrue();
    }

    private ErasureOutcome erase(CaseNumber number) {
        return erasures.erase(RETENTION, CommandId.next(), number, "retention-test");
    }

    private CaseNumber withdrawn(ApplicantEntry person) {
        var number = receive(person);
        assertThat(casework.perform(CLERK, CommandId.next(), new Expected.Whatever(), number, new Act.Withdraw(""),
                null)).isInstanceOf(ActOutcome.Done.class);
        return number;
    }

    private CaseNumber receive(ApplicantEntry person) {
        var item = catalogue.inForceToday().stream()
                .filter(i -> i.applicants().equals(Set.of(ApplicantKind.NATURAL_PERSON))).findFirst().orElseThrow();
        return ((SubmissionOutcome.Received) submissions.submit(CLERK, CommandId.next(),
                Given.application(item, person))).number();
    }

    private boolean found(ApplicantEntry person) {
        return parties.find(identity(person)).isPresent();
    }

    private PartyId id(ApplicantEntry person) {
        return parties.find(identity(person)).orElseThrow();
    }

    private static IdentityDocument identity(ApplicantEntry person) {
        return new IdentityDocument(IdentityType.RESIDENT_CARD, person.number());
    }

    private static ApplicantEntry person(String number) {
        return new ApplicantEntry(ApplicantKind.NATURAL_PERSON, "销测试", IdentityType.RESIDENT_CARD, number, "",
                "13900005678", "山东省聊城市东昌府区测试路2号");
    }
}
