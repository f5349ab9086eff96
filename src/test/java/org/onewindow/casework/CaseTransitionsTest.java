package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    void everyActHasARowAndNeverTwoForOneStatus(ActKind act) {
        var rows = CaseTransitions.ALL.stream().filter(row -> row.act() == act).toList();
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().flatMap(row -> row.from().stream()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void everyFactButSubmissionAndErasureComesFromARow() {
        var recorded = CaseTransitions.ALL.stream().map(CaseTransitions.Transition::fact).toList();
        assertThat(CaseFacts.types()).allSatisfy(type -> assertThat(type).satisfiesAnyOf(
                one -> assertThat(one).isIn("case.submitted.1", "case.data-erased.1"),
                one -> assertThat(recorded.stream().map(CaseFacts::type)).contains(one)));
    }

    @Test
    void aPaperIsGivenExactlyWhereTheFactHoldsOne() {
        assertThat(CaseTransitions.ALL).allSatisfy(row -> assertThat(row.paper() != null).as(row.act().name())
                .isEqualTo(CaseFact.Papered.class.isAssignableFrom(row.fact())));
    }

    @ParameterizedTest
    @EnumSource(value = CaseStatus.class, names = {"NOT_NEEDED", "NOT_ACCEPTED", "WITHDRAWN", "TERMINATED", "FORWARDED",
            "VOID"})
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
