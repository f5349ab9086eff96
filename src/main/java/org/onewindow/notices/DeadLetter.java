package org.onewindow.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was given up. It names no person: an administrator of the system handles no business.
 *
 * @param caseNo null for a code that confirms an address
 * @param code   that the other side answered, 0 where it answered none
 * @param seq    last entry of its stream
 */
public record DeadLetter(UUID id, NoticeChannel channel, NoticeKind kind, @Nullable String caseNo, NoticeRole role,
        int attempts, Posting.Reason reason, int code, Instant diedAt, long seq) {
}
