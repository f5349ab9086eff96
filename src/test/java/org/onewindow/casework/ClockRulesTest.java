package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.CALENDAR;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.after;
import static org.onewindow.casework.PureCase.clerk;
import static org.onewindow.casework.PureCase.decide;
import static org.onewindow.casework.PureCase.director;
import static org.onewindow.casework.PureCase.fact;
import static org.onewindow.casework.PureCase.head;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.mayor;
import static org.onewindow.casework.PureCase.practices;
import static org.onewindow.casework.PureCase.reason;
import static org.onewindow.casework.PureCase.received;
import static org.onewindow.casework.PureCase.reviewer;
import static org.onewindow.casework.PureCase.supplement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFact.Dates;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.ExtensionApprover;
import org.onewindow.deadlines.SpecialProcedure;
import org.onewindow.deadlines.Suspension;
import org.onewindow.deadlines.calendar.DayKind;
import org.onewindow.deadlines.calendar.NoticedDay;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/** What passes by itself, what stops and what lengthens the limits of a case, each at its boundary. */
class ClockRulesTest {
    private static final ServiceItem JOINT = item(ItemKind.LICENCE, StatutoryRule.JOINT_45, Particulars.NONE);
    private static final Act EXTEND = new Act.Extend(10, null, "案情复杂");

    @Test
    void theLimitOfAnOrdinaryDecisionIsTwentyWorkingDaysAndOfAJointOneFortyFive() {
        assertThat(clock(accepted(item())).due()).isEqualTo(new Dates(on(2, 10), on(2, 24), false, 1));
        assertThat(clock(accepted(JOINT)).due().statutoryDueOn()).isEqualTo(CALENDAR.plusWorkingDays(RECEIVED, 45));
    }

    @Test
    void onlyTheHeadOfTheAgencyExtendsAnOrdinaryLimitByAtMostTen() {
        var file = accepted(item());
        assertThat(decide(file, EXTEND, head(), RECEIVED)).as("the head of a window").isInstanceOf(
                Verdict.NotYours.class);
        assertThat(reason(decide(file, EXTEND, mayor(), RECEIVED))).isEqualTo(Reason.NEEDS_AGENCY_HEAD);
        assertThat(reason(decide(file, new Act.Extend(11, null, "x"), director(), RECEIVED)))
                .isEqualTo(Reason.DAYS_NOT_ALLOWED);
        assertThat(fact(decide(file, EXTEND, director(), RECEIVED))).isInstanceOfSatisfying(CaseFact.Extended.class,
                extended -> {
                    assertThat(extended.approver()).isEqualTo(ExtensionApprover.AGENCY_HEAD);
                    assertThat(extended.due()).isEqualTo(new Dates(on(2, 23), on(3, 10), false, 1));
                    assertThat(extended.signature()).isEqualTo(
                            new CaseFact.Signature("S0104", "SCJ-FZ", null, null, null));
                });
    }

    @Test
    void onlyTheHeadOfTheGovernmentExtendsAJointLimitByAtMostFifteen() {
        var file = accepted(JOINT);
        var wish = new Act.Extend(15, null, "涉及三个部门");
        assertThat(reason(decide(file, wish, director(), RECEIVED, JOINT))).isEqualTo(Reason.NEEDS_GOVERNMENT_HEAD);
        assertThat(fact(decide(file, wish, mayor(), RECEIVED, JOINT))).isInstanceOfSatisfying(CaseFact.Extended.class,
                extended -> assertThat(extended.due().statutoryDueOn())
                        .isEqualTo(CALENDAR.plusWorkingDays(RECEIVED, 60)));
        assertThat(reason(decide(file, new Act.Extend(16, null, "x"), mayor(), RECEIVED, JOINT)))
                .isEqualTo(Reason.DAYS_NOT_ALLOWED);
    }

