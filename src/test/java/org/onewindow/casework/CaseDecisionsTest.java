package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.post;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.reviewer;
import static org.onewindow.casework.PureCase.stranger;
import static org.onewindow.casework.PureCase.supplement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.organisation.PostKind;

/** The law of a case, decided without database or clock. */
class CaseDecisionsTest {
    @Test
    void onTheFifthWorkingDayTheNoticeIsStillInTime() {
        var file = received();
        assertThat(file.received().replyDueOn()).as("a make-up Sunday (T1)").isEqualTo(LocalDate.of(2011, 1, 30));
        assertThat(decide(file, supplement("plan"), clerk(), LocalDate.of(2011, 1, 29)))
                .isInstanceOf(Verdict.Lawful.class);
        assertThat(decide(file, supplement("plan"), clerk(), LocalDate.of(2011, 1, 30)))
                .isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void afterFiveWorkingDaysOfSilenceTheApplicationCountsAsAcceptedSinceItsReceipt() {
        var file = received();
        var dayAfter = LocalDate.of(2011, 1, 31);
        assertThat(reason(decide(file, supplement("plan"), clerk(), dayAfter))).isEqualTo(Reason.DEEMED_ACCEPTED);
        assertThat(reason(decide(file, new Act.RefuseAcceptance("x"), clerk(), dayAfter)))
                .isEqualTo(Reason.DEEMED_ACCEPTED);
        assertThat(decide(file, new Act.Accept(), clerk(), dayAfter)).isInstanceOfSatisfying(Verdict.Lawful.class,
                lawful -> assertThat(lawful.fact()).isInstanceOfSatisfying(CaseFact.Accepted.class, accepted -> {
                    assertThat(accepted.isDeemed()).isTrue();
                    assertThat(accepted.acceptedOn()).isEqualTo(RECEIVED);
                    assertThat(accepted.due().statutoryDueOn()).isEqualTo(LocalDate.of(2011, 2, 24));
                }));
    }

    @Test
    void aSecondNoticeMayAskOnlyForWhatTheFirstAskedFor() {
        var asked = after(received(), supplement("plan"), clerk(), RECEIVED);
        var supplied = after(asked,
                new Act.Supply(List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of())),
                        Map.of()),
                clerk(), RECEIVED.plusDays(1));
        assertThat(decide(supplied, supplement("plan"), clerk(), RECEIVED.plusDays(2)))
                .isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(supplied, supplement("form"), clerk(), RECEIVED.plusDays(2))))
                .isEqualTo(Reason.SECOND_NOTICE_NEW_DEFECT);
    }

    @Test
    void parallelStagesMustAllBePassedBeforeTheDecision() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        assertThat(file.openStages()).extracting(CaseFile.StageState::code).containsExactly("a", "b");
        assertThat(reason(decide(file, new Act.Grant("c", ""), head(), RECEIVED))).isEqualTo(Reason.STAGE_NOT_OPEN);
        var one = after(file, new Act.Review("a", ""), clerk(), RECEIVED);
        assertThat(one.openStages()).extracting(CaseFile.StageState::code).containsExactly("b");
        var both = after(one, new Act.Review("b", ""), reviewer(), RECEIVED);
        assertThat(both.openStages()).extracting(CaseFile.StageState::code).containsExactly("c");
        assertThat(decide(both, new Act.Grant("c", ""), head(), RECEIVED)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void whoExaminedDoesNotAlsoDecide() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var a = after(file, new Act.Review("a", ""), clerk(), RECEIVED);
        var b = after(a, new Act.Review("b", ""), reviewer(), RECEIVED);
        var reviewerWithApproval = new Who(reviewer().staff(), List.of(post("SCJ-PZ", PostKind.APPROVAL)));
        assertThat(reason(decide(b, new Act.Grant("c", ""), reviewerWithApproval, RECEIVED)))
                .isEqualTo(Reason.MAKER_IS_APPROVER);
    }

    @Test
    void aReturnedStageIsDoneAgainAndItsFirstMakerStaysAMaker() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var b = after(after(file, new Act.Review("a", ""), clerk(), RECEIVED), new Act.Review("b", ""), reviewer(),
                RECEIVED);
        var back = after(b, new Act.Return("c", "缺少现场照片"), head(), RECEIVED);
        assertThat(back.openStages()).extracting(CaseFile.StageState::code).containsExactly("a", "b");
        assertThat(back.makers()).contains(clerk().staff(), reviewer().staff());
        assertThat(reason(decide(back, new Act.Return("a", "x"), clerk(), RECEIVED))).isEqualTo(Reason.NO_STAGE_BEFORE);
    }

    @Test
    void theLastStageEndsWithADecision() {
        var file = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var b = after(after(file, new Act.Review("a", ""), clerk(), RECEIVED), new Act.Review("b", ""), reviewer(),
                RECEIVED);
        assertThat(reason(decide(b, new Act.Review("c", ""), head(), RECEIVED))).isEqualTo(Reason.DECISION_DUE);
        assertThat(decide(b, new Act.Deny("c", " "), head(), RECEIVED)).as("a denial gives reasons, art. 38")
                .isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void aPostOfAnotherDepartmentIsNobodyHere() {
        assertThat(decide(received(), new Act.Accept(), stranger(), RECEIVED)).isInstanceOf(Verdict.NotYours.class);
        var administrator = new Who("S9103", List.of());
        assertThat(decide(received(), new Act.Accept(), administrator, RECEIVED)).isInstanceOf(Verdict.NotYours.class);
    }
}
