package org.onewindow.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recorded fact, as it stands in the journal for ever.
 *
 * @param actor         the id of who acted, see {@link org.onewindow.platform.Actor#id()}
 * @param commandPart   place among the entries of one command, from 0
 * @param requestDigest SM3 of the request that led to it
 * @param hash          of the byte form of this entry chained to the one before it in the stream
 */
public record Entry(String stream, long seq, String type, Instant occurredAt, Instant recordedAt, String actor,
        UUID commandId, int commandPart, byte[] requestDigest, byte[] facts, byte @Nullable [] sealed, byte[] hash) {
}
