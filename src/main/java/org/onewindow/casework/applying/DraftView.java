package org.onewindow.casework.applying;

import java.time.Instant;
import org.onewindow.catalogue.ItemCode;

/** A draft as its account sees it. */
public record DraftView(DraftId id, ItemCode item, int itemVersion, DraftContent content, Instant savedAt) {
}
