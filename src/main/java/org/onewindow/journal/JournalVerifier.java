package org.onewindow.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that nothing in the journal was changed, removed or put in between: recomputes every chain from its start. */
@Component
public final class JournalVerifier {
    /** Rows read at a time, so that a journal of any length is verified in bounded memory. */
    private static final int PAGE = 1_000;

    /** Faults reported at most; one is enough to sound the alarm. */
    private static final int MAX_FAULTS = 100;

    private final JdbcClient jdbc;

    JournalVerifier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Recomputes the whole journal. */
    public Report verify() {
        return verify(_ -> {
        });
    }

    /**
     * Recomputes the whole journal.
     *
     * @param progress told how many entries have been read, after each {@value #PAGE}
     */
    public Report verify(LongConsumer progress) {
        var check = new Check();
        forEach(entry -> {
            check.accept(entry);
            if (check.entries % PAGE == 0) {
                progress.accept(check.entries);
            }
        });
        return new Report(check.streams, check.entries, check.faults);
    }

    /** Hands over every entry, stream by stream in order; for folding and recounting. */
    public void forEach(Consumer<Entry> consumer) {
        forEach("", consumer);
    }

    /** Hands over every entry of the streams whose name begins as given, stream by stream in order. */
    public void forEach(String prefix, Consumer<Entry> consumer) {
        String stream = "";
        long seq = 0;
        while (true) {
            var page = jdbc.sql(EntryRows.SELECT + """
                    where (stream, seq) > (:stream, :seq) and starts_with(stream, :prefix)
                    order by stream, seq limit :limit""")
                    .param("stream", stream).param("seq", seq).param("prefix", prefix).param("limit", PAGE)
                    .query(EntryRows::map).list();
            page.forEach(consumer);
            if (page.size() < PAGE) {
                return;
            }
            stream = page.getLast().stream();
            seq = page.getLast().seq();
        }
    }

    /**
     * The result.
     *
     * @param faults where a chain breaks, at most {@value #MAX_FAULTS}; empty when the journal is whole
     */
    public record Report(long streams, long entries, List<Fault> faults) {
        public Report {
            faults = List.copyOf(faults);
        }

        /** Whether every chain holds. */
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /** What can be wrong with an entry. */
    public enum FaultKind {
        /** An entry is missing before it. */
        MISSING,
        /** Its hash does not fit its content and the entry before. */
        CHANGED
    }

    /** One place where the chain of a stream breaks. */
    public record Fault(String stream, long seq, FaultKind kind) {
    }

    private static final class Check implements Consumer<Entry> {
        private final List<Fault> faults = new ArrayList<>();
        private long streams;
        private long entries;
        private String stream = "";
        private long seq;
        private byte[] previous = EntryBytes.beginning();

        @Override
        public void accept(Entry entry) {
            if (!entry.stream().equals(stream)) {
                streams++;
                stream = entry.stream();
                seq = 0;
                previous = EntryBytes.beginning();
            }
            entries++;
            if (entry.seq() != seq + 1) {
                fault(entry, FaultKind.MISSING);
            }
            if (!Arrays.equals(EntryBytes.hash(entry, previous), entry.hash())) {
                fault(entry, FaultKind.CHANGED);
            }
            seq = entry.seq();
            previous = entry.hash();
        }

        private void fault(Entry entry, FaultKind kind) {
            if (faults.size() < MAX_FAULTS) {
                faults.add(new Fault(entry.stream(), entry.seq(), kind));
            }
        }
    }
}
