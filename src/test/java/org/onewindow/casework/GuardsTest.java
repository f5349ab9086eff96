package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.CALENDAR;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.director;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.post;
import static org.onewindow.casework.PureCase.practices;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.reviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.terms.Ground;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.Procedure.StageGroup;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.organisation.PostKind;

/** What stands against an act beyond the status of its case, each at its edge. */
class GuardsTest {
    private static final ServiceItem DEFERRABLE = item(practices());
    private static final ServiceItem COMMITMENT = item(practices(Practice.COMMITMENT));

    @Test
    void whoMayBeNamedInAnActIsWhomTheActTakes() {
        var last = after(after(after(received(), new Act.Accept(), clerk(), RECEIVED), new Act.Review("a", ""),
                clerk(), RECEIVED), new Act.Review("b", ""), reviewer(), RECEIVED);
        var standing = new Standing(last, PureCase.situation(new Who("S9001", List.of(post("SCJ-SL",
                PostKind.ACCEPTANCE))), RECEIVED, item(), null));
        assertThat(named(standing, ActKind.GRANT, "c")).as("who decides, and the own head")
                .containsExactly(head().staff(), director().staff());
        assertThat(named(standing, ActKind.REASSIGN, "c")).containsExactly(head().staff());
        assertThat(named(standing, ActKind.EXTEND, null)).containsExactly(director().staff());
        assertThat(named(standing, ActKind.RECORD_SITE_VISIT, null))
                .containsExactly(clerk().staff(), reviewer().staff(), head().staff(), director().staff());
        assertThat(named(standing, ActKind.CONVENE_HEARING, null)).containsExactly(director().staff());
        assertThat(standing.against(ActKind.GRANT, "c", clerk().staff())).as("examined it")
                .contains(Reason.MAKER_IS_APPROVER);
        assertThat(standing.against(ActKind.GRANT, "c", "S0204")).as("away or unknown")
                .contains(Reason.NOT_THEIR_POST);
        assertThat(standing.earlier("c")).containsExactly("a", "b");
        assertThat(reason(decide(last, new Act.Return("c", "c", "缺少现场照片"), head(), RECEIVED)))
                .isEqualTo(Reason.NOT_AN_EARLIER_STAGE);
    }

    /** The head of another agency signs nothing here. */
    @Test
    void theHeadOfAnotherAgencySignsNoDecision() {
        var last = after(after(after(received(), new Act.Accept(), clerk(), RECEIVED), new Act.Review("a", ""),
                clerk(), RECEIVED), new Act.Review("b", ""), reviewer(), RECEIVED);
        var sheet = new Act.Sheet(PureCase.stranger().staff(), PureCase.SCAN);
        assertThat(reason(decide(last, new Act.Grant("c", sheet, ""), clerk(), RECEIVED)))
                .isEqualTo(Reason.NOT_THEIR_POST);
    }

    private static List<String> named(Standing standing, ActKind act, @Nullable String stage) {
        return PureCase.everybody().stream().map(Who::staff)
                .filter(person -> standing.against(act, stage, person).isEmpty()).toList();
    }

