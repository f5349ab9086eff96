package org.onewindow.catalogue.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.window.WindowGiven;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.NotYet;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Reason;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Refused;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Rejected;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Saved;
import org.onewindow.catalogue.cleanup.Measure.Cancelled;
import org.onewindow.catalogue.cleanup.Measure.Delegated;
import org.onewindow.catalogue.cleanup.Measure.FeeCancelled;
import org.onewindow.catalogue.cleanup.Measure.FeeLowered;
import org.onewindow.catalogue.cleanup.Measure.FeeSuspended;
import org.onewindow.catalogue.cleanup.Measure.Merged;
import org.onewindow.catalogue.cleanup.Measure.Restored;
import org.onewindow.catalogue.cleanup.Round.Source;
import org.onewindow.catalogue.counting.CaseCounts;
import org.onewindow.journal.JournalReaders;
import org.onewindow.organisation.CentreCode;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Money;
import org.onewindow.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Rounds decided by two persons, and what they mean for items, fees and cases on the day before, the day and the day after. */
@Tag("slow")
class CleanupRoundsTest extends CleanupStage {

    @Autowired
    private RoundPreviews previews;
    @Autowired
    private Ledger ledger;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Casework casework;
    @Autowired
    private JournalReaders readers;
    @Autowired
    private CaseCounts counts;

    @Test
    void aCancelledItemIsRefusedFromTheDayOnAndItsCaseGoesOn() {
        at(TODAY);
        var item = published("000131910001", List.of());
        var number = submitted(item);
        assertThat(counts.open(List.of(item.code()))).containsEntry(item.code(), 1L);
        var round = round(101,
                new Cancelled(item.code(), new LocalisedText("到行业协会登记即可。", "Register with the association.")));
        assertThat(previews.withCases(round)).singleElement()
                .satisfies(one -> assertThat(one.openCases()).isEqualTo(1));
        inForce(round);

        at(DAY.minusDays(1));
        assertThat(catalogue.standing(item.code(), DAY.minusDays(1))).isInstanceOf(InForce.class);
        assertThat(submit(item)).isInstanceOf(SubmissionOutcome.Received.class);
        at(DAY);
        assertThat(catalogue.standing(item.code(), DAY)).isInstanceOfSatisfying(Withdrawn.class,
                gone -> assertThat(gone.withdrawal().reason().zh()).contains("测试第101轮").contains("测试〔2026〕101号")
                        .contains("不再需要申请").contains("到行业协会登记即可"));
        assertThat(submit(item)).isNotInstanceOf(SubmissionOutcome.Received.class);
        at(DAY.plusDays(1));
        assertThat(submit(item)).isNotInstanceOf(SubmissionOutcome.Received.class);
        decided(item, number);
    }

    @Test
    void delegatedAndMergedItemsSayWhereToGo() {
        at(TODAY);
        var delegated = published("000131910002", List.of());
        var merged = published("000131910003", List.of());
        var into = published("000131910004", List.of());
        inForce(round(102, new Delegated(delegated.code(), List.of(new CentreCode("37152200"))),
                new Merged(merged.code(), into.code())));

        assertThat(withdrawn(delegated).withdrawal().reason().zh()).contains("莘县政务服务中心");
        assertThat(withdrawn(delegated).withdrawal().reason().en()).contains("Shen County");
        assertThat(withdrawn(merged).withdrawal().successor()).isEqualTo(into.code());
        assertThat(withdrawn(merged).withdrawal().reason().zh()).contains(into.name().zh());
        assertThat(rounds.about(merged.code())).singleElement().satisfies(kept -> {
            assertThat(kept.round().number()).isEqualTo(102);
            assertThat(kept.left()).isZero();
        });
    }

    @Test
    void aFeeIsGoneForNewApplicationsOnly() {
        at(TODAY);
        var item = published("000131910005", List.of(FEE));
        inForce(round(103, new FeeCancelled(item.code(), FEE_NAME)));

        assertThat(fees(item, DAY.minusDays(1))).containsExactly(FEE);
        assertThat(fees(item, DAY)).isEmpty();
        assertThat(fees(item, DAY.plusDays(1))).isEmpty();
        assertThat(catalogue.version(item.code(), 1).orElseThrow().fees()).as("what a running case keeps")
                .containsExactly(FEE);
    }

