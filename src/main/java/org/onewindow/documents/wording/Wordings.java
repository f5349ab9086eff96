package org.onewindow.documents.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/**
 * The wordings by version. Which one is in force is kept in memory; at most once a second one caller asks the database
 * whether that has changed, which is one row.
 */
@Component
public class Wordings {
    private static final long RENEW_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(800);

    private final WordingRows rows;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Kept kept;

    Wordings(WordingRows rows) {
        this.rows = rows;
    }

    private record Kept(int revision, Map<PaperForm, Integer> last, long askedAt) {
    }

    /** The version by which papers of a form are given now. */
    public int inForce(PaperForm form) {
        var known = kept;
        var last = known != null && isFresh(known) ? known.last() : renewed();
        return last.getOrDefault(form, ShippedWordings.VERSION);
    }

    /** A version; empty if there never was one of this number. */
    public Optional<WordingVersion> version(PaperForm form, int version) {
        return version == ShippedWordings.VERSION ? Optional.of(shipped(form)) : rows.version(form, version);
    }

    /** The wording of a version that a paper names. */
    public Wording wording(PaperForm form, int version) {
        return version(form, version).map(WordingVersion::wording).orElseThrow(
                () -> new IllegalStateException("a version that was in force is kept for ever: " + form + version));
    }

    /** All versions of a form, the latest first; the last is the one that came with the product. */
    public PageOf<WordingVersion> versions(PaperForm form, int page, int size) {
        long total = inForce(form);
        var items = new ArrayList<>(rows.versions(form, page * size, size));
        if (page == (int) ((total - 1) / size)) {
            items.add(shipped(form));
        }
        return new PageOf<>(items, page, size, total);
    }

    /** What stands against a wording; nothing if it may come into force. */
    public static List<WordingFault> faults(PaperForm form, Wording wording) {
        return WordingRules.check(form, wording);
    }

    /** Makes the next reader ask the database, because this node has just changed a wording. */
    void forget() {
        kept = null;
    }

    private static WordingVersion shipped(PaperForm form) {
        return new WordingVersion(form, ShippedWordings.VERSION, ShippedWordings.of(form), null, null, null);
    }

    private Map<PaperForm, Integer> renewed() {
        renewing.lock();
        try {
            var known = kept;
            if (known != null && isFresh(known)) {
                return known.last();
            }
            long asked = System.nanoTime();
            int revision = rows.head().revision();
            Map<PaperForm, Integer> last = known != null && known.revision() == revision
                    ? known.last()
                    : new EnumMap<>(rows.last());
            kept = new Kept(revision, last, asked);
            return last;
        } finally {
            renewing.unlock();
        }
    }

    private static boolean isFresh(Kept known) {
        return System.nanoTime() - known.askedAt() < RENEW_AFTER_NANOS;
    }

    /** The wording in force. */
    public WordingVersion current(PaperForm form) {
        return Objects.requireNonNull(version(form, inForce(form)).orElse(null));
    }
}
