package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.collection;
import static org.onewindow.casework.PureCase.counter;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.fact;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.post;
import static org.onewindow.casework.PureCase.practices;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.reviewer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFile.Force;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.terms.Ground;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.PostKind;

/** What follows a decision, and how a case ends without one. */
class AftermathRulesTest {
    private static final ServiceItem COMMITMENT = item(practices(Practice.COMMITMENT));
    private static final ServiceItem SERVICE = item(ItemKind.PUBLIC_SERVICE, StatutoryRule.NONE, Particulars.NONE);
    private static final Act REVOKE = new Act.Revoke(Ground.Revocation.NOT_QUALIFIED, "不具备条件");
    private static final Act WITHDRAW = new Act.WithdrawLicence("法律修改");

    @Test
    void theApplicantIsToldOnceThatTheResultLiesReady() {
        var told = after(granted(), new Act.AnnounceReady(), clerk(), RECEIVED.plusDays(1));
        assertThat(decision(told).readyTold()).isEqualTo(RECEIVED.plusDays(1));
        assertThat(reason(decide(told, new Act.AnnounceReady(), clerk(), RECEIVED.plusDays(2))))
                .isEqualTo(Reason.READY_TOLD_ALREADY);
    }

    @Test
    void aResultIsHandedOverByADeliveryPostOrTheDepartmentAndFiledAfterwards() {
        var deliver = new Act.Deliver(DeliveryWay.POST, "张三");
        assertThat(decide(granted(), deliver, counter(), RECEIVED)).isInstanceOf(Verdict.NotYours.class);
        assertThat(reason(decide(granted(), new Act.Archive(), clerk(), RECEIVED)))
                .isEqualTo(Reason.NOT_DELIVERED_YET);
        var delivered = after(granted(), deliver, collection(), RECEIVED.plusDays(3));
        assertThat(decision(delivered).deliveredOn()).isEqualTo(RECEIVED.plusDays(3));
        assertThat(decision(delivered).force()).isEqualTo(Force.IN_FORCE);
        assertThat(reason(decide(delivered, deliver, collection(), RECEIVED))).isEqualTo(Reason.ALREADY_DELIVERED);
        assertThat(reason(decide(delivered, new Act.AnnounceReady(), collection(), RECEIVED)))
                .isEqualTo(Reason.ALREADY_DELIVERED);
        assertThat(after(delivered, new Act.Archive(), clerk(), RECEIVED).status()).isEqualTo(CaseStatus.ARCHIVED);
    }

    @Test
    void aCommitmentIsCheckedOnceByWhoExamines() {
        var check = new Act.CheckCommitment(false, "与承诺不符");
        var committed = after(received(COMMITMENT, Channel.COUNTER), new Act.AcceptOnCommitment(""), clerk(), RECEIVED,
                COMMITMENT);
        assertThat(committed.openStages()).as("decided at once").extracting(CaseFile.StageState::code)
                .containsExactly("c");
        assertThat(committed.proceedings().commitment()).isEqualTo(new Proceedings.Commitment(
                PureCase.CALENDAR.plusWorkingDays(RECEIVED, 40), null));
        var decided = after(committed, new Act.Grant("c", ""), head(), RECEIVED, COMMITMENT);
        assertThat(decide(decided, check, head(), RECEIVED, COMMITMENT)).isInstanceOf(Verdict.NotYours.class);
        var checked = after(decided, check, reviewer(), RECEIVED, COMMITMENT);
        assertThat(Objects.requireNonNull(checked.proceedings().commitment()).kept()).isFalse();
        assertThat(reason(decide(checked, check, clerk(), RECEIVED, COMMITMENT))).isEqualTo(Reason.NOTHING_TO_CHECK);
        assertThat(reason(decide(granted(), check, clerk(), RECEIVED))).isEqualTo(Reason.NOTHING_TO_CHECK);
        assertThat(reason(decide(received(), new Act.AcceptOnCommitment(""), clerk(), RECEIVED)))
                .isEqualTo(Reason.NO_COMMITMENT);
    }

