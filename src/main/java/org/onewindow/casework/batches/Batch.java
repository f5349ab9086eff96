package org.onewindow.casework.batches;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.documents.FolderId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.DataKey;

/**
 * A batch as its row holds it.
 *
 * @param upload which of its spreadsheets counts; 0 before the first
 * @param shared for whom rows without a name of their own are, who acts, and the papers that all rows share
 * @param folder of the shared papers, under the key
 * @param sentAt when the account sent it; null before
 */
record Batch(BatchId id, UUID account, UUID party, ItemCode item, int itemVersion, State state, int upload,
        FolderId folder, DataKey key, DraftContent shared, Instant changedAt, @Nullable Instant sentAt) {
    /** How far a batch is. */
    enum State {
        /** Papers and spreadsheet can still be changed. */
        OPEN,
        /** Rows are being handed in. */
        FILING,
        /** Every row was handed in or refused. */
        DONE
    }

    /** Whose batch it is. */
    Actor.Citizen actor() {
        return new Actor.Citizen(account, party);
    }
}
