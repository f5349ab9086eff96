package org.onewindow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.deadlines.Days.LAW;
import static org.onewindow.deadlines.Days.changed;
import static org.onewindow.deadlines.Days.on;
import static org.onewindow.deadlines.ExtensionApprover.AGENCY_HEAD;
import static org.onewindow.deadlines.ExtensionApprover.OTHER;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.ClockOutcome.Refused;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ServiceLimitsTest {
    private static final ServiceLimits USUAL = bound(Map.of());

    @Test
    void aQuestionIsAnsweredWithinFiveWorkingDaysAndAMakeUpSundayCounts() {
        var due = USUAL.due(LegalRule.CONSULTATION, on(2026, 9, 18), LAW);
        assertThat(due.on()).isEqualTo(on(2026, 9, 24));
        assertThat(due.derivation()).contains(new DerivationStep.MadeUp(on(2026, 9, 20), "国庆节"),
                new DerivationStep.Limited(LegalRule.CONSULTATION, new WorkingDays(5)));
    }

    @Test
    void aComplaintOnAMakeUpSaturdayBeforeTheSpringFestivalIsTakenUpAfterIt() {
        var clock = USUAL.clock(LegalRule.COMPLAINT_ACCEPTANCE, on(2026, 2, 14));
        assertThat(clock.reading(on(2026, 2, 27), LAW).isOverdue()).isFalse();
        assertThat(clock.reading(on(2026, 2, 28), LAW).remaining()).isEqualTo(new WorkingDays(0));
        assertThat(clock.reading(on(2026, 2, 28), LAW).isOverdue()).isFalse();
        assertThat(clock.reading(on(2026, 3, 1), LAW).isOverdue()).isTrue();
    }

    @Test
    void whoRatesTheServiceAsBadIsCalledTheNextWorkingDayAndAnsweredInFiveOrFifteen() {
        var rated = on(2026, 9, 30);
        assertThat(USUAL.due(LegalRule.BAD_RATING_CONTACT, rated, LAW).on()).isEqualTo(on(2026, 10, 8));
        assertThat(USUAL.due(LegalRule.BAD_RATING_REPLY, rated, LAW).on()).isEqualTo(on(2026, 10, 13));
        assertThat(USUAL.due(LegalRule.DIFFICULT_RATING_REPLY, rated, LAW).on()).isEqualTo(on(2026, 10, 27));
    }

    @Test
    void anOrderOfTheHotlineIsExtendedOnceInTimeByTheHeadOfTheUnit() {
        var order = USUAL.clock(LegalRule.HOTLINE_ORDER, on(2026, 9, 28));
        assertThat(order.due(on(2026, 9, 28), LAW).on()).isEqualTo(on(2026, 10, 10));
        var refused = new Refused(ClockRefusal.ORDER_EXTENSION);
        assertThat(order.extend(new Extension(on(2026, 10, 10), OTHER, 5), LAW)).isEqualTo(refused);
        assertThat(order.extend(new Extension(on(2026, 10, 10), AGENCY_HEAD, 6), LAW)).isEqualTo(refused);
        assertThat(order.extend(new Extension(on(2026, 10, 11), AGENCY_HEAD, 5), LAW)).isEqualTo(refused);

        var extended = changed(order.extend(new Extension(on(2026, 10, 10), AGENCY_HEAD, 5), LAW));

        assertThat(extended.due(on(2026, 10, 10), LAW).on()).isEqualTo(on(2026, 10, 16));
        assertThat(extended.extend(new Extension(on(2026, 10, 12), AGENCY_HEAD, 1), LAW)).isEqualTo(refused);
    }

    @Test
    void onlyAnOrderOfTheHotlineIsExtended() {
        var complaint = USUAL.clock(LegalRule.COMPLAINT_ACCEPTANCE, on(2026, 9, 28));
        assertThat(complaint.extend(new Extension(on(2026, 9, 29), AGENCY_HEAD, 1), LAW))
                .isEqualTo(new Refused(ClockRefusal.NOT_EXTENSIBLE));
    }

    @Test
    void anOrderThatBelongsToSomebodyElseGoesBackWithinADayAndANight() {
        assertThat(USUAL.returnUntil(Instant.parse("2026-09-30T09:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-01T09:00:00Z"));
    }

    @Test
    void aCentreSetsItsOwnNumbersWithinReason() {
        var own = bound(Map.of("onewindow.deadlines.service.bad-rating-reply-working-days", "3",
                "onewindow.deadlines.service.hotline-return-hours", "48"));
        assertThat(own.limit(LegalRule.BAD_RATING_REPLY)).isEqualTo(new WorkingDays(3));
        assertThat(own.returnUntil(Instant.EPOCH)).isEqualTo(Instant.EPOCH.plusSeconds(48 * 3_600));
        assertThat(bound(Map.of("onewindow.deadlines.service.consultation-working-days", "60")).limit(
                LegalRule.CONSULTATION).days()).isEqualTo(60);
        assertThat(bound(Map.of("onewindow.deadlines.service.hotline-return-hours", "240")).hotlineReturnHours())
                .isEqualTo(240);
        assertThat(bound(Map.of("onewindow.deadlines.service.hotline-return-hours", "1")).hotlineReturnHours())
                .isEqualTo(1);
        assertThatThrownBy(() -> bound(Map.of("onewindow.deadlines.service.hotline-return-hours", "241")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        for (var wrong : Map.of("consultation-working-days", "0", "complaint-acceptance-working-days", "61",
                "bad-rating-contact-working-days", "0", "bad-rating-reply-working-days", "61",
                "difficult-rating-reply-working-days", "0", "hotline-return-hours", "0",
                "hotline-order-working-days", "-1").entrySet()) {
            assertThatThrownBy(() -> bound(Map.of("onewindow.deadlines.service." + wrong.getKey(), wrong.getValue())))
                    .hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatTheLawSetsIsNotTheCentresToSet() {
        var own = EnumSet.of(LegalRule.CONSULTATION, LegalRule.COMPLAINT_ACCEPTANCE, LegalRule.BAD_RATING_CONTACT,
                LegalRule.BAD_RATING_REPLY, LegalRule.DIFFICULT_RATING_REPLY, LegalRule.HOTLINE_ORDER);
        assertThat(Arrays.stream(LegalRule.values()).filter(rule -> !own.contains(rule))).allSatisfy(
                rule -> assertThatThrownBy(() -> USUAL.limit(rule)).isInstanceOf(IllegalArgumentException.class));
        assertThat(own).allSatisfy(rule -> assertThat(USUAL.limit(rule).days()).isPositive());
    }

    private static ServiceLimits bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("onewindow.deadlines.service",
                ServiceLimits.class);
    }
}
