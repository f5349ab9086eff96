package org.onewindow.organisation;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The node's copy of the organisation. At most once a second one caller asks the database for the version, which is one
 * row, and loads everything again only if it rose; a slow database makes callers wait rather than see an old right.
 */
@Component
final class OrganisationCopy {
    private static final long RENEW_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    private final OrganisationRows rows;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Kept kept;

    OrganisationCopy(OrganisationRows rows) {
        this.rows = rows;
    }

    OrganisationView view() {
        var known = kept;
        return known != null && isFresh(known) ? known.view() : renewed();
    }

    /** Makes the next reader ask the database, because this node has just changed something. */
    void forget() {
        var known = kept;
        if (known != null) {
            kept = new Kept(known.view(), known.version(), System.nanoTime() - RENEW_AFTER_NANOS);
        }
    }

    private OrganisationView renewed() {
        renewing.lock();
        try {
            var known = kept;
            if (known != null && isFresh(known)) {
                return known.view();
            }
            var asked = System.nanoTime();
            var version = rows.version();
            var view = known != null && known.version() == version ? known.view() : rows.load();
            kept = new Kept(view, version, asked);
            return view;
        } finally {
            renewing.unlock();
        }
    }

    private static boolean isFresh(Kept known) {
        return System.nanoTime() - known.askedAt() < RENEW_AFTER_NANOS;
    }

    private record Kept(OrganisationView view, long version, long askedAt) {
    }
}
