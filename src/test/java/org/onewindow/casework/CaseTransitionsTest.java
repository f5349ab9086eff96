package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.CaseStatus;

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

    @ParameterizedTest
    @CsvSource({"SUBMITTED, GRANT, NOT_ACCEPTED_YET", "SUBMITTED, DELIVER, NOT_DECIDED_YET",
            "SUBMITTED, ARCHIVE, NOT_DECIDED_YET", "SUBMITTED, ANNOUNCE_READY, NOT_DECIDED_YET",
            "SUBMITTED, SUPPLY, NO_SUPPLEMENT_ASKED", "SUPPLEMENT_NOTICED, ACCEPT, WAITING_FOR_SUPPLEMENT",
            "SUPPLEMENT_NOTICED, DELIVER, NOT_DECIDED_YET", "IN_PROCESS, ACCEPT, ALREADY_ACCEPTED",
            "IN_PROCESS, SUPPLY, NO_SUPPLEMENT_ASKED", "IN_PROCESS, DELIVER, NOT_DECIDED_YET",
            "IN_PROCESS, REVOKE, NOT_DECIDED_YET", "DECIDED, ARCHIVE, NOT_DELIVERED_YET",
            "DECIDED, REVIEW, ALREADY_DECIDED", "DELIVERED, DELIVER, ALREADY_DELIVERED",
            "DELIVERED, ANNOUNCE_READY, ALREADY_DELIVERED", "DELIVERED, REVIEW, ALREADY_DECIDED"})
    void anActOutOfPlaceIsToldWhatStandsInItsWay(CaseStatus status, ActKind act, Reason reason) {
        assertThat(CaseTransitions.whyNot(status, act)).isEqualTo(reason);
        assertThat(reason.messageKey()).isEqualTo(
                "casework.refusal." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Test
    void theRowsOfAStatusAreThoseThatStartFromIt() {
        assertThat(CaseTransitions.of(CaseStatus.SUPPLEMENT_NOTICED)).extracting(CaseTransitions.Transition::act)
                .contains(ActKind.SUPPLY, ActKind.LAPSE).doesNotContain(ActKind.ACCEPT, ActKind.GRANT);
        assertThat(CaseTransitions.of(CaseStatus.VOID)).isEmpty();
    }

    @Test
    void anActHasANameForMachinesAndIsFoundByIt() {
        assertThat(ActKind.REQUEST_SUPPLEMENT.apiName()).isEqualTo("request-supplement");
        assertThat(ActKind.ofApiName("request-supplement")).contains(ActKind.REQUEST_SUPPLEMENT);
        assertThat(ActKind.ofApiName("REQUEST_SUPPLEMENT")).isEmpty();
        assertThat(ActKind.values()).filteredOn(ActKind::isAutomatic).contains(ActKind.LAPSE, ActKind.RECOMPUTE)
                .doesNotContain(ActKind.ACCEPT);
        assertThat(ActKind.values()).filteredOn(ActKind::isOnStage).contains(ActKind.REVIEW, ActKind.GRANT)
                .doesNotContain(ActKind.ACCEPT, ActKind.EXTEND);
    }

    @Test
    void whatIsOpenStillWaitsForSomebody() {
        assertThat(CaseStatus.values()).filteredOn(CaseStatus::isOpen).containsExactly(CaseStatus.SUBMITTED,
                CaseStatus.SUPPLEMENT_NOTICED, CaseStatus.IN_PROCESS, CaseStatus.DECIDED, CaseStatus.DELIVERED);
        assertThat(CaseStatus.values()).extracting(CaseStatus::shownAs)
                .allMatch(key -> key.startsWith("casework.shown."));
    }

    @Test
    void whatTheActorSawIsComparedWithTheCaseOrTheStage() {
        var now = new Expected.CaseVersion(7, 5);
        assertThat(new Expected.OfCase(7).fits(now)).isTrue();
        assertThat(new Expected.OfCase(5).fits(now)).isFalse();
        assertThat(new Expected.OfStage(5).fits(now)).isTrue();
        assertThat(new Expected.OfStage(7).fits(now)).isFalse();
        assertThat(new Expected.Whatever().fits(now)).isTrue();
    }

    @Test
    void everyFactButSubmissionAndErasureComesFromARow() {
        var recorded = CaseTransitions.ALL.stream().map(CaseTransitions.Transition::fact).toList();
        assertThat(CaseFacts.types()).allSatisfy(type -> assertThat(type).satisfiesAnyOf(
                one -> assertThat(one).isIn("case.submitted.1", "case.submitted.2",
                        "case.data-erased.1"),
                one -> assertThat(recorded.stream().flatMap(fact -> CaseFacts.typesOf(fact).stream())).contains(one)));
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
