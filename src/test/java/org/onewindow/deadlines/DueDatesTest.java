package org.onewindow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.deadlines.Days.LAW;
import static org.onewindow.deadlines.Days.due;
import static org.onewindow.deadlines.Days.excluded;
import static org.onewindow.deadlines.Days.on;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.DerivationStep.DaysOff;
import org.onewindow.deadlines.DerivationStep.Ends;
import org.onewindow.deadlines.DerivationStep.Excluded;
import org.onewindow.deadlines.DerivationStep.Limited;
import org.onewindow.deadlines.DerivationStep.MadeUp;
import org.onewindow.deadlines.DerivationStep.Moved;
import org.onewindow.deadlines.DerivationStep.Provisional;
import org.onewindow.deadlines.DerivationStep.Started;
import org.onewindow.deadlines.DerivationStep.Unlisted;
import org.onewindow.deadlines.calendar.DayKind;
import org.onewindow.deadlines.calendar.OutsideCalendarException;

class DueDatesTest {
    @Test
    void aMakeUpSundayIsAWorkingDay() {
        assertThat(due(on(2011, 1, 24), 5)).isEqualTo(on(2011, 1, 30));
    }

    @Test
    void theGoldenWeekIsLeftOutAndItsMakeUpDaysCount() {
        assertThat(due(on(2011, 9, 19), 20)).isEqualTo(on(2011, 10, 20));
    }

    @Test
    void theSpringOf2026CountsItsMakeUpSaturdays() {
        assertThat(due(on(2026, 2, 9), 5)).isEqualTo(on(2026, 2, 14));
        assertThat(due(on(2026, 2, 14), 5)).isEqualTo(on(2026, 2, 28));
        assertThat(due(on(2026, 2, 15), 5)).isEqualTo(on(2026, 2, 28));
    }

    @Test
    void theTwoMakeUpDaysThatTheLibraryLacksCount() {
        assertThat(due(on(2013, 4, 1), 5)).isEqualTo(on(2013, 4, 9));
        assertThat(due(on(2013, 9, 25), 10)).isEqualTo(on(2013, 10, 14));
    }

    @Test
    void aDateAfterTheLastNoticeFollowsTheLawAndIsProvisional() {
        var due = DueDates.of(on(2026, 12, 28), new WorkingDays(20), List.of(), 0, LAW);

        assertThat(due.on()).isEqualTo(on(2027, 1, 26));
        assertThat(due.provisional()).isTrue();
        assertThat(due.derivation()).endsWith(new Ends(on(2027, 1, 26)), new Provisional(on(2026, 12, 31)));
    }

    @Test
    void theLastNoticedDayIsCertainAndTheNextIsNot() {
        assertThat(DueDates.of(on(2026, 12, 30), new WorkingDays(1), List.of(), 0, LAW).provisional()).isFalse();
        assertThat(DueDates.of(on(2026, 12, 31), new WorkingDays(1), List.of(), 0, LAW).provisional()).isTrue();
    }

    @Test
    void aDateBeforeTheFirstNoticeIsRefused() {
        assertThat(due(on(2001, 12, 29), 1)).isEqualTo(on(2001, 12, 30));
        assertThatThrownBy(() -> due(on(2001, 12, 28), 1)).isInstanceOf(OutsideCalendarException.class)
                .hasMessageContaining("2001-12-29");
    }

    @Test
    void aDateBeyondTheHorizonIsRefused() {
        assertThat(due(on(2100, 12, 30), 1)).isEqualTo(on(2100, 12, 31));
        assertThatThrownBy(() -> due(on(2100, 12, 31), 1)).isInstanceOf(OutsideCalendarException.class);
        assertThatThrownBy(() -> due(on(2099, 1, 4), TimeLimit.MAX_DAYS)).isInstanceOf(OutsideCalendarException.class);
    }

    @Test
    void excludedTimeIsAUnionInWorkingDays() {
        var accepted = on(2026, 3, 2);
        var first = excluded(on(2026, 3, 9), on(2026, 3, 13));
        var second = excluded(on(2026, 3, 11), on(2026, 3, 18));

        assertThat(due(accepted, 20)).isEqualTo(on(2026, 3, 30));
        assertThat(due(accepted, 20, first)).isEqualTo(on(2026, 4, 3));
        assertThat(due(accepted, 20, first, second)).isEqualTo(on(2026, 4, 9));
        assertThat(due(accepted, 20, second, first, second)).isEqualTo(on(2026, 4, 9));
    }

    @Test
    void anExclusionThatEndsOnItsFirstDayLeavesNothingOut() {
        assertThat(due(on(2026, 3, 2), 20, excluded(on(2026, 3, 9), on(2026, 3, 9)))).isEqualTo(on(2026, 3, 30));
    }

    @Test
    void anExclusionOutsideTheLimitLeavesNothingOut() {
        var before = excluded(on(1999, 1, 1), on(2026, 3, 2));
        var after = excluded(on(2026, 3, 30), on(2026, 5, 1));
        assertThat(due(on(2026, 3, 2), 20, before, after)).isEqualTo(on(2026, 3, 30));
        assertThat(due(on(2026, 3, 2), 20, excluded(on(2026, 3, 29), on(2026, 3, 30)))).isEqualTo(on(2026, 3, 31));
    }

