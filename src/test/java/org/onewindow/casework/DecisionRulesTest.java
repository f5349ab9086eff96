package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.director;
import static org.onewindow.casework.PureCase.fact;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.post;
import static org.onewindow.casework.PureCase.practices;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.reviewer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.Situation.Queue;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.SpecialProcedure;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.PostKind;
import org.onewindow.platform.LocalisedText;

/** Stages and the decision: who, in which order, and what stands against it. */
class DecisionRulesTest {
    private static final ServiceItem UPWARD = item(
            new Particulars(List.of(), Set.of(), null, new LocalisedText("省主管部门", "the provincial authority")));
    private static final ServiceItem LIMITED = item(new Particulars(List.of(), Set.of(), 2, null));
    private static final Act GRANT = new Act.Grant("c", "同意");

    @Test
    void aDecisionRecordsWhoDecidedWhenAndFromWhichPost() {
        assertThat(fact(decide(lastStage(item()), GRANT, head(), RECEIVED.plusDays(1)))).isInstanceOfSatisfying(
                CaseFact.Decided.class, decided -> {
                    assertThat(decided.stage()).isEqualTo("c");
                    assertThat(decided.outcome()).isEqualTo(Outcome.GRANTED);
                    assertThat(decided.decidedOn()).isEqualTo(RECEIVED.plusDays(1));
                    assertThat(decided.signature()).isEqualTo(
                            new CaseFact.Signature("S0103", "SCJ-PZ", null, null, null));
                    assertThat(decided.signature().isOnPaper()).isFalse();
                    assertThat(decided.slot()).isNull();
                    assertThat(decided.ground()).isNull();
                    assertThat(decided.minutes()).isNull();
                });
        var decided = after(lastStage(item()), GRANT, head(), RECEIVED);
        assertThat(decided.decision()).isEqualTo(
                new CaseFile.Decision(Outcome.GRANTED, RECEIVED, "S0103", null, null, CaseFile.Force.IN_FORCE));
        assertThat(decided.openStages()).isEmpty();
        assertThat(decided.makers()).contains("S0103");
    }

    @Test
    void onlyTheLastStageDecides() {
        assertThat(reason(decide(accepted(item()), new Act.Grant("a", ""), clerk(), RECEIVED)))
                .isEqualTo(Reason.NOT_THE_LAST_STAGE);
        assertThat(decide(accepted(item()), new Act.Deny("b", "不符合"), reviewer(), RECEIVED))
                .isInstanceOfSatisfying(Verdict.Unlawful.class, no -> {
                    assertThat(no.refusal().reason()).isEqualTo(Reason.NOT_THE_LAST_STAGE);
                    assertThat(no.refusal().words(Locale.SIMPLIFIED_CHINESE)).containsExactly("b");
                });
        assertThat(decide(accepted(item()), new Act.Review("b", ""), clerk(), RECEIVED)).as("another post's stage")
                .isInstanceOf(Verdict.NotYours.class);
        assertThat(decide(accepted(item()), new Act.BeginSpecialProcedure(SpecialProcedure.TESTING, 3, "送检"), head(),
                RECEIVED)).as("whose stage is not open").isInstanceOf(Verdict.NotYours.class);
    }

    @Test
    void aDenialRecordsItsGround() {
        var deny = new Act.Deny("c", Ground.Denial.FALSE_MATERIALS, null, "营业执照系伪造");
        assertThat(fact(decide(lastStage(item()), deny, head(), RECEIVED))).isInstanceOfSatisfying(
                CaseFact.Decided.class, decided -> {
                    assertThat(decided.outcome()).isEqualTo(Outcome.DENIED);
                    assertThat(decided.ground()).isEqualTo(Ground.Denial.FALSE_MATERIALS);
                });
    }

