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
            case CaseFact.PreReviewed f ->
                told(f.passed() ? NoticeKind.PRE_REVIEW_PASSED : NoticeKind.PRE_REVIEW_FAILED, null, null, null);
            case CaseFact.Accepted f -> Optional.of(new Telling(accepted(f), EVERYBODY, f.promisedDueOn(),
                    f.statutoryDueOn(), f.paper().no(), f.provisional() ? Extra.PROVISIONAL : null));
            case CaseFact.AcceptanceRefused f -> told(NoticeKind.NOT_ACCEPTED, null, null, f.paper());
            case CaseFact.SupplementRequested f -> told(NoticeKind.SUPPLEMENT, f.replyBy(), null, f.paper());
            case CaseFact.Supplied f -> told(NoticeKind.SUPPLIED, f.replyDueOn(), null, null);
            case CaseFact.Decided f -> told(switch (f.outcome()) {
                case GRANTED -> NoticeKind.GRANTED;
                case DENIED -> NoticeKind.DENIED;
                case COMPLETED -> NoticeKind.COMPLETED;
            }, f.decidedOn(), null, f.paper());
            case CaseFact.Delivered f -> told(NoticeKind.DELIVERED, f.deliveredOn(), null, f.paper());
            case CaseFact.Withdrawn _ -> told(NoticeKind.WITHDRAWN, null, null, null);
            case CaseFact.Voided _ -> told(NoticeKind.VOIDED, null, null, null);
            case CaseFact.StagePassed _,CaseFact.StageReturned _,CaseFact.Archived _,CaseFact.DataErased _ ->
                Optional.empty();
        };
    }

    private static NoticeKind accepted(CaseFact.Accepted fact) {
        if (fact.deemed()) {
            return NoticeKind.DEEMED_ACCEPTED;
        }
        return fact.statutoryDueOn() == null ? NoticeKind.ACCEPTED_SERVICE : NoticeKind.ACCEPTED;
    }

    private static Optional<Telling> told(NoticeKind kind, @Nullable LocalDate on, @Nullable LocalDate until,
            CaseFact.@Nullable PaperRef paper) {
        return Optional.of(new Telling(kind, EVERYBODY, on, until, paper == null ? null : paper.no(), null));
    }
}