    @Test
    void theFortyFiveDaysOfJointHandlingCountLikeAllOthers() {
        assertThat(DueDates.of(LegalRule.JOINT_DECISION, on(2011, 6, 1), LAW).on()).isEqualTo(on(2011, 8, 4));
        assertThat(DueDates.of(on(2011, 6, 1), new WorkingDays(45), List.of(), 15, LAW).on())
                .isEqualTo(on(2011, 8, 25));
        assertThat(DueDates.of(LegalRule.JOINT_DECISION, on(2026, 9, 1), LAW).on()).isEqualTo(on(2026, 11, 9));
    }

    @Test
    void aLimitOfNoDaysIsTheSameDayOrTheNextWorkingDay() {
        assertThat(due(on(2026, 9, 18), 0)).as("a Friday").isEqualTo(on(2026, 9, 18));
        assertThat(due(on(2026, 9, 19), 0)).as("a Saturday before a make-up Sunday").isEqualTo(on(2026, 9, 20));
        assertThat(due(on(2026, 9, 20), 0)).as("a make-up Sunday").isEqualTo(on(2026, 9, 20));
        assertThat(due(on(2026, 9, 13), 0)).as("a plain Sunday").isEqualTo(on(2026, 9, 14));
        assertThat(calendarDays(on(2026, 10, 1), 0).on()).as("National Day").isEqualTo(on(2026, 10, 8));
    }

    @Test
    void calendarDaysCountEveryDayAndOnlyTheirEndMoves() {
        assertThat(calendarDays(on(2026, 9, 25), 5).on()).as("ends on a working day").isEqualTo(on(2026, 9, 30));
        assertThat(calendarDays(on(2026, 9, 25), 6).on()).as("ends on National Day").isEqualTo(on(2026, 10, 8));
        assertThat(calendarDays(on(2026, 9, 10), 10).on()).as("ends on a make-up Sunday").isEqualTo(on(2026, 9, 20));
        assertThat(calendarDays(on(2026, 9, 25), 6).derivation()).containsExactly(new Started(on(2026, 9, 25)),
                new Limited(LegalRule.ASKED, new CalendarDays(6)),
                new DaysOff(on(2026, 10, 1), on(2026, 10, 7), DayKind.HOLIDAY, "国庆节"),
                new Moved(on(2026, 10, 1), on(2026, 10, 8)), new Ends(on(2026, 10, 8)));
    }

    @Test
    void calendarDaysOfASpecialProcedureAreLeftOutWhole() {
        var due = DueDates.of(on(2026, 3, 2), new CalendarDays(20), List.of(excluded(on(2026, 3, 6), on(2026, 3, 9))),
                0, LAW);
        assertThat(due.on()).isEqualTo(on(2026, 3, 25));
        assertThat(due.derivation()).contains(new Excluded(on(2026, 3, 6), on(2026, 3, 9),
                SpecialProcedure.EXPERT_REVIEW, new CalendarDays(3)));
    }

    @Test
    void theDerivationNamesWhatAReaderPassesInTheOrderOfTheDays() {
        var due = DueDates.of(LegalRule.DECISION, on(2026, 9, 17), new WorkingDays(20),
                List.of(excluded(on(2026, 9, 29), on(2026, 10, 12))), 0, LAW);

        assertThat(due.derivation()).startsWith(new Started(on(2026, 9, 17)),
                new Limited(LegalRule.DECISION, new WorkingDays(20)),
                new DaysOff(on(2026, 9, 19), on(2026, 9, 19), DayKind.WEEKEND, ""), new MadeUp(on(2026, 9, 20), "国庆节"),
                new DaysOff(on(2026, 9, 25), on(2026, 9, 27), DayKind.HOLIDAY, "中秋节"),
                new Excluded(on(2026, 9, 29), on(2026, 10, 12), SpecialProcedure.EXPERT_REVIEW, new WorkingDays(5)),
                new DaysOff(on(2026, 10, 1), on(2026, 10, 7), DayKind.HOLIDAY, "国庆节"),
                new MadeUp(on(2026, 10, 10), "国庆节"));
        assertThat(due.derivation()).endsWith(new Ends(due.on()));
    }

    @Test
    void aLongDerivationIsCutAndSaysSo() {
        var steps = DueDates.of(on(2012, 3, 1), new WorkingDays(2_500), List.of(), 0, LAW).derivation();
        assertThat(steps).hasSizeLessThan(OnTheWay.MOST_LISTED + 10);
        assertThat(steps).filteredOn(Unlisted.class::isInstance).hasSize(1);
    }

    @Test
    void datesOfSummerTimeAndOldDatesAreDays() {
        assertThat(LocalDate.parse("1940-06-01")).isEqualTo(on(1940, 6, 1));
        assertThat(LocalDate.parse("1986-05-04").datesUntil(on(1986, 5, 6))).hasSize(2);
        assertThatThrownBy(() -> due(LocalDate.parse("1986-05-04"), 1)).isInstanceOf(OutsideCalendarException.class);
    }

    private static Due calendarDays(LocalDate start, int days) {
        return DueDates.of(start, new CalendarDays(days), List.of(), 0, LAW);
    }
}
