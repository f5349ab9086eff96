package org.onewindow.notices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.platform.Sm3;

/**
 * One thing that one person is told.
 *
 * @param account whose inbox shows it; null for somebody who came to a window
 */
record Message(UUID id, CaseNumber number, long seq, NoticeRole role, @Nullable UUID account, NoticeKind kind,
        Notice notice, Instant happenedAt) {

    /** The message about an entry to somebody in a part; the same entry always gives the same id. */
    static Message of(CaseNumber number, long seq, NoticeRole role, @Nullable UUID account, NoticeKind kind,
            Notice notice, Instant happenedAt) {
        return new Message(stableId("message", number.value(), Long.toString(seq), role.name()), number, seq, role,
                account, kind, notice, happenedAt);
    }

    /** The delivery of a message by a channel; the same message always has the same. */
    static UUID deliveryId(UUID message, NoticeChannel channel) {
        return stableId("delivery", message.toString(), channel.name());
    }

    /** An id that follows from the parts, shaped as a UUID of version 8 (RFC 9562). */
    private static UUID stableId(String... parts) {
        var digest = ByteBuffer.wrap(Sm3.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
        var high = (digest.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
        var low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
