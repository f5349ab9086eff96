package org.onewindow.catalogue.cleanup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.counting.CaseCounts.Measured;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.LocalisedText;

/**
 * One version of an item in the ledger of re-engineering (流程再造台账).
 *
 * @param versions  how many the item has
 * @param inForce   whether this version may be applied for today
 * @param stages    of the procedure, the conditional ones too (审批环节)
 * @param materials how many (材料)
 * @param visits    how often the applicant must come (到现场次数)
 * @param inCentre  whether it is handled in the centre
 * @param measured  what cases of it took; null while none was decided
 * @param before    the version before; null for the first
 */
public record LedgerLine(ItemCode code, LocalisedText name, DepartmentCode department, int version, int versions,
        LocalDate validFrom, boolean inForce, int stages, TimeLimit promised, int materials, int visits,
        boolean inCentre, @Nullable Measured measured, @Nullable LedgerLine before) {
    /** The measured mean of a case in working days; negative while none was decided, so that it sorts first. */
    public double mean() {
        return measured == null ? -1 : measured.mean();
    }
}
