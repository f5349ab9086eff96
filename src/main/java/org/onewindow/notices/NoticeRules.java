package org.onewindow.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact;

/**
 * Which fact of a case is told to whom, in one place. The switch has no default: whoever adds a fact to casework is asked
 * by the compiler what the applicant is told about it.
 */
final class NoticeRules {
    private static final Set<NoticeRole> EVERYBODY = Set.of(NoticeRole.APPLICANT, NoticeRole.AGENT);

    private NoticeRules() {
    }

    /**
     * What is told.
     *
     * @param on    the day that matters first, or null
     * @param until the day that matters second, or null
     * @param paper number of the paper that the act gave, or null
     * @param extra a further sentence where something unusual holds, or null
     */
    record Telling(NoticeKind kind, Set<NoticeRole> audience, @Nullable LocalDate on, @Nullable LocalDate until,
            @Nullable String paper, @Nullable Extra extra) {
    }

    /** What may be said beside the usual. */
    enum Extra {
        /** A date rests on a year whose holidays are not published yet. */
        PROVISIONAL
    }

    /** What the fact makes us tell; empty for what concerns the office alone. */
    static Optional<Telling> of(CaseFact fact) {
        return switch (fact) {
            case CaseFact.Submitted f -> told(NoticeKind.RECEIVED, f.receivedOn(), f.replyDueOn(), f.paper());
            case CaseFact.PreReviewed f -> preReviewed(f);
            case CaseFact.Corrected _ -> told(NoticeKind.AMENDED, null, null, null);
            case CaseFact.Accepted f -> accepted(f);
            case CaseFact.PromisedSupplied _ -> told(NoticeKind.PROMISE_KEPT, null, null, null);
            case CaseFact.CommitmentChecked f -> checked(f);
            case CaseFact.NotNeeded f -> told(NoticeKind.NOT_NEEDED, null, null, f.paper());
            case CaseFact.NotOurs f -> told(NoticeKind.NOT_OURS, null, null, f.paper());
            case CaseFact.AcceptanceRefused f -> told(NoticeKind.NOT_ACCEPTED, null, null, f.paper());
            case CaseFact.SupplementRequested f -> told(NoticeKind.SUPPLEMENT, f.replyBy(), null, f.paper());
            case CaseFact.Supplied f -> told(NoticeKind.SUPPLIED, f.replyDueOn(), null, null);
            case CaseFact.DeemedWithdrawn f -> told(NoticeKind.LAPSED, f.dueOn(), null, f.paper());
            case CaseFact.DueRecomputed f -> dates(NoticeKind.DUE_MOVED, f.after(), null);
            case CaseFact.SiteVisited f -> told(NoticeKind.SITE_VISITED, f.visitedOn(), null, null);
            case CaseFact.SpecialProcedureBegun f -> told(NoticeKind.SUSPENDED, f.beganOn(), null, f.paper());
            case CaseFact.SpecialProcedureEnded f -> dates(NoticeKind.RESUMED, f.due(), null);
            case CaseFact.Extended f -> dates(NoticeKind.EXTENDED, f.due(), f.paper());
            case CaseFact.HearingOffered _,CaseFact.HearingRequested _,CaseFact.HearingWaived _,CaseFact.HearingConvened _,CaseFact.HearingHeld _ ->
                hearing(fact);
            case CaseFact.ThirdPartiesTold f -> told(NoticeKind.THIRD_PARTIES_TOLD, f.until(), null, f.paper());
            case CaseFact.StatementHeard _ -> told(NoticeKind.STATEMENT_HEARD, null, null, null);
            case CaseFact.Forwarded f -> told(NoticeKind.FORWARDED, f.forwardedOn(), null, f.paper());
            case CaseFact.Decided f -> told(decided(f), f.decidedOn(), null, f.paper());
            case CaseFact.Finished f -> told(NoticeKind.COMPLETED, f.finishedOn(), null, f.paper());
            case CaseFact.ReadyTold f -> told(NoticeKind.READY, f.toldOn(), null, null);
            case CaseFact.Delivered f -> told(NoticeKind.DELIVERED, f.deliveredOn(), null, f.paper());
            case CaseFact.Withdrawn _ -> told(NoticeKind.WITHDRAWN, null, null, null);
            case CaseFact.Terminated f -> told(NoticeKind.TERMINATED, null, null, f.paper());
            case CaseFact.Voided _ -> told(NoticeKind.VOIDED, null, null, null);
            case CaseFact.ClericalErrorCorrected _,CaseFact.LicenceRevoked _,CaseFact.LicenceWithdrawn _,CaseFact.LicenceCancelled _ ->
                aftermath(fact);
            case CaseFact.MaterialsReceived _,CaseFact.StagePassed _,CaseFact.StageReturned _,CaseFact.Reassigned _,CaseFact.SheetConfirmed _,CaseFact.ReplyDueRecomputed _,CaseFact.VoidProposed _,CaseFact.VoidRejected _,CaseFact.Archived _,CaseFact.DataErased _ ->
                Optional.empty();
        };
    }