    @Test
    void anExtensionIsMadeOnceAndOnTheLastDayAtTheLatest() {
        var file = accepted(item());
        assertThat(decide(file, EXTEND, director(), on(2, 23))).isInstanceOf(Verdict.Lawful.class);
        assertThat(decide(file, EXTEND, director(), on(2, 24))).isInstanceOf(Verdict.Lawful.class);
        assertThat(reason(decide(file, EXTEND, director(), on(2, 25)))).isEqualTo(Reason.LIMIT_EXPIRED);
        var extended = after(file, EXTEND, director(), on(2, 24));
        assertThat(reason(decide(extended, EXTEND, director(), on(2, 24)))).isEqualTo(Reason.ALREADY_EXTENDED);
        assertThat(clock(extended).extension()).isNotNull();
    }

    @Test
    void aLimitOfASpecialLawOrOfAPromiseAloneIsNotExtended() {
        for (var rule : List.of(StatutoryRule.SPECIAL_LAW, StatutoryRule.NONE)) {
            var item = item(ItemKind.LICENCE, rule, Particulars.NONE);
            assertThat(reason(decide(accepted(item), EXTEND, director(), RECEIVED, item))).as(rule.name())
                    .isEqualTo(Reason.NOT_EXTENSIBLE);
        }
    }

    @Test
    void anExtensionThatAHeadSignedOnPaperIsRecordedBySomebodyElseAndConfirmedByTheHead() {
        var sheet = new Act.Sheet("S0104", "0".repeat(64));
        var file = accepted(item());
        assertThat(reason(decide(file, new Act.Extend(5, sheet, "案情复杂"), director(), RECEIVED)))
                .isEqualTo(Reason.SIGNER_IS_RECORDER);
        assertThat(reason(decide(file, new Act.Extend(5, new Act.Sheet("S0103", "0".repeat(64)), "x"), clerk(),
                RECEIVED))).isEqualTo(Reason.NEEDS_AGENCY_HEAD);
        var signed = after(file, new Act.Extend(5, sheet, "案情复杂"), clerk(), RECEIVED);
        assertThat(signed.proceedings().sheets()).containsExactly(
                new Proceedings.OpenSheet(3, "S0104", RECEIVED.plusDays(1)));
        assertThat(reason(decide(signed, new Act.ConfirmSheet(2), director(), RECEIVED))).isEqualTo(Reason.NO_SHEET);
        assertThat(decide(signed, new Act.ConfirmSheet(3), mayor(), RECEIVED)).isInstanceOf(Verdict.NotYours.class);
        var confirmed = after(signed, new Act.ConfirmSheet(3), director(), RECEIVED);
        assertThat(confirmed.proceedings().sheets()).isEmpty();
    }

    @Test
    void twoSheetsOfOneSignerAreConfirmedOneByOne() {
        var sheet = new Act.Sheet("S0104", "0".repeat(64));
        var extended = after(accepted(item()), new Act.Extend(5, sheet, "案情复杂"), clerk(), RECEIVED);
        var b = after(after(extended, new Act.Review("a", ""), clerk(), RECEIVED), new Act.Review("b", ""), reviewer(),
                RECEIVED);
        var both = after(b, new Act.Grant("c", sheet, ""), head(), RECEIVED);
        assertThat(both.proceedings().sheets()).extracting(Proceedings.OpenSheet::entry).containsExactly(3L, 6L);
        assertThat(after(both, new Act.ConfirmSheet(6), director(), RECEIVED).proceedings().sheets())
                .extracting(Proceedings.OpenSheet::entry).containsExactly(3L);
    }

