package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.CALENDAR;
import static org.onewindow.casework.PureCase.RECEIVED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFile.Running;
import org.onewindow.casework.Proceedings.HearingState;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Situation.Queue;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.journal.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Random plays of lawful and unlawful acts on cases of every shape of item, by everybody, on days that go forward. An
 * unlawful act is refused with an article, or is not this person's, or is not whole, and changes nothing. A lawful one
 * keeps what always holds; the list is {@link #holds}. Every reason for a refusal is one that the row of the act names.
 * {@code -Dmodel.plays=100000 -Dmodel.seed=…} plays more.
 */
class CaseModelTest {
    private static final Logger LOG = LoggerFactory.getLogger(CaseModelTest.class);
    private static final int PLAYS = Integer.getInteger("model.plays", 4_000);
    private static final long SEED = Long.getLong("model.seed", 20_261_123L);

    /** From so many plays on every act is met; mutation testing plays fewer for each mutant. */
    private static final int ENOUGH = 1_000;

    /** Tries in one play; a case that nobody hinders is over after a dozen. */
    private static final int TRIES = 45;

    private final Map<ActKind, Integer> lawful = new EnumMap<>(ActKind.class);
    private final Map<Refusal.Reason, Integer> reasons = new EnumMap<>(Refusal.Reason.class);
    private int refused;

    @Test
    void lawfulActsKeepWhatAlwaysHoldsAndOthersChangeNothing() {
        for (int play = 0; play < PLAYS; play++) {
            var random = new SplittableRandom(SEED + play);
            var tables = new SplittableRandom(-SEED - play);
            play(random, tables, RandomItems.measured(tables, RandomItems.next(random)), "seed " + (SEED + play));
        }
        LOG.warn("{} plays from seed {}: {} lawful acts, {} refused for {} of {} reasons; {}; never met: {}", PLAYS,
                SEED,
                lawful.values().stream().mapToInt(Integer::intValue).sum(), refused, reasons.size(),
                Refusal.Reason.values().length, lawful, Arrays.stream(Refusal.Reason.values())
                        .filter(reason -> !reasons.containsKey(reason)).toList());
        if (PLAYS >= ENOUGH) {
            assertThat(lawful.keySet()).as("every act was lawful somewhere").contains(everyOrdinaryAct());
            assertThat(reasons.keySet()).as("every guard of a row stood against an act somewhere")
                    .containsAll(guards());
        }
    }

    /** The guards of the table but two: no random item is without a limit, and no proposer holds both posts. */
    private static Set<Refusal.Reason> guards() {
        var guards = EnumSet.noneOf(Refusal.Reason.class);
        CaseTransitions.ALL.forEach(row -> guards.addAll(row.guards()));
        guards.removeAll(List.of(Refusal.Reason.NOT_EXTENSIBLE, Refusal.Reason.PROPOSER_CONFIRMS));
        return guards;
    }

    private static ActKind[] everyOrdinaryAct() {
        return List.of(ActKind.values()).stream().filter(kind -> kind != ActKind.RECOMPUTE).toArray(ActKind[]::new);
    }

    private void play(SplittableRandom random, SplittableRandom tables, ServiceItem item, String seed) {
        var online = random.nextBoolean();
        var handedIn = RandomItems.handedIn(random, item);
        var file = PureCase.received(item, online ? Channel.ONLINE : Channel.COUNTER,
                online && random.nextBoolean()
                        ? handedIn.stream().map(MaterialReceipt::sentOnline).toList()
                        : handedIn);
        var day = RECEIVED;
        for (int i = 0; i < TRIES; i++) {
            day = next(random, file, day);
            var act = RandomActs.departing(tables, new RandomActs(random, file, item, day).next(), item);
            var queue = item.special().number() == null
                    ? null
                    : new Queue(1, random.nextInt(5) == 0 ? null : 1,
                            random.nextInt(5) == 0 ? file.number() : null);
            var who = who(random, file, act, day, item);
            var verdict = PureCase.decide(file, act, who, day, item, queue);
            if (!(verdict instanceof Verdict.Lawful(CaseFact fact))) {
                refusedProperly(verdict, file, act, seed + " " + act);
                continue;
            }
            lawful.merge(act.kind(), 1, Integer::sum);
            var after = CaseFold.after(file, fact, PureCase.at(day));
            holds(file, after, act, who, fact, day, item, seed + " " + act);
            file = after;
        }
    }

    /** Days go forward, now and then a fortnight, or to the day for which a hearing was convened. */
    private static LocalDate next(SplittableRandom random, CaseFile file, LocalDate day) {
        var hearing = file.proceedings().hearing();
        if (hearing != null && hearing.state() == HearingState.CONVENED && hearing.heldOn() != null
                && hearing.heldOn().isAfter(day) && random.nextInt(4) == 0) {
            return hearing.heldOn();
        }
        return day.plusDays(random.nextInt(10) == 0 ? random.nextInt(12) : random.nextInt(2));
    }

    private void refusedProperly(Verdict verdict, CaseFile file, Act act, String play) {
        refused++;
        switch (verdict) {
            case Verdict.Unlawful(Refusal refusal) -> {
                assertThat(refusal.basis().zh()).as(play).contains("条");
                reasons.merge(refusal.reason(), 1, Integer::sum);
                CaseTransitions.of(file.status(), act.kind()).ifPresent(row -> assertThat(refusal.reason())
                        .as("the row names it: " + play)
                        .satisfiesAnyOf(reason -> assertThat(row.guards()).contains(reason),
                                reason -> assertThat(CaseTransitions.ALWAYS).contains(reason),
                                reason -> assertThat(reason).isEqualTo(CaseTransitions.whyNot(file.status(),
                                        act.kind()))));
            }
            case Verdict.Invalid(var errors) -> assertThat(errors).as(play).isNotEmpty();
            case Verdict.NotYours _ -> {
            }
            case Verdict.Lawful _ -> throw new AssertionError(play);
        }
    }

    /** What always holds after a lawful act. */
    private static void holds(CaseFile before, CaseFile after, Act act, Who who, CaseFact fact, LocalDate day,
            ServiceItem item, String play) {
        var row = CaseTransitions.of(before.status(), act.kind()).orElseThrow();
        assertThat(fact).as("the fact is that of the row: " + play).isInstanceOf(row.fact());
        assertThat(after.status()).as("the status is that of the row: " + play)
                .isEqualTo(row.to() == null ? before.status() : row.to());
        assertThat(after.seq()).as("one fact, one entry: " + play).isEqualTo(before.seq() + 1);
        assertThat(reread(fact)).as("what is written is read again: " + play).isEqualTo(fact);
        assertThat(act.kind().isAutomatic()).as("only time makes a limit lapse: " + play)
                .isEqualTo(who.equals(Who.SYSTEM));
        papers(before, after, fact, play);
        clocks(before, after, fact, play);
        decision(before, after, fact, day, play);
        further(before, fact, item, play);
        discretion(act, fact, item, play);
    }

    /** What the acts of acceptance, visits, sheets and commitments keep. */
    private static void further(CaseFile before, CaseFact fact, ServiceItem item, String play) {
        switch (fact) {
            case CaseFact.Accepted accepted when accepted.way() == CaseFact.AcceptanceWay.ORDINARY
                    || accepted.way() == CaseFact.AcceptanceWay.WITH_PROMISE ->
                assertThat(AcceptanceRules.mayBeMissing(item)).as("what is missing is promised: " + play)
                        .allMatch(code -> before.received().materials().containsKey(code)
                                || accepted.promised().contains(code))
                        .as("what was announced was seen: " + play)
                        .allMatch(code -> accepted.promised().contains(code)
                                || !before.received().isMissing(code));
            case CaseFact.Decided decided when decided.outcome() == Outcome.GRANTED
                    && before.proceedings().commitment() == null ->
                assertThat(before.received().missing()).as("nothing is granted on what nobody saw: " + play).isEmpty();
            case CaseFact.MaterialsReceived brought -> assertThat(brought.materials())
                    .as("what a notice names is supplied: " + play)
                    .noneMatch(one -> before.status() == CaseStatus.SUPPLEMENT_NOTICED
                            && before.supplement() != null
                            && before.supplement().materials().contains(one.code()));
            case CaseFact.StagePassed passed -> assertThat(item.procedure().stages()
                    .filter(stage -> stage.code().equals(passed.stage()))
                    .allMatch(stage -> stage.kind() != StageKind.VERIFICATION
                            || before.proceedings().visitedOn() != null))
                    .as("two saw the site before its stage was passed: " + play).isTrue();
            case CaseFact.Archived _ -> assertThat(before.proceedings().sheets())
                    .as("no file is closed on a sheet that nobody confirmed: " + play).isEmpty();
            case CaseFact.LicenceRevoked revoked when revoked.ground() == Ground.Revocation.FALSE_COMMITMENT ->
                assertThat(before.proceedings().commitment()).as("a check found it false: " + play)
                        .isNotNull().extracting(Proceedings.Commitment::kept).isEqualTo(false);
            case CaseFact.Voided _ when before.status() == CaseStatus.IN_PROCESS ->
                assertThat(before.proceedings().voiding()).as("two persons void: " + play).isNotNull();
            default -> {
            }
        }
    }

    /** No stage with a table is concluded unmeasured, and no departure goes without its reason. */
    private static void discretion(Act act, CaseFact fact, ServiceItem item, String play) {
        var measured = switch (fact) {
            case CaseFact.StagePassed passed -> passed.measured();
            case CaseFact.Decided decided -> decided.measured();
            default -> null;
        };
        if (!(act instanceof Act.Concluding concluding)) {
            assertThat(measured).as("only what concludes is measured: " + play).isNull();
            return;
        }
        var table = item.tableAt(concluding.stage()).orElse(null);
        assertThat(measured != null).as("measured where there is a table: " + play).isEqualTo(table != null);
        if (measured == null || table == null) {
            assertThat(concluding.departure()).as("nothing to depart from: " + play).isNull();
            return;
        }
        if (table.code().equals(PureCase.SILENT)) {
            assertThat(measured.departed() && measured.rule() == 0 && measured.answer().isEmpty())
                    .as("no answer is told and marked: " + play).isTrue();
            assertThat(concluding.departure()).as("the reason stands in its place: " + play).isNotNull()
                    .extracting(Act.Departure::reason).asString().isNotBlank();
            return;
        }
        var answer = table.outcome(measured.answer()).orElseThrow();
        var departs = !measured.applied().equals(measured.answer());
        assertThat(measured.departed()).as("a departure is told: " + play).isEqualTo(departs);
        assertThat(departs).as("a departure has its reason: " + play).isEqualTo(concluding.departure() != null
                && !concluding.departure().reason().isBlank());
        if (fact instanceof CaseFact.Decided decided) {
            var leads = decided.outcome() == Outcome.GRANTED ? Leads.GRANT : Leads.DENY;
            assertThat(departs || answer.leads() == leads).as("what contradicts the table departs: " + play).isTrue();
            table.outcome(measured.applied()).ifPresent(
                    applied -> assertThat(applied.leads()).as("what is applied is decided: " + play).isEqualTo(leads));
        }
    }

    private static void papers(CaseFile before, CaseFile after, CaseFact fact, String play) {
        var given = fact instanceof CaseFact.Papered ? 1 : 0;
        assertThat(after.papers()).as("papers are added, never lost: " + play).hasSize(before.papers().size() + given)
                .containsAll(before.papers()).doesNotHaveDuplicates();
    }

    private static void clocks(CaseFile before, CaseFile after, CaseFact fact, String play) {
        var clock = after.clock();
        if (clock == null) {
            assertThat(before.clock()).as("a clock never goes away: " + play).isNull();
            return;
        }
        assertThat(clock.acceptedOn()).as("acceptance is not before the receipt: " + play)
                .isAfterOrEqualTo(RECEIVED);
        if (clock.statutoryDueOn() != null) {
            assertThat(clock.promisedDueOn()).as("the promise is within the law: " + play)
                    .isBeforeOrEqualTo(clock.statutoryDueOn());
        }
        if (clock.deemed()) {
            assertThat(clock.acceptedOn()).as("silence counts since the receipt: " + play)
                    .isEqualTo(after.waitingSince());
        }
        var earlier = before.clock();
        if (earlier != null && !moves(fact)) {
            assertThat(clock.due()).as("nothing else moves a date: " + play).isEqualTo(earlier.due());
        }
        if (earlier != null && earlier.extension() != null) {
            assertThat(clock.extension()).as("one extension: " + play).isEqualTo(earlier.extension());
        }
        assertThat(overlapsNothingTwice(clock)).as("excluded days count once: " + play).isTrue();
    }

    /** The last day moves by exactly the working days left out, each counted once, whatever overlaps. */
    private static boolean overlapsNothingTwice(Running clock) {
        if (clock.statutoryDueOn() == null) {
            return true;
        }
        var out = new HashSet<LocalDate>();
        clock.exclusions().forEach(one -> one.startOn().plusDays(1).datesUntil(one.endOn().plusDays(1))
                .filter(CALENDAR::isWorkingDay).forEach(out::add));
        var counted = clock.acceptedOn().plusDays(1).datesUntil(clock.statutoryDueOn().plusDays(1))
                .filter(CALENDAR::isWorkingDay).filter(date -> !out.contains(date)).count();
        var extension = clock.extension() == null ? 0 : clock.extension().days();
        return counted == 20 + extension || counted == 45 + extension;
    }

    private static boolean moves(CaseFact fact) {
        return fact instanceof CaseFact.SpecialProcedureEnded || fact instanceof CaseFact.HearingHeld
                || fact instanceof CaseFact.Extended || fact instanceof CaseFact.DueRecomputed;
    }

    private static void decision(CaseFile before, CaseFile after, CaseFact fact, LocalDate day, String play) {
        if (!(fact instanceof CaseFact.Decided decided)) {
            assertThat(after.decision() == null).as("only a decision decides: " + play).isEqualTo(
                    before.decision() == null && !(fact instanceof CaseFact.Finished));
            return;
        }
        assertThat(before.decision()).as("decided once: " + play).isNull();
        assertThat(before.makers()).as("maker is not approver: " + play).doesNotContain(decided.signature().staff());
        assertThat(decided.signature().recorder()).as("signer is not recorder: " + play)
                .isNotEqualTo(decided.signature().staff());
        var proceedings = before.proceedings();
        var clock = Objects.requireNonNull(before.clock(), play);
        assertThat(clock.isSuspended()).as("no decision while a procedure runs: " + play).isFalse();
        var hearing = proceedings.hearing();
        assertThat(hearing != null && hearing.isPending(day)).as("hearings come first: " + play).isFalse();
        assertThat(decided.minutes()).as("the minutes bind: " + play)
                .isEqualTo(hearing == null ? null : hearing.minutes());
        assertThat(decided.outcome() == Outcome.GRANTED && before.openPromise().isPresent())
                .as("no grant on an open promise: " + play).isFalse();
    }

    private static CaseFact reread(CaseFact fact) {
        var entry = new Entry("case/x", 1, CaseFacts.type(fact.getClass()), PureCase.at(RECEIVED),
                PureCase.at(RECEIVED), "staff/S0101", new java.util.UUID(0, 1), 0, new byte[32],
                CaseFacts.write(fact, null), null, new byte[32]);
        return CaseFacts.read(entry);
    }

    /** Mostly somebody whose act it is, sometimes anybody. */
    private static Who who(SplittableRandom random, CaseFile file, Act act, LocalDate day, ServiceItem item) {
        var people = new ArrayList<>(PureCase.everybody());
        people.add(Who.APPLICANT);
        people.add(Who.SYSTEM);
        var anybody = people.get(random.nextInt(people.size()));
        return random.nextInt(4) == 0
                ? anybody
                : people.stream()
                        .filter(one -> !(PureCase.decide(file, act, one, day, item) instanceof Verdict.NotYours))
                        .findFirst().orElse(anybody);
    }
}
