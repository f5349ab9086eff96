package org.onewindow.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.platform.LocalisedText;

class LimitsTest {
    @Test
    void aPromiseSavesItsShareOfTheStatute() {
        assertThat(limits(20, StatutoryRule.ORDINARY_20, 9).savedPercent()).isEqualTo(55);
        assertThat(limits(20, StatutoryRule.ORDINARY_20, 20).savedPercent()).isZero();
        assertThat(limits(45, StatutoryRule.JOINT_45, 0).savedPercent()).isEqualTo(100);
    }

    @Test
    void aSameDayItemWhoseStatuteIsTheSameDaySavesNothing() {
        assertThat(limits(0, StatutoryRule.SPECIAL_LAW, 0).savedPercent()).isZero();
        assertThat(limits(5, StatutoryRule.NONE, 0).savedPercent()).isZero();
    }

    private static Limits limits(int statutory, StatutoryRule rule, int promised) {
        return new Limits(new WorkingDays(statutory), rule, new WorkingDays(promised),
                rule == StatutoryRule.SPECIAL_LAW ? LocalisedText.of("某法") : null);
    }
}
