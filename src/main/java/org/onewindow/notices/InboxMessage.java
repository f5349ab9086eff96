package org.onewindow.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;

/**
 * A message as its reader sees it.
 *
 * @param paper  number of the paper that came with it, or null
 * @param readAt when it was read, or null
 */
public record InboxMessage(UUID id, CaseNumber number, Letter letter, @Nullable String paper, Instant happenedAt,
        @Nullable Instant readAt) {
    /** Whether it waits to be read. */
    public boolean isUnread() {
        return readAt == null;
    }
}
