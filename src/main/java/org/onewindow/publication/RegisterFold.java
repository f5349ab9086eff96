package org.onewindow.publication;

import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.AcceptanceRefused;
import org.onewindow.casework.CaseFact.Accepted;
import org.onewindow.casework.CaseFact.Archived;
import org.onewindow.casework.CaseFact.DataErased;
import org.onewindow.casework.CaseFact.Decided;
import org.onewindow.casework.CaseFact.Delivered;
import org.onewindow.casework.CaseFact.PreReviewed;
import org.onewindow.casework.CaseFact.StagePassed;
import org.onewindow.casework.CaseFact.StageReturned;
import org.onewindow.casework.CaseFact.Submitted;
import org.onewindow.casework.CaseFact.SupplementRequested;
import org.onewindow.casework.CaseFact.Supplied;
import org.onewindow.casework.CaseFact.Voided;
import org.onewindow.casework.CaseFact.Withdrawn;
import org.onewindow.casework.Outcome;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.platform.LocalisedText;

/** What the register knows of a case after one more fact. Pure; the reader and the check use the same fold. */
final class RegisterFold {
    private RegisterFold() {
    }

    /** What the register needs to know of the item version. */
    record Item(LocalisedText name, PublicationClass publication) {
    }

    /** The entry with which a case begins; none where the item is not published at all. */
    static @Nullable RegisterEntry begin(String caseNo, Submitted fact, Item item) {
        if (item.publication() == PublicationClass.NONE) {
            return null;
        }
        var name = PublicNames.shown(fact.publicName(), fact.applicantKind(), item.publication());
        var heldBack = PublicNames.isPersonal(name);
        return new RegisterEntry(caseNo, fact.item(), fact.itemVersion(), item.name(), fact.department(),
                item.publication(), fact.applicantKind(), heldBack ? "" : name, RegisterState.RECEIVED, null, null,
                null, null, heldBack);
    }

    static RegisterEntry apply(RegisterEntry entry, CaseFact fact) {
        return switch (fact) {
            case Accepted accepted -> entry.accepted(accepted.acceptedOn(), accepted.due().promisedDueOn());
            case AcceptanceRefused _ -> entry.ended(RegisterState.NOT_ACCEPTED);
            case Decided decided -> entry.decided(stateOf(decided.outcome()), decided.decidedOn());
            case Delivered delivered -> entry.delivered(delivered.deliveredOn());
            case Withdrawn _ -> entry.ended(RegisterState.WITHDRAWN);
            case Voided _ -> entry.ended(RegisterState.VOID);
            case DataErased _ -> entry.applicantKind() == ApplicantKind.NATURAL_PERSON ? entry.nameless() : entry;
            case CaseFact.NotNeeded _ -> entry.ended(RegisterState.NOT_NEEDED);
            case CaseFact.NotOurs _ -> entry.ended(RegisterState.NOT_ACCEPTED);
            case CaseFact.DeemedWithdrawn _ -> entry.ended(RegisterState.WITHDRAWN);
            case CaseFact.Terminated _ -> entry.ended(RegisterState.TERMINATED);
            case CaseFact.Forwarded _ -> entry.ended(RegisterState.FORWARDED);
            case CaseFact.Finished done -> entry.accepted(done.finishedOn(), done.finishedOn())
                    .decided(RegisterState.COMPLETED, done.finishedOn()).delivered(done.finishedOn());
            case CaseFact.LicenceRevoked _ -> entry.ended(RegisterState.REVOKED);
            case CaseFact.LicenceWithdrawn _ -> entry.ended(RegisterState.LICENCE_WITHDRAWN);
            case CaseFact.LicenceCancelled _ -> entry.ended(RegisterState.CANCELLED);
            case CaseFact.DueRecomputed recomputed -> entry.due(recomputed.after().promisedDueOn());
            case CaseFact.SpecialProcedureEnded ended -> entry.due(ended.due().promisedDueOn());
            case CaseFact.HearingHeld held -> entry.due(held.due().promisedDueOn());
            case CaseFact.Extended extended -> entry.due(extended.due().promisedDueOn());
            case Submitted _,PreReviewed _,CaseFact.ReplyDueRecomputed _,CaseFact.MaterialsReceived _,SupplementRequested _,Supplied _,StagePassed _,StageReturned _,Archived _,CaseFact.Corrected _,CaseFact.PromisedSupplied _,CaseFact.CommitmentChecked _,CaseFact.Reassigned _,CaseFact.SiteVisited _,CaseFact.SpecialProcedureBegun _,CaseFact.SheetConfirmed _,CaseFact.HearingOffered _,CaseFact.HearingRequested _,CaseFact.HearingWaived _,CaseFact.HearingConvened _,CaseFact.ThirdPartiesTold _,CaseFact.StatementHeard _,CaseFact.ReadyTold _,CaseFact.VoidProposed _,CaseFact.VoidRejected _,CaseFact.ClericalErrorCorrected _ ->
                entry;
        };
    }

    private static RegisterState stateOf(Outcome outcome) {
        return switch (outcome) {
            case GRANTED -> RegisterState.GRANTED;
            case DENIED -> RegisterState.DENIED;
            case COMPLETED -> RegisterState.COMPLETED;
        };
    }
}