    @Test
    void aSpecialProcedureMovesTheDatesByItsWorkingDaysAndEachKindRunsOnce() {
        var begun = after(accepted(item()), begin(SpecialProcedure.TESTING), clerk(), on(1, 26));
        assertThat(clock(begun).due()).as("kept as if none ran").isEqualTo(new Dates(on(2, 10), on(2, 24), false, 1));
        assertThat(clock(begun).isSuspended()).isTrue();
        assertThat(reason(decide(begun, begin(SpecialProcedure.TESTING), clerk(), on(1, 27))))
                .isEqualTo(Reason.PROCEDURE_RUNNING_ALREADY);
        assertThat(reason(decide(begun, end(SpecialProcedure.AUCTION), clerk(), on(1, 27))))
                .isEqualTo(Reason.NO_PROCEDURE);
        var two = after(begun, begin(SpecialProcedure.EXPERT_REVIEW), clerk(), on(1, 28));
        assertThat(clock(two).running()).hasSize(2);
        var one = after(two, end(SpecialProcedure.TESTING), clerk(), on(1, 30));
        assertThat(clock(one).running()).singleElement().satisfies(left -> {
            assertThat(left.kind()).isEqualTo(SpecialProcedure.EXPERT_REVIEW);
            assertThat(left.startOn()).isEqualTo(on(1, 28));
        });
        assertThat(clock(one).due().statutoryDueOn()).as("27, 28 and 30 January").isEqualTo(on(3, 1));
        var none = after(one, end(SpecialProcedure.EXPERT_REVIEW), clerk(), on(1, 31));
        assertThat(clock(none).due().statutoryDueOn()).as("and 31 January, not twice the 30th").isEqualTo(on(3, 2));
        assertThat(clock(none).exclusions()).hasSize(2);
        assertThat(clock(none).isSuspended()).isFalse();
    }

    @Test
    void whatStillRunsIsLeftOutOnlyWhenItHasEnded() {
        var begun = after(accepted(item()), begin(SpecialProcedure.TESTING), clerk(), on(1, 26));
        var two = after(begun, begin(SpecialProcedure.EXPERT_REVIEW), clerk(), on(1, 28));
        var one = after(two, end(SpecialProcedure.EXPERT_REVIEW), clerk(), on(1, 30));
        assertThat(clock(one).due().statutoryDueOn()).as("30 January alone").isEqualTo(on(2, 25));
        assertThat(clock(one).running()).extracting(Suspension::kind).containsExactly(SpecialProcedure.TESTING);
    }

    @Test
    void whoIsHeadOfBothExtendsAsTheHeadThatTheLawNames() {
        var both = new Who("S0104", List.of(director().posts().getFirst(), mayor().posts().getFirst()));
        var wish = new Act.Extend(15, null, "涉及三个部门");
        assertThat(fact(decide(accepted(JOINT), wish, both, RECEIVED, JOINT))).isInstanceOfSatisfying(
                CaseFact.Extended.class,
                extended -> assertThat(extended.approver()).isEqualTo(ExtensionApprover.GOVERNMENT_HEAD));
        assertThat(fact(decide(accepted(item()), EXTEND, both, RECEIVED))).isInstanceOfSatisfying(
                CaseFact.Extended.class,
                extended -> assertThat(extended.approver()).isEqualTo(ExtensionApprover.AGENCY_HEAD));
    }

    @Test
    void aHearingStopsTheClockByItsOwnNoticeOnly() {
        var file = accepted(item());
        assertThat(reason(decide(file, begin(SpecialProcedure.HEARING), clerk(), RECEIVED)))
                .isEqualTo(Reason.HEARING_BY_NOTICE);
        assertThat(reason(decide(file, end(SpecialProcedure.HEARING), clerk(), RECEIVED)))
                .isEqualTo(Reason.HEARING_BY_NOTICE);
    }

    @Test
    void anUnansweredNoticeIsWithdrawalFromTheDayAfterItsLastDay() {
        var asked = after(received(), supplement("plan"), clerk(), RECEIVED);
        assertThat(asked.lapsesOn()).as("ten working days").isEqualTo(on(2, 11));
        assertThat(asked.nextDueOn()).isEqualTo(on(2, 11));
        assertThat(reason(decide(asked, new Act.Lapse(), Who.SYSTEM, on(2, 11)))).isEqualTo(Reason.NOTHING_LAPSED);
        assertThat(decide(asked, new Act.Lapse(), Who.APPLICANT, on(2, 12))).as("time does it, nobody else")
                .isInstanceOf(Verdict.NotYours.class);
        assertThat(fact(decide(asked, new Act.Lapse(), Who.SYSTEM, on(2, 12)))).isInstanceOfSatisfying(
                CaseFact.DeemedWithdrawn.class, lapsed -> {
                    assertThat(lapsed.cause()).isEqualTo(CaseFact.LapseCause.SUPPLEMENT_OVERDUE);
                    assertThat(lapsed.dueOn()).isEqualTo(on(2, 11));
                });
    }

