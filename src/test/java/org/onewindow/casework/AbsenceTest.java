package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.ActOutcome.Done;
import org.onewindow.casework.ActOutcome.NotYourPost;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.reading.CaseFilter;
import org.onewindow.casework.reading.CaseLists;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Delegation;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Duties;
import org.onewindow.organisation.Establishment;
import org.onewindow.organisation.Leave;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationOutcome.Changed;
import org.onewindow.organisation.PostKind;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What an absence and a delegation mean for cases that are under way. */
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@DirtiesContext
class AbsenceTest {
    private static final Actor MANAGER = new Actor.Officer(UUID.randomUUID(), "S9102", Set.of(Role.CENTRE_MANAGER));
    private static final Actor.Officer CLERK = Given.officer("S0101");
    private static final Actor.Officer REVIEWER = Given.officer("S0102");
    private static final Actor.Officer APPROVER = Given.officer("S0103");
    private static final Actor.Officer HEAD = Given.officer("S0104");
    private static final Actor.Officer HEALTH_CLERK = Given.officer("S0201");
    private static final ItemCode FOOD = new ItemCode("000131002000");

    private final Casework casework;
    private final Submissions submissions;
    private final CaseSnapshots snapshots;
    private final CaseLists lists;
    private final Duties duties;
    private final Establishment establishment;
    private final ServiceItem item;
    private final LocalDate today;

    @Autowired
    AbsenceTest(Casework casework, Submissions submissions, CaseSnapshots snapshots, CaseLists lists, Duties duties,
            Establishment establishment, Catalogue catalogue, Organisation organisation, Clock clock) {
        this.casework = casework;
        this.submissions = submissions;
        this.snapshots = snapshots;
        this.lists = lists;
        this.duties = duties;
        this.establishment = establishment;
        this.today = OneWindowTime.today(clock);
        this.item = catalogue.inForce(FOOD, today).orElseThrow();
        assertThat(organisation.current().pairs()).isNotEmpty();
    }

    @Test
    void workPassesToTheSecondAndTheApprovalToTheHeadAndNoClockMoves() {
        var number = accepted();
        var dueOn = snapshots.current(number).orElseThrow().file().clock();
        while (snapshots.current(number).orElseThrow().file().openStages().size() == 1
                && !open(number).equals(item.procedure().groups().getLast().stages().getFirst().code())) {
            var post = item.procedure().stages().filter(stage -> stage.code().equals(open(number))).findFirst()
                    .orElseThrow().post().value();
            assertThat(act(post.endsWith("-SH") ? REVIEWER : CLERK, number, new Act.Review(open(number), "符合条件")))
                    .isInstanceOf(Done.class);
        }
        assertThat(work(HEAD, number)).isFalse();
        assertThat(act(HEAD, number, new Act.Grant(open(number), "同意"))).isInstanceOf(NotYourPost.class);

        assertThat(duties.takeLeave(MANAGER, CommandId.next(),
                new Leave(UUID.randomUUID(), new StaffId("S0103"), Leave.Reason.DUTY, today, today)))
                .isInstanceOf(Changed.class);

        assertThat(work(APPROVER, number)).isFalse();
        assertThat(work(HEAD, number)).as("the reviewer is the second but would make and approve").isTrue();
        assertThat(work(REVIEWER, number)).isFalse();
        assertThat(act(APPROVER, number, new Act.Grant(open(number), "同意"))).isInstanceOf(NotYourPost.class);
        assertThat(snapshots.current(number).orElseThrow().file().clock()).as("no clock moves").isEqualTo(dueOn);
        assertThat(act(HEAD, number, new Act.Grant(open(number), "同意"))).isInstanceOf(Done.class);
    }

    @Test
    void anEntrustedAgencyAcceptsInTheNameOfTheOneThatEntrustsAndNothingElse() {
        var number = received();
        assertThat(act(HEALTH_CLERK, number, new Act.Accept())).isInstanceOf(NotYourPost.class);
        var delegation = new Delegation(UUID.randomUUID(), Delegation.Kind.ENTRUSTMENT, new DepartmentCode("SCJ"),
                new DepartmentCode("WJW"), null,
                new Delegation.Scope(new TreeSet<>(Set.of(FOOD.value())), new TreeSet<>(Set.of(PostKind.ACCEPTANCE))),
                today, today.plusDays(10), "聊政务公告〔2026〕9号");
        assertThat(establishment.delegate(MANAGER, CommandId.next(), delegation)).isInstanceOf(Changed.class);

        assertThat(work(HEALTH_CLERK, number)).isTrue();
        assertThat(act(HEALTH_CLERK, number, new Act.Accept())).isInstanceOf(Done.class);
        assertThat(act(HEALTH_CLERK, number, new Act.Review(open(number), "符合条件")))
                .as("accepting is not handling").isInstanceOf(NotYourPost.class);
        var other = received();
        assertThat(establishment.endDelegation(MANAGER, CommandId.next(), delegation.id(), today.minusDays(1)))
                .isInstanceOf(Changed.class);
        assertThat(work(HEALTH_CLERK, other)).isFalse();
        assertThat(act(HEALTH_CLERK, other, new Act.Accept())).isInstanceOf(NotYourPost.class);
    }

    private CaseNumber received() {
        return ((Received) submissions.submit(CLERK, CommandId.next(), Given.application(item))).number();
    }

    private CaseNumber accepted() {
        var number = received();
        assertThat(act(CLERK, number, new Act.Accept())).isInstanceOf(Done.class);
        return number;
    }

    private String open(CaseNumber number) {
        return snapshots.current(number).orElseThrow().file().openStages().getFirst().code();
    }

    private boolean work(Actor.Officer officer, CaseNumber number) {
        var filter = new CaseFilter(null, null, null, number.value(), null, null, null, CaseFilter.Order.NEWEST);
        return lists.work(officer, filter, 0, 100).items().stream().anyMatch(line -> line.number().equals(number));
    }

    private ActOutcome act(Actor actor, CaseNumber number, Act act) {
        return casework.perform(actor, CommandId.next(), new Expected.Whatever(), number, act, null);
    }
}
