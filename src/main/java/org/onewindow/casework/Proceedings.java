package org.onewindow.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What goes on beside the stages of a case: a promise, a commitment, a hearing, statements, sheets to be confirmed, a
 * proposed void. Folded from facts like the rest of {@link CaseFile}.
 *
 * @param statementsUntil until when interested parties may speak; null if none were told, or all have spoken
 * @param sheets          signed on paper and not yet confirmed by their signers
 * @param visitedOn       when the site was last visited by two; null if it was not
 */
@NamedInterface("core")
public record Proceedings(@Nullable Promise promise, @Nullable Commitment commitment, @Nullable Hearing hearing,
        @Nullable LocalDate statementsUntil, List<OpenSheet> sheets, @Nullable VoidProposal voiding,
        @Nullable LocalDate visitedOn) {
    /** Nothing goes on. */
    static final Proceedings NONE = new Proceedings(null, null, null, null, List.of(), null, null);

    public Proceedings {
        sheets = List.copyOf(sheets);
    }

    /** Materials promised for later (容缺), until when, and whether they came. */
    public record Promise(List<String> materials, LocalDate supplyBy, boolean kept) {
        public Promise {
            materials = List.copyOf(materials);
        }

        /** The same, kept. */
        Promise fulfilled() {
            return new Promise(materials, supplyBy, true);
        }
    }

    /** A commitment (告知承诺) and what its check found; null until then. */
    public record Commitment(LocalDate checkBy, @Nullable Boolean kept) {
    }

    /** How far a hearing has come. */
    public enum HearingState {
        OFFERED, REQUESTED, WAIVED, CONVENED, HELD
    }

    /**
     * A hearing (听证).
     *
     * @param requestUntil last day to ask for it
     * @param holdBy       last day to hold it; null until it is asked for
     * @param heldOn       the day told, later the day on which it was held
     * @param minutes      number of the paper with the minutes
     */
    public record Hearing(HearingState state, LocalDate requestUntil, @Nullable LocalDate holdBy,
            @Nullable LocalDate heldOn,
            @Nullable String minutes) {
        Hearing in(HearingState next) {
            return new Hearing(next, requestUntil, holdBy, heldOn, minutes);
        }

        /** Whether the decision has to wait for it. */
        boolean isPending(LocalDate today) {
            return switch (state) {
                case OFFERED -> !today.isAfter(requestUntil);
                case REQUESTED, CONVENED -> true;
                case WAIVED, HELD -> false;
            };
        }
    }

    /** A sheet that waits for its signer's own sign-in. */
    public record OpenSheet(long entry, String signer, LocalDate confirmBy) {
    }

    /** Somebody asked for the accepted intake to be voided. */
    public record VoidProposal(String proposer, @Nullable String rightCase) {
    }

    Proceedings with(@Nullable Promise now) {
        return new Proceedings(now, commitment, hearing, statementsUntil, sheets, voiding, visitedOn);
    }

    Proceedings with(@Nullable Commitment now) {
        return new Proceedings(promise, now, hearing, statementsUntil, sheets, voiding, visitedOn);
    }

    Proceedings with(@Nullable Hearing now) {
        return new Proceedings(promise, commitment, now, statementsUntil, sheets, voiding, visitedOn);
    }

    Proceedings with(VoidProposal now) {
        return new Proceedings(promise, commitment, hearing, statementsUntil, sheets, now, visitedOn);
    }

    Proceedings withoutVoiding() {
        return new Proceedings(promise, commitment, hearing, statementsUntil, sheets, null, visitedOn);
    }

    Proceedings speakingUntil(@Nullable LocalDate until) {
        return new Proceedings(promise, commitment, hearing, until, sheets, voiding, visitedOn);
    }

    Proceedings with(List<OpenSheet> now) {
        return new Proceedings(promise, commitment, hearing, statementsUntil, now, voiding, visitedOn);
    }

    Proceedings visited(LocalDate on) {
        return new Proceedings(promise, commitment, hearing, statementsUntil, sheets, voiding, on);
    }
}
