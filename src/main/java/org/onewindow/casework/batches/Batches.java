package org.onewindow.casework.batches;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Situations;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.applying.DraftContent.DraftMaterial;
import org.onewindow.casework.applying.Principals;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.casework.batches.SheetOutcome.Read;
import org.onewindow.casework.batches.SheetOutcome.Refused;
import org.onewindow.casework.batches.SheetOutcome.SheetLine;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.FileId;
import org.onewindow.documents.Files;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.documents.StoredFile;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Like applications of one account for one item from a spreadsheet (批量申报): papers that all share, a spreadsheet whose
 * rows are checked one by one, and then a case for each row that is right.
 */
@Component
public final class Batches {
    /** Batches that an account sees, and may have. */
    public static final int MAX_PER_ACCOUNT = 50;

    /** Days without a change after which a batch is erased; its cases stay. */
    public static final int KEPT_DAYS = 90;

    /** Bytes of all copies of shared papers that one batch may make, which is 2 GiB. */
    private static final long MAX_COPIED = 2L << 30;

    /** Windows of one browser that save at the same instant. */
    private static final int ATTEMPTS = 20;

    private final BatchRows rows;
    private final BatchFiling filing;
    private final BatchReading reading;
    private final Files files;
    private final Principals principals;
    private final Situations situations;

    Batches(BatchRows rows, BatchFiling filing, BatchReading reading, Files files, Principals principals,
            Situations situations) {
        this.rows = rows;
        this.filing = filing;
        this.reading = reading;
        this.files = files;
        this.principals = principals;
        this.situations = situations;
    }

    /** Begins a batch for one of those for whom the account may act; empty if it may not, or has too many. */
    public Optional<BatchId> begin(Actor.Citizen actor, ServiceItem item, String principal) {
        var id = new BatchId(UuidCreator.getTimeOrderedEpoch());
        return begin(actor, item, principal, id, null, null) ? Optional.of(id) : Optional.empty();
    }

    /** The same under an id that follows from an order, of this digest, for who carries it out; false also if it is there. */
    boolean begin(Actor.Citizen actor, ServiceItem item, String principal, BatchId id, byte @Nullable [] digest,
            @Nullable UUID holder) {
        var self = principals.self(actor);
        var chosen = principals.of(actor, item).stream().filter(one -> one.key().equals(principal)).findFirst();
        if (self.isEmpty() || chosen.isEmpty() || rows.of(actor.account(), MAX_PER_ACCOUNT).size() >= MAX_PER_ACCOUNT) {
            return false;
        }
        return rows.insert(id, actor, item, new DraftContent(chosen.get().entry(),
                chosen.get().self() ? null : ApplicantEntry.of(self.get()), Map.of(), Map.of()), digest, holder);
    }

    /** The batch with its rows, if it is the account's. */
    public Optional<BatchView> view(Actor.Citizen actor, BatchId id) {
        return own(actor, id).map(batch -> view(batch, true));
    }

    /** The batch, without its rows while they are being handed in, if it is the account's. */
    public Optional<BatchView> progress(Actor.Citizen actor, BatchId id) {
        return own(actor, id).map(batch -> view(batch, batch.state() != Batch.State.FILING));
    }

    /** The batches of the account, the latest first, without their papers and rows. */
    public List<BatchView> list(Actor.Citizen actor) {
        var all = rows.of(actor.account(), MAX_PER_ACCOUNT);
        var counts = rows.counts(all);
        return all.stream().map(batch -> view(batch, List.of(), List.of(),
                counts.getOrDefault(batch.id(), Map.of()))).toList();
    }

    /** Takes in a paper that all rows share; empty if the material takes none, or the batch is no longer open. */
    public Optional<StoreOutcome> attach(Actor.Citizen actor, BatchId id, String material, String fileName,
            InputStream bytes) {
        var found = open(actor, id);
        var requirement = found.flatMap(batch -> item(batch).material(material));
        if (found.isEmpty() || requirement.isEmpty()
                || !requirement.get().forms().contains(MaterialForm.ELECTRONIC)) {
            return Optional.empty();
        }
        var held = found.get().shared().materials().get(material);
        if (held != null && held.files().size() >= Applying.MAX_FILES) {
            return Optional.empty();
        }
        var outcome = files.store(found.get().folder(), found.get().key(), fileName, bytes);
        if (outcome instanceof StoreOutcome.Stored(var file)) {
            change(actor, id, shared -> added(shared, material, file.id()));
        }
        return Optional.of(outcome);
    }

