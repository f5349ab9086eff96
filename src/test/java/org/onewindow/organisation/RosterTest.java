package org.onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.organisation.Roster.StandIn;
import org.onewindow.organisation.Roster.Way;

/** Who holds which post when somebody is absent: pure, from the plan, the pairs, the leaves and a day. */
class RosterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final PostCode REVIEW = new PostCode("SCJ-SH");
    private static final PostCode APPROVAL = new PostCode("SCJ-PZ");
    private static final PostCode HANDLING = new PostCode("SCJ-CB");
    private static final PostCode HEADSHIP = new PostCode("SCJ-FZ");
    private static final StaffId CLERK = new StaffId("S0101");
    private static final StaffId REVIEWER = new StaffId("S0102");
    private static final StaffId APPROVER = new StaffId("S0103");
    private static final StaffId HEAD = new StaffId("S0104");
    private static final StaffId SECOND_CLERK = new StaffId("S0105");
    private static final StaffId THIRD_CLERK = new StaffId("S0106");

    private final OrganisationPlan plan = DemonstrationOrganisation.plan();

    @Test
    void theSecondOfThePairHoldsThePostFromTheFirstToTheLastDayOfTheLeave() {
        var view = absent(leave(REVIEWER, TODAY, TODAY.plusDays(2)));
        assertThat(view.holders(REVIEW, TODAY.minusDays(1))).extracting(Staff::id).containsExactly(REVIEWER);
        assertThat(view.holders(REVIEW, TODAY)).extracting(Staff::id).containsExactly(THIRD_CLERK);
        assertThat(view.holders(REVIEW, TODAY.plusDays(2))).extracting(Staff::id).containsExactly(THIRD_CLERK);
        assertThat(view.holders(REVIEW, TODAY.plusDays(3))).extracting(Staff::id).containsExactly(REVIEWER);
        assertThat(view.postsOf(THIRD_CLERK, TODAY)).containsExactly(HANDLING, REVIEW);
        assertThat(view.standIns(TODAY)).containsExactly(new StandIn(REVIEW, REVIEWER, THIRD_CLERK, Way.PAIR));
    }

    @Test
    void whatTheAbsentHoldRests() {
        var view = absent(leave(CLERK, TODAY, TODAY));
        assertThat(view.postsOf(CLERK, TODAY)).isEmpty();
        assertThat(view.postsOf(CLERK, TODAY.plusDays(1))).containsExactly(HANDLING, new PostCode("SCJ-SL"));
        assertThat(view.isAway(CLERK, TODAY)).isTrue();
        assertThat(view.isAway(CLERK, TODAY.plusDays(1))).isFalse();
    }

    @Test
    void whereTheSecondWouldMakeAndApproveTheHeadDecides() {
        assertThat(plan.arrangements().pairs()).contains(new Pair(APPROVAL, APPROVER, REVIEWER));
        var view = absent(leave(APPROVER, TODAY, TODAY));
        assertThat(view.holders(APPROVAL, TODAY)).extracting(Staff::id).containsExactly(HEAD);
        assertThat(view.standIns(TODAY)).containsExactly(new StandIn(APPROVAL, APPROVER, HEAD, Way.HEAD));
    }

    @Test
    void theSecondDecidesWhereTheyMakeNothing() {
        var pairs = List.of(new Pair(APPROVAL, APPROVER, SECOND_CLERK));
        var view = view(with(pairs), List.of(), leave(APPROVER, TODAY, TODAY));
        assertThat(view.holders(APPROVAL, TODAY)).extracting(Staff::id).containsExactly(SECOND_CLERK);
    }

    @Test
    void anApproverDoesNotMakeInPassing() {
        var pairs = List.of(new Pair(REVIEW, REVIEWER, APPROVER));
        var view = view(with(pairs), List.of(), leave(REVIEWER, TODAY, TODAY));
        assertThat(view.holders(REVIEW, TODAY)).extracting(Staff::id).containsExactly(HEAD);
    }

    @Test
    void aHeadWhoDecidesForTheApproverDoesNotReviewAsWell() {
        var view = view(with(List.of()), List.of(), leave(APPROVER, TODAY, TODAY), leave(REVIEWER, TODAY, TODAY));
        assertThat(view.holders(APPROVAL, TODAY)).extracting(Staff::id).containsExactly(HEAD);
        assertThat(view.holders(REVIEW, TODAY)).isEmpty();
        assertThat(view.unattended(TODAY)).containsExactly(REVIEW);
        assertThat(view.unattended(TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void whereTheHeadIsAbsentTooTheSecondOfTheHeadTakesWhatGoesToTheHead() {
        var pairs = List.of(new Pair(HEADSHIP, HEAD, SECOND_CLERK));
        var view = view(with(pairs), List.of(), leave(HEAD, TODAY, TODAY), leave(APPROVER, TODAY, TODAY));
        assertThat(view.holders(HEADSHIP, TODAY)).extracting(Staff::id).containsExactly(SECOND_CLERK);
        assertThat(view.holders(APPROVAL, TODAY)).extracting(Staff::id).containsExactly(SECOND_CLERK);
    }

    @Test
    void whatSomebodyArrangedComesBeforeThePair() {
        var arranged = new Substitution(UUID.randomUUID(), REVIEW, REVIEWER, SECOND_CLERK, TODAY, TODAY);
        var view = view(plan, List.of(arranged), leave(REVIEWER, TODAY, TODAY));
        assertThat(view.holders(REVIEW, TODAY)).extracting(Staff::id).containsExactly(SECOND_CLERK);
        var both = view(plan, List.of(arranged), leave(REVIEWER, TODAY, TODAY), leave(SECOND_CLERK, TODAY, TODAY));
        assertThat(both.holders(REVIEW, TODAY)).extracting(Staff::id).containsExactly(THIRD_CLERK);
    }

    @Test
    void whereOthersHoldThePostTheHeadIsNotCalled() {
        var view = view(with(List.of()), List.of(), leave(CLERK, TODAY, TODAY));
        assertThat(view.holders(HANDLING, TODAY)).extracting(Staff::id).containsExactly(THIRD_CLERK);
    }

    @Test
    void whoHasLeftHoldsNothingFromThatDayOn() {
        var changes = new OrganisationView.Changes(List.of(), List.of(), Map.of(REVIEWER, TODAY), List.of());
        var view = new OrganisationView(plan, changes);
        assertThat(view.hasLeft(REVIEWER, TODAY.minusDays(1))).isFalse();
        assertThat(view.holders(REVIEW, TODAY.minusDays(1))).extracting(Staff::id).containsExactly(REVIEWER);
        assertThat(view.hasLeft(REVIEWER, TODAY)).isTrue();
        assertThat(view.postsOf(REVIEWER, TODAY)).isEmpty();
        assertThat(view.holders(REVIEW, TODAY)).extracting(Staff::id).containsExactly(THIRD_CLERK);
    }

    @Test
    void everyPostOfTheDemonstrationIsHeldWhoeverIsAbsent() {
        for (var person : plan.staff()) {
            var view = absent(leave(person.id(), TODAY, TODAY));
            assertThat(view.unattended(TODAY)).as("without " + person.id())
                    .isSubsetOf(new PostCode("000-ZF"));
            for (var post : plan.posts()) {
                for (var holder : view.holders(post.code(), TODAY)) {
                    assertThat(makesAndApproves(view, holder.id(), post.department())).as(person + " " + holder)
                            .isFalse();
                }
            }
        }
    }

    private static boolean makesAndApproves(OrganisationView view, StaffId person, DepartmentCode department) {
        var held = view.postsOf(person, TODAY).stream().filter(post -> post.department().equals(department))
                .map(post -> view.post(post).orElseThrow().kind()).toList();
        return held.contains(PostKind.APPROVAL) && (held.contains(PostKind.HANDLING) || held.contains(PostKind.REVIEW));
    }

    private OrganisationPlan with(List<Pair> pairs) {
        return plan.with(new Arrangements(List.of(), List.of(), List.of(), pairs, List.of()));
    }

    private OrganisationView absent(Leave leave) {
        return view(plan, List.of(), leave);
    }

    private static OrganisationView view(OrganisationPlan plan, List<Substitution> substitutions, Leave... leaves) {
        return new OrganisationView(plan,
                new OrganisationView.Changes(substitutions, List.of(leaves), Map.of(), List.of()));
    }

    private static Leave leave(StaffId staff, LocalDate from, LocalDate to) {
        return new Leave(UUID.randomUUID(), staff, Leave.Reason.ANNUAL, from, to);
    }
}
