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
            case Accepted accepted -> entry.accepted(accepted.acceptedOn(), accepted.promisedDueOn());
            case AcceptanceRefused _ -> entry.ended(RegisterState.NOT_ACCEPTED);
            case Decided decided -> entry.decided(stateOf(decided.outcome()), decided.decidedOn());
            case Delivered delivered -> entry.delivered(delivered.deliveredOn());
            case Withdrawn _ -> entry.ended(RegisterState.WITHDRAWN);
            case Voided _ -> entry.ended(RegisterState.VOID);
            case DataErased _ -> entry.applicantKind() == ApplicantKind.NATURAL_PERSON ? entry.nameless() : entry;
            case Submitted _,PreReviewed _,SupplementRequested _,Supplied _,StagePassed _,StageReturned _,Archived _ ->
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
