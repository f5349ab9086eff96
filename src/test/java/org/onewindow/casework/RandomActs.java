package org.onewindow.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Stage;
import org.onewindow.deadlines.SpecialProcedure;

/** Acts as people wish them: mostly sensible, sometimes not. */
record RandomActs(SplittableRandom random, CaseFile file, ServiceItem item, LocalDate day) {
    /** The next act: mostly one that is known in the status, sometimes any. */
    Act next() {
        var known = CaseTransitions.of(file.status()).stream().filter(this::isWorthATry).toList();
        var kinds = ActKind.values();
        var kind = known.isEmpty() || random.nextInt(4) == 0
                ? kinds[random.nextInt(kinds.length)]
                : known.get(random.nextInt(known.size())).act();
        if (isEnd(kind) && random.nextInt(15) != 0) {
            kind = ActKind.REVIEW;
        }
        return of(kind);
    }

    /** Before acceptance the calendar, which no play changes, is all that a recomputation could find changed. */
    private boolean isWorthATry(CaseTransitions.Transition row) {
        return row.act() != ActKind.RECOMPUTE || file.status() != CaseStatus.SUBMITTED;
    }

    /** Ends are rarer than they would be by chance, or no play would come far. */
    private boolean isEnd(ActKind kind) {
        return switch (kind) {
            case WITHDRAW, TERMINATE, NOT_NEEDED, NOT_OURS, REFUSE_ACCEPTANCE -> true;
            case VOID -> file.status() != CaseStatus.IN_PROCESS;
            case CONFIRM_VOID -> file.proceedings().voiding() != null
                    && file.proceedings().voiding().rightCase() == null;
            default -> false;
        };
    }

    /** The same act, now and then as a departure from the discretion table of its stage, or where there is none. */
    static Act departing(SplittableRandom random, Act act, ServiceItem item) {
        return switch (act) {
            case Act.Review(var stage, var told, var _) ->
                new Act.Review(stage, told, departure(random, stage, "granted", item));
            case Act.Grant(var stage, var sheet, var told, var _) ->
                new Act.Grant(stage, sheet, told, departure(random, stage, "granted", item));
            case Act.Deny(var stage, var ground, var sheet, var told, var _) ->
                new Act.Deny(stage, ground, sheet, told, departure(random, stage, "denied", item));
            default -> act;
        };
    }

    private static Act.@Nullable Departure departure(SplittableRandom random, String stage, String sensible,
            ServiceItem item) {
        if (random.nextInt(item.tableAt(stage).isPresent() ? 2 : 40) != 0) {
            return null;
        }
        var applied = List.of("", "answer", "granted", "denied", "none");
        return new Act.Departure(random.nextInt(4) == 0 ? applied.get(random.nextInt(applied.size())) : sensible,
                random.nextInt(4) == 0 ? " " : "另有情形");
    }

    Act of(ActKind kind) {
        return switch (kind) {
            case PRE_REVIEW -> new Act.PreReview(random.nextBoolean(), "");
            case CORRECT_ON_THE_SPOT -> new Act.CorrectOnTheSpot(Map.of(), "");
            case ACCEPT -> new Act.Accept();
            case ACCEPT_WITH_PROMISE -> new Act.AcceptWithPromise(some(codes()),
                    day.plusDays(random.nextInt(20) - 1), words());
            case RECEIVE_MATERIALS -> new Act.ReceiveMaterials(receipts());
            case SUPPLY_PROMISED -> new Act.SupplyPromised(receipts());
            case ACCEPT_ON_COMMITMENT -> new Act.AcceptOnCommitment("");
            case CHECK_COMMITMENT -> new Act.CheckCommitment(random.nextBoolean(), words());
            case NOT_NEEDED -> new Act.NotNeeded(words());
            case NOT_OURS -> new Act.NotOurs("县局", words());
            case REFUSE_ACCEPTANCE -> new Act.RefuseAcceptance(words());
            case REQUEST_SUPPLEMENT ->
                new Act.RequestSupplement(some(asked()), words(), random.nextInt(3) == 0 ? "确有必要" : "");
            case SUPPLY -> new Act.Supply(receipts(), Map.of());
            case LAPSE -> new Act.Lapse();
            case RECOMPUTE -> new Act.Recompute();
            default -> later(kind);
        };
    }

