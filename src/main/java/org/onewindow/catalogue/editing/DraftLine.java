package org.onewindow.catalogue.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;

/**
 * A draft in a list of drafts.
 *
 * @param name       in Chinese, empty while it has none
 * @param department its code; null while it has none
 * @param kind       null while it has none
 * @param ready      whether no part is missing
 * @param origin     where it came from
 * @param revision   rises with every change
 * @param savedBy    the staff id, or the name of the automatic actor
 */
public record DraftLine(ItemCode code, String name, @Nullable String department, @Nullable ItemKind kind,
        boolean ready, Origin origin,
        long revision, Instant savedAt, String savedBy) {

    /** Where a draft came from. */
    public enum Origin {
        /** Typed on a page. */
        EDITOR,
        /** Read from a list (清单导入). */
        IMPORT
    }
}
