package org.onewindow.journal;

import java.util.List;

/** What became of an attempt to record an act. */
public sealed interface AppendOutcome {
    /** Recorded, all of it. */
    record Appended(List<Entry> entries) implements AppendOutcome {
        public Appended {
            entries = List.copyOf(entries);
        }
    }

    /** Nothing was recorded, because the stream or the snapshot had moved on: read again, decide again. */
    record Stale() implements AppendOutcome {
    }

    /**
     * Nothing was recorded now, because this command of this actor had been before.
     *
     * @param sameRequest whether it then asked for the same; otherwise the id was used twice for different wishes
     */
    record Known(List<Entry> entries, boolean sameRequest) implements AppendOutcome {
        public Known {
            entries = List.copyOf(entries);
        }
    }
}
