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
import static org.onewindow.casework.PureCase.mayor;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.reviewer;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Proceedings.HearingState;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Refusal.Reason;

/** Hearings and statements, each limit the day before, on the day and the day after. */
class HearingRulesTest {
    private static final Act OFFER = new Act.OfferHearing("涉及他人重大利益");
    private static final Act REQUEST = new Act.RequestHearing("");
    private static final Act WAIVE = new Act.WaiveHearing("");
    private static final Act RECORD = new Act.RecordHearing("双方发表意见");

    @Test
    void aHearingIsAskedForWithinFiveDaysByTheKinderReading() {
        var offered = offered();
        assertThat(hearing(offered).requestUntil()).as("working days end later").isEqualTo(on(1, 30));
        assertThat(decide(offered, REQUEST, Who.APPLICANT, on(1, 29))).isInstanceOf(Verdict.Lawful.class);
        assertThat(decide(offered, REQUEST, Who.APPLICANT, on(1, 30))).isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(offered, REQUEST, Who.APPLICANT, on(1, 31)))).isEqualTo(Reason.HEARING_TOO_LATE);
        assertThat(reason(decide(offered, OFFER, clerk(), RECEIVED))).isEqualTo(Reason.HEARING_OFFERED_ALREADY);
        assertThat(reason(decide(offered, RECORD, clerk(), RECEIVED))).isEqualTo(Reason.NO_HEARING);
    }

    @Test
    void nothingOfAHearingIsPossibleBeforeItIsOffered() {
        var file = accepted();
        assertThat(reason(decide(file, REQUEST, Who.APPLICANT, RECEIVED))).isEqualTo(Reason.NO_HEARING);
        assertThat(reason(decide(file, WAIVE, Who.APPLICANT, RECEIVED))).isEqualTo(Reason.NO_HEARING);
        assertThat(reason(decide(file, convene(on(2, 14)), clerk(), RECEIVED))).isEqualTo(Reason.NO_HEARING);
        assertThat(reason(decide(file, RECORD, clerk(), RECEIVED))).isEqualTo(Reason.NO_HEARING);
    }

    @Test
    void itIsToldSevenWorkingDaysBeforeAndHeldWithinTwentyOfItsRequest() {
        var requested = after(offered(), REQUEST, Who.APPLICANT, RECEIVED);
        assertThat(hearing(requested)).isEqualTo(
                new Proceedings.Hearing(HearingState.REQUESTED, on(1, 30), on(2, 24), null, null));
        assertThat(reason(decide(requested, REQUEST, Who.APPLICANT, RECEIVED))).isEqualTo(Reason.NO_HEARING);
        assertThat(decide(requested, WAIVE, Who.APPLICANT, RECEIVED)).as("a request may be taken back")
                .isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(requested, convene(on(1, 31)), clerk(), RECEIVED)))
                .isEqualTo(Reason.HEARING_NOTICE_TOO_SHORT);
        assertThat(decide(requested, convene(on(2, 1)), clerk(), RECEIVED)).isInstanceOf(Verdict.Lawful.class);
        assertThat(decide(requested, convene(on(2, 24)), clerk(), RECEIVED)).isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(requested, convene(on(2, 25)), clerk(), RECEIVED)))
                .isEqualTo(Reason.HEARING_TOO_FAR);
    }

    @Test
    void whoExaminesDoesNotChair() {
        var requested = after(offered(), REQUEST, Who.APPLICANT, RECEIVED);
        for (var staff : new String[]{"S0101", "S0102", "nobody"}) {
            assertThat(reason(decide(requested, new Act.ConveneHearing(on(2, 14), staff, "听证室"), clerk(), RECEIVED)))
                    .as(staff).isEqualTo(Reason.CHAIR_EXAMINES);
        }
        for (var staff : new String[]{mayor().staff(), "S0201"}) {
            assertThat(reason(decide(requested, new Act.ConveneHearing(on(2, 14), staff, "听证室"), clerk(), RECEIVED)))
                    .as("of another department: " + staff).isEqualTo(Reason.NOT_THEIR_POST);
        }
        var passed = after(requested, new Act.Review("b", ""), reviewer(), RECEIVED);
        assertThat(reason(decide(passed, new Act.ConveneHearing(on(2, 14), "S0102", "听证室"), clerk(), RECEIVED)))
                .as("who has passed a stage").isEqualTo(Reason.CHAIR_EXAMINES);
        assertThat(fact(decide(passed, convene(on(2, 14)), clerk(), RECEIVED))).isInstanceOfSatisfying(
                CaseFact.HearingConvened.class, convened -> {
                    assertThat(convened.chair()).isEqualTo(director().staff());
                    assertThat(convened.toldOn()).isEqualTo(RECEIVED);
                    assertThat(convened.heldOn()).isEqualTo(on(2, 14));
                });
    }

    @Test
    void itsTimeIsLeftOutOfTheLimitsAndItsMinutesBindTheDecision() {
        var requested = after(offered(), REQUEST, Who.APPLICANT, RECEIVED);
        var convened = after(requested, convene(on(2, 14)), clerk(), on(1, 26));
        assertThat(Objects.requireNonNull(convened.clock()).isSuspended()).isTrue();
        assertThat(decide(convened, convene(on(2, 14)), clerk(), on(1, 26))).as("it may be put off")
                .isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(convened, RECORD, clerk(), on(2, 13)))).isEqualTo(Reason.HEARING_NOT_YET);
        var held = after(convened, RECORD, clerk(), on(2, 15));
        var clock = Objects.requireNonNull(held.clock());
        assertThat(clock.isSuspended()).isFalse();
        assertThat(clock.exclusions()).singleElement().satisfies(one -> {
            assertThat(one.startOn()).isEqualTo(on(1, 26));
            assertThat(one.endOn()).as("the day of the hearing, not of its record").isEqualTo(on(2, 14));
        });
        assertThat(clock.statutoryDueOn()).isEqualTo(on(3, 10));
        assertThat(hearing(held).state()).isEqualTo(HearingState.HELD);
        var granted = fact(decide(lastStage(held), new Act.Grant("c", ""), head(), on(2, 15)));
        assertThat(((CaseFact.Decided) granted).minutes()).isEqualTo(hearing(held).minutes()).isNotNull();
    }

    @Test
    void theDecisionWaitsForAHearingThatMayStillComeOrWillCome() {
        var offered = lastStage(offered());
        assertThat(reason(decide(offered, new Act.Grant("c", ""), head(), on(1, 30))))
                .isEqualTo(Reason.HEARING_PENDING);
        assertThat(decide(offered, new Act.Grant("c", ""), head(), on(1, 31))).isInstanceOf(Verdict.Lawful.class);
        var waived = after(offered, WAIVE, Who.APPLICANT, on(1, 25));
        assertThat(hearing(waived).state()).isEqualTo(HearingState.WAIVED);
        assertThat(decide(waived, new Act.Grant("c", ""), head(), on(1, 25))).isInstanceOf(Verdict.Lawful.class);
        var requested = after(offered, REQUEST, Who.APPLICANT, on(1, 25));
        assertThat(reason(decide(requested, new Act.Deny("c", "不符合"), head(), on(2, 25))))
                .isEqualTo(Reason.HEARING_PENDING);
        var convened = after(requested, new Act.ConveneHearing(on(2, 14), director().staff(), "听证室"), head(),
                on(1, 25));
        assertThat(reason(decide(convened, new Act.Grant("c", ""), head(), on(2, 14))))
                .isEqualTo(Reason.HEARING_PENDING);
    }

    @Test
    void interestedPartiesMaySpeakUntilTheirDayAndTheDecisionWaitsForThem() {
        var told = lastStage(after(accepted(), new Act.TellThirdParties("相邻住户：采光"), clerk(), RECEIVED));
        assertThat(told.proceedings().statementsUntil()).isEqualTo(on(1, 30));
        assertThat(reason(decide(told, new Act.Grant("c", ""), head(), on(1, 30))))
                .isEqualTo(Reason.THIRD_PARTIES_PENDING);
        assertThat(decide(told, new Act.Grant("c", ""), head(), on(1, 31))).isInstanceOf(Verdict.Lawful.class);
        var applicant = after(told, new Act.HearStatement(Act.Speaker.APPLICANT, "同意整改"), head(), RECEIVED);
        assertThat(applicant.proceedings().statementsUntil()).as("the applicant spoke").isEqualTo(on(1, 30));
        var party = after(told, new Act.HearStatement(Act.Speaker.INTERESTED_PARTY, "无异议"), head(), RECEIVED);
        assertThat(party.proceedings().statementsUntil()).as("another party may still speak").isEqualTo(on(1, 30));
        assertThat(reason(decide(party, new Act.Grant("c", ""), head(), RECEIVED)))
                .isEqualTo(Reason.THIRD_PARTIES_PENDING);
    }

    private static Act convene(LocalDate day) {
        return new Act.ConveneHearing(day, director().staff(), "大厅3楼听证室");
    }

    private static CaseFile accepted() {
        return after(received(), new Act.Accept(), clerk(), RECEIVED);
    }

    private static CaseFile offered() {
        return after(accepted(), OFFER, clerk(), RECEIVED);
    }

    private static CaseFile lastStage(CaseFile file) {
        var a = after(file, new Act.Review("a", ""), clerk(), RECEIVED, item());
        return after(a, new Act.Review("b", ""), reviewer(), RECEIVED, item());
    }

    private static Proceedings.Hearing hearing(CaseFile file) {
        return Objects.requireNonNull(file.proceedings().hearing());
    }

    private static LocalDate on(int month, int day) {
        return LocalDate.of(2011, month, day);
    }
}
