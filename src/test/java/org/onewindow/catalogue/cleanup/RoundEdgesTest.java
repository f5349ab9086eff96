package org.onewindow.catalogue.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.cleanup.Measure.Cancelled;
import org.onewindow.catalogue.cleanup.Measure.FeeCancelled;
import org.onewindow.catalogue.cleanup.Measure.FeeSuspended;
import org.onewindow.catalogue.cleanup.Measure.Kind;
import org.onewindow.catalogue.cleanup.Measure.Restored;
import org.onewindow.catalogue.cleanup.Round.Source;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationOutcome.Changed;
import org.onewindow.organisation.PostCode;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds at the edges: items that end, versions to come, withdrawals only announced, posts that nobody holds. */
@Tag("slow")
class RoundEdgesTest extends CleanupStage {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Autowired
    private Organisation organisation;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSuspendedFeeComesBackBeforeTheItemEnds() {
        at(TODAY);
        var last = DAY.plusDays(30);
        var item = published(sample("000131920001").withValidity(new Validity(LocalDate.of(2026, 1, 1), last)));

        assertThat(whats(round(201, suspended(item, last.minusDays(1))))).isEmpty();
        assertThat(whats(round(201, suspended(item, last)))).containsExactly("until-end");
        assertThat(whats(round(201, suspended(item, last.plusDays(1))))).containsExactly("until-end");
        assertThat(whats(round(201, suspended(item, null)))).as("until the item ends").isEmpty();
        inForce(round(201, suspended(item, last.minusDays(1))));
        assertThat(fees(item, last.minusDays(1))).isEmpty();
        assertThat(fees(item, last)).containsExactly(FEE);
        assertThat(catalogue.inForce(item.code(), last.plusDays(1))).isEmpty();
    }

    @Test
    void aDayBeforeTheCentreOrMoreThanTwoYearsAheadIsRefused() {
        at(TODAY);
        var item = published(sample("000131920019"));
        var latest = TODAY.plusYears(2);
        assertThat(whats(round(209, latest, new Cancelled(item.code(), null)))).isEmpty();
        assertThat(whats(round(209, latest.plusDays(1), new Cancelled(item.code(), null)))).containsExactly("far");
        assertThat(whats(round(209, suspended(item, LocalDate.of(9999, 12, 31))))).containsExactly("far-end");
        assertThat(whats(round(209, suspended(item, TODAY.plusYears(10))))).as("a fee suspended for ten years")
                .isEmpty();
        assertThat(whats(round(209, suspended(item, TODAY.plusYears(10).plusDays(1))))).containsExactly("far-end");
        var old = round(209, new Cancelled(item.code(), null));
        assertThat(whats(new Round(209, old.title(), old.document(), Source.OFFICIAL, old.issuer(),
                LocalDate.of(2002, 4, 26), DAY, old.measures()))).containsExactly("far");
    }

    @Test
    void aMeasureThatFailsStopsNeitherTheOthersNorTheStart() {
        at(TODAY);
        var last = DAY.plusDays(30);
        var failing = published(sample("000131920002").withValidity(new Validity(LocalDate.of(2026, 1, 1), last)));
        var other = published(sample("000131920003"));
        var round = round(202, suspended(failing, last), new Cancelled(other.code(), null));
        var command = CommandId.next();

        assertThat(rounds.record(HISTORY, command, round))
                .isEqualTo(new CleanupOutcome.InForce(command.value(), 1));
        assertThat(catalogue.standing(other.code(), DAY)).isInstanceOf(Withdrawn.class);
        assertThatCode(rounds::finish).doesNotThrowAnyException();
        assertThat(rounds.carryOut(CONFIRMER, command.value()))
                .isEqualTo(new CleanupOutcome.InForce(command.value(), 1));
    }

    @Test
    void aSuspensionFromTheFirstDayOfAVersionIsOfThatVersion() {
        at(TODAY);
        var second = withANewVersion("000131920004");
        inForce(fromNewYear(203, second));

        assertThat(fees(second, NEW_YEAR.minusDays(1))).containsExactly(FEE);
        assertThat(version(second, 1)).isEqualTo(catalogue.inForce(second.code(), NEW_YEAR.minusDays(1)).orElseThrow());
        assertIsSuspended(second);
    }

    @Test
    void aSuspensionThatBrokeOffIsFinishedWithTheItemAsItWas() {
        at(TODAY);
        var second = withANewVersion("000131920005");
        var id = proposed(fromNewYear(204, second));
        var at = OneWindowTime.now(clock).atOffset(ZoneOffset.UTC);
        assertThat(publishing.publish(MeasureWorks.HAND, MeasureWorks.command(id, 1, "fee"),
                second.withVersion(3).withFees(List.of()))).isInstanceOf(Published.class);
        jdbc.sql("""
                update catalogue.cleanup_round set state = 'IN_FORCE', decided_by = 'staff/S9002', decided_at = :at
                where id = :id""").param("id", id).param("at", at).update();
        jdbc.sql("insert into catalogue.cleanup_measure (round, position, kind, item) values (:id, 1, :kind, :item)")
                .param("id", id).param("kind", Kind.FEE_SUSPENDED.name()).param("item", second.code().value())
                .update();

        rounds.finish();
        assertThat(rounds.one(id).orElseThrow().left()).isZero();
        assertIsSuspended(second);
    }

