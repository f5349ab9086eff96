package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.counter;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.fact;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.practices;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.supplement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFact.AcceptanceWay;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;

/** From the receipt to the acceptance: what each fact holds, and what the five days allow. */
class AcceptanceRulesTest {
    private static final LocalDate LAST = LocalDate.of(2011, 1, 30);
    private static final MaterialReceipt PLAN = new MaterialReceipt("plan", MaterialForm.COPY, 2, List.of());

    @Test
    void paperThatWasOnlyAnnouncedIsSeenBeforeAcceptanceOrPromised() {
        var announced = PureCase.announced(item());
        assertThat(reason(decide(announced, new Act.Accept(), clerk(), RECEIVED))).isEqualTo(Reason.PAPER_OUTSTANDING);
        var brought = new Act.ReceiveMaterials(List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of())));
        assertThat(decide(announced, brought, Who.APPLICANT, RECEIVED)).as("nobody says so of the own paper")
                .isInstanceOf(Verdict.NotYours.class);
        assertThat(decide(announced, new Act.ReceiveMaterials(List.of()), clerk(), RECEIVED))
                .isInstanceOf(Verdict.Invalid.class);
        var there = after(announced, brought, PureCase.counter(), RECEIVED.plusDays(1));
        assertThat(there.received().outstanding()).isEmpty();
        assertThat(there.received().replyDueOn()).as("the five days go on")
                .isEqualTo(announced.received().replyDueOn());
        assertThat(there.received().receivedOn()).isEqualTo(RECEIVED);
        assertThat(decide(there, new Act.Accept(), clerk(), RECEIVED.plusDays(1))).isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(there, brought, clerk(), RECEIVED.plusDays(1)))).isEqualTo(Reason.NOTHING_ANNOUNCED);
        var deferrable = item(practices());
        assertThat(decide(PureCase.announced(deferrable), new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")),
                RECEIVED.plusDays(10), "十日内带来"), clerk(), RECEIVED, deferrable)).isInstanceOf(Verdict.Lawful.class);
        var late = fact(decide(announced, new Act.Accept(), clerk(), announced.received().replyDueOn().plusDays(1)));
        assertThat(((CaseFact.Accepted) late).isDeemed()).as("silence accepts what was sent, art. 32(1)(4)").isTrue();
        assertThat(decide(CaseFold.after(announced, late, PureCase.at(RECEIVED.plusDays(10))), brought, clerk(),
                RECEIVED.plusDays(10))).as("what is brought later is recorded all the same")
                .isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void whatWasUploadedBesideAnnouncedPaperIsThereAndKept() {
        var scanned = received(item(), Channel.ONLINE,
                List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of("ab")).sentOnline()));
        assertThat(decide(scanned, new Act.Accept(), clerk(), RECEIVED)).isInstanceOf(Verdict.Lawful.class);
        var brought = after(scanned, new Act.ReceiveMaterials(
                List.of(new MaterialReceipt("plan", MaterialForm.COPY, 2, List.of(PureCase.SCAN)))), clerk(), RECEIVED);
        assertThat(Objects.requireNonNull(brought.received().materials().get("plan")).files())
                .containsExactly("ab", PureCase.SCAN);
    }

    @Test
    void onlyWhatCameOnlineIsLookedAtFirst() {
        var online = received(item(), Channel.ONLINE);
        assertThat(reason(decide(received(), new Act.PreReview(true, ""), clerk(), RECEIVED)))
                .isEqualTo(Reason.NOT_ONLINE);
        assertThat(after(online, new Act.PreReview(true, ""), clerk(), RECEIVED).received().preReview()).isTrue();
        var failed = after(online, new Act.PreReview(false, "缺图"), clerk(), RECEIVED);
        assertThat(failed.received().preReview()).isFalse();
        assertThat(failed.received().replyDueOn()).as("the look moves no limit").isEqualTo(LAST);
        assertThat(failed.statusSeq()).as("but whoever saw the case before sees it anew").isEqualTo(2);
    }

    @Test
    void aCorrectionOnTheSpotIsANewVersionInTime() {
        var act = new Act.CorrectOnTheSpot(Map.of(), "");
        assertThat(fact(decide(received(), act, counter(), LAST))).isEqualTo(
                new CaseFact.Corrected(null, 2, List.of("skipped"), null, "000-C01"));
        assertThat(after(received(), act, Who.APPLICANT, LAST).received().applicationVersion()).isEqualTo(2);
        assertThat(reason(decide(received(), act, Who.APPLICANT, LAST.plusDays(1)))).isEqualTo(Reason.DEEMED_ACCEPTED);
    }

    @Test
    void aStageIsSkippedWhereItsConditionDoesNotHold() {
        assertThat(AcceptanceRules.skipped(item(), Map.of("x", "yes"))).isEmpty();
        assertThat(AcceptanceRules.skipped(item(), Map.of("x", "no"))).containsExactly("skipped");
    }

    @Test
    void everyAnswerButAcceptanceIsOverWithTheFiveDays() {
        var promise = new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")), LAST.plusDays(10), "补交");
        for (var act : List.of(new Act.NotNeeded("不需要"), new Act.NotOurs("县局", "在县"), new Act.RefuseAcceptance("虚假"),
                new Act.AcceptOnCommitment(""), promise)) {
            var item = item(practices(Practice.COMMITMENT));
            var file = received(item, Channel.COUNTER);
            assertThat(decide(file, act, clerk(), LAST, item)).as(act.kind().name())
                    .isInstanceOf(Verdict.Lawful.class);
            assertThat(reason(decide(file, act, clerk(), LAST.plusDays(1), item))).as(act.kind().name())
                    .isEqualTo(Reason.DEEMED_ACCEPTED);
        }
    }

    @Test
    void acceptanceInTimeCountsFromItsOwnDayAndAfterSilenceFromTheReceipt() {
        assertThat(fact(decide(received(), new Act.Accept(), clerk(), LAST))).isInstanceOfSatisfying(
                CaseFact.Accepted.class, accepted -> {
                    assertThat(accepted.way()).isEqualTo(AcceptanceWay.ORDINARY);
                    assertThat(accepted.isDeemed()).isFalse();
                    assertThat(accepted.acceptedOn()).isEqualTo(LAST);
                    assertThat(accepted.opened()).extracting(CaseFact.OpenedStage::stage).containsExactly("a", "b");
                    assertThat(accepted.post()).isEqualTo("SCJ-SL");
                    assertThat(accepted.supplyBy()).isNull();
                    assertThat(accepted.checkBy()).isNull();
                });
        var deemed = after(received(), new Act.Lapse(), Who.SYSTEM, LAST.plusDays(1));
        assertThat(deemed.clock()).isNotNull().satisfies(clock -> {
            assertThat(clock.deemed()).isTrue();
            assertThat(clock.acceptedOn()).isEqualTo(RECEIVED);
        });
    }

    @Test
    void onlyMinorMaterialsArePromised() {
        var wish = new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")), LAST, "补交");
        assertThat(decide(received(), wish, clerk(), RECEIVED)).isInstanceOfSatisfying(Verdict.Unlawful.class, no -> {
            assertThat(no.refusal().reason()).isEqualTo(Reason.NOT_DEFERRABLE);
            assertThat(no.refusal().words(Locale.SIMPLIFIED_CHINESE)).containsExactly("plan");
        });
        var item = item(practices());
        assertThat(fact(decide(received(item, Channel.COUNTER), wish, clerk(), RECEIVED, item)))
                .isInstanceOfSatisfying(CaseFact.Accepted.class, accepted -> {
                    assertThat(accepted.way()).isEqualTo(AcceptanceWay.WITH_PROMISE);
                    assertThat(accepted.promised()).containsExactly("plan");
                    assertThat(accepted.supplyBy()).isEqualTo(LAST);
                });
        assertThat(reason(decide(after(received(), new Act.Accept(), clerk(), RECEIVED),
                new Act.SupplyPromised(List.of(PLAN)), Who.APPLICANT, RECEIVED))).isEqualTo(Reason.NOTHING_PROMISED);
    }

    @Test
    void aSecondNoticeWithANewDefectIsOverriddenForAReasonAndMarked() {
        var asked = after(received(), supplement("plan"), clerk(), RECEIVED);
        assertThat(asked.waitingSince()).isEqualTo(RECEIVED);
        assertThat(asked.nextDueOn()).isEqualTo(asked.lapsesOn());
        var supplied = after(asked, new Act.Supply(List.of(PLAN), Map.of()), Who.APPLICANT, RECEIVED.plusDays(1));
        assertThat(supplied.received().materials()).as("sent without its file")
                .containsEntry("plan", PLAN.sentOnline());
        assertThat(supplied.received().applicationVersion()).isEqualTo(1);
        var wish = new Act.RequestSupplement(new TreeSet<>(Set.of("plan", "form")), "又缺表", "上次遗漏");
        assertThat(fact(decide(supplied, wish, clerk(), RECEIVED.plusDays(2)))).isInstanceOfSatisfying(
                CaseFact.SupplementRequested.class, again -> {
                    assertThat(again.materials()).containsExactly("form", "plan");
                    assertThat(again.newDefects()).containsExactly("form");
                });
        assertThat(fact(decide(received(), supplement("plan"), clerk(), RECEIVED))).isInstanceOfSatisfying(
                CaseFact.SupplementRequested.class, first -> assertThat(first.newDefects()).isEmpty());
    }

    @Test
    void aNumberOfWorkingDaysOfStagesRunsFromTheirOpening() {
        var item = item(Particulars.NONE);
        var file = after(received(item, Channel.COUNTER), new Act.Accept(), clerk(), RECEIVED, item);
        assertThat(file.openStages()).allSatisfy(stage -> {
            assertThat(stage.dueOn()).isEqualTo(PureCase.CALENDAR.plusWorkingDays(RECEIVED, 3));
            assertThat(stage.seq()).isEqualTo(2);
            assertThat(stage.assignedTo()).isNull();
        });
        var one = after(file, new Act.Review("a", ""), clerk(), RECEIVED, item);
        assertThat(one.stages().getFirst()).satisfies(stage -> {
            assertThat(stage.passedBy()).isEqualTo("S0101");
            assertThat(stage.passedAt()).isEqualTo(PureCase.at(RECEIVED));
            assertThat(stage.isOpen()).isFalse();
        });
        assertThat(one.makers()).containsExactly("S0101");
        assertThat(one.statusSeq()).as("the status did not move").isEqualTo(2);
        assertThat(one.seq()).isEqualTo(3);
        assertThat(one.nextDueOn()).isEqualTo(LocalDate.of(2011, 2, 10));
        assertThat(received().nextDueOn()).isEqualTo(LAST);
    }

    @Test
    void erasedDataMakeEveryActUnlawful() {
        var file = CaseFold.after(received(), new CaseFact.DataErased("retention"), PureCase.at(RECEIVED));
        assertThat(file.erased()).isTrue();
        assertThat(reason(decide(file, new Act.Accept(), clerk(), RECEIVED))).isEqualTo(Reason.DATA_ERASED);
    }
}
