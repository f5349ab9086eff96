package org.onewindow.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/** Reads the public register. It holds nothing that the public may not see, so nobody is asked who reads. */
@Component
public class Register {
    /** Lines of one export: what a spreadsheet opens at ease; longer lists are exported month by month. */
    public static final int MAX_EXPORT = 50_000;

    /** Entries read at a time for an export. */
    private static final int BATCH = 1_000;

    /** What people do most is told from the cases of one quarter, so that seasons show. */
    private static final int QUARTER_DAYS = 90;

    /** Figures may be this old: the home page is read far more often than a case is decided. */
    private static final long FIGURES_NANOS = Duration.ofSeconds(2).toNanos();

    private final RegisterRows rows;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    Register(RegisterRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One page of the cases shown that match, with the total. */
    public PageOf<RegisterEntry> search(RegisterQuery query) {
        return rows.page(query);
    }

    /** A case, if it is shown. */
    public Optional<RegisterEntry> find(String caseNo) {
        return rows.listed(caseNo);
    }

    /** Hands over every case shown that matches, newest acceptance first, at most {@value #MAX_EXPORT}. */
    public void export(RegisterQuery query, Consumer<RegisterEntry> line) {
        RegisterEntry last = null;
        for (int read = 0; read < MAX_EXPORT;) {
            var batch = rows.after(query, last, Math.min(BATCH, MAX_EXPORT - read));
            batch.forEach(line);
            read += batch.size();
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast();
        }
    }

    /** The figures of today, at most two seconds old. */
    public RegisterFigures figures() {
        return kept().figures();
    }

    /** The codes of the items that people ask for most, most first, at most six. */
    public List<String> mostUsed() {
        return kept().mostUsed();
    }

    /** Cases that the outbound scanner holds back and somebody should look at. */
    public long heldBack() {
        return rows.heldBack();
    }

    private Kept kept() {
        var known = kept;
        if (known != null && System.nanoTime() - known.askedAt() < FIGURES_NANOS) {
            return known;
        }
        var today = OneWindowTime.today(clock);
        var fresh = new Kept(rows.figures(today), rows.mostUsed(today.minusDays(QUARTER_DAYS), 6), System.nanoTime());
        kept = fresh;
        return fresh;
    }

    private record Kept(RegisterFigures figures, List<String> mostUsed, long askedAt) {
    }
}
