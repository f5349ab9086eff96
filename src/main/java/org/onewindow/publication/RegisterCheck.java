package org.onewindow.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.onewindow.casework.CaseFact.Submitted;
import org.onewindow.casework.CaseFacts;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalVerifier;
import org.springframework.stereotype.Component;

/** Counts the register again from the journal, independently of how the reader built it: every case, every field. */
@Component
public class RegisterCheck {
    /** Cases compared at a time, so that a journal of any length is recounted in bounded memory. */
    private static final int BATCH = 500;

    /** Differences reported at most; one is enough to rebuild the register. */
    private static final int MAX_DIFFERENCES = 100;

    private final JournalVerifier journal;
    private final RegisterRows rows;
    private final RegisterItems items;

    RegisterCheck(JournalVerifier journal, RegisterRows rows, RegisterItems items) {
        this.journal = journal;
        this.rows = rows;
        this.items = items;
    }

    /** Folds every case of the journal and compares; meant for when the reader has caught up. */
    public Result recount() {
        var count = new Count();
        journal.forEach(count);
        count.compare();
        var surplus = rows.count() - count.expected;
        if (surplus > 0) {
            count.differ("the register holds " + surplus + " cases more than the journal");
        }
        return new Result(count.cases, count.listed, count.counted, count.differences);
    }

    /**
     * The result.
     *
     * @param cases       in the journal
     * @param listed      of them, shown
     * @param counted     of them, counted in the figures
     * @param differences between register and recount, at most {@value #MAX_DIFFERENCES}
     */
    public record Result(long cases, long listed, long counted, List<String> differences) {
        public Result {
            differences = List.copyOf(differences);
        }

        /** Whether the register says exactly what the journal says. */
        public boolean holds() {
            return differences.isEmpty();
        }
    }

    private final class Count implements Consumer<Entry> {
        private final Map<String, RegisterEntry> folded = new LinkedHashMap<>();
        private final List<String> differences = new ArrayList<>();
        private long cases;
        private long expected;
        private long listed;
        private long counted;

        @Override
        public void accept(Entry entry) {
            if (!CaseFacts.types().contains(entry.type())) {
                return;
            }
            var caseNo = CaseFacts.caseOf(entry).value();
            var fact = CaseFacts.read(entry);
            if (fact instanceof Submitted submitted) {
                if (folded.size() >= BATCH) {
                    compare();
                }
                cases++;
                var begun = RegisterFold.begin(caseNo, submitted, items.of(submitted));
                if (begun != null) {
                    folded.put(caseNo, begun);
                }
            } else {
                folded.computeIfPresent(caseNo, (_, before) -> RegisterFold.apply(before, fact));
            }
        }

        /** Entries come stream by stream, so whatever was begun before the latest case is complete. */
        private void compare() {
            var stored = rows.of(folded.keySet());
            folded.forEach((caseNo, entry) -> {
                expected++;
                listed += entry.isListed() ? 1 : 0;
                counted += entry.isCounted() ? 1 : 0;
                if (!entry.equals(stored.get(caseNo))) {
                    differ("case " + caseNo + " should be " + entry + " and is " + stored.get(caseNo));
                }
            });
            folded.clear();
        }

        private void differ(String difference) {
            if (differences.size() < MAX_DIFFERENCES) {
                differences.add(difference);
            }
        }
    }
}