    @Test
    void aWrongIntakeIsVoidedByOneBeforeAcceptanceAndByTwoAfterIt() {
        var right = PureCase.RIGHT;
        var wish = new Act.VoidIntake("重复收件", right);
        assertThat(fact(decide(received(), wish, counter(), RECEIVED))).isInstanceOfSatisfying(CaseFact.Voided.class,
                voided -> {
                    assertThat(voided.rightCase()).isEqualTo(right.value());
                    assertThat(voided.recalled()).containsExactly("收〔2011〕1");
                });
        var proposed = after(accepted(), wish, clerk(), RECEIVED);
        assertThat(proposed.status()).isEqualTo(CaseStatus.IN_PROCESS);
        assertThat(proposed.proceedings().voiding()).isEqualTo(
                new Proceedings.VoidProposal("S0101", right.value()));
        assertThat(reason(decide(proposed, wish, clerk(), RECEIVED))).isEqualTo(Reason.VOID_PROPOSED_ALREADY);
        assertThat(reason(decide(accepted(), new Act.ConfirmVoid(), head(), RECEIVED)))
                .isEqualTo(Reason.NO_VOID_PROPOSED);
        var proposer = new Who("S0101", List.of(post("SCJ-PZ", PostKind.APPROVAL)));
        assertThat(reason(decide(proposed, new Act.ConfirmVoid(), proposer, RECEIVED)))
                .isEqualTo(Reason.PROPOSER_CONFIRMS);
        assertThat(fact(decide(proposed, new Act.ConfirmVoid(), head(), RECEIVED))).isInstanceOfSatisfying(
                CaseFact.Voided.class, voided -> assertThat(voided.rightCase()).isEqualTo(right.value()));
        assertThat(fact(decide(received(), new Act.VoidIntake("重复收件", null), counter(), RECEIVED)))
                .isInstanceOfSatisfying(CaseFact.Voided.class, voided -> assertThat(voided.rightCase()).isNull());
    }

    @Test
    void aReceiverIsOneWhomTheCaseCanHave() {
        var agent = new Situation.Application(Map.of(), true);
        assertThat(wrong(new Act.Deliver(Relation.APPLICANT, "张三"), agent)).as("no legal entity comes in person")
                .containsExactly("relation casework.error.relation");
        assertThat(wrong(new Act.Deliver(Relation.AGENT, "张三"), Situation.Application.NONE))
                .containsExactly("relation casework.error.relation");
        assertThat(decide(granted(), new Act.Deliver(Relation.AGENT, "张三"), clerk(), RECEIVED, item(), agent))
                .isInstanceOf(Verdict.Lawful.class);
        for (var way : List.of(DeliveryWay.POST, DeliveryWay.ONLINE)) {
            assertThat(wrong(new Act.Deliver(way, Relation.OTHER, PureCase.SCAN, "张三"), agent)).containsExactly(
                    "relation casework.error.relation-window", "letter casework.error.letter-window");
        }
    }

    private static List<String> wrong(Act act, Situation.Application said) {
        return ((Verdict.Invalid) decide(granted(), act, clerk(), RECEIVED, item(), said)).errors().stream()
                .map(error -> error.field() + " " + error.messageKey()).toList();
    }

