package org.onewindow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.deadlines.ClockRefusal.ALREADY_EXTENDED;
import static org.onewindow.deadlines.ClockRefusal.DAYS_NOT_ALLOWED;
import static org.onewindow.deadlines.ClockRefusal.LIMIT_EXPIRED;
import static org.onewindow.deadlines.ClockRefusal.NEEDS_AGENCY_HEAD;
import static org.onewindow.deadlines.ClockRefusal.NEEDS_GOVERNMENT_HEAD;
import static org.onewindow.deadlines.ClockRefusal.NOT_EXTENSIBLE;
import static org.onewindow.deadlines.Days.LAW;
import static org.onewindow.deadlines.Days.changed;
import static org.onewindow.deadlines.Days.on;
import static org.onewindow.deadlines.ExtensionApprover.AGENCY_HEAD;
import static org.onewindow.deadlines.ExtensionApprover.GOVERNMENT_HEAD;
import static org.onewindow.deadlines.ExtensionApprover.OTHER;
import static org.onewindow.deadlines.SpecialProcedure.EXPERT_REVIEW;
import static org.onewindow.deadlines.SpecialProcedure.TESTING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.deadlines.ClockOutcome.Refused;

class StatutoryClockTest {
    @Test
    void suspensionFreezesTheRemainingWorkingDays() {
        var clock = StatutoryClock.started(LegalRule.PROMISE, on(2026, 9, 29), new WorkingDays(5));
        var suspended = changed(clock.suspend(on(2026, 10, 8), EXPERT_REVIEW));

        assertThat(suspended.remaining(on(2026, 10, 8), LAW)).isEqualTo(new WorkingDays(3));
        assertThat(suspended.remaining(on(2026, 10, 16), LAW)).isEqualTo(new WorkingDays(3));
        assertThat(suspended.reading(on(2026, 10, 16), LAW).suspended()).isTrue();
        assertThat(suspended.reading(on(2026, 10, 16), LAW).suspendedDays()).isEqualTo(7);

        var resumed = changed(suspended.resume(on(2026, 10, 16), EXPERT_REVIEW));
        assertThat(resumed.due(on(2026, 10, 16), LAW).on()).isEqualTo(on(2026, 10, 21));
        assertThat(resumed.remaining(on(2026, 10, 19), LAW)).isEqualTo(new WorkingDays(2));
    }

    @Test
    void aSuspensionOverTheNationalDayHolidayAndAnExtensionGiveOneDate() {
        var clock = decision(on(2026, 9, 21));
        assertThat(clock.due(on(2026, 9, 21), LAW).on()).isEqualTo(on(2026, 10, 26));

        var suspended = changed(clock.suspend(on(2026, 9, 28), TESTING));
        var resumed = changed(suspended.resume(on(2026, 10, 12), TESTING));
        assertThat(resumed.due(on(2026, 10, 12), LAW).on()).isEqualTo(on(2026, 11, 3));

        var extended = changed(resumed.extend(new Extension(on(2026, 11, 3), AGENCY_HEAD, 10), LAW));
        assertThat(extended.due(on(2026, 11, 3), LAW).on()).isEqualTo(on(2026, 11, 17));
    }

