package org.onewindow.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact about to be recorded.
 *
 * @param stream     what it is about; belongs to the module that appends
 * @param seq        its place in the stream, one more than the last, from 1
 * @param type       the fact with its version, for example {@code case.accepted.1}
 * @param occurredAt when it took effect in law, in microseconds
 * @param facts      codes, ids, dates, digests as the bytes to be hashed; at most 64 KiB; no personal data
 * @param sealed     free text under the data key of the case, at most 1 MiB
 */
public record NewEntry(String stream, long seq, String type, Instant occurredAt, byte[] facts,
        byte @Nullable [] sealed) {
    public NewEntry {
        if (seq < 1) {
            throw new IllegalArgumentException("seq: " + seq);
        }
        if (facts.length > 65_536) {
            throw new IllegalArgumentException("facts hold codes, not documents: " + facts.length + " bytes");
        }
    }
}
