package org.onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Leaves, pairs, windows, delegations and the rest of the set-up, through the façades on a real database. */
@SpringJUnitConfig(classes = OrganisationTest.Modules.class, initializers = TestDatabase.Initializer.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class DutiesTest {
    private static final Actor LOADER = new Actor.Automatic("demonstration");
    private static final Actor MANAGER = officer("S9102", Role.CENTRE_MANAGER);
    private static final Actor REVIEWER = officer("S0102", Role.STAFF);
    private static final Actor APPROVER = officer("S0103", Role.STAFF);
    private static final PostCode REVIEW = new PostCode("SCJ-SH");

    private final Organisation organisation;
    private final Duties duties;
    private final Establishment establishment;
    private final LocalDate today;

    DutiesTest(@Autowired Organisation organisation, @Autowired Duties duties, @Autowired Establishment establishment,
            @Autowired Clock clock) {
        this.organisation = organisation;
        this.duties = duties;
        this.establishment = establishment;
        this.today = OneWindowTime.today(clock);
    }

    @BeforeEach
    void install() {
        assertThat(organisation.install(LOADER, CommandId.next(), DemonstrationOrganisation.plan()))
                .isEqualTo(new Changed(1));
    }

    @Test
    void theFiguresOfTheDemonstrationCentreAreThoseThatLiaochengReports() {
        var figures = ConcentrationFigures.of(organisation.current(), today);
        assertThat(figures.withWindow()).hasSize(60);
        assertThat(figures.withWindow(Department.Kind.GOVERNMENT)).hasSize(36);
        assertThat(figures.withWindow(Department.Kind.OTHER)).hasSize(24);
        assertThat(figures.windowStaff()).hasSize(195);
        assertThat(figures.departments()).hasSize(38);
        assertThat(figures.officesFormed()).hasSize(38);
        assertThat(figures.officesMovedIn()).hasSize(29);
        assertThat(figures.windowsAuthorised()).hasSize(36);
        assertThat(figures.windowsDeciding()).isEqualTo(figures.officesMovedIn());
        assertThat(figures.departments()).filteredOn(one -> !figures.withWindow().contains(one))
                .extracting(one -> one.code().value()).containsExactly("DAJ", "BMJ");
    }

    @Test
    void whatIsInstalledIsReadBackAsItWasPlanned() {
        var plan = DemonstrationOrganisation.plan();
        var stored = organisation.current().plan();
        assertThat(stored.departments()).isEqualTo(plan.departments());
        assertThat(stored.arrangements().centres()).isEqualTo(plan.arrangements().centres());
        assertThat(stored.arrangements().concentrations()).isEqualTo(plan.arrangements().concentrations());
        assertThat(stored.arrangements().hours()).containsExactlyInAnyOrderElementsOf(plan.arrangements().hours());
        assertThat(stored.arrangements().pairs()).containsExactlyInAnyOrderElementsOf(plan.arrangements().pairs());
        assertThat(stored.arrangements().delegations())
                .containsExactlyInAnyOrderElementsOf(plan.arrangements().delegations());
    }

    @Test
    void whoSignsOutPassesTheWorkOnAtOnceAndTakesItBackWhenTheyReturn() {
        assertThat(duties.signOut(REVIEWER, CommandId.next(), new StaffId("S0102"))).isEqualTo(new Changed(2));
        assertThat(organisation.current().holders(REVIEW, today)).extracting(Staff::id)
                .containsExactly(new StaffId("S0106"));
        var leave = organisation.current().leaves().getFirst();
        assertThat(duties.signOut(REVIEWER, CommandId.next(), new StaffId("S0102")))
                .isEqualTo(new Refused(Reason.ALREADY_ABSENT));
        assertThat(duties.endLeave(officer("S0201", Role.STAFF), CommandId.next(), leave.id(), today.minusDays(1)))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(duties.endLeave(REVIEWER, CommandId.next(), leave.id(), today.minusDays(1)))
                .isEqualTo(new Changed(3));
        assertThat(organisation.current().holders(REVIEW, today)).extracting(Staff::id)
                .containsExactly(new StaffId("S0102"));
        assertThat(organisation.history(0, 10).items()).extracting(Organisation.Recorded::fact).first()
                .isEqualTo(new OrganisationFact.LeaveEnded(leave.id(), new StaffId("S0102"), today.minusDays(1)));
    }

    @Test
    void leaveIsGivenByTheHeadAndByTheManagerAndNotBackwards() {
        var wanted = leave(today, today.plusDays(2));
        assertThat(duties.takeLeave(officer("S0203", Role.STAFF), CommandId.next(), wanted))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(duties.takeLeave(MANAGER, CommandId.next(), leave(today.minusDays(1), today)))
                .isEqualTo(new Refused(Reason.IN_THE_PAST));
        var command = CommandId.next();
        assertThat(duties.takeLeave(APPROVER, command, wanted)).isEqualTo(new Changed(2));
        assertThat(duties.takeLeave(MANAGER, CommandId.next(), leave(today.plusDays(2), today.plusDays(5))))
                .isEqualTo(new Refused(Reason.ALREADY_ABSENT));
        assertThat(duties.takeLeave(MANAGER, CommandId.next(), leave(today.plusDays(3), today.plusDays(5))))
                .isEqualTo(new Changed(3));
    }

    @Test
    void aPairIsOfOneDepartmentAndEnds() {
        var clerk = new StaffId("S0105");
        assertThat(duties.pair(APPROVER, CommandId.next(), new Pair(REVIEW, new StaffId("S0102"), clerk)))
                .isEqualTo(new Changed(2));
        assertThat(duties.pair(APPROVER, CommandId.next(),
                new Pair(REVIEW, new StaffId("S0102"), new StaffId("S0201"))))
                .isEqualTo(new Refused(Reason.NO_PAIR));
        assertThat(duties.pair(APPROVER, CommandId.next(), new Pair(REVIEW, clerk, new StaffId("S0106"))))
                .isEqualTo(new Refused(Reason.NO_PAIR));
        assertThat(organisation.current().pairs()).contains(new Pair(REVIEW, new StaffId("S0102"), clerk))
                .doesNotContain(new Pair(REVIEW, new StaffId("S0102"), new StaffId("S0106")));
        assertThat(duties.unpair(APPROVER, CommandId.next(), REVIEW, new StaffId("S0102")))
                .isEqualTo(new Changed(3));
        assertThat(duties.unpair(APPROVER, CommandId.next(), REVIEW, new StaffId("S0102")))
                .isEqualTo(new Refused(Reason.UNKNOWN));
    }

    @Test
    void onlyTheManagerSaysThatSomebodyLeavesTheService() {
        var staff = new StaffId("S0102");
        assertThat(duties.depart(APPROVER, CommandId.next(), staff, today)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(duties.depart(MANAGER, CommandId.next(), staff, today.minusDays(1)))
                .isEqualTo(new Refused(Reason.IN_THE_PAST));
        assertThat(duties.depart(MANAGER, CommandId.next(), staff, today)).isEqualTo(new Changed(2));
        assertThat(organisation.current().hasLeft(staff, today)).isTrue();
        assertThat(duties.depart(MANAGER, CommandId.next(), staff, today)).isEqualTo(new Refused(Reason.HAS_LEFT));
        assertThat(organisation.appoint(MANAGER, CommandId.next(),
                new Appointment(new PostCode("SCJ-CB"), staff, today, null))).isEqualTo(new Refused(Reason.HAS_LEFT));
    }

    @Test
    void aWindowIsMannedByWhoHoldsItsPostAndLeftOnce() {
        var clerk = officer("S0101", Role.STAFF);
        var window = new WindowNo("A01");
        assertThat(duties.man(REVIEWER, CommandId.next(), window))
                .isEqualTo(new Refused(Reason.NOT_AT_THIS_WINDOW));
        assertThat(duties.man(clerk, CommandId.next(), window)).isEqualTo(new Changed(2));
        assertThat(duties.man(clerk, CommandId.next(), window)).isEqualTo(new Refused(Reason.PRESENCE));
        assertThat(organisation.current().presences()).extracting(Window.Presence::window).containsExactly(window);
        assertThat(duties.leaveWindow(clerk, CommandId.next())).isEqualTo(new Changed(3));
        assertThat(duties.leaveWindow(clerk, CommandId.next())).isEqualTo(new Refused(Reason.PRESENCE));
        assertThat(organisation.current().presences()).isEmpty();
    }

    @Test
    void aDelegationHoldsUntilItIsEndedAndIsRecorded() {
        var wanted = new Delegation(UUID.randomUUID(), Delegation.Kind.ENTRUSTMENT, new DepartmentCode("SCJ"),
                new DepartmentCode("WJW"), null,
                new Delegation.Scope(new TreeSet<>(Set.of("000131002000")), new TreeSet<>(Set.of(PostKind.ACCEPTANCE))),
                today, today.plusDays(30), "聊政务公告〔2026〕9号");
        var command = CommandId.next();
        assertThat(establishment.delegate(APPROVER, command, wanted)).isEqualTo(new Changed(2));
        assertThat(establishment.delegate(APPROVER, command, wanted)).isEqualTo(new Unchanged(2));
        assertThat(organisation.current().delegations()).contains(wanted);
        assertThat(organisation.current().delegated(new StaffId("S0201"), "000131002000", today))
                .containsExactly(new PostCode("SCJ-SL"));
        assertThat(establishment.endDelegation(REVIEWER, CommandId.next(), wanted.id(), today))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(establishment.endDelegation(APPROVER, CommandId.next(), wanted.id(), today.minusDays(1)))
                .isEqualTo(new Changed(3));
        assertThat(organisation.current().delegated(new StaffId("S0201"), "000131002000", today)).isEmpty();
        assertThat(organisation.history(0, 10).items()).extracting(Organisation.Recorded::fact)
                .element(1).isEqualTo(new OrganisationFact.Delegated(wanted));
    }

    @Test
    void centresOpenHoursChangeAndOfficesMoveUnderRecord() {
        var yanggu = new CentreCode("37152100");
        assertThat(establishment.open(APPROVER, CommandId.next(), yanggu, today))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(establishment.open(MANAGER, CommandId.next(), yanggu, today.plusDays(1)))
                .isEqualTo(new Refused(Reason.WRONG_ORDER));
        assertThat(establishment.open(MANAGER, CommandId.next(), yanggu, today)).isEqualTo(new Changed(2));
        assertThat(organisation.current().centres()).filteredOn(node -> node.code().equals(yanggu))
                .singleElement().satisfies(node -> assertThat(node.isOpen(today)).isTrue());
        assertThat(establishment.abolish(MANAGER, CommandId.next(), yanggu, today, new CentreCode("37159900")))
                .isEqualTo(new Refused(Reason.UNKNOWN));
        var hours = new OpeningHours(new WindowNo("A01"), today.plusDays(1),
                OpeningHours.parse("09:00-16:00").orElseThrow(), List.of());
        assertThat(establishment.keepHours(MANAGER, CommandId.next(), hours)).isEqualTo(new Changed(3));
        assertThat(organisation.current().hours(new WindowNo("A01"), today.plusDays(1))).contains(hours);
        assertThat(organisation.current().hours(new WindowNo("A01"), today)).isNotEqualTo(java.util.Optional.of(hours));
        var police = new DepartmentCode("GAJ");
        var before = organisation.current().concentrations().stream()
                .filter(one -> one.department().equals(police)).findFirst().orElseThrow();
        assertThat(establishment.concentrate(MANAGER, CommandId.next(), new Concentration(police,
                before.officeFormedOn(), today, before.windowSince(), before.authorisedOn(), before.authorisedTo())))
                .isEqualTo(new Changed(4));
        assertThat(ConcentrationFigures.of(organisation.current(), today).officesMovedIn()).hasSize(30);
    }

    private static Leave leave(LocalDate from, LocalDate to) {
        return new Leave(UUID.randomUUID(), new StaffId("S0102"), Leave.Reason.TRAINING, from, to);
    }

    private static Actor officer(String staff, Role role) {
        return new Actor.Officer(UUID.randomUUID(), staff, Set.of(role));
    }
}
