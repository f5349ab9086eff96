package org.onewindow.casework.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;

/**
 * A numbered slip.
 *
 * @param staff  name of who entered or voided it; null while it is blank
 * @param item   code of the item applied for; null while it is blank
 * @param reason why it was voided; empty otherwise
 */
public record SlipView(RecordNo number, RecordNo batch, State state, LocalDate printedOn, @Nullable RecordNo outage,
        @Nullable Instant receivedAt, @Nullable String staff, @Nullable String item, Optional<CaseNumber> caseNumber,
        String reason) {
    /** Where a slip stands. */
    public enum State {
        /** Printed and not used, as far as anybody said. */
        BLANK,
        /** Photographed, with its true time; the form is being typed in. */
        READY,
        /** A case began with it. */
        ENTERED,
        /** Unused, spoilt or lost, with the reason. */
        VOID
    }
}