    @Test
    void twoProceduresAtOnceAreLeftOutOnce() {
        var clock = decision(on(2026, 3, 2));
        clock = changed(clock.suspend(on(2026, 3, 9), EXPERT_REVIEW));
        clock = changed(clock.suspend(on(2026, 3, 11), TESTING));
        clock = changed(clock.resume(on(2026, 3, 13), EXPERT_REVIEW));
        assertThat(clock.isSuspended()).isTrue();
        clock = changed(clock.resume(on(2026, 3, 18), TESTING));
        assertThat(clock.isSuspended()).isFalse();
        assertThat(clock.due(on(2026, 3, 18), LAW).on()).isEqualTo(on(2026, 4, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWAITING_PAYMENT", "LEADER_ON_TRIP", "MEETING", "SITE_VISIT", "等待缴费", "会议", "领导出差",
            "现场踏勘"})
    void nothingButTheEightProceduresStopsTheStatutoryClock(String reason) {
        assertThat(SpecialProcedure.of(reason)).isEmpty();
    }

    @Test
    void theEightProceduresAreThoseOfTheArticle() {
        assertThat(SpecialProcedure.values()).extracting(SpecialProcedure::term).containsExactly("听证", "招标", "拍卖", "检验",
                "检测", "检疫", "鉴定", "专家评审");
        assertThat(SpecialProcedure.values()).allMatch(one -> "45".equals(one.article()));
        assertThat(SpecialProcedure.of("专家评审")).contains(EXPERT_REVIEW);
        assertThat(SpecialProcedure.of("TESTING")).contains(TESTING);
    }

    @Test
    void aSuspensionIsRefusedBeforeTheStartTwiceAndAnEndWithoutABeginning() {
        var clock = decision(on(2026, 3, 2));
        assertThat(clock.suspend(on(2026, 3, 1), TESTING)).isEqualTo(new Refused(ClockRefusal.BEFORE_START));
        assertThat(clock.resume(on(2026, 3, 3), TESTING)).isEqualTo(new Refused(ClockRefusal.NOT_SUSPENDED));
        var suspended = changed(clock.suspend(on(2026, 3, 2), TESTING));
        assertThat(suspended.suspend(on(2026, 3, 4), TESTING)).isEqualTo(new Refused(ClockRefusal.ALREADY_SUSPENDED));
        assertThat(suspended.resume(on(2026, 3, 4), EXPERT_REVIEW))
                .isEqualTo(new Refused(ClockRefusal.NOT_SUSPENDED));
        assertThat(suspended.resume(on(2026, 3, 1), TESTING)).isEqualTo(new Refused(ClockRefusal.BEFORE_START));
        assertThat(changed(suspended.resume(on(2026, 3, 2), TESTING)).due(on(2026, 3, 2), LAW).on())
                .isEqualTo(on(2026, 3, 30));
    }

    @Test
    void onlyTheHeadOfTheAgencyExtendsTheOrdinaryLimit() {
        var clock = decision(on(2026, 3, 2));
        assertThat(clock.extend(new Extension(on(2026, 3, 20), OTHER, 10), LAW))
                .isEqualTo(new Refused(NEEDS_AGENCY_HEAD));
        assertThat(clock.extend(new Extension(on(2026, 3, 20), GOVERNMENT_HEAD, 10), LAW))
                .isEqualTo(new Refused(NEEDS_AGENCY_HEAD));
        assertThat(NEEDS_AGENCY_HEAD.article()).isEqualTo("42(1)");
        var extended = changed(clock.extend(new Extension(on(2026, 3, 20), AGENCY_HEAD, 10), LAW));
        assertThat(extended.due(on(2026, 3, 20), LAW).on()).isEqualTo(Days.due(on(2026, 3, 2), 30));
    }

    @Test
    void onlyTheHeadOfTheGovernmentExtendsTheJointLimit() {
        var clock = StatutoryClock.started(LegalRule.JOINT_DECISION, on(2011, 6, 1), new WorkingDays(45));
        assertThat(clock.extend(new Extension(on(2011, 7, 1), AGENCY_HEAD, 15), LAW))
                .isEqualTo(new Refused(NEEDS_GOVERNMENT_HEAD));
        var extended = changed(clock.extend(new Extension(on(2011, 7, 1), GOVERNMENT_HEAD, 15), LAW));
        assertThat(extended.due(on(2011, 7, 1), LAW).on()).isEqualTo(on(2011, 8, 25));
    }

    @Test
    void thereIsOneExtension() {
        var extended = changed(decision(on(2026, 3, 2)).extend(new Extension(on(2026, 3, 20), AGENCY_HEAD, 5), LAW));
        assertThat(extended.extend(new Extension(on(2026, 3, 23), AGENCY_HEAD, 5), LAW))
                .isEqualTo(new Refused(ALREADY_EXTENDED));
    }

    @Test
    void anExtensionComesOnTheLastDayAtTheLatest() {
        var clock = decision(on(2026, 9, 14));
        assertThat(clock.due(on(2026, 9, 14), LAW).on()).isEqualTo(on(2026, 10, 16));
        assertThat(clock.extend(new Extension(on(2026, 10, 15), AGENCY_HEAD, 10), LAW))
                .isInstanceOf(ClockOutcome.Changed.class);
        assertThat(clock.extend(new Extension(on(2026, 10, 16), AGENCY_HEAD, 10), LAW))
                .isInstanceOf(ClockOutcome.Changed.class);
        assertThat(clock.extend(new Extension(on(2026, 10, 17), AGENCY_HEAD, 10), LAW))
                .isEqualTo(new Refused(LIMIT_EXPIRED));
        assertThat(clock.extend(new Extension(on(2026, 10, 19), AGENCY_HEAD, 10), LAW))
                .isEqualTo(new Refused(LIMIT_EXPIRED));
    }

    @Test
    void anExtensionHasOneToTenDays() {
        var clock = decision(on(2026, 3, 2));
        assertThat(clock.extend(new Extension(on(2026, 3, 20), AGENCY_HEAD, 0), LAW))
                .isEqualTo(new Refused(DAYS_NOT_ALLOWED));
        assertThat(clock.extend(new Extension(on(2026, 3, 20), AGENCY_HEAD, 11), LAW))
                .isEqualTo(new Refused(DAYS_NOT_ALLOWED));
        assertThat(clock.extend(new Extension(on(2026, 3, 20), AGENCY_HEAD, 1), LAW))
                .isInstanceOf(ClockOutcome.Changed.class);
        assertThat(clock.extend(new Extension(on(2026, 3, 1), AGENCY_HEAD, 10), LAW))
                .isEqualTo(new Refused(ClockRefusal.BEFORE_START));
    }

    @Test
    void whatTheLawDoesNotExtendIsNotExtended() {
        var clock = StatutoryClock.started(LegalRule.DELIVERY, on(2026, 3, 2), new WorkingDays(10));
        assertThat(clock.extend(new Extension(on(2026, 3, 3), AGENCY_HEAD, 10), LAW))
                .isEqualTo(new Refused(NOT_EXTENSIBLE));
    }

    @Test
    void theDayBeforeTheDayAndTheDayAfterTheLastDay() {
        var clock = decision(on(2026, 9, 14));
        assertReading(clock, on(2026, 10, 15), 19, 1, 0, false);
        assertReading(clock, on(2026, 10, 16), 20, 0, 0, false);
        assertReading(clock, on(2026, 10, 17), 20, 0, 0, true);
        assertReading(clock, on(2026, 10, 19), 20, 0, 1, true);
        assertReading(clock, on(2026, 9, 13), 0, 20, 0, false);
    }

    private static void assertReading(StatutoryClock clock, LocalDate today, int elapsed, int remaining,
            int overdueDays,
            boolean overdue) {
        var reading = clock.reading(today, LAW);
        assertThat(reading.elapsed()).isEqualTo(elapsed);
        assertThat(reading.remaining()).isEqualTo(new WorkingDays(remaining));
        assertThat(reading.overdueDays()).isEqualTo(overdueDays);
        assertThat(reading.isOverdue()).isEqualTo(overdue);
        assertThat(clock.overdueDays(today, LAW)).isEqualTo(overdueDays);
    }

    private static StatutoryClock decision(LocalDate on) {
        return StatutoryClock.started(LegalRule.DECISION, on, new WorkingDays(20));
    }
}
