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
import java.util.function.UnaryOperator;
import org.onewindow.casework.Situations;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.applying.DraftContent.DraftMaterial;
import org.onewindow.casework.applying.Principals;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.casework.batches.SheetOutcome.Read;
import org.onewindow.casework.batches.SheetOutcome.Refused;
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
        var self = principals.self(actor);
        var chosen = principals.of(actor, item).stream().filter(one -> one.key().equals(principal)).findFirst();
        if (self.isEmpty() || chosen.isEmpty() || rows.of(actor.account(), MAX_PER_ACCOUNT).size() >= MAX_PER_ACCOUNT) {
            return Optional.empty();
        }
        var id = new BatchId(UuidCreator.getTimeOrderedEpoch());
        rows.insert(id, actor, item, new DraftContent(chosen.get().entry(),
                chosen.get().self() ? null : ApplicantEntry.of(self.get()), Map.of(), Map.of()));
        return Optional.of(id);
    }

    /** The batch, if it is the account's; a filing that stopped goes on. */
    public Optional<BatchView> view(Actor.Citizen actor, BatchId id) {
        var found = own(actor, id);
        found.filter(batch -> batch.state() == Batch.State.FILING && batch.changedAt()
                .isBefore(OneWindowTime.now(situations.clock()).minus(BatchFiling.STOPPED)))
                .ifPresent(batch -> filing.start(batch.id()));
        return found.map(this::view);
    }

    /** The batches of the account, the latest first, without their rows. */
    public List<BatchView> list(Actor.Citizen actor) {
        return rows.of(actor.account(), MAX_PER_ACCOUNT).stream().map(this::view).toList();
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
            case Read read -> switch (reading.contents(batch, item(batch), self(batch), read)) {
                case RowReading.Rows.Wrong(var refused) -> refused;
                case RowReading.Rows.Found(var contents) -> rows.replace(batch,
                        reading.judged(batch, item(batch), contents)) ? read : Refused.of("not-open");
            };
        };
    }

    /** Checks every row again, after the shared papers changed. */
    public void checkAgain(Actor.Citizen actor, BatchId id) {
        open(actor, id).ifPresent(batch -> {
            var contents = new LinkedHashMap<Integer, BatchLine.Content>();
            rows.lines(batch).forEach(line -> contents.put(line.line(), line.content().with(line.content().errors()
                    .stream().filter(error -> error.messageKey().startsWith("casework.batch.error.")
                            && !error.field().isEmpty())
                    .toList())));
            if (!contents.isEmpty()) {
                rows.replace(batch, reading.judged(batch, item(batch), contents));
            }
        });
    }

    /** Begins to hand in every row that is right; false if nothing is, or the batch is no longer open. */
    public boolean file(Actor.Citizen actor, BatchId id) {
        var found = open(actor, id);
        if (found.isEmpty() || rows.lines(found.get()).stream().noneMatch(line -> line.state() == State.READY)
                || !rows.move(found.get(), Batch.State.OPEN, Batch.State.FILING)) {
            return false;
        }
        filing.start(id);
        return true;
    }

    /** Throws the batch away; its cases stay. */
    public void discard(Actor.Citizen actor, BatchId id) {
        own(actor, id).filter(batch -> batch.state() != Batch.State.FILING).ifPresent(batch -> {
            rows.delete(id);
            files.eraseFolder(batch.folder());
        });
    }

    /** Erases up to {@code limit} batches that nobody changed for {@value #KEPT_DAYS} days, and tells how many. */
    public int eraseOld(int limit) {
        var old = rows.deleteOld(Duration.ofDays(KEPT_DAYS), limit);
        old.forEach(files::eraseFolder);
        return old.size();
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

    private BatchView view(Batch batch) {
        var kept = files.list(batch.folder(), batch.key());
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
                batch.state() == Batch.State.DONE, batch.shared().applicant(), byMaterial, brought, rows.lines(batch),
                batch.changedAt());
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
