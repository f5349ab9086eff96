package org.onewindow.journal;

import java.util.List;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;

/** Entries that know their hashes but are not recorded yet; made by {@link Journal#chain}. */
public record Chained(Actor actor, CommandId command, List<Entry> entries) {
    public Chained {
        entries = List.copyOf(entries);
    }

    /** Hash of the last of them, to which the stream's next entry will be chained. */
    public byte[] head() {
        return entries.getLast().hash();
    }
}
