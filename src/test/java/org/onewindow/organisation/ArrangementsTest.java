package org.onewindow.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.organisation.OpeningHours.DayKind;
import org.onewindow.organisation.OrganisationOutcome.Reason;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

/** Delegations, hours, the tree: what holds on which day, and what is refused. */
class ArrangementsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DepartmentCode MARKET = new DepartmentCode("SCJ");
    private static final DepartmentCode HEALTH = new DepartmentCode("WJW");
    private static final StaffId HEALTH_CLERK = new StaffId("S0201");
    private static final String ITEM = "000131002000";
    private static final Actor MANAGER = new Actor.Officer(UUID.randomUUID(), "S9102", Set.of(Role.CENTRE_MANAGER));

    private final OrganisationPlan plan = DemonstrationOrganisation.plan();
    private final OrganisationView view = OrganisationView.of(plan);

    @Test
    void anEntrustedAgencyActsAtThePostsOfTheSameKindOnTheDaysOfTheDelegation() {
        var entrusted = with(entrustment(MARKET, HEALTH, Set.of(), TODAY, TODAY.plusDays(1), PostKind.ACCEPTANCE));
        assertThat(entrusted.delegated(HEALTH_CLERK, ITEM, TODAY.minusDays(1))).isEmpty();
        assertThat(entrusted.delegated(HEALTH_CLERK, ITEM, TODAY)).containsExactly(new PostCode("SCJ-SL"));
        assertThat(entrusted.delegated(HEALTH_CLERK, ITEM, TODAY.plusDays(1)))
                .containsExactly(new PostCode("SCJ-SL"));
        assertThat(entrusted.delegated(HEALTH_CLERK, ITEM, TODAY.plusDays(2))).isEmpty();
        assertThat(entrusted.delegated(new StaffId("S0203"), ITEM, TODAY)).as("the approver accepts nothing").isEmpty();
        assertThat(entrusted.postsOf(HEALTH_CLERK, TODAY)).as("it is not their own").doesNotContain(
                new PostCode("SCJ-SL"));
    }

    @Test
    void aDelegationReachesAsFarAsItsItems() {
        var entrusted = with(entrustment(MARKET, HEALTH, Set.of(ITEM), TODAY, TODAY, PostKind.ACCEPTANCE,
                PostKind.HANDLING));
        assertThat(entrusted.delegated(HEALTH_CLERK, ITEM, TODAY)).containsExactly(new PostCode("SCJ-CB"),
                new PostCode("SCJ-SL"));
        assertThat(entrusted.delegated(HEALTH_CLERK, "000131003000", TODAY)).isEmpty();
    }

    @Test
    void anAuthorisedWindowActsInPlaceOfEveryPostThatItIsAuthorisedTo() {
        var authorised = with(authorisation(MARKET, new PostCode("000-C01"), PostKind.ACCEPTANCE, PostKind.DELIVERY));
        assertThat(authorised.delegated(new StaffId("S9001"), ITEM, TODAY)).containsExactly(new PostCode("SCJ-SL"));
        assertThat(authorised.delegated(new StaffId("S9002"), ITEM, TODAY)).isEmpty();
    }

    @Test
    void whatIsEntrustedIsNotPassedOn() {
        var first = entrustment(MARKET, HEALTH, Set.of(ITEM), TODAY, TODAY.plusDays(9), PostKind.ACCEPTANCE);
        var second = entrustment(HEALTH, new DepartmentCode("GAJ"), Set.of(ITEM), TODAY.plusDays(9),
                TODAY.plusDays(20), PostKind.ACCEPTANCE);
        var later = entrustment(HEALTH, new DepartmentCode("GAJ"), Set.of(ITEM), TODAY.plusDays(10),
                TODAY.plusDays(20), PostKind.ACCEPTANCE);
        assertThat(refusal(with(first), second)).contains(Reason.RE_DELEGATION);
        assertThat(refusal(with(first), later)).isEmpty();
        assertThat(with(first, second).delegated(new StaffId("S0301"), ITEM, TODAY.plusDays(9)))
                .as("even if it were recorded it would open posts of the one who passed it on only")
                .containsExactly(new PostCode("WJW-SL"));
    }

    @Test
    void onlyAgenciesAreEntrustedAndOnlyOwnPostsAuthorised() {
        assertThat(refusal(view, entrustment(MARKET, HEALTH, Set.of(), TODAY, TODAY, PostKind.ACCEPTANCE))).isEmpty();
        assertThat(refusal(view,
                entrustment(MARKET, HEALTH, Set.of(), TODAY.minusDays(1), TODAY, PostKind.ACCEPTANCE)))
                .contains(Reason.IN_THE_PAST);
        assertThat(refusal(view, entrustment(MARKET, new DepartmentCode("GDS"), Set.of(), TODAY, TODAY,
                PostKind.ACCEPTANCE))).contains(Reason.NO_AGENCY);
        assertThat(refusal(view, entrustment(MARKET, MARKET, Set.of(), TODAY, TODAY, PostKind.ACCEPTANCE)))
                .contains(Reason.NO_AGENCY);
        assertThat(refusal(view, entrustment(MARKET, new DepartmentCode("XYZ"), Set.of(), TODAY, TODAY,
                PostKind.ACCEPTANCE))).contains(Reason.UNKNOWN);
        assertThat(refusal(view, authorisation(MARKET, new PostCode("WJW-SL"), PostKind.ACCEPTANCE)))
                .contains(Reason.NOT_ITS_POST);
        assertThat(refusal(view, authorisation(MARKET, new PostCode("SCJ-SL"), PostKind.APPROVAL))).isEmpty();
        var clerk = new Actor.Officer(UUID.randomUUID(), "S0101", Set.of(Role.STAFF));
        assertThat(ArrangementRules.refuseDelegation(clerk, view,
                authorisation(MARKET, new PostCode("SCJ-SL"), PostKind.APPROVAL), TODAY)).contains(Reason.NOT_YOURS);
    }

    @Test
    void whatTheLawLaysOnTheHeadIsNotDelegated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> authorisation(MARKET, new PostCode("SCJ-SL"), PostKind.AGENCY_HEAD));
    }

    @Test
    void summerHoursBeginAndEndWithTheirDay() {
        var plain = new WindowNo("A01");
        assertThat(hours(plain, LocalDate.of(2026, 5, 31))).isEqualTo("08:30-12:00 13:30-17:30");
        assertThat(hours(plain, LocalDate.of(2026, 6, 1))).isEqualTo("08:30-12:00 14:00-18:00");
        assertThat(hours(plain, LocalDate.of(2026, 9, 30))).isEqualTo("08:30-12:00 14:00-18:00");
        assertThat(hours(plain, LocalDate.of(2026, 10, 1))).isEqualTo("08:30-12:00 13:30-17:30");
        assertThat(view.hours(plain, LocalDate.of(2025, 12, 31))).isEmpty();
    }

    @Test
    void aWindowWithHoursOfItsOwnIsOpenAtNoonAndOnSaturday() {
        var own = view.hours(new WindowNo("C01"), TODAY).orElseThrow();
        var hall = view.hours(new WindowNo("C02"), TODAY).orElseThrow();
        var noon = LocalTime.of(12, 30);
        assertThat(own.isOpen(DayKind.WORKDAY, noon)).isTrue();
        assertThat(hall.isOpen(DayKind.WORKDAY, noon)).isFalse();
        assertThat(hall.isOpen(DayKind.WORKDAY, LocalTime.of(8, 29))).isFalse();
        assertThat(hall.isOpen(DayKind.WORKDAY, LocalTime.of(8, 30))).isTrue();
        assertThat(hall.isOpen(DayKind.WORKDAY, LocalTime.of(12, 0))).isFalse();
        assertThat(own.isOpen(DayKind.SATURDAY, LocalTime.of(9, 0))).isTrue();
        assertThat(hall.isOpen(DayKind.SATURDAY, LocalTime.of(9, 0))).isFalse();
        assertThat(own.isOpen(DayKind.CLOSED, LocalTime.of(9, 0))).isFalse();
    }

    @Test
    void hoursThatOverlapOrAreWrittenOtherwiseAreNotRead() {
        assertThat(OpeningHours.parse("08:30-12:00 13:30-17:30").orElseThrow()).hasSize(2);
        assertThat(OpeningHours.parse("")).contains(List.of());
        assertThat(OpeningHours.parse("08:30-12:00 11:00-17:30")).isEmpty();
        assertThat(OpeningHours.parse("12:00-08:30")).isEmpty();
        assertThat(OpeningHours.parse("8 to 12")).isEmpty();
        assertThat(OpeningHours.parse("25:00-26:00")).isEmpty();
    }

    @Test
    void aDivisionEndsWithItsLastDayAndItsSuccessorBeginsTheNext() {
        var last = LocalDate.of(2019, 8, 31);
        var county = centre("37152300");
        var district = centre("37150300");
        assertThat(county.valid().successor()).isEqualTo(district.code());
        assertThat(county.valid().on(last)).isTrue();
        assertThat(county.valid().on(last.plusDays(1))).isFalse();
        assertThat(district.valid().on(last)).isFalse();
        assertThat(district.valid().on(last.plusDays(1))).isTrue();
    }

    @Test
    void threeCountyCentresAreOpenAndTwoInPreparation() {
        assertThat(view.centres()).filteredOn(node -> node.kind() != CentreNode.Kind.CITY && node.isOpen(TODAY))
                .extracting(node -> node.name().zh())
                .containsExactly("聊城经济技术开发区", "莘县政务服务中心", "临清市政务服务中心");
        assertThat(view.centres()).filteredOn(node -> node.progress() == CentreNode.Progress.IN_PREPARATION)
                .extracting(node -> node.name().zh()).containsExactly("阳谷县政务服务中心", "茌平区政务服务中心");
        assertThat(view.centres()).filteredOn(node -> node.kind() == CentreNode.Kind.TOWNSHIP).hasSize(16);
    }

    @Test
    void anOfficeDoesNotMoveBeforeItIsFormed() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Concentration(MARKET, TODAY, TODAY.minusDays(1), null, null, new TreeSet<>()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Concentration(MARKET, null, TODAY, null, null, new TreeSet<>()));
        assertThat(ArrangementRules.refuseConcentration(MANAGER, view,
                new Concentration(MARKET, TODAY.plusDays(1), null, null, null, new TreeSet<>()), TODAY))
                .contains(Reason.WRONG_ORDER);
    }

    private CentreNode centre(String code) {
        return view.centres().stream().filter(node -> node.code().value().equals(code)).findFirst().orElseThrow();
    }

    private String hours(WindowNo window, LocalDate day) {
        return OpeningHours.text(view.hours(window, day).orElseThrow().workdays());
    }

    private OrganisationView with(Delegation... delegations) {
        return OrganisationView.of(plan.with(
                new Arrangements(List.of(), List.of(), List.of(), List.of(), List.of(delegations))));
    }

    private static Delegation entrustment(DepartmentCode by, DepartmentCode agency, Set<String> items, LocalDate from,
            LocalDate to, PostKind... acts) {
        return delegation(Delegation.Kind.ENTRUSTMENT, by, agency, null, items, from, to, acts);
    }

    private static Delegation authorisation(DepartmentCode by, PostCode post, PostKind... acts) {
        return delegation(Delegation.Kind.AUTHORISATION, by, post.department(), post, Set.of(), TODAY, TODAY, acts);
    }

    private static Delegation delegation(Delegation.Kind kind, DepartmentCode by, DepartmentCode agency,
            @Nullable PostCode post, Set<String> items, LocalDate from, LocalDate to, PostKind... acts) {
        return new Delegation(UUID.randomUUID(), kind, by, agency, post,
                new Delegation.Scope(new TreeSet<>(items), new TreeSet<>(Set.of(acts))), from, to, "公告1号");
    }

    private static Optional<Reason> refusal(OrganisationView view, Delegation wanted) {
        return ArrangementRules.refuseDelegation(MANAGER, view, wanted, TODAY);
    }
}