    @Test
    void aBrokenPromiseIsWithdrawalAndAKeptOneIsNot() {
        var item = item(practices());
        var promised = after(received(item, Channel.COUNTER), new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")),
                on(2, 14), "月底前补交"), clerk(), RECEIVED, item);
        assertThat(promised.lapsesOn()).isEqualTo(on(2, 14));
        assertThat(reason(decide(promised, new Act.Lapse(), Who.SYSTEM, on(2, 14), item)))
                .isEqualTo(Reason.NOTHING_LAPSED);
        assertThat(fact(decide(promised, new Act.Lapse(), Who.SYSTEM, on(2, 15), item))).isInstanceOfSatisfying(
                CaseFact.DeemedWithdrawn.class,
                lapsed -> assertThat(lapsed.cause()).isEqualTo(CaseFact.LapseCause.PROMISE_BROKEN));
        var kept = after(promised, new Act.SupplyPromised(List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1,
                List.of(PureCase.SCAN)))), Who.APPLICANT, on(2, 14), item);
        assertThat(kept.lapsesOn()).isNull();
        assertThat(kept.openPromise()).isEmpty();
        assertThat(reason(decide(kept, new Act.Lapse(), Who.SYSTEM, on(2, 15), item)))
                .isEqualTo(Reason.NOTHING_LAPSED);
    }

    @Test
    void silenceIsAcceptanceSinceEverythingAskedForWasIn() {
        var asked = after(received(), supplement("plan"), clerk(), RECEIVED);
        var supplied = after(asked, new Act.Supply(List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1,
                List.of())), Map.of()), clerk(), on(1, 27));
        assertThat(supplied.waitingSince()).isEqualTo(on(1, 27));
        assertThat(supplied.received().replyDueOn()).isEqualTo(on(2, 9));
        assertThat(reason(decide(supplied, new Act.Lapse(), Who.SYSTEM, on(2, 9)))).isEqualTo(Reason.NOTHING_LAPSED);
        var deemed = after(supplied, new Act.Lapse(), Who.SYSTEM, on(2, 10));
        assertThat(clock(deemed).acceptedOn()).isEqualTo(on(1, 27));
        assertThat(clock(deemed).deemed()).isTrue();
    }

    @Test
    void anotherCalendarMovesTheDayForAnAnswerUntilItHasPassed() {
        var file = received();
        var later = calendar(new NoticedDay(on(1, 28), DayKind.HOLIDAY, "纪念日", "test"));
        var moved = decide(file, new Act.Recompute(), Who.SYSTEM, on(1, 30), item(), null, later);
        assertThat(fact(moved)).isEqualTo(new CaseFact.ReplyDueRecomputed(on(1, 30), on(1, 31), 2));
        var now = CaseFold.after(file, fact(moved), PureCase.at(on(1, 30)));
        assertThat(now.lapsesOn()).isEqualTo(on(1, 31));
        assertThat(now.status()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(reason(decide(now, new Act.Lapse(), Who.SYSTEM, on(1, 31)))).isEqualTo(Reason.NOTHING_LAPSED);
        assertThat(reason(decide(file, new Act.Recompute(), Who.SYSTEM, on(1, 31), item(), null, later)))
                .as("silence is over").isEqualTo(Reason.NOTHING_TO_RECOMPUTE);
        assertThat(reason(decide(file, new Act.Recompute(), Who.SYSTEM, on(1, 30))))
                .as("the same calendar").isEqualTo(Reason.NOTHING_TO_RECOMPUTE);
    }

    @Test
    void anotherCalendarMovesTheDatesOfAnAcceptedCaseAndTheSameOneDoesNot() {
        var file = accepted(item());
        assertThat(reason(decide(file, new Act.Recompute(), Who.SYSTEM, RECEIVED)))
                .isEqualTo(Reason.NOTHING_TO_RECOMPUTE);
        var law = calendar(new NoticedDay(on(2, 23), DayKind.HOLIDAY, "纪念日", "test"));
        assertThat(fact(decide(file, new Act.Recompute(), Who.SYSTEM, RECEIVED, item(), null, law)))
                .isEqualTo(new CaseFact.DueRecomputed(clock(file).due(), new Dates(on(2, 10), on(2, 25), false, 2)));
        var promise = calendar(new NoticedDay(on(2, 9), DayKind.HOLIDAY, "纪念日", "test"),
                new NoticedDay(on(2, 13), DayKind.MAKE_UP_WORKING_DAY, "纪念日", "test"));
        assertThat(fact(decide(file, new Act.Recompute(), Who.SYSTEM, RECEIVED, item(), null, promise)))
                .isEqualTo(new CaseFact.DueRecomputed(clock(file).due(), new Dates(on(2, 11), on(2, 24), false, 2)));
        var unnoticed = WorkingCalendar.of(CALENDAR.first(), LocalDate.of(2012, 12, 31), on(2, 23), library(), 2);
        assertThat(fact(decide(file, new Act.Recompute(), Who.SYSTEM, RECEIVED, item(), null, unnoticed)))
                .as("the same days, no longer certain").isEqualTo(new CaseFact.DueRecomputed(clock(file).due(),
                        new Dates(on(2, 10), on(2, 24), true, 2)));
    }

    @Test
    void onlyAGrantHasALimitForItsDelivery() {
        var last = after(after(accepted(item()), new Act.Review("a", ""), clerk(), RECEIVED), new Act.Review("b", ""),
                reviewer(), RECEIVED);
        assertThat(CaseClocks.delivery(last, CALENDAR)).isEmpty();
        var granted = after(last, new Act.Grant("c", ""), head(), RECEIVED);
        assertThat(CaseClocks.delivery(granted, CALENDAR)).hasValueSatisfying(
                due -> assertThat(due.on()).isEqualTo(on(2, 11)));
        var denied = after(last, new Act.Deny("c", "场所不符合规定"), head(), RECEIVED);
        assertThat(CaseClocks.delivery(denied, CALENDAR)).as("a denial has none").isEmpty();
        var told = after(denied, new Act.Deliver(DeliveryWay.POST, "本人"), clerk(), on(3, 1));
        assertThat(told.decision()).as("but its delivery is recorded").isNotNull()
                .satisfies(decision -> assertThat(decision.deliveredOn()).isEqualTo(on(3, 1)));
    }

    private static Act begin(SpecialProcedure procedure) {
        return new Act.BeginSpecialProcedure(procedure, 5, "送检");
    }

    private static Act end(SpecialProcedure procedure) {
        return new Act.EndSpecialProcedure(procedure, "合格");
    }

    private static CaseFile accepted(ServiceItem item) {
        return after(received(item, Channel.COUNTER), new Act.Accept(), clerk(), RECEIVED, item);
    }

    private static CaseFile.Running clock(CaseFile file) {
        return Objects.requireNonNull(file.clock());
    }

    private static LocalDate on(int month, int day) {
        return LocalDate.of(2011, month, day);
    }

    private static WorkingCalendar calendar(NoticedDay... more) {
        var days = new ArrayList<>(library());
        days.addAll(List.of(more));
        return WorkingCalendar.of(days, CALENDAR.lastNoticed(), 2);
    }

    /** The days of 2011 that the library sets apart. */
    private static List<NoticedDay> library() {
        return LocalDate.of(2011, 1, 1).datesUntil(LocalDate.of(2011, 4, 1)).map(CALENDAR::day)
                .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP_WORKING_DAY)
                .map(day -> new NoticedDay(day.date(), day.kind(), day.name(), "test")).toList();
    }
}