    @Test
    void noDecisionWhileASpecialProcedureRunsOrAPromiseIsOpen() {
        var running = after(lastStage(item()), new Act.BeginSpecialProcedure(SpecialProcedure.TESTING, 3, "送检"), head(),
                RECEIVED);
        assertThat(reason(decide(running, GRANT, head(), RECEIVED))).isEqualTo(Reason.PROCEDURE_RUNNING);
        var item = item(practices());
        var promised = after(received(item, Channel.COUNTER), new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")),
                RECEIVED.plusDays(20), "补交"), clerk(), RECEIVED, item);
        var last = pass(promised, item);
        assertThat(reason(decide(last, GRANT, head(), RECEIVED, item))).isEqualTo(Reason.PROMISE_OPEN);
        assertThat(decide(last, new Act.Deny("c", "不符合"), head(), RECEIVED, item)).isInstanceOf(Verdict.Lawful.class);
        var kept = after(last, new Act.SupplyPromised(List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1,
                List.of(PureCase.SCAN)))), Who.APPLICANT, RECEIVED, item);
        assertThat(decide(kept, GRANT, head(), RECEIVED, item)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void aSheetIsSignedByWhoMayDecideAndRecordedBySomebodyElse() {
        var last = lastStage(item());
        var scan = "0".repeat(64);
        assertThat(reason(decide(last, grant("S0103", scan), head(), RECEIVED))).isEqualTo(Reason.SIGNER_IS_RECORDER);
        assertThat(reason(decide(last, grant("S0102", scan), head(), RECEIVED))).isEqualTo(Reason.MAKER_IS_APPROVER);
        assertThat(reason(decide(last, grant("S9001", scan), head(), RECEIVED))).isEqualTo(Reason.NOT_THEIR_POST);
        assertThat(decide(last, grant("S0104", "no scan"), head(), RECEIVED)).isInstanceOf(Verdict.Invalid.class);
        assertThat(fact(decide(last, grant("S0104", scan), clerk(), RECEIVED))).isInstanceOfSatisfying(
                CaseFact.Decided.class, decided -> {
                    assertThat(decided.signature().staff()).isEqualTo("S0104");
                    assertThat(decided.signature().recorder()).isEqualTo("S0101");
                    assertThat(decided.signature().scan()).isEqualTo(scan);
                    assertThat(decided.signature().confirmBy()).isEqualTo(RECEIVED.plusDays(1));
                    assertThat(decided.signature().isOnPaper()).isTrue();
                });
        assertThat(decide(last, grant("S0103", scan), director(), RECEIVED)).as("the approval post signs")
                .isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void aLimitedNumberIsGrantedInTheOrderOfAcceptanceAndUntilItIsUsedUp() {
        var last = lastStage(LIMITED);
        assertThat(fact(decide(last, GRANT, head(), RECEIVED, LIMITED, new Queue(2, 2, null)))).isInstanceOfSatisfying(
                CaseFact.Decided.class, decided -> assertThat(decided.slot()).isEqualTo(2));
        assertThat(reason(decide(last, GRANT, head(), RECEIVED, LIMITED, new Queue(2, null, null))))
                .isEqualTo(Reason.NUMBER_EXHAUSTED);
        assertThat(reason(decide(last, GRANT, head(), RECEIVED, LIMITED, new Queue(2, 1, last.number()))))
                .isEqualTo(Reason.EARLIER_ACCEPTED_FIRST);
        assertThat(decide(last, new Act.Deny("c", "数量已满"), head(), RECEIVED, LIMITED, new Queue(2, null, null)))
                .isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void whatGoesUpIsForwardedFromTheLastStageAndNotDecidedHere() {
        var last = lastStage(UPWARD);
        assertThat(reason(decide(last, GRANT, head(), RECEIVED, UPWARD))).isEqualTo(Reason.DECIDED_ABOVE);
        assertThat(reason(decide(accepted(UPWARD), new Act.Forward("拟同意"), head(), RECEIVED, UPWARD)))
                .isEqualTo(Reason.NOT_THE_LAST_STAGE);
        assertThat(reason(decide(lastStage(item()), new Act.Forward("拟同意"), head(), RECEIVED)))
                .isEqualTo(Reason.NOT_FORWARDED);
        var forwarded = after(last, new Act.Forward("拟同意"), head(), RECEIVED, UPWARD);
        assertThat(forwarded.status()).isEqualTo(CaseStatus.FORWARDED);
        assertThat(forwarded.stages()).allMatch(stage -> !stage.isOpen()).hasSize(2);
        var item = item(new Particulars(List.of("plan"), Set.of(), null, new LocalisedText("省", "the province")));
        var promised = after(received(item, Channel.COUNTER), new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")),
                RECEIVED.plusDays(20), "补交"), clerk(), RECEIVED, item);
        assertThat(reason(decide(pass(promised, item), new Act.Forward("拟同意"), head(), RECEIVED, item)))
                .isEqualTo(Reason.PROMISE_OPEN);
    }

    @Test
    void aSiteIsVisitedByTwoOfTheDepartment() {
        var file = accepted(item());
        assertThat(reason(decide(file, visit("S0101"), clerk(), RECEIVED))).isEqualTo(Reason.TWO_INSPECTORS);
        assertThat(reason(decide(file, visit("S0101", "S0201"), clerk(), RECEIVED))).as("one of another department")
                .isEqualTo(Reason.NOT_THEIR_POST);
        assertThat(reason(decide(file, visit("S0101", "nobody"), clerk(), RECEIVED)))
                .isEqualTo(Reason.NOT_THEIR_POST);
        assertThat(fact(decide(file, visit("S0101", "S0102"), clerk(), RECEIVED.plusDays(2)))).isEqualTo(
                new CaseFact.SiteVisited(RECEIVED, List.of("S0101", "S0102"), "SCJ-CB"));
    }

    @Test
    void aStageThatWasGivenToSomebodyIsTheirs() {
        var substitute = new Who("S0101", List.of(post("SCJ-CB", PostKind.HANDLING)));
        var colleague = new Who("S0199", List.of(post("SCJ-CB", PostKind.HANDLING)));
        var file = accepted(item());
        assertThat(reason(decide(file, new Act.Reassign("a", "S0102", "休假"), head(), RECEIVED)))
                .isEqualTo(Reason.NOT_THEIR_POST);
        var given = after(file, new Act.Reassign("a", "S0101", "休假"), head(), RECEIVED);
        assertThat(given.openStage("a")).hasValueSatisfying(
                stage -> assertThat(stage.assignedTo()).isEqualTo("S0101"));
        assertThat(given.openStage("b")).hasValueSatisfying(stage -> assertThat(stage.assignedTo()).isNull());
        assertThat(given.versionFor("a")).isEqualTo(3);
        assertThat(given.versionFor("b")).isEqualTo(2);
        assertThat(given.versionFor("z")).isEqualTo(-1);
        assertThat(given.versionFor(null)).isEqualTo(given.statusSeq()).isEqualTo(2);
        assertThat(reason(decide(given, new Act.Review("a", ""), colleague, RECEIVED)))
                .isEqualTo(Reason.ASSIGNED_TO_ANOTHER);
        assertThat(decide(given, new Act.Review("a", ""), substitute, RECEIVED)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void aCaseGoesBackToTheGroupBeforeOrToANamedEarlierStage() {
        var last = lastStage(item());
        assertThat(reason(decide(last, new Act.Return("c", "c", "退回"), head(), RECEIVED)))
                .isEqualTo(Reason.NOT_AN_EARLIER_STAGE);
        assertThat(fact(decide(last, new Act.Return("c", "b", "退回"), head(), RECEIVED))).isInstanceOfSatisfying(
                CaseFact.StageReturned.class, back -> assertThat(back.opened()).extracting(CaseFact.OpenedStage::stage)
                        .containsExactly("a", "b"));
        var back = after(last, new Act.Return("c", "退回"), head(), RECEIVED);
        assertThat(back.stages()).hasSize(4);
        assertThat(back.openStages()).extracting(CaseFile.StageState::dueOn).containsOnly(
                PureCase.CALENDAR.plusWorkingDays(RECEIVED, 3));
        assertThat(decide(last, new Act.Review("nowhere\nhere", ""), head(), RECEIVED)).isInstanceOf(
                Verdict.Unlawful.class);
    }

    @Test
    void aPostOfTheGovernmentOrOfAnotherAgencyDoesNotApprove() {
        var elsewhere = new Who("S0301", List.of(new org.onewindow.organisation.Post(
                new org.onewindow.organisation.PostCode("GAJ-FZ"), LocalisedText.of("负责人"), new DepartmentCode("GAJ"),
                PostKind.AGENCY_HEAD)));
        assertThat(decide(lastStage(item()), GRANT, elsewhere, RECEIVED)).isInstanceOf(Verdict.NotYours.class);
        assertThat(decide(accepted(item()), new Act.Extend(5, null, "x"), elsewhere, RECEIVED))
                .isInstanceOf(Verdict.NotYours.class);
    }

    private static Act grant(String signer, String scan) {
        return new Act.Grant("c", new Act.Sheet(signer, scan), "");
    }

    private static Act visit(String... inspectors) {
        return new Act.RecordSiteVisit(RECEIVED, new TreeSet<>(Set.of(inspectors)), "设备齐全");
    }

    private static CaseFile accepted(ServiceItem item) {
        return after(received(item, Channel.COUNTER), new Act.Accept(), clerk(), RECEIVED, item);
    }

    private static CaseFile lastStage(ServiceItem item) {
        return pass(accepted(item), item);
    }

    private static CaseFile pass(CaseFile file, ServiceItem item) {
        return after(after(file, new Act.Review("a", ""), clerk(), RECEIVED, item), new Act.Review("b", ""),
                reviewer(), RECEIVED, item);
    }
}