    @Test
    void whatMayComeLaterIsEitherThereOrPromised() {
        var without = received(DEFERRABLE, Channel.COUNTER, List.of());
        assertThat(reason(decide(without, new Act.Accept(), clerk(), RECEIVED, DEFERRABLE)))
                .isEqualTo(Reason.MATERIALS_MISSING);
        assertThat(decide(without, promise(RECEIVED), clerk(), RECEIVED, DEFERRABLE))
                .isInstanceOf(Verdict.Lawful.class);
        var whole = received(DEFERRABLE, Channel.COUNTER);
        assertThat(decide(whole, new Act.Accept(), clerk(), RECEIVED, DEFERRABLE)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void silenceAcceptsWhatIsIncomplete() {
        var without = received(DEFERRABLE, Channel.COUNTER, List.of());
        var fifth = CALENDAR.plusWorkingDays(RECEIVED, 5);
        assertThat(reason(decide(without, new Act.Accept(), clerk(), fifth, DEFERRABLE)))
                .isEqualTo(Reason.MATERIALS_MISSING);
        var late = after(without, new Act.Accept(), clerk(), fifth.plusDays(1), DEFERRABLE);
        assertThat(Objects.requireNonNull(late.clock()).deemed()).isTrue();
    }

    @Test
    void aPromiseIsForTodayOrLater() {
        var without = received(DEFERRABLE, Channel.COUNTER, List.of());
        var day = RECEIVED.plusDays(2);
        assertThat(decide(without, promise(day.minusDays(1)), clerk(), day, DEFERRABLE))
                .isInstanceOf(Verdict.Invalid.class);
        assertThat(decide(without, promise(day), clerk(), day, DEFERRABLE)).isInstanceOf(Verdict.Lawful.class);
        assertThat(decide(without, promise(RECEIVED.plusDays(61)), clerk(), day, DEFERRABLE))
                .isInstanceOf(Verdict.Invalid.class);
    }

    @Test
    void aVisitStageIsPassedOnlyAfterTwoWereThere() {
        var visiting = item(ItemKind.LICENCE, StatutoryRule.ORDINARY_20, Particulars.NONE, List.of(
                new StageGroup(List.of(PureCase.stage("v", StageKind.VERIFICATION, "SCJ-SH"))),
                new StageGroup(List.of(PureCase.stage("z", StageKind.APPROVAL, "SCJ-PZ")))), List.of());
        var accepted = after(received(visiting, Channel.COUNTER), new Act.Accept(), clerk(), RECEIVED, visiting);
        assertThat(reason(decide(accepted, new Act.Review("v", ""), reviewer(), RECEIVED, visiting)))
                .isEqualTo(Reason.SITE_VISIT_FIRST);
        assertThat(reason(decide(accepted, visit(RECEIVED, "S0101"), reviewer(), RECEIVED, visiting)))
                .isEqualTo(Reason.TWO_INSPECTORS);
        for (var wrong : List.of(RECEIVED.minusDays(1), RECEIVED.plusDays(1))) {
            assertThat(decide(accepted, visit(wrong, "S0101", "S0102"), reviewer(), RECEIVED, visiting))
                    .as("a visit on " + wrong).isInstanceOf(Verdict.Invalid.class);
        }
        var visited = after(accepted, visit(RECEIVED, "S0101", "S0102"), reviewer(), RECEIVED, visiting);
        assertThat(decide(visited, new Act.Review("v", ""), reviewer(), RECEIVED, visiting))
                .isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void aSheetIsBelievedForAScanThatLiesWithTheCase() {
        var accepted = after(received(), new Act.Accept(), clerk(), RECEIVED);
        assertThat(decide(accepted, extend("f".repeat(64)), clerk(), RECEIVED)).isInstanceOf(Verdict.Invalid.class);
        assertThat(decide(accepted, extend(PureCase.SCAN), clerk(), RECEIVED)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void aFileIsNotClosedWhileASheetWaitsForItsSigner() {
        var last = after(after(after(received(), new Act.Accept(), clerk(), RECEIVED), new Act.Review("a", ""), clerk(),
                RECEIVED), new Act.Review("b", ""), reviewer(), RECEIVED);
        var granted = after(last, new Act.Grant("c", new Act.Sheet(director().staff(), PureCase.SCAN), ""), clerk(),
                RECEIVED);
        var delivered = after(granted, new Act.Deliver(Relation.REPRESENTATIVE, "张三"), clerk(), RECEIVED);
        assertThat(reason(decide(delivered, new Act.Archive(), clerk(), RECEIVED)))
                .isEqualTo(Reason.SHEET_UNCONFIRMED);
        var late = RECEIVED.plusDays(30);
        var confirmed = after(delivered, new Act.ConfirmSheet(granted.seq()), director(), late);
        assertThat(decide(confirmed, new Act.Archive(), clerk(), late)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void aHearingThatMissedItsTwentyDaysIsHeldOnTheFirstDayThatItsNoticeAllows() {
        var requested = requested();
        var late = CALENDAR.plusWorkingDays(RECEIVED, 21);
        var first = CALENDAR.plusWorkingDays(late, 7);
        assertThat(reason(decide(requested, convene(first.minusDays(1)), clerk(), late)))
                .isEqualTo(Reason.HEARING_NOTICE_TOO_SHORT);
        assertThat(decide(requested, convene(first), clerk(), late)).isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(requested, convene(first.plusDays(1)), clerk(), late)))
                .isEqualTo(Reason.HEARING_TOO_FAR);
    }

    @Test
    void aHearingPutOffLeavesOutTheDaysSinceItsFirstNotice() {
        var first = CALENDAR.plusWorkingDays(RECEIVED, 8);
        var second = CALENDAR.plusWorkingDays(RECEIVED, 12);
        var convened = after(requested(), convene(first), clerk(), RECEIVED);
        var again = after(convened, convene(second), clerk(), CALENDAR.plusWorkingDays(RECEIVED, 2));
        var held = after(again, new Act.RecordHearing("双方发表意见"), clerk(), second);
        var clock = Objects.requireNonNull(held.clock());
        assertThat(clock.exclusions()).singleElement().satisfies(out -> {
            assertThat(out.startOn()).isEqualTo(RECEIVED);
            assertThat(out.endOn()).isEqualTo(second);
        });
        assertThat(clock.statutoryDueOn()).isEqualTo(CALENDAR.plusWorkingDays(RECEIVED, 20 + 12));
    }

    @Test
    void whoAskedForAHearingMayStillRenounceIt() {
        var waived = after(requested(), new Act.WaiveHearing(""), Who.APPLICANT, RECEIVED);
        assertThat(reason(decide(waived, convene(CALENDAR.plusWorkingDays(RECEIVED, 8)), clerk(), RECEIVED)))
                .isEqualTo(Reason.NO_HEARING);
    }

    @Test
    void theDecisionWaitsForEveryInterestedParty() {
        var last = after(after(after(received(), new Act.Accept(), clerk(), RECEIVED), new Act.Review("a", ""), clerk(),
                RECEIVED), new Act.Review("b", ""), reviewer(), RECEIVED);
        var told = after(last, new Act.TellThirdParties("相邻的三户"), head(), RECEIVED);
        var one = after(told, new Act.HearStatement(Act.Speaker.INTERESTED_PARTY, "反对"), head(), RECEIVED);
        assertThat(reason(decide(one, new Act.Grant("c", ""), head(), RECEIVED)))
                .isEqualTo(Reason.THIRD_PARTIES_PENDING);
        var all = after(one, new Act.HearStatement(Act.Speaker.LAST_INTERESTED_PARTY, "没有意见"), head(), RECEIVED);
        assertThat(decide(all, new Act.Grant("c", ""), head(), RECEIVED)).isInstanceOf(Verdict.Lawful.class);
    }

    @Test
    void aFalseCommitmentIsCheckedBeforeItIsAGround() {
        var accepted = after(received(COMMITMENT, Channel.COUNTER), new Act.AcceptOnCommitment(""), clerk(), RECEIVED,
                COMMITMENT);
        var granted = after(accepted, new Act.Grant("c", ""), head(), RECEIVED, COMMITMENT);
        var revoke = new Act.Revoke(Ground.Revocation.FALSE_COMMITMENT, "承诺不实");
        assertThat(reason(decide(granted, revoke, head(), RECEIVED, COMMITMENT)))
                .isEqualTo(Reason.COMMITMENT_NOT_FALSE);
        var kept = after(granted, new Act.CheckCommitment(true, "属实"), reviewer(), RECEIVED, COMMITMENT);
        assertThat(reason(decide(kept, revoke, head(), RECEIVED, COMMITMENT))).isEqualTo(Reason.COMMITMENT_NOT_FALSE);
        var broken = after(granted, new Act.CheckCommitment(false, "不实"), reviewer(), RECEIVED, COMMITMENT);
        assertThat(decide(broken, revoke, head(), RECEIVED, COMMITMENT)).isInstanceOf(Verdict.Lawful.class);
    }

    private static CaseFile requested() {
        var accepted = after(received(), new Act.Accept(), clerk(), RECEIVED);
        var offered = after(accepted, new Act.OfferHearing("涉及他人重大利益"), clerk(), RECEIVED);
        return after(offered, new Act.RequestHearing(""), Who.APPLICANT, RECEIVED);
    }

    private static Act convene(LocalDate on) {
        return new Act.ConveneHearing(on, director().staff(), "大厅3楼听证室");
    }

    private static Act extend(String scan) {
        return new Act.Extend(5, new Act.Sheet(director().staff(), scan), "案情复杂");
    }

    private static Act visit(LocalDate on, String... inspectors) {
        return new Act.RecordSiteVisit(on, new TreeSet<>(Set.of(inspectors)), "现场与图纸一致");
    }

    private static Act promise(LocalDate by) {
        return new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")), by, "月底前补交");
    }
}
