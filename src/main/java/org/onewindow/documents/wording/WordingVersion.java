package org.onewindow.documents.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wording that is or was in force.
 *
 * @param proposedBy null for the one that came with the product, as the two after it
 */
public record WordingVersion(PaperForm form, int version, Wording wording, @Nullable String proposedBy,
        @Nullable String confirmedBy, @Nullable Instant inForceAt) {
}
