package org.onewindow.casework.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.Exclusion;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/** Monday 2 March 2026 to Monday 16 March are ten working days. */
class HandlingDaysTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.ofLibrary();
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void theDayOfAcceptanceIsNotCounted() {
        assertThat(days(MONDAY, List.of())).isZero();
        assertThat(days(MONDAY.plusDays(1), List.of())).isEqualTo(1);
        assertThat(days(MONDAY.plusDays(14), List.of())).isEqualTo(10);
    }

    @Test
    void weekendsAreNotCounted() {
        assertThat(days(MONDAY.plusDays(4), List.of())).isEqualTo(4);
        assertThat(days(MONDAY.plusDays(5), List.of())).isEqualTo(4);
        assertThat(days(MONDAY.plusDays(7), List.of())).isEqualTo(5);
    }

    @Test
    void specialProceduresAreLeftOutOnceEvenWhereTwoOverlap() {
        var first = new Exclusion(MONDAY.plusDays(1), MONDAY.plusDays(3), null);
        var second = new Exclusion(MONDAY.plusDays(2), MONDAY.plusDays(4), null);
        assertThat(days(MONDAY.plusDays(14), List.of(first))).isEqualTo(8);
        assertThat(days(MONDAY.plusDays(14), List.of(second, first))).isEqualTo(7);
    }

    @Test
    void whatRunsBeyondTheDecisionIsLeftOutUpToIt() {
        var late = new Exclusion(MONDAY.plusDays(2), MONDAY.plusDays(30), null);
        assertThat(days(MONDAY.plusDays(4), List.of(late))).isEqualTo(2);
    }

    private static int days(LocalDate decidedOn, List<Exclusion> exclusions) {
        return new HandlingDays(MONDAY, decidedOn, exclusions).in(CALENDAR);
    }
}
