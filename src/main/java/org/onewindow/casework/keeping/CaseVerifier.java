package org.onewindow.casework.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseFold;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.CaseSnapshots.Row;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalVerifier;
import org.springframework.stereotype.Component;

/**
 * Proves that every snapshot row is what the journal says: folds each case from its first entry and compares, a page of
 * cases at a time, so that any number of cases is verified in bounded memory. It may run while people work: what moved
 * meanwhile is looked at again.
 */
@Component
public final class CaseVerifier {
    /** Cases folded before their rows are read; some 3 KiB each. */
    private static final int PAGE = 500;

    /** Faults reported at most; one is enough to sound the alarm. */
    private static final int MAX_FAULTS = 100;

    /** How often a case that seems wrong is looked at again before it is a fault; nobody acts so often in between. */
    private static final int LOOKS = 3;

    private static final String STREAMS = "case/";

    private final JournalVerifier entries;
    private final Journal journal;
    private final CaseSnapshots snapshots;

    CaseVerifier(JournalVerifier entries, Journal journal, CaseSnapshots snapshots) {
        this.entries = entries;
        this.journal = journal;
        this.snapshots = snapshots;
    }

    /** Folds every case of the journal and compares it with its row. */
    public Report verify() {
        var check = new Check();
        entries.forEach(STREAMS, check);
        check.finish();
        return new Report(check.cases, check.entries, check.faults);
    }

    /**
     * The result.
     *
     * @param cases   folded
     * @param entries read
     * @param faults  where row and journal differ, at most {@value #MAX_FAULTS}; empty when all is well
     */
    public record Report(long cases, long entries, List<Fault> faults) {
        public Report {
            faults = List.copyOf(faults);
        }

        /** Whether every row is what the journal says. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /** A case whose row is not what the journal says. */
    public record Fault(String number, String reason) {
    }

    /** A case folded up to its last entry, with the hash of that entry; without a file if it cannot be folded. */
    private record Folded(@Nullable CaseFile file, byte[] head) {
        boolean isRow(Row row) {
            return file != null && row.holds(file, head);
        }
    }

    private final class Check implements Consumer<Entry> {
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, Folded> page = new HashMap<>();
        private long cases;
        private long entries;
        private String after = "";
        private String number = "";
        private @Nullable Folded folded;

        @Override
        public void accept(Entry entry) {
            var of = entry.stream().substring(STREAMS.length());
            if (!of.equals(number)) {
                close();
                if (page.size() == PAGE) {
                    compareUpTo(number);
                }
                number = of;
            }
            entries++;
            folded = fold(entry);
        }

        void finish() {
            close();
            compareUpTo(null);
        }

        /** An entry that was tampered with may not be readable at all; its row then cannot be what it should be. */
        private Folded fold(Entry entry) {
            var before = folded == null ? null : folded.file();
            if (folded != null && before == null) {
                return folded;
            }
            try {
                return new Folded(CaseFold.next(before, entry), entry.hash());
            } catch (RuntimeException e) {
                return new Folded(null, entry.hash());
            }
        }

        private void close() {
            if (folded != null) {
                cases++;
                page.put(number, folded);
                folded = null;
            }
        }

        /** Compares the folded cases with all rows up to a number, also with rows that no entry accounts for. */
        private void compareUpTo(@Nullable String upTo) {
            var rows = snapshots.between(after, upTo, PAGE);
            while (!rows.isEmpty()) {
                for (var row : rows) {
                    compare(row, page.remove(row.number()));
                }
                after = rows.getLast().number();
                rows = snapshots.between(after, upTo, PAGE);
            }
            page.keySet().forEach(missing -> lookAgain(missing, "the journal knows it and it has no row"));
            page.clear();
            after = upTo == null ? after : upTo;
        }

        private void compare(Row row, @Nullable Folded expected) {
            if (expected == null) {
                lookAgain(row.number(), "it has a row and the journal does not know it");
            } else if (!expected.isRow(row)) {
                lookAgain(row.number(), "the row is not what the journal folds to");
            }
        }

        private void lookAgain(String suspect, String reason) {
            for (int i = 0; i < LOOKS; i++) {
                if (isRight(suspect)) {
                    return;
                }
            }
            if (faults.size() < MAX_FAULTS) {
                faults.add(new Fault(suspect, reason));
            }
        }

        /** Row first, then entries up to the row's version: what is appended in between does not disturb. */
        private boolean isRight(String suspect) {
            var row = snapshots.one(suspect).orElse(null);
            folded = null;
            for (var entry : journal.stream(STREAMS + suspect, 1, CaseFold.MAX_ENTRIES)) {
                if (row != null && entry.seq() <= row.seq()) {
                    folded = fold(entry);
                }
            }
            var right = row != null && folded != null && folded.isRow(row);
            folded = null;
            return right;
        }
    }
}
