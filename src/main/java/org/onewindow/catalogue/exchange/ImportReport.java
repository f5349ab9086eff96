package org.onewindow.catalogue.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a list.
 *
 * @param lines      read, without the head line
 * @param taken      lines that are a draft now, or would be; the incomplete ones too
 * @param incomplete drafts that lack a part
 * @param mended     lines of which something was put right
 * @param refused    lines that were not taken
 * @param changed    drafts that really changed, 0 in a dry run and where the list was imported before
 * @param units      that the organisation did not know
 * @param endedAt    null while it runs
 * @param failure    why it ended before the last line; null if it did not
 */
public record ImportReport(UUID id, ImportOrder order, String by, Instant startedAt, long lines, long taken,
        long incomplete, long mended, long refused, long changed, long units, @Nullable Instant endedAt,
        @Nullable String failure) {
}
