package org.onewindow.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.PublicationClass;
import org.onewindow.platform.LocalisedText;

/**
 * What the register knows of one case; never more than the public may see.
 *
 * @param publicName masked as the class demands; empty where nobody may be named
 * @param heldBack   whether the outbound scanner stopped it
 */
public record RegisterEntry(String caseNo, String itemCode, int itemVersion, LocalisedText itemName, String department,
        PublicationClass publication, ApplicantKind applicantKind, String publicName, RegisterState state,
        @Nullable LocalDate acceptedOn, @Nullable LocalDate promisedDueOn, @Nullable LocalDate decidedOn,
        @Nullable LocalDate deliveredOn, boolean heldBack) {

    /** Whether it is shown in the register. */
    public boolean isListed() {
        return isCounted() && publication != PublicationClass.COUNT_ONLY && !heldBack;
    }

    /** Whether it is counted in the figures: accepted, and no wrong intake. */
    public boolean isCounted() {
        return acceptedOn != null && state.isShown();
    }

    RegisterEntry accepted(LocalDate on, LocalDate promised) {
        return new RegisterEntry(caseNo, itemCode, itemVersion, itemName, department, publication, applicantKind,
                publicName, RegisterState.IN_PROCESS, on, promised, decidedOn, deliveredOn, heldBack);
    }

    RegisterEntry decided(RegisterState outcome, LocalDate on) {
        return new RegisterEntry(caseNo, itemCode, itemVersion, itemName, department, publication, applicantKind,
                publicName, outcome, acceptedOn, promisedDueOn, on, deliveredOn, heldBack);
    }

    RegisterEntry delivered(LocalDate on) {
        return new RegisterEntry(caseNo, itemCode, itemVersion, itemName, department, publication, applicantKind,
                publicName, state, acceptedOn, promisedDueOn, decidedOn, on, heldBack);
    }

    RegisterEntry ended(RegisterState end) {
        return new RegisterEntry(caseNo, itemCode, itemVersion, itemName, department, publication, applicantKind,
                publicName, end, acceptedOn, promisedDueOn, decidedOn, deliveredOn, heldBack);
    }

    RegisterEntry due(LocalDate promised) {
        return new RegisterEntry(caseNo, itemCode, itemVersion, itemName, department, publication, applicantKind,
                publicName, state, acceptedOn, promised, decidedOn, deliveredOn, heldBack);
    }

    RegisterEntry nameless() {
        return new RegisterEntry(caseNo, itemCode, itemVersion, itemName, department, publication, applicantKind, "",
                state, acceptedOn, promisedDueOn, decidedOn, deliveredOn, heldBack);
    }
}
