package org.onewindow.casework.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.platform.LocalisedText;

/**
 * An enquiry as a reader may see it.
 *
 * @param itemCode of the item as it was in force then
 * @param place    the window, or the post where it has none
 * @param content  what was typed; empty for supervision and once erased
 * @param remark   what the clerk added; empty for supervision and once erased
 * @param earlier  the notice before this one
 * @param eraseOn  the day on which what was typed is destroyed
 */
public record EnquiryView(RecordNo number, State state, String itemCode, LocalisedText item, String department,
        String clerk, String place, Instant noticedAt, List<Missing> missing, Optional<DraftContent> content,
        String remark, Optional<RecordNo> earlier, Optional<CaseNumber> caseNumber, LocalDate eraseOn) {
    public EnquiryView {
        missing = List.copyOf(missing);
    }

    /** Where an enquiry stands. */
    public enum State {
        /** Waits for the person to come back. */
        OPEN,
        /** A later notice took its place. */
        RENEWED,
        /** A case began. */
        FOLLOWED,
        /** Nobody came back in time; only the trace is left. */
        ERASED
    }

    /**
     * One material on the notice.
     *
     * @param fresh whether the notice before had not named it
     */
    public record Missing(String code, LocalisedText name, @Nullable LocalisedText standard, boolean fresh) {
    }

    /** Whether it asks for something that the notice before had not named. */
    public boolean differs() {
        return missing.stream().anyMatch(Missing::fresh);
    }
}
