package org.onewindow.casework.reading;

import java.time.Instant;
import java.util.HexFormat;
import org.onewindow.journal.Entry;

/**
 * One entry as the journal holds it, for whoever checks the chain: no words, no names.
 *
 * @param actor         staff id, account or system, never a name
 * @param requestDigest SM3 of the request, in hexadecimal
 * @param hash          of this entry chained to the one before it, in hexadecimal
 */
public record RecordLine(long seq, String type, Instant occurredAt, Instant recordedAt, String actor,
        String requestDigest, String hash) {
    static RecordLine of(Entry entry) {
        var hex = HexFormat.of();
        return new RecordLine(entry.seq(), entry.type(), entry.occurredAt(), entry.recordedAt(), entry.actor(),
                hex.formatHex(entry.requestDigest()), hex.formatHex(entry.hash()));
    }
}