    @Test
    void anItemIsRestoredOnceItsWithdrawalIsInEffect() {
        at(TODAY);
        var item = published(sample("000131920006"));
        inForce(round(205, new Cancelled(item.code(), null)));
        var back = restoring(206, item, DAY.plusDays(5));

        at(DAY.minusDays(1));
        assertThat(whats(back)).containsExactly("not-yet-withdrawn");
        at(DAY);
        assertThat(whats(back)).isEmpty();
        at(DAY.plusDays(1));
        assertThat(whats(back)).isEmpty();
        inForce(back);
        assertThat(catalogue.standing(item.code(), DAY.plusDays(4))).isNotInstanceOf(InForce.class);
        assertThat(catalogue.standing(item.code(), DAY.plusDays(5))).isInstanceOf(InForce.class);
    }

    @Test
    void anItemWithAVacantPostIsRestoredByHistoryOnly() {
        at(TODAY);
        var item = published(SampleItem.with(sample("000131920007"), SampleItem.procedure(
                SampleItem.stage("examine", StageKind.HANDLING, "SCJ-CB", 3),
                SampleItem.stage("approve", StageKind.APPROVAL, "SCJ-FZ", 2))));
        inForce(round(207, new Cancelled(item.code(), null)));

        at(DAY);
        assertThat(organisation.relieve(PROPOSER, CommandId.next(), new PostCode("SCJ-FZ"), new StaffId("S0104"), DAY))
                .isInstanceOf(Changed.class);
        assertThat(whats(restoring(208, item, DAY))).as("the last day on which somebody heads the agency").isEmpty();
        var back = restoring(208, item, DAY.plusDays(1));
        assertThat(rounds.faults(back)).singleElement()
                .isEqualTo(RoundFault.of(1, "rules", item.name().zh(), 1));
        var command = CommandId.next();
        assertThat(rounds.record(HISTORY, command, back)).isEqualTo(new CleanupOutcome.InForce(command.value(), 0));
        assertThat(catalogue.standing(item.code(), DAY.plusDays(1))).isInstanceOf(InForce.class);
    }

    @Test
    void thePublicCountsMeasuresOfRoundsInForceOnly() {
        at(TODAY);
        var before = rounds.totals();
        assertThat(before).containsOnlyKeys(Kind.values());
        proposed(round(209, new Cancelled(published(sample("000131920008")).code(), null)));
        assertThat(rounds.totals()).isEqualTo(before);

        inForce(round(210, new Cancelled(published(sample("000131920009")).code(), null),
                new FeeCancelled(published(sample("000131920010")).code(), FEE_NAME)));
        assertThat(rounds.totals()).containsEntry(Kind.CANCELLED, before.getOrDefault(Kind.CANCELLED, 0L) + 1)
                .containsEntry(Kind.FEE_CANCELLED, before.getOrDefault(Kind.FEE_CANCELLED, 0L) + 1)
                .containsEntry(Kind.DELEGATED, before.getOrDefault(Kind.DELEGATED, 0L));
        assertThat(rounds.inForce()).extracting(kept -> kept.round().number()).contains(210).doesNotContain(209);
        for (var kind : Kind.values()) {
            assertThat(rounds.inForce().stream().mapToLong(kept -> kept.round().count(kind)).sum()).as(kind.name())
                    .isEqualTo(rounds.totals().get(kind));
        }
    }

    /** Version 2 asks for another material from new year on; version 1 ends the day before. */
    private ServiceItem withANewVersion(String code) {
        var first = published(sample(code)
                .withValidity(new Validity(LocalDate.of(2026, 1, 1), NEW_YEAR.minusDays(1))));
        return published(SampleItem.with(first.withVersion(2), SampleItem.requirements("另一张表"))
                .withValidity(new Validity(NEW_YEAR, null)));
    }

    private static Round fromNewYear(int number, ServiceItem item) {
        return round(number, NEW_YEAR, suspended(item, NEW_YEAR.plusDays(30)));
    }

    private static Round restoring(int number, ServiceItem item, LocalDate on) {
        return round(number, on, new Restored(item.code()));
    }

    private void assertIsSuspended(ServiceItem second) {
        var back = NEW_YEAR.plusDays(31);
        assertThat(version(second, 3)).as("version 2 without the fee")
                .isEqualTo(second.withVersion(3).withFees(List.of()));
        assertThat(version(second, 4)).as("version 2 again")
                .isEqualTo(second.withVersion(4).withValidity(new Validity(back, null)));
        assertThat(fees(second, NEW_YEAR)).isEmpty();
        assertThat(fees(second, back.minusDays(1))).isEmpty();
        assertThat(fees(second, back)).containsExactly(FEE);
    }

    private ServiceItem version(ServiceItem item, int version) {
        return catalogue.version(item.code(), version).orElseThrow();
    }

    private static FeeSuspended suspended(ServiceItem item, @Nullable LocalDate until) {
        return new FeeSuspended(item.code(), FEE_NAME, until);
    }

    private static ServiceItem sample(String code) {
        return SampleItem.of(code).withFees(List.of(FEE));
    }

    private List<String> whats(Round round) {
        return rounds.faults(round).stream().map(RoundFault::what).toList();
    }
}