    private static Optional<Telling> hearing(CaseFact fact) {
        return switch (fact) {
            case CaseFact.HearingOffered f -> told(NoticeKind.HEARING_OFFERED, f.requestUntil(), null, f.paper());
            case CaseFact.HearingRequested f -> told(NoticeKind.HEARING_REQUESTED, f.holdBy(), null, null);
            case CaseFact.HearingWaived _ -> told(NoticeKind.HEARING_WAIVED, null, null, null);
            case CaseFact.HearingConvened f -> told(NoticeKind.HEARING_CONVENED, f.heldOn(), null, f.paper());
            case CaseFact.HearingHeld f -> dates(NoticeKind.HEARING_HELD, f.due(), f.paper());
            default -> throw new IllegalStateException("not of a hearing: " + fact);
        };
    }

    private static Optional<Telling> aftermath(CaseFact fact) {
        return switch (fact) {
            case CaseFact.ClericalErrorCorrected f -> told(NoticeKind.CORRECTED, null, null, f.paper());
            case CaseFact.LicenceRevoked f -> told(NoticeKind.REVOKED, f.revokedOn(), null, f.paper());
            case CaseFact.LicenceWithdrawn f -> told(NoticeKind.LICENCE_WITHDRAWN, f.withdrawnOn(), null, f.paper());
            case CaseFact.LicenceCancelled f -> told(NoticeKind.LICENCE_CANCELLED, f.cancelledOn(), null, f.paper());
            default -> throw new IllegalStateException("not of a decision that was made: " + fact);
        };
    }

    private static Optional<Telling> preReviewed(CaseFact.PreReviewed fact) {
        return told(fact.passed() ? NoticeKind.PRE_REVIEW_PASSED : NoticeKind.PRE_REVIEW_FAILED, null, null, null);
    }

    private static Optional<Telling> checked(CaseFact.CommitmentChecked fact) {
        return told(fact.kept() ? NoticeKind.COMMITMENT_KEPT : NoticeKind.COMMITMENT_BROKEN, fact.checkedOn(), null,
                null);
    }

    private static Optional<Telling> accepted(CaseFact.Accepted fact) {
        return switch (fact.way()) {
            case ORDINARY -> dates(fact.due().statutoryDueOn() == null
                    ? NoticeKind.ACCEPTED_SERVICE
                    : NoticeKind.ACCEPTED, fact.due(), fact.paper());
            case DEEMED -> dates(NoticeKind.DEEMED_ACCEPTED, fact.due(), fact.paper());
            case WITH_PROMISE -> told(NoticeKind.ACCEPTED_WITH_PROMISE, fact.due().promisedDueOn(), fact.supplyBy(),
                    fact.paper());
            case ON_COMMITMENT -> told(NoticeKind.ACCEPTED_ON_COMMITMENT, fact.due().promisedDueOn(), fact.checkBy(),
                    fact.paper());
        };
    }

    private static NoticeKind decided(CaseFact.Decided fact) {
        return switch (fact.outcome()) {
            case GRANTED -> NoticeKind.GRANTED;
            case DENIED -> NoticeKind.DENIED;
            case COMPLETED -> NoticeKind.COMPLETED;
        };
    }

    private static Optional<Telling> dates(NoticeKind kind, CaseFact.Dates due, CaseFact.@Nullable PaperRef paper) {
        return Optional.of(new Telling(kind, EVERYBODY, due.promisedDueOn(), due.statutoryDueOn(),
                paper == null ? null : paper.no(), due.provisional() ? Extra.PROVISIONAL : null));
    }

    private static Optional<Telling> told(NoticeKind kind, @Nullable LocalDate on, @Nullable LocalDate until,
            CaseFact.@Nullable PaperRef paper) {
        return Optional.of(new Telling(kind, EVERYBODY, on, until, paper == null ? null : paper.no(), null));
    }
}