    /** Takes a shared paper out. */
    public void detach(Actor.Citizen actor, BatchId id, FileId file) {
        change(actor, id, shared -> {
            var changed = shared;
            for (var entry : shared.materials().entrySet()) {
                var left = new ArrayList<>(entry.getValue().files());
                if (left.remove(file.toString())) {
                    changed = changed.withMaterial(entry.getKey(), left.isEmpty()
                            ? null
                            : new DraftMaterial(entry.getValue().form(), entry.getValue().copies(), left));
                }
            }
            return changed;
        });
        open(actor, id).ifPresent(batch -> files.remove(batch.folder(), file));
    }

    /** Notes which materials are brought to a window on paper, for every row alike. */
    public void announcePaper(Actor.Citizen actor, BatchId id, Set<String> brought) {
        change(actor, id, shared -> {
            var changed = shared;
            for (var material : open(actor, id).map(this::item).map(ServiceItem::materials).orElse(List.of())) {
                var paper = Applying.paperForm(material.forms());
                var held = shared.materials().get(material.code());
                if (paper.isPresent() && (held == null || held.files().isEmpty())) {
                    changed = changed.withMaterial(material.code(), brought.contains(material.code())
                            ? new DraftMaterial(paper.get(), material.copies(), List.of())
                            : null);
                }
            }
            return changed;
        });
    }

    /** Writes a shared paper to the stream; false if there is none. */
    public boolean readFile(Actor.Citizen actor, BatchId id, FileId file, OutputStream out) {
        return own(actor, id).map(batch -> files.read(batch.folder(), file, batch.key(), out)).orElse(false);
    }

    /** Reads a spreadsheet in the place of the one before and checks every row; nothing is handed in. */
    public SheetOutcome upload(Actor.Citizen actor, BatchId id, byte[] bytes) {
        var found = open(actor, id);
        return found.isEmpty() ? Refused.of("not-open") : upload(found.get(), bytes);
    }

    private SheetOutcome upload(Batch batch, byte[] bytes) {
        return switch (SheetReading.read(bytes)) {
            case Refused refused -> refused;
            case Read read -> keep(batch, read, reading.contents(batch, item(batch), self(batch), read));
        };
    }

    /** The same with rows whose cells stand in the order of the columns, without a head. */
    SheetOutcome upload(Actor.Citizen actor, BatchId id, List<SheetLine> lines) {
        return open(actor, id).map(batch -> keep(batch, new Read(lines),
                reading.headless(batch, item(batch), self(batch), lines))).orElseGet(() -> Refused.of("not-open"));
    }

    private SheetOutcome keep(Batch batch, Read read, RowReading.Rows found) {
        return switch (found) {
            case RowReading.Rows.Wrong(var refused) -> refused;
            case RowReading.Rows.Found(var contents) -> rows.replace(batch,
                    reading.judged(batch, item(batch), contents))
                            ? read
                            : Refused.of(open(batch.actor(), batch.id()).isEmpty() ? "not-open" : "stale");
        };
    }

