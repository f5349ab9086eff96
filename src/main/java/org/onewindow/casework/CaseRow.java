package org.onewindow.casework;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The row of a case as an auditor reads it: the fold and the columns that repeat parts of it for lists.
 *
 * @param keyless whether the key of the data is gone
 */
record CaseRow(String number, long seq, byte[] hash, String status, boolean open, String item, String department,
        String publicName, @Nullable LocalDate dueOn, CaseFile file, boolean keyless) {
    /** Whether the row is exactly what the journal folds to, with the hash of the last entry. */
    boolean holds(CaseFile folded, byte[] head) {
        return file.equals(folded) && Arrays.equals(hash, head) && seq == folded.seq()
                && status.equals(folded.status().name()) && open == folded.status().isOpen()
                && item.equals(folded.received().item()) && department.equals(folded.received().department())
                && publicName.equals(folded.received().publicName()) && isSame(dueOn, folded.nextDueOn())
                && keyless == folded.erased();
    }

    private static boolean isSame(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other == null : one.equals(other);
    }
}
