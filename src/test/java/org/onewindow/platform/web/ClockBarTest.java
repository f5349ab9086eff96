package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ClockBarTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    @Test
    void thePartsFillTheBarUpToThePromiseAndThePromiseStandsBeforeTheStatute() {
        ClockBar bar = ClockBar.of(4, 0, 2, 4, START, START.plusDays(10), START.plusDays(20));

        assertThat(bar.elapsed() + bar.suspended() + bar.remaining()).isCloseTo(bar.promise(), EXACTLY);
        assertThat(bar.promise()).isCloseTo(50, EXACTLY);
        assertThat(bar.statute()).isCloseTo(100, EXACTLY);
        assertThat(bar.remainingFrom()).isCloseTo(30, EXACTLY);
    }

    @Test
    void daysPastThePromiseLieBehindItsMark() {
        ClockBar bar = ClockBar.of(12, 2, 0, 0, START, START.plusDays(14), null);

        assertThat(bar.promise() + bar.over()).isCloseTo(100, EXACTLY);
        assertThat(bar.over()).isCloseTo(100.0 * 2 / 12, EXACTLY);
        assertThat(bar.statute()).isNegative();
    }

    @Test
    void aLimitOfTheSameDayHasABar() {
        ClockBar bar = ClockBar.of(0, 0, 0, 0, START, START, START);

        assertThat(bar.elapsed()).isZero();
        assertThat(bar.promise()).isCloseTo(100, EXACTLY);
    }

    @Test
    void wordsAtTheEdgesStayInside() {
        assertThat(ClockBar.anchor(5)).isEqualTo("start");
        assertThat(ClockBar.anchor(50)).isEqualTo("middle");
        assertThat(ClockBar.anchor(95)).isEqualTo("end");
    }
}
