package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.Proceedings;
import org.onewindow.casework.Situation;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.Ground;
import org.onewindow.deadlines.SpecialProcedure;

/** An act as it would be tried, to learn whether it could be done; never recorded. */
final class Probe {
    private static final String SOME = "…";

    private Probe() {
    }

    static Act of(ActKind kind, @Nullable String stage, CaseFile file, Situation situation) {
        var today = situation.today();
        return switch (kind) {
            case PRE_REVIEW, CORRECT_ON_THE_SPOT, ACCEPT, ACCEPT_WITH_PROMISE, ACCEPT_ON_COMMITMENT,
                    CHECK_COMMITMENT, NOT_NEEDED, NOT_OURS, REFUSE_ACCEPTANCE, REQUEST_SUPPLEMENT, SUPPLY,
                    RECEIVE_MATERIALS, SUPPLY_PROMISED, LAPSE, RECOMPUTE ->
                acceptance(kind, situation);
            case REVIEW -> new Act.Review(open(stage), "");
            case RETURN -> new Act.Return(open(stage), SOME);
            case REASSIGN -> new Act.Reassign(open(stage), "", SOME);
            case RECORD_SITE_VISIT -> new Act.RecordSiteVisit(today, new TreeSet<>(), SOME);
            case BEGIN_SPECIAL_PROCEDURE -> new Act.BeginSpecialProcedure(SpecialProcedure.TESTING, 1, SOME);
            case END_SPECIAL_PROCEDURE -> new Act.EndSpecialProcedure(running(file), SOME);
            case EXTEND -> new Act.Extend(1, null, SOME);
            case CONFIRM_SHEET -> new Act.ConfirmSheet(sheet(file, situation));
            case OFFER_HEARING -> new Act.OfferHearing(SOME);
            case REQUEST_HEARING -> new Act.RequestHearing("");
            case WAIVE_HEARING -> new Act.WaiveHearing("");
            case CONVENE_HEARING -> new Act.ConveneHearing(LocalDate.MIN, "", SOME);
            case RECORD_HEARING -> new Act.RecordHearing(SOME);
            case TELL_THIRD_PARTIES -> new Act.TellThirdParties(SOME);
            case HEAR_STATEMENT -> new Act.HearStatement(Act.Speaker.APPLICANT, SOME);
            case FORWARD -> new Act.Forward(SOME);
            case GRANT -> new Act.Grant(open(stage), "");
            case DENY -> new Act.Deny(open(stage), SOME);
            case FINISH -> new Act.Finish("");
            case ANNOUNCE_READY, DELIVER, ARCHIVE, WITHDRAW, TERMINATE, VOID, CONFIRM_VOID, REJECT_VOID,
                    CORRECT_CLERICAL_ERROR, REVOKE, WITHDRAW_LICENCE, CANCEL_LICENCE ->
                end(kind, file);
        };
    }

    private static Act acceptance(ActKind kind, Situation situation) {
        return switch (kind) {
            case PRE_REVIEW -> new Act.PreReview(true, "");
            case CORRECT_ON_THE_SPOT -> new Act.CorrectOnTheSpot(Map.of(), "");
            case ACCEPT -> new Act.Accept();
            case ACCEPT_WITH_PROMISE -> new Act.AcceptWithPromise(
                    new TreeSet<>(situation.item().special().deferrable()), situation.today(), SOME);
            case ACCEPT_ON_COMMITMENT -> new Act.AcceptOnCommitment(SOME);
            case CHECK_COMMITMENT -> new Act.CheckCommitment(true, SOME);
            case NOT_NEEDED -> new Act.NotNeeded(SOME);
            case NOT_OURS -> new Act.NotOurs(SOME, SOME);
            case REFUSE_ACCEPTANCE -> new Act.RefuseAcceptance(SOME);
            case REQUEST_SUPPLEMENT -> new Act.RequestSupplement(new TreeSet<>(), SOME);
            case SUPPLY -> new Act.Supply(List.of(), Map.of());
            case RECEIVE_MATERIALS -> new Act.ReceiveMaterials(List.of());
            case SUPPLY_PROMISED -> new Act.SupplyPromised(List.of());
            case LAPSE -> new Act.Lapse();
            case RECOMPUTE -> new Act.Recompute();
            default -> throw new IllegalArgumentException("not of acceptance: " + kind);
        };
    }

    private static Act end(ActKind kind, CaseFile file) {
        return switch (kind) {
            case ANNOUNCE_READY -> new Act.AnnounceReady();
            case DELIVER -> new Act.Deliver(DeliveryWay.POST, SOME);
            case ARCHIVE -> new Act.Archive();
            case WITHDRAW -> new Act.Withdraw("");
            case TERMINATE -> new Act.Terminate(Ground.Termination.SUBJECT_GONE, SOME);
            case VOID -> new Act.VoidIntake(SOME, null);
            case CONFIRM_VOID -> new Act.ConfirmVoid();
            case REJECT_VOID -> new Act.RejectVoid(SOME);
            case CORRECT_CLERICAL_ERROR -> new Act.CorrectClericalError(file.papers().getLast(), SOME);
            case REVOKE -> new Act.Revoke(Ground.Revocation.ULTRA_VIRES, SOME);
            case WITHDRAW_LICENCE -> new Act.WithdrawLicence(SOME);
            case CANCEL_LICENCE -> new Act.CancelLicence(Ground.Cancellation.REVOKED, SOME);
            default -> throw new IllegalArgumentException("not of an end: " + kind);
        };
    }

    /** The same act as a sheet that somebody else signed; null for an act that nobody signs. */
    static @Nullable Act signed(Act act) {
        var sheet = new Act.Sheet(SOME, SOME);
        return switch (act) {
            case Act.Extend extend -> new Act.Extend(extend.days(), sheet, SOME);
            case Act.Grant grant -> new Act.Grant(grant.stage(), sheet, SOME);
            case Act.Deny deny -> new Act.Deny(deny.stage(), deny.ground(), sheet, SOME);
            default -> null;
        };
    }

    private static SpecialProcedure running(CaseFile file) {
        var clock = file.clock();
        return clock == null || clock.running().isEmpty()
                ? SpecialProcedure.TESTING
                : clock.running().getFirst().kind();
    }

    private static long sheet(CaseFile file, Situation situation) {
        return file.proceedings().sheets().stream().filter(sheet -> sheet.signer().equals(situation.staff()))
                .map(Proceedings.OpenSheet::entry).findFirst().orElse(-1L);
    }

    private static String open(@Nullable String stage) {
        return Objects.requireNonNull(stage, "an act of a stage names it");
    }
}
