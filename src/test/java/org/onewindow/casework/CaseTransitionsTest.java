package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.casework.Refusal.Reason;

/** The table is complete: in every state every act is either known or refused with an article that fits the state. */
class CaseTransitionsTest {
    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void everyActIsKnownOrRefusedWithAnArticle(CaseStatus status) {
        for (var act : ActKind.values()) {
            if (CaseTransitions.of(status, act).isEmpty()) {
                var reason = CaseTransitions.whyNot(status, act);
                assertThat(Refusal.of(reason).basis().zh()).as(status + " " + act).contains("行政许可法").contains("条");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void everyActHasExactlyOneRow(ActKind act) {
        assertThat(CaseTransitions.ALL).filteredOn(row -> row.act() == act).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, names = {"ARCHIVED", "NOT_ACCEPTED", "WITHDRAWN", "VOID"})
    void nothingIsDoneOnAClosedCase(CaseStatus end) {
        for (var act : ActKind.values()) {
            assertThat(CaseTransitions.of(end, act)).as(act.name()).isEmpty();
            assertThat(CaseTransitions.whyNot(end, act)).isEqualTo(Reason.CASE_CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, names = {"DECIDED", "DELIVERED"})
    void aDecisionIsNotDecidedAgain(CaseStatus status) {
        assertThat(CaseTransitions.whyNot(status, ActKind.GRANT)).isEqualTo(Reason.ALREADY_DECIDED);
        assertThat(CaseTransitions.whyNot(status, ActKind.DENY)).isEqualTo(Reason.ALREADY_DECIDED);
    }
}