    @Test
    void aSuspendedFeeComesBackTheDayAfterTheLastDay() {
        at(TODAY);
        var item = published("000131910006", List.of(FEE));
        var until = DAY.plusDays(30);
        inForce(round(104, new FeeSuspended(item.code(), FEE_NAME, until)));

        assertThat(fees(item, DAY.minusDays(1))).containsExactly(FEE);
        assertThat(fees(item, DAY)).isEmpty();
        assertThat(fees(item, until)).isEmpty();
        assertThat(fees(item, until.plusDays(1))).containsExactly(FEE);
    }

    @Test
    void aLoweredFeeHasTheNewStandardFromTheDayOn() {
        at(TODAY);
        var item = published("000131910007", List.of(FEE));
        inForce(round(105, new FeeLowered(item.code(), FEE_NAME, FEE.standard(), SampleItem.text("每本 10 元"),
                new Money(1_000))));

        assertThat(fees(item, DAY.minusDays(1))).extracting(Fee::amount).containsExactly(new Money(2_000));
        assertThat(fees(item, DAY)).extracting(Fee::amount).containsExactly(new Money(1_000));
        var higher = round(106, new FeeLowered(item.code(), FEE_NAME, FEE.standard(), SampleItem.text("每本 30 元"),
                new Money(3_000)));
        assertThat(rounds.faults(higher)).extracting(RoundFault::what).contains("not-lower");
    }

    @Test
    void aRestoredItemIsNotOfferedBeforeTheDay() {
        at(TODAY.minusDays(20));
        var item = published("000131910008", List.of());
        var ends = new Round(107, SampleItem.text("测试第107轮"), "测试〔2026〕107号", Source.OFFICIAL,
                SampleItem.text("测试机关"), TODAY.minusDays(20), TODAY.minusDays(10),
                List.of(new Cancelled(item.code(), null)));
        inForce(ends);
        at(TODAY);
        assertThat(withdrawn(item)).isNotNull();
        inForce(round(108, new Restored(item.code())));

        assertThat(catalogue.standing(item.code(), TODAY)).isInstanceOf(NotYet.class);
        assertThat(catalogue.standing(item.code(), DAY.minusDays(1))).isInstanceOf(NotYet.class);
        assertThat(catalogue.standing(item.code(), DAY)).isInstanceOf(InForce.class);
        assertThat(catalogue.standing(item.code(), DAY.plusDays(1))).isInstanceOf(InForce.class);
    }

    @Test
    void twoPersonsDecideAndTheSecondIsAnother() {
        at(TODAY);
        var item = published("000131910009", List.of());
        var id = proposed(round(109, new Cancelled(item.code(), null)));

        assertThat(rounds.confirm(PROPOSER, CommandId.next(), id)).isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(rounds.confirm(officer("S0101", Role.STAFF), CommandId.next(), id))
                .isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(catalogue.standing(item.code(), DAY)).isInstanceOf(InForce.class);
        var command = CommandId.next();
        assertThat(rounds.confirm(CONFIRMER, command, id)).isEqualTo(new CleanupOutcome.InForce(id, 0));
        assertThat(rounds.confirm(CONFIRMER, command, id)).as("the same click again")
                .isEqualTo(new CleanupOutcome.InForce(id, 0));
        assertThat(rounds.confirm(CONFIRMER, CommandId.next(), id)).isEqualTo(new Refused(Reason.NOT_OPEN));
        assertThat(rounds.reject(PROPOSER, CommandId.next(), id, "晚了")).isEqualTo(new Refused(Reason.NOT_OPEN));
    }

