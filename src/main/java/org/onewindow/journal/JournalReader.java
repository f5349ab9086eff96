package org.onewindow.journal;

import java.util.List;
import java.util.Set;

/**
 * A module's reaction to what was recorded below it. Its effect and its checkpoint are committed together, so every
 * entry is applied exactly once, in an order in which the entries of one stream keep theirs; and everything it keeps can
 * be built again from the first entry. An implementation is a bean whose class name ends in {@code Reader}; it is held
 * by one node at a time.
 */
public interface JournalReader {
    /** The name of its checkpoint; never changed once landed. */
    String name();

    /** The entry types it wants; others are passed over. */
    Set<String> types();

    /** Applies a batch of at most {@link JournalReaders#BATCH} entries within the transaction of the checkpoint. */
    void on(List<Entry> entries);

    /** Forgets everything it built, within the transaction that sets its checkpoint back to the beginning. */
    void reset();
}
