package org.onewindow.casework.batches;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.StoredFile;

/**
 * A batch as its account sees it.
 *
 * @param applicant for rows that name none
 * @param files     shared papers by the code of their material
 * @param brought   codes of the materials that are brought to a window on paper
 * @param lines     the rows; empty where only their counts were asked for
 * @param counts    how many rows are in each state
 * @param sentAt    when the account sent it; null before
 */
public record BatchView(BatchId id, ServiceItem item, boolean open, boolean done, ApplicantEntry applicant,
        Map<String, List<StoredFile>> files, List<String> brought, List<BatchLine> lines, Map<State, Integer> counts,
        Instant changedAt, @Nullable Instant sentAt) {
    public BatchView {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        brought = List.copyOf(brought);
        lines = List.copyOf(lines);
        counts = Map.copyOf(counts);
    }

    /** How many rows are in a state. */
    public int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many rows the spreadsheet has. */
    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many rows there were to hand in. */
    public int toFile() {
        return count(State.READY) + handled();
    }

    /** How many of them were handed in or refused. */
    public int handled() {
        return count(State.FILED) + count(State.REFUSED);
    }

    /** Whether rows are being handed in. */
    public boolean isFiling() {
        return !open && !done;
    }
}
