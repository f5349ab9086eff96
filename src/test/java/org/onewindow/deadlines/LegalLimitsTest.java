package org.onewindow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.deadlines.Days.LAW;
import static org.onewindow.deadlines.Days.on;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.RenewalWindow.Timeliness;

class LegalLimitsTest {
    @Test
    void silenceIsAcceptanceAsOfTheReceiptAndNotAsOfTheFifthDay() {
        var received = on(2011, 1, 24);
        assertThat(DeemedAcceptance.lastDayForNotice(received, LAW).on()).isEqualTo(on(2011, 1, 30));
        assertThat(DeemedAcceptance.of(received, on(2011, 1, 30), LAW)).isEmpty();

        var accepted = DeemedAcceptance.of(received, on(2011, 1, 31), LAW);

        assertThat(accepted).contains(new DeemedAcceptance(received, on(2011, 1, 31)));
        assertThat(DueDates.of(LegalRule.DECISION, accepted.orElseThrow().acceptedOn(), LAW).on())
                .isEqualTo(on(2011, 2, 24));
    }

    @Test
    void aHearingMayBeAskedForUntilTheLaterOfTheTwoReadings() {
        assertThat(ApplicantLimits.hearingRequestUntil(on(2026, 9, 28), LAW)).isEqualTo(on(2026, 10, 10));
        assertThat(ApplicantLimits.hearingRequestUntil(on(2026, 3, 2), LAW)).isEqualTo(on(2026, 3, 9));
    }

    @Test
    void renewalIsInTimeByTheKinderReadingAndLateUntilExpiry() {
        var window = ApplicantLimits.renewal(on(2026, 10, 31), LAW);

        assertThat(window.calendarReading()).isEqualTo(on(2026, 10, 1));
        assertThat(window.workingDayReading()).isEqualTo(on(2026, 9, 15));
        assertThat(window.of(on(2026, 9, 30))).isEqualTo(Timeliness.IN_TIME);
        assertThat(window.of(on(2026, 10, 1))).isEqualTo(Timeliness.IN_TIME);
        assertThat(window.of(on(2026, 10, 2))).isEqualTo(Timeliness.LATE);
        assertThat(window.of(on(2026, 10, 31))).isEqualTo(Timeliness.LATE);
        assertThat(window.of(on(2026, 11, 1))).isEqualTo(Timeliness.EXPIRED);
        assertThat(window.deemedRenewedFrom()).isEqualTo(on(2026, 11, 1));
    }

    @Test
    void theLawGivesItsLimitsInWorkingDays() {
        assertThat(LegalRule.SUPPLEMENT_NOTICE.limit()).contains(new WorkingDays(5));
        assertThat(LegalRule.DECISION.limit()).contains(new WorkingDays(20));
        assertThat(LegalRule.JOINT_DECISION.limit()).contains(new WorkingDays(45));
        assertThat(LegalRule.DELIVERY.limit()).contains(new WorkingDays(10));
        assertThat(LegalRule.PROMISE.limit()).isEmpty();
        assertThat(DueDates.of(LegalRule.DELIVERY, on(2026, 9, 28), LAW).on()).isEqualTo(on(2026, 10, 16));
        assertThatThrownBy(() -> DueDates.of(LegalRule.PROMISE, on(2026, 9, 28), LAW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anArticleIsCitedWithParagraphAndItem() {
        assertThat(LegalRule.SUPPLEMENT_NOTICE.article()).isEqualTo("32(1)(4)");
        assertThat(LegalRule.HEARING_NOTICE.article()).isEqualTo("48(1)(1)");
        assertThat(LegalRule.DECISION.article()).isEqualTo("42(1)");
        assertThat(ExtensionRule.JOINT.article()).isEqualTo("42(2)");
        assertThat(LegalRule.values()).extracting(LegalRule::article)
                .allMatch(article -> article.matches("|\\d+(\\(\\d+\\)){0,2}"));
    }

    @Test
    void aLimitIsZeroToTenYears() {
        assertThat(new WorkingDays(TimeLimit.MAX_DAYS).days()).isEqualTo(3_650);
        assertThatThrownBy(() -> new WorkingDays(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CalendarDays(3_651)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrokenPromiseIsYellowAndABrokenStatuteRed() {
        var accepted = on(2026, 3, 2);
        var promise = StatutoryClock.started(LegalRule.PROMISE, accepted, new WorkingDays(5));
        var statute = StatutoryClock.started(LegalRule.DECISION, accepted, new WorkingDays(20));
        assertThat(light(promise, statute, 5)).isEqualTo(Light.GREEN);
        assertThat(light(promise, statute, 6)).isEqualTo(Light.BLUE);
        assertThat(light(promise, statute, 9)).isEqualTo(Light.BLUE);
        assertThat(light(promise, statute, 10)).isEqualTo(Light.YELLOW);
        assertThat(light(promise, statute, 30)).isEqualTo(Light.YELLOW);
        assertThat(light(promise, statute, 31)).isEqualTo(Light.RED);
    }

    @Test
    void aSuspendedCaseIsGreyUnlessItIsLateAlready() {
        var today = on(2026, 3, 10);
        assertThat(Lights.of(today, on(2026, 3, 20), on(2026, 3, 30), 14, true, LAW)).isEqualTo(Light.GREY);
        assertThat(Lights.of(today, on(2026, 3, 9), on(2026, 3, 30), 5, true, LAW)).isEqualTo(Light.YELLOW);
        assertThat(Lights.of(today, on(2026, 3, 9), on(2026, 3, 9), 5, true, LAW)).isEqualTo(Light.RED);
        assertThat(Lights.of(today, on(2026, 3, 20), null, 14, false, LAW)).isEqualTo(Light.GREEN);
    }

    @Test
    void blueComesWithATenthOfThePromiseLeftAndWithOneDayAtLeast() {
        assertThat(Lights.warningDays(0)).isEqualTo(1);
        assertThat(Lights.warningDays(10)).isEqualTo(1);
        assertThat(Lights.warningDays(11)).isEqualTo(2);
        assertThat(Lights.warningDays(20)).isEqualTo(2);
        assertThat(Lights.warningDays(21)).isEqualTo(3);
    }

    @Test
    void everyLightHasAShapeOfItsOwn() {
        assertThat(Light.values()).extracting(Light::shape).doesNotHaveDuplicates();
        assertThat(Light.GREY.colour()).isEqualTo("grey");
    }

    private static Light light(StatutoryClock promise, StatutoryClock statute, int dayOfMarch) {
        var today = on(2026, 3, dayOfMarch);
        return Lights.of(promise.reading(today, LAW), Optional.of(statute.reading(today, LAW)), new WorkingDays(5));
    }
}