    /** Checks every row again, after the shared papers changed; once more if they changed while it was checking. */
    public void checkAgain(Actor.Citizen actor, BatchId id) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var found = open(actor, id);
            if (found.isEmpty() || checkedAgain(found.get())) {
                return;
            }
        }
        throw new IllegalStateException("a batch was changed " + ATTEMPTS + " times while it was being checked");
    }

    private boolean checkedAgain(Batch batch) {
        var contents = new LinkedHashMap<Integer, BatchLine.Content>();
        rows.lines(batch).forEach(line -> contents.put(line.line(), line.content().with(line.content().errors()
                .stream().filter(error -> error.messageKey().startsWith("casework.batch.error.")
                        && !error.field().isEmpty())
                .toList())));
        return contents.isEmpty()
                ? rows.one(batch.id()).filter(now -> now.upload() != batch.upload()).isEmpty() // else they were replaced
                : rows.replace(batch, reading.judged(batch, item(batch), contents));
    }

    /** What came of the wish to send. */
    public enum Sending {
        /** Rows are being handed in. */
        BEGUN,
        /** No row is right, or the batch is no longer open, or got other rows meanwhile. */
        NOTHING_READY,
        /** Each case would get its own copy of the shared papers, and together they are more than may be. */
        TOO_MUCH
    }

    /** Begins to hand in every row that is right. */
    public Sending file(Actor.Citizen actor, BatchId id) {
        var found = open(actor, id);
        long ready = found.map(batch -> rows.counts(List.of(batch)).getOrDefault(id, Map.of())
                .getOrDefault(State.READY, 0)).orElse(0);
        if (found.isEmpty() || ready == 0) {
            return Sending.NOTHING_READY;
        }
        if (ready * sharedBytes(found.get()) > MAX_COPIED) {
            return Sending.TOO_MUCH;
        }
        if (!rows.send(found.get())) {
            return Sending.NOTHING_READY;
        }
        filing.start(id);
        return Sending.BEGUN;
    }

    private long sharedBytes(Batch batch) {
        return files.list(batch.folder(), batch.key()).stream().mapToLong(StoredFile::sizeBytes).sum();
    }

    /** Throws the batch away; its cases stay. False if it is being filed, or its order carried out, or it is gone. */
    public boolean discard(Actor.Citizen actor, BatchId id) {
        return discard(actor, id, () -> rows.delete(id));
    }

    /** Throws away what a request that carries out an order began; false if it has no longer the order. */
    boolean discard(Actor.Citizen actor, BatchId id, UUID holder) {
        return discard(actor, id, () -> rows.delete(id, holder));
    }

    private boolean discard(Actor.Citizen actor, BatchId id, BooleanSupplier deleting) {
        var found = own(actor, id);
        if (found.isEmpty()) {
            return false;
        }
        var left = rows.lines(found.get());
        if (!deleting.getAsBoolean()) {
            return false;
        }
        erase(found.get(), left);
        return true;
    }

    /** Erases up to {@code limit} batches that nobody changed for {@value #KEPT_DAYS} days, and tells how many. */
    public int eraseOld(int limit) {
        int erased = 0;
        for (var batch : rows.old(Duration.ofDays(KEPT_DAYS), limit)) {
            var left = rows.lines(batch);
            if (rows.deleteOld(batch, Duration.ofDays(KEPT_DAYS))) {
                erase(batch, left);
                erased++;
            }
        }
        return erased;
    }

    /** The shared papers, and what was put aside for rows that became no case. */
    private void erase(Batch batch, List<BatchLine> lines) {
        lines.stream().filter(line -> line.state() != State.FILED).forEach(line -> filing.eraseLeft(batch, line));
        files.eraseFolder(batch.folder());
    }

    private void change(Actor.Citizen actor, BatchId id, UnaryOperator<DraftContent> change) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var found = open(actor, id);
            if (found.isEmpty() || rows.share(found.get(), change.apply(found.get().shared()))) {
                return;
            }
        }
        throw new IllegalStateException("a batch was changed " + ATTEMPTS + " times while it was being saved");
    }

    private static DraftContent added(DraftContent shared, String material, FileId file) {
        var held = shared.materials().get(material);
        var names = new ArrayList<>(held == null ? List.<String>of() : held.files());
        names.add(file.toString());
        return shared.withMaterial(material, new DraftMaterial(MaterialForm.ELECTRONIC, 1, names));
    }

    private BatchView view(Batch batch, boolean withRows) {
        return view(batch, files.list(batch.folder(), batch.key()), withRows ? rows.lines(batch) : List.of(),
                rows.counts(List.of(batch)).getOrDefault(batch.id(), Map.of()));
    }

    private BatchView view(Batch batch, List<StoredFile> kept, List<BatchLine> lines, Map<State, Integer> counts) {
        var byMaterial = new LinkedHashMap<String, List<StoredFile>>();
        var brought = new ArrayList<String>();
        batch.shared().materials().forEach((code, material) -> {
            byMaterial.put(code,
                    kept.stream().filter(file -> material.files().contains(file.id().toString())).toList());
            if (material.form() != MaterialForm.ELECTRONIC) {
                brought.add(code);
            }
        });
        return new BatchView(batch.id(), item(batch), batch.state() == Batch.State.OPEN,
                batch.state() == Batch.State.DONE, batch.shared().applicant(), byMaterial, brought, lines, counts,
                batch.changedAt(), batch.sentAt());
    }

    /** The version of the item in force, else the one with which the batch began. */
    private ServiceItem item(Batch batch) {
        return situations.catalogue().inForce(batch.item(), OneWindowTime.today(situations.clock()))
                .or(() -> situations.catalogue().version(batch.item(), batch.itemVersion())).orElseThrow();
    }

    /** Who sends it: the agent, or the one for whom it is. */
    private static ApplicantEntry self(Batch batch) {
        var agent = batch.shared().agent();
        return agent == null ? batch.shared().applicant() : agent;
    }

    private Optional<Batch> own(Actor.Citizen actor, BatchId id) {
        return rows.one(id).filter(batch -> batch.account().equals(actor.account()));
    }

    private Optional<Batch> open(Actor.Citizen actor, BatchId id) {
        return own(actor, id).filter(batch -> batch.state() == Batch.State.OPEN);
    }
}
