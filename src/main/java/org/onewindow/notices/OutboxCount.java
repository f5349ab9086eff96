package org.onewindow.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one channel stands.
 *
 * @param on      whether it is configured
 * @param oldest  when the oldest message that waits was made, or null
 * @param sent    in the last thirty days
 * @param dropped in the last thirty days, because nobody wanted it or there was no address
 */
public record OutboxCount(NoticeChannel channel, boolean on, long waiting, @Nullable Instant oldest, long dead,
        long sent, long dropped, long discarded) {
}
