package org.onewindow.casework.batches;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Situations;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.Files;
import org.onewindow.documents.FolderId;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.OneWindowTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands in the rows of batches in the background, one after the other in the order of the spreadsheet. A row that was
 * handed in before is found by its command and not handed in again, so that whoever takes over what a stopped node left
 * begins at the first row.
 */
@Component
public final class BatchFiling implements DisposableBean {
    /** A row takes a fraction of a second; who has not moved for so long has stopped. */
    static final Duration STOPPED = Duration.ofMinutes(2);

    private static final int TAKEN_OVER_AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(BatchFiling.class);

    private final BatchRows rows;
    private final Submissions submissions;
    private final Files files;
    private final CaseSnapshots snapshots;
    private final Situations situations;
    private final Set<BatchId> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService one = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    BatchFiling(BatchRows rows, Submissions submissions, Files files, CaseSnapshots snapshots,
            Situations situations) {
        this.rows = rows;
        this.submissions = submissions;
        this.files = files;
        this.snapshots = snapshots;
        this.situations = situations;
    }

    /** Begins to hand in the rows of a batch, unless this node does so already. */
    void start(BatchId id) {
        if (inHand.add(id)) {
            one.execute(() -> {
                try {
                    run(id);
                } catch (RuntimeException e) {
                    LOG.error("batch {} stopped; it goes on when somebody looks at it or a node starts", id, e);
                } finally {
                    inHand.remove(id);
                }
            });
        }
    }

    /** Goes on with what stopped nodes left. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        rows.stopped(STOPPED, TAKEN_OVER_AT_ONCE).forEach(batch -> start(batch.id()));
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }

    /** Hands in every row that is ready. */
    void run(BatchId id) {
        var found = rows.one(id).filter(batch -> batch.state() == Batch.State.FILING);
        if (found.isEmpty()) {
            return;
        }
        var batch = found.get();
        for (var line : rows.lines(batch)) {
            if (line.state() == State.READY && !Thread.currentThread().isInterrupted()) {
                rows.note(batch, filed(batch, line));
            }
        }
        if (rows.lines(batch).stream().noneMatch(line -> line.state() == State.READY)) {
            rows.move(batch, Batch.State.FILING, Batch.State.DONE);
        }
    }

    private BatchLine filed(Batch batch, BatchLine line) {
        var item = situations.catalogue().inForce(batch.item(), OneWindowTime.today(situations.clock()));
        if (item.isEmpty()) {
            return line.in(State.REFUSED, null, List.of(Objections.unavailable()));
        }
        var command = RowWishes.command(batch.account(), item.get(), line.content());
        var known = submissions.opened(batch.actor(), command);
        if (known.isPresent()) {
            eraseUnlessOf(known.get(), line.folder());
            return line.in(State.FILED, known.get(), List.of());
        }
        if (line.folder() != null) {
            files.eraseFolder(line.folder());
        }
        return handedIn(batch, line, item.get());
    }

    private BatchLine handedIn(Batch batch, BatchLine line, ServiceItem item) {
        var folder = FolderId.next();
        var key = DataKey.random();
        rows.begin(batch, line, folder);
        var submission = withFiles(batch, line, item, folder, key);
        var outcome = submissions.submit(batch.actor(), RowWishes.command(batch.account(), item, line.content()),
                submission, folder, key);
        if (outcome instanceof SubmissionOutcome.Received received) {
            eraseUnlessOf(received.number(), folder);
            return line.in(State.FILED, received.number(), List.of());
        }
        files.eraseFolder(folder);
        return line.in(State.REFUSED, null, Objections.of(outcome, Locale.SIMPLIFIED_CHINESE));
    }

    /** Erases what was put aside for a case that had its files already. */
    private void eraseUnlessOf(CaseNumber number, @Nullable FolderId folder) {
        if (folder != null && snapshots.current(number).filter(stored -> stored.folder().equals(folder)).isEmpty()) {
            files.eraseFolder(folder);
        }
    }

    /** Copies the shared papers that the row calls for into the folder of its case. */
    private Submission withFiles(Batch batch, BatchLine line, ServiceItem item, FolderId folder, DataKey key) {
        Map<String, String> digests = new HashMap<>();
        for (var material : item.materialsFor(line.content().answers())) {
            var held = batch.shared().materials().get(material.code());
            for (var file : files.list(batch.folder(), batch.key())) {
                if (held != null && held.files().contains(file.id().toString())) {
                    var bytes = new ByteArrayOutputStream();
                    files.read(batch.folder(), file.id(), batch.key(), bytes);
                    if (files.store(folder, key, file.name(),
                            new ByteArrayInputStream(bytes.toByteArray())) instanceof StoreOutcome.Stored stored) {
                        digests.put(file.id().toString(), HexFormat.of().formatHex(stored.file().digest()));
                    }
                }
            }
        }
        return RowWishes.submission(batch, item, line.content(), digests);
    }

    /** What stands against the row of a batch if it were handed in now. */
    List<FieldError> objections(Batch batch, ServiceItem item, BatchLine.Content content) {
        var digests = new HashMap<String, String>();
        files.list(batch.folder(), batch.key()).forEach(file -> digests.put(file.id().toString(),
                HexFormat.of().formatHex(file.digest())));
        return submissions.objection(batch.actor(), RowWishes.submission(batch, item, content, digests))
                .map(outcome -> Objections.of(outcome, Locale.SIMPLIFIED_CHINESE)).orElse(List.of());
    }
}
