package org.onewindow.catalogue;

import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The node's copy of the catalogue. At most once a second one caller asks the database for the revision, which is one
 * row, and reads what was published since only if it rose; a slow database makes callers wait rather than apply under a
 * version that was replaced.
 */
@Component
@NamedInterface("core")
public final class CatalogueCopy {
    private static final long RENEW_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    private final ItemRows rows;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Kept kept = new Kept(CatalogueView.EMPTY, System.nanoTime() - RENEW_AFTER_NANOS);

    CatalogueCopy(ItemRows rows) {
        this.rows = rows;
    }

    public CatalogueView view() {
        var known = kept;
        return isFresh(known) ? known.view() : renewed();
    }

    /** Makes the next reader ask the database, because this node has just changed something. */
    public void forget() {
        kept = new Kept(kept.view(), System.nanoTime() - RENEW_AFTER_NANOS);
    }

    private CatalogueView renewed() {
        renewing.lock();
        try {
            var known = kept;
            if (isFresh(known)) {
                return known.view();
            }
            var asked = System.nanoTime();
            var revision = rows.revision();
            var view = known.view().revision() == revision ? known.view() : loaded(known.view(), revision);
            kept = new Kept(view, asked);
            return view;
        } finally {
            renewing.unlock();
        }
    }

    /** What was published between the two reads is read again with the next revision and then already known. */
    private CatalogueView loaded(CatalogueView known, long revision) {
        var published = rows.since(known.revision());
        var withdrawn = new HashMap<ItemCode, Withdrawal>();
        var offeredSince = new HashMap<ItemCode, Integer>();
        for (var head : rows.heads()) {
            var withdrawal = head.withdrawal();
            if (withdrawal != null) {
                withdrawn.put(head.code(), withdrawal);
            }
            if (head.offeredSince() > 1) {
                offeredSince.put(head.code(), head.offeredSince());
            }
        }
        return known.with(revision, published, withdrawn, offeredSince);
    }

    private static boolean isFresh(Kept known) {
        return System.nanoTime() - known.askedAt() < RENEW_AFTER_NANOS;
    }

    private record Kept(CatalogueView view, long askedAt) {
    }
}