    private Act later(ActKind kind) {
        return switch (kind) {
            case REVIEW -> new Act.Review(stage(), "");
            case RETURN -> new Act.Return(stage(), random.nextInt(3) == 0 ? any(stages()) : null, words());
            case REASSIGN -> new Act.Reassign(stage(), staff(), words());
            case RECORD_SITE_VISIT ->
                new Act.RecordSiteVisit(day.minusDays(random.nextInt(3) - 1),
                        new TreeSet<>(List.of(random.nextBoolean() ? "S0102" : staff(), "S0101")), words());
            case BEGIN_SPECIAL_PROCEDURE -> new Act.BeginSpecialProcedure(procedure(), 1 + random.nextInt(20),
                    words());
            case END_SPECIAL_PROCEDURE -> new Act.EndSpecialProcedure(procedure(), words());
            case EXTEND -> new Act.Extend(1 + random.nextInt(16), sheet(), words());
            case CONFIRM_SHEET -> new Act.ConfirmSheet(file.proceedings().sheets().isEmpty() || random.nextInt(4) == 0
                    ? 3
                    : file.proceedings().sheets().getFirst().entry());
            case OFFER_HEARING -> new Act.OfferHearing(words());
            case REQUEST_HEARING -> new Act.RequestHearing("");
            case WAIVE_HEARING -> new Act.WaiveHearing("");
            case CONVENE_HEARING -> new Act.ConveneHearing(day.plusDays(5 + random.nextInt(15)),
                    random.nextInt(4) > 0 ? "S0104" : staff(), words());
            case RECORD_HEARING -> new Act.RecordHearing(words());
            case TELL_THIRD_PARTIES -> new Act.TellThirdParties(words());
            case HEAR_STATEMENT -> new Act.HearStatement(any(Act.Speaker.class), words());
            case FORWARD -> new Act.Forward(words());
            case GRANT -> new Act.Grant(stage(), sheet(), "");
            case DENY -> new Act.Deny(stage(), any(Ground.Denial.class), sheet(), words());
            default -> last(kind);
        };
    }

    private Act last(ActKind kind) {
        return switch (kind) {
            case FINISH -> new Act.Finish(item.isPublicService() ? "已出具" : "");
            case ANNOUNCE_READY -> new Act.AnnounceReady();
            case DELIVER -> new Act.Deliver(DeliveryWay.WINDOW, any(DeliveryWay.Relation.class),
                    random.nextInt(3) == 0 ? PureCase.SCAN : null, words());
            case ARCHIVE -> new Act.Archive();
            case WITHDRAW -> new Act.Withdraw("");
            case TERMINATE -> new Act.Terminate(Ground.Termination.SUBJECT_GONE, words());
            case VOID -> new Act.VoidIntake(words(), right());
            case CONFIRM_VOID -> new Act.ConfirmVoid();
            case REJECT_VOID -> new Act.RejectVoid(words());
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

    private @Nullable CaseNumber right() {
        return random.nextBoolean() ? null : random.nextBoolean() ? PureCase.WITHDRAWN_LATER : any(PureCase.OTHERS);
    }

    private String words() {
        return random.nextInt(12) == 0 ? " " : "写明理由";
    }

    private String stage() {
        var open = file.openStages();
        return open.isEmpty() || random.nextInt(8) == 0
                ? any(stages())
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
                        : PureCase.SCAN);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> stages() {
        return item.procedure().stages().map(Stage::code).toList();
    }

    private List<String> codes() {
        return item.materials().stream().map(MaterialRequirement::code).toList();
    }

    private List<String> asked() {
        var asked = new ArrayList<>(codes());
        asked.add(ActChecks.FORM);
        return asked;
    }

    private SortedSet<String> some(List<String> of) {
        var some = new TreeSet<>(Set.of(any(of)));
        of.stream().filter(_ -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private List<MaterialReceipt> receipts() {
        return codes().stream().filter(_ -> random.nextInt(8) != 0)
                .map(code -> new MaterialReceipt(code, MaterialForm.COPY, 1,
                        random.nextInt(3) == 0 ? List.of() : List.of(PureCase.SCAN)))
                .toList();
    }
}
