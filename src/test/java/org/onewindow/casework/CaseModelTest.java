package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.PureCase.CALENDAR;
import static org.onewindow.casework.PureCase.RECEIVED;
import static org.onewindow.casework.PureCase.item;
import static org.onewindow.casework.PureCase.practices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseFile.Running;
import org.onewindow.casework.PureCase.Who;
import org.onewindow.casework.Situation.Queue;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.Limits.StatutoryRule;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.Particulars.Practice;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.SpecialProcedure;
import org.onewindow.journal.Entry;
import org.onewindow.platform.LocalisedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Random plays of lawful and unlawful acts on cases of every shape of item, by everybody, on days that go forward. An
 * unlawful act is refused with an article, or is not this person's, or is not whole, and changes nothing. A lawful one
 * keeps what always holds; the list is {@link #holds}. {@code -Dmodel.plays=100000 -Dmodel.seed=…} plays more.
 */
class CaseModelTest {
    private static final Logger LOG = LoggerFactory.getLogger(CaseModelTest.class);
    private static final int PLAYS = Integer.getInteger("model.plays", 1_500);
    private static final long SEED = Long.getLong("model.seed", 20_261_123L);

    /** From so many plays on every act is met; mutation testing plays fewer for each mutant. */
    private static final int ENOUGH = 1_000;

    /** Tries in one play; a case that nobody hinders is over after a dozen. */
    private static final int TRIES = 45;

    private static final List<ServiceItem> ITEMS = List.of(item(),
            item(ItemKind.LICENCE, StatutoryRule.JOINT_45, Particulars.NONE),
            item(practices(Practice.PUBLIC_SAFETY)), item(practices(Practice.COMMITMENT)),
            item(new Particulars(List.of(), Set.of(), 1, null)),
            item(new Particulars(List.of(), Set.of(), null, new LocalisedText("省主管部门", "the province"))),
            item(ItemKind.PUBLIC_SERVICE, StatutoryRule.NONE, Particulars.NONE));

    private final Map<ActKind, Integer> lawful = new EnumMap<>(ActKind.class);
    private int refused;

    @Test
    void lawfulActsKeepWhatAlwaysHoldsAndOthersChangeNothing() {
        for (int play = 0; play < PLAYS; play++) {
            var random = new SplittableRandom(SEED + play);
            play(random, ITEMS.get(play % ITEMS.size()), "seed " + (SEED + play));
        }
        LOG.warn("{} plays from seed {}: {} lawful acts, {} refused; {}", PLAYS, SEED,
                lawful.values().stream().mapToInt(Integer::intValue).sum(), refused, lawful);
        if (PLAYS >= ENOUGH) {
            assertThat(lawful.keySet()).as("every act was lawful somewhere").contains(everyOrdinaryAct());
        }
    }

    private static ActKind[] everyOrdinaryAct() {
        return List.of(ActKind.values()).stream().filter(kind -> kind != ActKind.RECOMPUTE).toArray(ActKind[]::new);
    }

    private void play(SplittableRandom random, ServiceItem item, String seed) {
        var file = PureCase.received(item, random.nextBoolean() ? Channel.ONLINE : Channel.COUNTER);
        var day = RECEIVED;
        for (int i = 0; i < TRIES; i++) {
            day = day.plusDays(random.nextInt(10) == 0 ? random.nextInt(12) : random.nextInt(2));
            var act = act(random, file, item, day);
            var queue = item.special().number() == null ? null : new Queue(1, random.nextInt(5) == 0 ? null : 1, null);
            var who = who(random, file, act, day, item);
            var verdict = PureCase.decide(file, act, who, day, item, queue);
            if (!(verdict instanceof Verdict.Lawful(CaseFact fact))) {
                refusedProperly(verdict, seed + " " + act);
                continue;
            }
            lawful.merge(act.kind(), 1, Integer::sum);
            var after = CaseFold.after(file, fact, PureCase.at(day));
            holds(file, after, act, who, fact, day, seed + " " + act);
            file = after;
        }
    }

    private void refusedProperly(Verdict verdict, String play) {
        refused++;
        switch (verdict) {
            case Verdict.Unlawful(Refusal refusal) -> assertThat(refusal.basis().zh()).as(play).contains("条");
            case Verdict.Invalid(var errors) -> assertThat(errors).as(play).isNotEmpty();
            case Verdict.NotYours _ -> {
            }
            case Verdict.Lawful _ -> throw new AssertionError(play);
        }
    }

    /** What always holds after a lawful act. */
    private static void holds(CaseFile before, CaseFile after, Act act, Who who, CaseFact fact, LocalDate day,
            String play) {
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

    private static Act act(SplittableRandom random, CaseFile file, ServiceItem item, LocalDate day) {
        var known = CaseTransitions.of(file.status()).stream().filter(row -> isWorthATry(row, file)).toList();
        var kinds = ActKind.values();
        var kind = known.isEmpty() || random.nextInt(4) == 0
                ? kinds[random.nextInt(kinds.length)]
                : known.get(random.nextInt(known.size())).act();
        if (isEnd(kind) && random.nextInt(15) != 0) {
            kind = ActKind.REVIEW;
        }
        return new Wishes(random, file, day).of(kind, item);
    }

    /** Before acceptance the calendar, which no play changes, is all that a recomputation could find changed. */
    private static boolean isWorthATry(CaseTransitions.Transition row, CaseFile file) {
        return row.act() != ActKind.RECOMPUTE || file.status() != CaseStatus.SUBMITTED;
    }

    /** Ends are rarer than they would be by chance, or no play would come far. */
    private static boolean isEnd(ActKind kind) {
        return switch (kind) {
            case WITHDRAW, TERMINATE, VOID, CONFIRM_VOID, NOT_NEEDED, NOT_OURS, REFUSE_ACCEPTANCE -> true;
            default -> false;
        };
    }

    /** Acts as people wish them: mostly sensible, sometimes not. */
    private record Wishes(SplittableRandom random, CaseFile file, LocalDate day) {
        Act of(ActKind kind, ServiceItem item) {
            return switch (kind) {
                case PRE_REVIEW -> new Act.PreReview(random.nextBoolean(), "");
                case CORRECT_ON_THE_SPOT -> new Act.CorrectOnTheSpot(Map.of(), "");
                case ACCEPT -> new Act.Accept();
                case ACCEPT_WITH_PROMISE -> new Act.AcceptWithPromise(new TreeSet<>(Set.of("plan")),
                        day.plusDays(random.nextInt(20)), words());
                case SUPPLY_PROMISED -> new Act.SupplyPromised(plan());
                case ACCEPT_ON_COMMITMENT -> new Act.AcceptOnCommitment("");
                case CHECK_COMMITMENT -> new Act.CheckCommitment(random.nextBoolean(), words());
                case NOT_NEEDED -> new Act.NotNeeded(words());
                case NOT_OURS -> new Act.NotOurs("县局", words());
                case REFUSE_ACCEPTANCE -> new Act.RefuseAcceptance(words());
                case REQUEST_SUPPLEMENT -> new Act.RequestSupplement(new TreeSet<>(Set.of(
                        random.nextBoolean() ? "plan" : "form")), words(), random.nextInt(3) == 0 ? "确有必要" : "");
                case SUPPLY -> new Act.Supply(plan(), Map.of());
                case LAPSE -> new Act.Lapse();
                case RECOMPUTE -> new Act.Recompute();
                default -> later(kind, item);
            };
        }

        private Act later(ActKind kind, ServiceItem item) {
            return switch (kind) {
                case REVIEW -> new Act.Review(stage(), "");
                case RETURN -> new Act.Return(stage(), random.nextInt(3) == 0 ? "a" : null, words());
                case REASSIGN -> new Act.Reassign(stage(), staff(), words());
                case RECORD_SITE_VISIT ->
                    new Act.RecordSiteVisit(day, new TreeSet<>(List.of(staff(), "S0101")), words());
                case BEGIN_SPECIAL_PROCEDURE -> new Act.BeginSpecialProcedure(procedure(), 1 + random.nextInt(20),
                        words());
                case END_SPECIAL_PROCEDURE -> new Act.EndSpecialProcedure(procedure(), words());
                case EXTEND -> new Act.Extend(1 + random.nextInt(16), sheet(), words());
                case CONFIRM_SHEET -> new Act.ConfirmSheet(file.proceedings().sheets().isEmpty()
                        ? 3
                        : file.proceedings().sheets().getFirst().entry());
                case OFFER_HEARING -> new Act.OfferHearing(words());
                case REQUEST_HEARING -> new Act.RequestHearing("");
                case WAIVE_HEARING -> new Act.WaiveHearing("");
                case CONVENE_HEARING -> new Act.ConveneHearing(day.plusDays(5 + random.nextInt(20)),
                        random.nextBoolean() ? "S0104" : staff(), words());
                case RECORD_HEARING -> new Act.RecordHearing(words());
                case TELL_THIRD_PARTIES -> new Act.TellThirdParties(words());
                case HEAR_STATEMENT -> new Act.HearStatement(any(Act.Speaker.class), words());
                case FORWARD -> new Act.Forward(words());
                case GRANT -> new Act.Grant(stage(), sheet(), "");
                case DENY -> new Act.Deny(stage(), any(Ground.Denial.class), sheet(), words());
                default -> last(kind, item);
            };
        }

        private Act last(ActKind kind, ServiceItem item) {
            return switch (kind) {
                case FINISH -> new Act.Finish(item.isPublicService() ? "已出具" : "");
                case ANNOUNCE_READY -> new Act.AnnounceReady();
                case DELIVER -> new Act.Deliver(DeliveryWay.WINDOW, words());
                case ARCHIVE -> new Act.Archive();
                case WITHDRAW -> new Act.Withdraw("");
                case TERMINATE -> new Act.Terminate(Ground.Termination.SUBJECT_GONE, words());
                case VOID -> new Act.VoidIntake(words(), null);
                case CONFIRM_VOID -> new Act.ConfirmVoid();
                case CORRECT_CLERICAL_ERROR -> new Act.CorrectClericalError(random.nextInt(4) == 0
                        ? "许〔2011〕99"
                        : file.papers().get(random.nextInt(file.papers().size())), words());
                case REVOKE -> new Act.Revoke(any(Ground.Revocation.class), words());
                case WITHDRAW_LICENCE -> new Act.WithdrawLicence(words());
                case CANCEL_LICENCE -> new Act.CancelLicence(any(Ground.Cancellation.class), words());
                default -> throw new IllegalArgumentException(kind.name());
            };
        }

        private <E extends Enum<E>> E any(Class<E> kind) {
            var all = kind.getEnumConstants();
            return all[random.nextInt(all.length)];
        }

        private String words() {
            return random.nextInt(12) == 0 ? " " : "写明理由";
        }

        private String stage() {
            var open = file.openStages();
            return open.isEmpty() || random.nextInt(8) == 0
                    ? List.of("a", "b", "c").get(random.nextInt(3))
                    : open.get(random.nextInt(open.size())).code();
        }

        private String staff() {
            var people = PureCase.everybody();
            return random.nextInt(12) == 0 ? "nobody" : people.get(random.nextInt(people.size())).staff();
        }

        private SpecialProcedure procedure() {
            var clock = file.clock();
            return clock != null && clock.isSuspended() && random.nextInt(3) != 0
                    ? clock.running().getFirst().kind()
                    : any(SpecialProcedure.class);
        }

        private Act.@Nullable Sheet sheet() {
            return random.nextInt(3) != 0
                    ? null
                    : new Act.Sheet(random.nextBoolean() ? "S0104" : staff(), random.nextInt(6) == 0
                            ? "no scan"
                            : "0".repeat(64));
        }

        private static List<MaterialReceipt> plan() {
            return List.of(new MaterialReceipt("plan", MaterialForm.COPY, 1, List.of()));
        }
    }
}
