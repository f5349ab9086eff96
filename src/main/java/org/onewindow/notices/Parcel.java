package org.onewindow.notices;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message ready to leave. Holds an address in the clear: never log it.
 *
 * @param id      of the delivery, the same at every attempt
 * @param address mail address or telephone; empty where the channel needs none
 * @param about   the case and the account, for machines; null for a code
 */
record Parcel(UUID id, String address, Letter letter, Locale locale, Instant happenedAt, @Nullable About about) {
    /** What a machine is told beside the words. */
    record About(NoticeKind kind, String caseNo, NoticeRole role, @Nullable UUID account, @Nullable String paper) {
    }

    @Override
    public String toString() {
        return "Parcel[" + id + "]";
    }
}