    @Test
    void aRoundIsConfirmedOnItsDayAtTheLatest() {
        at(TODAY);
        var first = proposed(round(110, new Cancelled(published("000131910010", List.of()).code(), null)));
        var second = proposed(round(111, new Cancelled(published("000131910011", List.of()).code(), null)));
        var third = proposed(round(112, new Cancelled(published("000131910012", List.of()).code(), null)));

        at(DAY.minusDays(1));
        assertThat(rounds.confirm(CONFIRMER, CommandId.next(), first)).isInstanceOf(CleanupOutcome.InForce.class);
        at(DAY);
        assertThat(rounds.confirm(CONFIRMER, CommandId.next(), second)).isInstanceOf(CleanupOutcome.InForce.class);
        at(DAY.plusDays(1));
        assertThat(rounds.confirm(CONFIRMER, CommandId.next(), third)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.faults()).extracting(RoundFault::what).containsExactly("late"));
        assertThat(rounds.reject(CONFIRMER, CommandId.next(), third, "过了施行日期")).isEqualTo(new Rejected(third));
    }

    @Test
    void whatCannotBeIsNamedBeforeAnybodyProposesIt() {
        at(TODAY);
        var item = published("000131910013", List.of());
        var round = round(113, new Cancelled(new ItemCode("000131999999"), null), new FeeCancelled(item.code(), "没有的费"),
                new Merged(item.code(), item.code()), new Restored(item.code()),
                new Delegated(item.code(), List.of(new CentreCode("37150000"))));

        assertThat(rounds.faults(round)).extracting(RoundFault::position, RoundFault::what).contains(
                tuple(1, "unknown"), tuple(2, "no-fee"),
                tuple(3, "successor"),
                tuple(3, "twice"),
                tuple(4, "not-withdrawn"),
                tuple(5, "centre"));
        var id = UUID.randomUUID();
        assertThat(rounds.save(PROPOSER, id, round, 0)).isEqualTo(new Saved(id, 1));
        assertThat(rounds.save(CONFIRMER, id, round, 0)).isEqualTo(new Refused(Reason.STALE));
        assertThat(rounds.propose(PROPOSER, CommandId.next(), id, 1)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.FAULTY));
        assertThat(rounds.discard(PROPOSER, id)).isInstanceOf(CleanupOutcome.Discarded.class);
    }

    @Test
    void theLedgerMeasuresCasesOfTwoVersions() {
        at(TODAY);
        var first = published("000131910014", List.of());
        var slow = submitted(first);
        accepted(slow);
        at(TODAY.plusDays(7));
        decided(first, slow);
        var second = SampleItem.with(first.withVersion(2), SampleItem.requirements("一张表"))
                .withValidity(new Validity(TODAY.plusDays(7), null));
        published(second);
        for (int days = 1; days <= 2; days++) {
            at(TODAY.plusDays(7));
            var quick = submitted(second);
            accepted(quick);
            at(TODAY.plusDays(7 + days));
            decided(second, quick);
        }
        readers.catchUp();

        assertThat(ledger.of(first.code())).hasSize(2).satisfiesExactly(
                one -> assertThat(one.mean()).as("Monday to Monday").isEqualTo(5),
                two -> {
                    assertThat(two.mean()).isEqualTo(1.5);
                    assertThat(two.measured()).isNotNull().extracting(CaseCounts.Measured::cases).isEqualTo(2L);
                    assertThat(two.before()).isNotNull().extracting(LedgerLine::stages).isEqualTo(2);
                    assertThat(two.inForce()).isTrue();
                });
    }

    private ServiceItem published(String code, List<Fee> fees) {
        return published(SampleItem.of(code).withFees(fees));
    }

    private Withdrawn withdrawn(ServiceItem item) {
        return (Withdrawn) catalogue.standing(item.code(), DAY);
    }

    private SubmissionOutcome submit(ServiceItem item) {
        return submissions.submit(WindowGiven.WINDOW, CommandId.next(), Given.application(item));
    }

    private CaseNumber submitted(ServiceItem item) {
        return ((SubmissionOutcome.Received) submit(item)).number();
    }

    private void accepted(CaseNumber number) {
        perform("S0101", number, new Act.Accept());
    }

    /** Accepted unless it is already, examined and granted. */
    private void decided(ServiceItem item, CaseNumber number) {
        casework.perform(Given.officer("S0101"), CommandId.next(), new Expected.Whatever(), number, new Act.Accept(),
                null);
        var stages = item.procedure().stages().toList();
        perform("S0101", number, new Act.Review(stages.getFirst().code(), "符合条件"));
        perform("S0103", number, new Act.Grant(stages.getLast().code(), "同意"));
    }

    private void perform(String staff, CaseNumber number, Act act) {
        assertThat(casework.perform(Given.officer(staff), CommandId.next(), new Expected.Whatever(), number, act, null))
                .isInstanceOf(ActOutcome.Done.class);
    }
}
