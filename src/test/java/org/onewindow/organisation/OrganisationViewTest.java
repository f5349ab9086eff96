package org.onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

class OrganisationViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PostCode APPROVAL = new PostCode("SCJ-PZ");
    private static final PostCode REVIEW = new PostCode("SCJ-SH");
    private static final StaffId HEAD = new StaffId("S0103");
    private static final StaffId REVIEWER = new StaffId("S0102");
    private static final StaffId CLERK = new StaffId("S0101");

    private final OrganisationPlan plan = DemonstrationOrganisation.plan();
    private final OrganisationView view = OrganisationView.of(plan);

    @Test
    void theDemonstrationCentreFillsEveryPost() {
        assertThat(view.departments()).hasSize(38 + 24);
        assertThat(view.posts()).hasSize(8 + 62 * 5).allSatisfy(
                post -> assertThat(view.holders(post.code(), TODAY)).as(post.code().value()).isNotEmpty());
        assertThat(view.windows()).filteredOn(window -> view.windowOf(window.post()).isPresent()).hasSize(7 + 60);
        assertThat(view.postsOf(CLERK, TODAY)).containsExactly(new PostCode("SCJ-CB"), new PostCode("SCJ-SL"));
    }

    @Test
    void anAppointmentHoldsFromItsFirstToItsLastDay() {
        var appointment = new Appointment(REVIEW, CLERK, TODAY, TODAY.plusDays(2));
        assertThat(appointment.holdsOn(TODAY.minusDays(1))).isFalse();
        assertThat(appointment.holdsOn(TODAY)).isTrue();
        assertThat(appointment.holdsOn(TODAY.plusDays(2))).isTrue();
        assertThat(appointment.holdsOn(TODAY.plusDays(3))).isFalse();
    }

    @Test
    void aSubstituteHoldsThePostOnTheDaysOfTheSubstitution() {
        var substituted = with(standIn(TODAY, TODAY.plusDays(1)));
        assertThat(substituted.holds(REVIEWER, APPROVAL, TODAY.minusDays(1))).isFalse();
        assertThat(substituted.holds(REVIEWER, APPROVAL, TODAY)).isTrue();
        assertThat(substituted.holders(APPROVAL, TODAY)).extracting(Staff::id).containsExactly(HEAD, REVIEWER);
        assertThat(substituted.holds(REVIEWER, APPROVAL, TODAY.plusDays(2))).isFalse();
    }

    @Test
    void nobodyLendsAPostTheyDoNotHold() {
        var second = new Substitution(UUID.randomUUID(), APPROVAL, REVIEWER, CLERK, TODAY, TODAY);
        assertThat(with(standIn(TODAY, TODAY), second).holds(CLERK, APPROVAL, TODAY)).isFalse();
        assertThat(refusal(officer(HEAD, Role.STAFF), with(standIn(TODAY, TODAY)), second))
                .contains(Reason.ABSENT_DOES_NOT_HOLD);
    }

    @Test
    void theHeadOfTheDepartmentAndTheManagerOfTheCentreArrangeSubstitutions() {
        var wanted = standIn(TODAY, TODAY);
        assertThat(refusal(officer(HEAD, Role.STAFF), view, wanted)).isEmpty();
        assertThat(refusal(officer(new StaffId("S9102"), Role.CENTRE_MANAGER), view, wanted)).isEmpty();
        assertThat(refusal(officer(REVIEWER, Role.STAFF), view, wanted)).contains(Reason.NOT_YOURS);
        assertThat(refusal(officer(new StaffId("S0203"), Role.STAFF), view, wanted)).contains(Reason.NOT_YOURS);
        assertThat(refusal(officer(HEAD, Role.SYSTEM_ADMIN), view, wanted)).contains(Reason.NOT_YOURS);
        assertThat(refusal(new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID()), view, wanted))
                .contains(Reason.NOT_YOURS);
    }

    @Test
    void aSubstituteCannotArrangeASubstitutionAsHead() {
        var next = new Substitution(UUID.randomUUID(), REVIEW, REVIEWER, CLERK, TODAY, TODAY);
        assertThat(refusal(officer(REVIEWER, Role.STAFF), with(standIn(TODAY, TODAY)), next))
                .contains(Reason.NOT_YOURS);
    }

    @Test
    void aSubstitutionDoesNotReachIntoThePast() {
        assertThat(refusal(officer(HEAD, Role.STAFF), view, standIn(TODAY.minusDays(1), TODAY)))
                .contains(Reason.IN_THE_PAST);
    }

    @Test
    void aPlanThatNamesWhatDoesNotExistIsRefused() {
        var stray = List.of(new Appointment(new PostCode("ZZZ-SL"), CLERK, TODAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationPlan(plan.centre(), plan.departments(),
                plan.windows(), plan.posts(), plan.staff(), stray)).withMessageContaining("ZZZ-SL");
    }

    @Test
    void codesOfAnotherFormAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DepartmentCode("scj"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CentreCode("3715"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PostCode("SCJ_SL"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StaffId("0101"));
    }

    private OrganisationView with(Substitution... substitutions) {
        return new OrganisationView(plan,
                new OrganisationView.Changes(List.of(substitutions), List.of(), Map.of(), List.of()));
    }

    private static Substitution standIn(LocalDate from, LocalDate to) {
        return new Substitution(UUID.randomUUID(), APPROVAL, HEAD, REVIEWER, from, to);
    }

    private static Optional<Reason> refusal(Actor actor, OrganisationView view, Substitution wanted) {
        return OrganisationRules.refuseSubstitution(actor, view, wanted, TODAY);
    }

    private static Actor officer(StaffId staff, Role role) {
        return new Actor.Officer(UUID.randomUUID(), staff.value(), Set.of(role));
    }
}
