package org.onewindow.casework.applying;

import java.time.Instant;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.documents.FolderId;
import org.onewindow.platform.DataKey;

/** A draft opened for its account: content, and the folder and key of what was uploaded for it. */
record OpenDraft(DraftId id, ItemCode item, int itemVersion, FolderId folder, DataKey key, DraftContent content,
        Instant savedAt) {
    DraftView view() {
        return new DraftView(id, item, itemVersion, content, savedAt);
    }
}
