package org.onewindow.casework;

import org.jspecify.annotations.Nullable;
import org.onewindow.journal.Entry;
import org.springframework.modulith.NamedInterface;

/** Folds the entries of a case into its file; what the snapshot rows hold must equal it. */
@NamedInterface("core")
public final class CaseFold {
    /** Entries of one case that are read at once; a case has a few dozen. */
    public static final int MAX_ENTRIES = 500;

    private CaseFold() {
    }

    /** The file after one more entry; the first entry of a stream is folded onto null. */
    public static CaseFile next(@Nullable CaseFile before, Entry entry) {
        var fact = CaseFacts.read(entry);
        if (before != null) {
            return before.after(fact, entry.occurredAt());
        }
        if (fact instanceof CaseFact.Submitted submitted) {
            return CaseFile.open(CaseFacts.caseOf(entry), submitted, entry.occurredAt());
        }
        throw new IllegalStateException("a stream begins with the submission: " + entry.stream());
    }
}
