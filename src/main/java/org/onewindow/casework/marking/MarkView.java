package org.onewindow.casework.marking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.platform.LocalisedText;

/**
 * One mark.
 *
 * @param staff     whose it is: who gave the notice, signed the sheet, received wrongly; null where nobody acted
 * @param dueOn     until when a sheet was to be confirmed; null for other marks
 * @param settledOn when it was confirmed after all; null if it was not
 * @param details   materials that were named anew, papers that were recalled; of a departure the table, its answer and what was applied
 */
public record MarkView(CaseNumber number, MarkKind kind, LocalisedText item, String department, @Nullable String staff,
        LocalDate on, @Nullable LocalDate dueOn, @Nullable LocalDate settledOn, List<LocalisedText> details) {
    public MarkView {
        details = List.copyOf(details);
    }
}
