package org.onewindow.casework;

import java.util.Optional;
import org.onewindow.casework.CaseFile.Force;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.PaperKind;

/** The rules of what ends a case and of what follows a decision, art. 8, 44, 69, 70. Pure. */
final class AftermathRules {
    private AftermathRules() {
    }

    static Verdict judge(Act act, Deciding on) {
        return switch (act) {
            case Act.CheckCommitment check -> checked(check, on);
            case Act.AnnounceReady _ -> on.file().decision() != null && on.file().decision().readyTold() == null
                    ? on.lawful(new CaseFact.ReadyTold(on.today(), on.held()))
                    : on.unlawful(Reason.READY_TOLD_ALREADY);
            case Act.Deliver deliver -> needsLetter(deliver) && deliver.letter() == null
                    ? on.unlawful(Reason.NO_LETTER)
                    : on.lawful(new CaseFact.Delivered(deliver.way(), on.today(), on.held(),
                            on.paper(PaperKind.DELIVERY)));
            case Act.Archive _ -> on.file().proceedings().sheets().isEmpty()
                    ? on.lawful(new CaseFact.Archived(on.held()))
                    : on.unlawful(Reason.SHEET_UNCONFIRMED);
            case Act.Withdraw _ -> on.lawful(new CaseFact.Withdrawn(on.post()));
            case Act.Terminate end -> on.lawful(new CaseFact.Terminated(end.ground(), on.situation().staff(),
                    on.held(), on.paper(PaperKind.TERMINATION)));
            case Act.VoidIntake wrong -> voided(wrong, on);
            case Act.ConfirmVoid _ -> confirmed(on);
            case Act.RejectVoid _ -> on.file().proceedings().voiding() == null
                    ? on.unlawful(Reason.NO_VOID_PROPOSED)
                    : on.lawful(new CaseFact.VoidRejected(on.situation().staff(), on.held()));
            case Act.CorrectClericalError error -> corrected(error, on);
            case Act.Revoke _,Act.WithdrawLicence _,Act.CancelLicence _ -> inForce(on, act);
            default -> throw new IllegalArgumentException("not of the aftermath: " + act.kind());
        };
    }

    private static Verdict checked(Act.CheckCommitment check, Deciding on) {
        var commitment = on.file().proceedings().commitment();
        return commitment != null && commitment.kept() == null
                ? on.lawful(new CaseFact.CommitmentChecked(check.kept(), on.today(), on.held()))
                : on.unlawful(Reason.NOTHING_TO_CHECK);
    }

    /** Whoever stands at a window and is not known from the case itself; unknown is a third person. */
    private static boolean needsLetter(Act.Deliver deliver) {
        return deliver.way() == DeliveryWay.WINDOW
                && (deliver.relation() == null || deliver.relation() == DeliveryWay.Relation.OTHER);
    }

    /** Before acceptance one person voids; after it the wish waits for a second. */
    private static Verdict voided(Act.VoidIntake wrong, Deciding on) {
        var right = wrong.rightCase() == null ? null : wrong.rightCase().value();
        if (on.file().status() != CaseStatus.IN_PROCESS) {
            return on.lawful(new CaseFact.Voided(right, on.file().papers(), on.situation().staff(), on.held()));
        }
        return on.file().proceedings().voiding() == null
                ? on.lawful(new CaseFact.VoidProposed(right, on.situation().staff(), on.held()))
                : on.unlawful(Reason.VOID_PROPOSED_ALREADY);
    }

    private static Verdict confirmed(Deciding on) {
        var proposal = on.file().proceedings().voiding();
        if (proposal == null) {
            return on.unlawful(Reason.NO_VOID_PROPOSED);
        }
        if (proposal.proposer().equals(on.situation().staff())) {
            return on.unlawful(Reason.PROPOSER_CONFIRMS);
        }
        var right = proposal.rightCase();
        return right != null && unfit(new CaseNumber(right), on.file(), on.situation()).isPresent()
                ? on.unlawful(Reason.RIGHT_CASE_UNFIT, right)
                : on.lawful(new CaseFact.Voided(proposal.rightCase(), on.file().papers(), on.situation().staff(),
                        on.held()));
    }

    /**
     * Why a case cannot be the right one in place of a void one. A wrong intake is of the wrong item or of the wrong
     * person, so the right one shares the applicant or the item, in whatever version, and handling goes on or ended
     * otherwise than by withdrawal or a void.
     *
     * @return the key of the sentence; empty if it can be
     */
    static Optional<String> unfit(CaseNumber right, CaseFile file, Situation situation) {
        if (file.number().equals(right)) {
            return Optional.of("casework.error.right-itself");
        }
        var other = situation.elsewhere().apply(right).orElse(null);
        if (other == null) {
            return Optional.of("casework.error.right-unknown");
        }
        if (!other.item().equals(file.received().item()) && !other.sameApplicant()) {
            return Optional.of("casework.error.right-other");
        }
        return other.status() == CaseStatus.VOID || other.status() == CaseStatus.WITHDRAWN
                ? Optional.of("casework.error.right-ended")
                : Optional.empty();
    }

    private static Verdict corrected(Act.CorrectClericalError error, Deciding on) {
        return on.file().papers().contains(error.paperNo())
                ? on.lawful(new CaseFact.ClericalErrorCorrected(error.paperNo(), on.situation().staff(), on.held(),
                        on.paper(PaperKind.CORRECTION)))
                : on.unlawful(Reason.NO_SUCH_PAPER);
    }

    /** What can befall only what was granted and is in force; what was revoked or withdrawn may still be cancelled. */
    private static Verdict inForce(Deciding on, Act act) {
        var decision = on.file().decision();
        if (decision == null || decision.outcome() != Outcome.GRANTED) {
            return on.unlawful(Reason.NOTHING_GRANTED);
        }
        if (decision.force() == Force.CANCELLED
                || (decision.force() != Force.IN_FORCE && !isCancelOfRevoked(act))) {
            return on.unlawful(Reason.NOT_IN_FORCE);
        }
        if (act instanceof Act.Revoke revoke && revoke.ground() == Ground.Revocation.FALSE_COMMITMENT
                && !isCommitmentFalse(on)) {
            return on.unlawful(Reason.COMMITMENT_NOT_FALSE);
        }
        return on.lawful(ended(act, on));
    }

    private static boolean isCommitmentFalse(Deciding on) {
        var commitment = on.file().proceedings().commitment();
        return commitment != null && Boolean.FALSE.equals(commitment.kept());
    }

    private static boolean isCancelOfRevoked(Act act) {
        return act instanceof Act.CancelLicence cancel && cancel.ground() == Ground.Cancellation.REVOKED;
    }

    private static CaseFact ended(Act act, Deciding on) {
        var staff = on.situation().staff();
        return switch (act) {
            case Act.Revoke revoke -> new CaseFact.LicenceRevoked(revoke.ground(), on.today(), staff, on.held(),
                    on.paper(PaperKind.REVOCATION));
            case Act.WithdrawLicence _ -> new CaseFact.LicenceWithdrawn(on.today(), staff, on.held(),
                    on.paper(PaperKind.WITHDRAWAL));
            case Act.CancelLicence cancel -> new CaseFact.LicenceCancelled(cancel.ground(), on.today(), staff,
                    on.held(), on.paper(PaperKind.CANCELLATION));
            default -> throw new IllegalArgumentException("ends nothing: " + act.kind());
        };
    }
}
