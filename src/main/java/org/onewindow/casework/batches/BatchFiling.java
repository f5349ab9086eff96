package org.onewindow.casework.batches;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.onewindow.documents.StoredFile;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.OneWindowTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hands in the rows of batches in the background, one after the other in the order of the spreadsheet. A row that was
 * handed in before is found by its command and not handed in again, so that whoever takes over what a stopped node left
 * begins at the first row that nobody noted. One runner at a time has a batch, by a lease.
 */
@Component
public final class BatchFiling implements DisposableBean {
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
                    LOG.error("batch {} stopped; it goes on by itself", id, e);
                } finally {
                    inHand.remove(id);
                }
            });
        }
    }

    /** Goes on with what stopped nodes left. */
    void goOn() {
        rows.stopped(TAKEN_OVER_AT_ONCE).forEach(this::start);
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }

    /** Hands in every row that is ready, unless another runner does. */
    void run(BatchId id) {
        var runner = UUID.randomUUID();
        if (rows.lease(id, runner)) {
            try {
                rows.one(id)
                        .ifPresent(batch -> fileAll(new Run(batch, runner, files.list(batch.folder(), batch.key()))));
            } finally {
                rows.release(id, runner);
            }
        }
    }

    /**
     * One going through a batch.
     *
     * @param runner who holds the lease
     * @param papers that all rows share
     */
    private record Run(Batch batch, UUID runner, List<StoredFile> papers) {
    }

    private void fileAll(Run run) {
        for (var line : rows.lines(run.batch())) {
            if (line.state() == State.READY) {
                if (Thread.currentThread().isInterrupted() || !rows.lease(run.batch().id(), run.runner())) {
                    return;
                }
                var noted = attempted(run, line);
                if (noted.isEmpty() || !rows.note(run.batch(), noted.get(), run.runner())) {
                    return;
                }
            }
        }
        rows.finish(run.batch(), run.runner());
    }

    /** A fault with one row does not keep the others waiting; empty if another runner has the batch. */
    private Optional<BatchLine> attempted(Run run, BatchLine line) {
        try {
            return filed(run, line);
        } catch (RuntimeException e) {
            if (one.isShutdown() || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.error("row {} of batch {} could not be handed in", line.line(), run.batch().id(), e);
            return Optional.of(known(run.batch(), line).map(number -> line.in(State.FILED, number, List.of()))
                    .orElseGet(() -> line.in(State.REFUSED, null, List.of(Objections.failed()))));
        }
    }

    private Optional<BatchLine> filed(Run run, BatchLine line) {
        eraseLeft(run.batch(), line);
        var known = known(run.batch(), line);
        if (known.isPresent()) {
            return Optional.of(line.in(State.FILED, known.get(), List.of()));
        }
        var item = situations.catalogue().inForce(run.batch().item(), OneWindowTime.today(situations.clock()));
        return item.isEmpty()
                ? Optional.of(line.in(State.REFUSED, null, List.of(Objections.unavailable())))
                : handedIn(run, line, item.get());
    }

    private Optional<BatchLine> handedIn(Run run, BatchLine line, ServiceItem item) {
        var folder = FolderId.next();
        var key = DataKey.random();
        if (!rows.begin(run.batch(), line, folder, run.runner())) {
            return Optional.empty();
        }
        var submission = withFiles(run, line, item, folder, key);
        if (!rows.lease(run.batch().id(), run.runner())) { // copying took long, and who took over erases the copies
            files.eraseFolder(folder);
            return Optional.empty();
        }
        var outcome = submissions.submit(run.batch().actor(),
                RowWishes.command(run.batch().account(), item.code(), line.content()), submission, folder, key);
        if (outcome instanceof SubmissionOutcome.Received received) {
            eraseUnlessOf(received.number(), folder);
            return Optional.of(line.in(State.FILED, received.number(), List.of()));
        }
        files.eraseFolder(folder);
        return Optional.of(line.in(State.REFUSED, null, Objections.of(outcome)));
    }

    private Optional<CaseNumber> known(Batch batch, BatchLine line) {
        return submissions.opened(batch.actor(), RowWishes.command(batch.account(), batch.item(), line.content()));
    }

    /** Erases the files that were put aside for a row of which no case came, or one that has its own. */
    void eraseLeft(Batch batch, BatchLine line) {
        var folder = line.folder();
        if (folder != null) {
            known(batch, line).ifPresentOrElse(number -> eraseUnlessOf(number, folder),
                    () -> files.eraseFolder(folder));
        }
    }

    private void eraseUnlessOf(CaseNumber number, FolderId folder) {
        if (snapshots.current(number).filter(stored -> stored.folder().equals(folder)).isEmpty()) {
            files.eraseFolder(folder);
        }
    }

    /** Copies the shared papers that the row calls for into the folder of its case. */
    private Submission withFiles(Run run, BatchLine line, ServiceItem item, FolderId folder, DataKey key) {
        var batch = run.batch();
        Map<String, String> digests = new HashMap<>();
        for (var material : item.materialsFor(line.content().answers())) {
            var held = batch.shared().materials().get(material.code());
            for (var file : run.papers()) {
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

    /** The digests of the shared papers by file. */
    Map<String, String> digests(Batch batch) {
        var digests = new HashMap<String, String>();
        files.list(batch.folder(), batch.key()).forEach(file -> digests.put(file.id().toString(),
                HexFormat.of().formatHex(file.digest())));
        return digests;
    }

    /** What stands against the row of a batch if it were handed in now with papers of these digests. */
    List<FieldError> objections(Batch batch, ServiceItem item, BatchLine.Content content,
            Map<String, String> digests) {
        return submissions.objection(batch.actor(), RowWishes.submission(batch, item, content, digests))
                .map(Objections::of).orElse(List.of());
    }
}