    @Test
    void aThirdPersonCollectsOnlyWithALetterWhateverTheDoor() {
        var letter = PureCase.SCAN;
        assertThat(decide(granted(), new Act.Deliver(Relation.REPRESENTATIVE, "张三"), clerk(), RECEIVED))
                .isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(granted(), new Act.Deliver(Relation.OTHER, "张三"), collection(), RECEIVED)))
                .isEqualTo(Reason.NO_LETTER);
        assertThat(reason(decide(granted(), new Act.Deliver(DeliveryWay.WINDOW, "张三"), clerk(), RECEIVED)))
                .as("nobody said who it is").isEqualTo(Reason.NO_LETTER);
        assertThat(decide(granted(), new Act.Deliver(DeliveryWay.WINDOW, Relation.OTHER, letter, "张三"), clerk(),
                RECEIVED)).isInstanceOf(Verdict.Lawful.class);
        assertThat(decide(granted(), new Act.Deliver(DeliveryWay.WINDOW, Relation.OTHER, "f".repeat(64), "张三"),
                clerk(), RECEIVED)).as("a letter that does not lie with the case")
                .isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field).containsExactly("letter"));
        assertThat(decide(granted(), new Act.Deliver(DeliveryWay.POST, "张三"), clerk(), RECEIVED))
                .as("sent to the applicant").isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void theRightCaseIsOfTheSameItemAndApplicantAndStands() {
        for (var shared : List.of(PureCase.OF_ANOTHER_ITEM, PureCase.OF_ANOTHER)) {
            assertThat(decide(received(), new Act.VoidIntake("收错", shared), counter(), RECEIVED))
                    .as("the wrong item, or the wrong person").isInstanceOf(Verdict.Lawful.class);
        }
        var wrong = Map.of(PureCase.VOIDED, "right-ended", PureCase.OTHER_IN_BOTH, "right-other", PureCase.NO_CASE,
                "right-unknown", received().number(), "right-itself");
        wrong.forEach((right, key) -> {
            for (var file : List.of(received(), accepted())) {
                assertThat(decide(file, new Act.VoidIntake("重复收件", right), clerk(), RECEIVED))
                        .isInstanceOfSatisfying(Verdict.Invalid.class, invalid -> assertThat(invalid.errors())
                                .containsExactly(new FieldError("right", "casework.error." + key, List.of())));
            }
        });
        var wish = new Act.VoidIntake("重复收件", PureCase.WITHDRAWN_LATER);
        var proposed = after(accepted(), wish, clerk(), RECEIVED);
        assertThat(decide(proposed, new Act.ConfirmVoid(), head(), RECEIVED.plusDays(12)))
                .isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(proposed, new Act.ConfirmVoid(), head(), RECEIVED.plusDays(13))))
                .as("withdrawn before the second person looked").isEqualTo(Reason.RIGHT_CASE_UNFIT);
        assertThat(decide(proposed, new Act.RejectVoid("两次申请的场所不同"), head(), RECEIVED.plusDays(13)))
                .isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void whatWasAskedToBeVoidedIsKeptByAnotherWithAReasonAndMayBeAskedAgain() {
        var wish = new Act.VoidIntake("重复收件", null);
        var proposed = after(accepted(), wish, clerk(), RECEIVED);
        var keep = new Act.RejectVoid("两次申请的场所不同");
        assertThat(reason(decide(accepted(), keep, head(), RECEIVED))).isEqualTo(Reason.NO_VOID_PROPOSED);
        assertThat(decide(proposed, new Act.RejectVoid(" "), head(), RECEIVED)).isInstanceOf(Verdict.Invalid.class);
        assertThat(decide(proposed, new Act.RejectVoid("\u200b\u00a0"), head(), RECEIVED)).as("nobody could read it")
                .isInstanceOf(Verdict.Invalid.class);
        assertThat(decide(accepted(), new Act.VoidIntake("重复收件", accepted().number()), clerk(), RECEIVED))
                .as("in favour of itself").isInstanceOf(Verdict.Invalid.class);
        var kept = after(proposed, keep, head(), RECEIVED);
        assertThat(kept.status()).isEqualTo(CaseStatus.IN_PROCESS);
        assertThat(kept.clock()).isEqualTo(proposed.clock());
        assertThat(reason(decide(kept, new Act.ConfirmVoid(), head(), RECEIVED))).isEqualTo(Reason.NO_VOID_PROPOSED);
        assertThat(fact(decide(kept, wish, clerk(), RECEIVED))).isInstanceOf(CaseFact.VoidProposed.class);
    }

    @Test
    void onlyAPaperOfTheCaseIsCorrected() {
        var file = granted();
        var paper = file.papers().getLast();
        assertThat(reason(decide(file, new Act.CorrectClericalError("许〔2011〕99", "错字"), head(), RECEIVED)))
                .isEqualTo(Reason.NO_SUCH_PAPER);
        assertThat(fact(decide(file, new Act.CorrectClericalError(paper, "错字"), head(), RECEIVED)))
                .isInstanceOfSatisfying(CaseFact.ClericalErrorCorrected.class,
                        corrected -> assertThat(corrected.corrected()).isEqualTo(paper));
    }

    @Test
    void onlyWhatWasGrantedIsRevokedWithdrawnOrCancelled() {
        var denied = after(lastStage(), new Act.Deny("c", "不符合"), head(), RECEIVED);
        for (var act : List.of(REVOKE, WITHDRAW, cancel(Ground.Cancellation.EXPIRED))) {
            assertThat(reason(decide(denied, act, head(), RECEIVED))).as(act.kind().name())
                    .isEqualTo(Reason.NOTHING_GRANTED);
        }
        assertThat(decision(after(granted(), REVOKE, head(), RECEIVED)).force()).isEqualTo(Force.REVOKED);
        assertThat(decision(after(granted(), WITHDRAW, head(), RECEIVED)).force()).isEqualTo(Force.WITHDRAWN);
        assertThat(decision(after(granted(), cancel(Ground.Cancellation.EXPIRED), head(), RECEIVED)).force())
                .isEqualTo(Force.CANCELLED);
    }

    @Test
    void whatWasRevokedIsOnlyCancelledAsRevokedAndWhatWasCancelledIsOver() {
        var revoked = after(granted(), REVOKE, head(), RECEIVED);
        assertThat(reason(decide(revoked, REVOKE, head(), RECEIVED))).isEqualTo(Reason.NOT_IN_FORCE);
        assertThat(reason(decide(revoked, WITHDRAW, head(), RECEIVED))).isEqualTo(Reason.NOT_IN_FORCE);
        assertThat(reason(decide(revoked, cancel(Ground.Cancellation.EXPIRED), head(), RECEIVED)))
                .isEqualTo(Reason.NOT_IN_FORCE);
        var cancelled = after(revoked, cancel(Ground.Cancellation.REVOKED), head(), RECEIVED);
        assertThat(decision(cancelled).force()).isEqualTo(Force.CANCELLED);
        assertThat(reason(decide(cancelled, cancel(Ground.Cancellation.REVOKED), head(), RECEIVED)))
                .isEqualTo(Reason.NOT_IN_FORCE);
    }

    @Test
    void aServiceIsDoneByTheAcceptancePostOrThePostThatDoesIt() {
        var received = received(SERVICE, Channel.COUNTER);
        for (var who : List.of(clerk(), reviewer(), head())) {
            assertThat(decide(received, new Act.Finish(""), who, RECEIVED, SERVICE)).as(who.staff())
                    .isInstanceOf(Verdict.Lawful.class);
        }
        assertThat(decide(received, new Act.Finish(""), counter(), RECEIVED, SERVICE))
                .isInstanceOf(Verdict.NotYours.class);
        assertThat(reason(decide(received, new Act.Accept(), clerk(), RECEIVED, SERVICE)))
                .isEqualTo(Reason.NO_LICENCE_LAW);
        assertThat(reason(decide(received(), new Act.Finish(""), clerk(), RECEIVED))).isEqualTo(Reason.NOT_A_SERVICE);
        assertThat(reason(decide(received, new Act.Lapse(), Who.SYSTEM, RECEIVED.plusDays(30), SERVICE)))
                .as("silence accepts no service").isEqualTo(Reason.NOT_ACCEPTED_YET);
        var done = after(received, new Act.Finish(""), clerk(), RECEIVED, SERVICE);
        assertThat(done.status()).isEqualTo(CaseStatus.DELIVERED);
        assertThat(decision(done)).isEqualTo(
                new CaseFile.Decision(Outcome.COMPLETED, RECEIVED, "S0101", null, RECEIVED, Force.IN_FORCE));
    }

    @Test
    void whoseTurnItIsFollowsTheStatus() {
        var item = item();
        assertThat(Turn.of(received(), item)).containsExactly("SCJ:ACCEPTANCE");
        assertThat(Turn.of(received(SERVICE, Channel.COUNTER), SERVICE))
                .containsExactly("SCJ:ACCEPTANCE", "SCJ-CB", "SCJ-SH", "SCJ-PZ");
        assertThat(Turn.of(after(received(), PureCase.supplement("plan"), clerk(), RECEIVED), item)).isEmpty();
        assertThat(Turn.of(accepted(), item)).containsExactly("SCJ-CB", "SCJ-SH");
        assertThat(Turn.of(lastStage(), item)).containsExactly("SCJ-PZ");
        assertThat(Turn.of(granted(), item)).containsExactly("SCJ:ACCEPTANCE", "DELIVERY");
        var delivered = after(granted(), new Act.Deliver(Relation.REPRESENTATIVE, "张三"), clerk(), RECEIVED);
        assertThat(Turn.of(delivered, item)).containsExactly("SCJ:ACCEPTANCE");
        assertThat(Turn.of(after(delivered, new Act.Archive(), clerk(), RECEIVED), item)).isEmpty();
        assertThat(Turn.asked(clerk().posts(), "S0101")).containsExactly(Turn.signer("S0101"), "SCJ-SL",
                "SCJ:ACCEPTANCE", "SCJ-CB", "SCJ:HANDLING");
        assertThat(Turn.asked(collection().posts(), "S9011")).containsExactly(Turn.signer("S9011"), "000-CJ",
                "000:DELIVERY", "DELIVERY");
    }

    private static Act cancel(Ground.Cancellation ground) {
        return new Act.CancelLicence(ground, "期满未延续");
    }

    private static CaseFile accepted() {
        return after(received(), new Act.Accept(), clerk(), RECEIVED);
    }

    private static CaseFile lastStage() {
        return after(after(accepted(), new Act.Review("a", ""), clerk(), RECEIVED), new Act.Review("b", ""), reviewer(),
                RECEIVED);
    }

    private static CaseFile granted() {
        return after(lastStage(), new Act.Grant("c", ""), head(), RECEIVED);
    }

    private static CaseFile.Decision decision(CaseFile file) {
        return Objects.requireNonNull(file.decision());
    }
}
