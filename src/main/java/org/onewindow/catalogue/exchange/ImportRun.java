package org.onewindow.catalogue.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.exchange.ImportLine.Outcome;
import org.onewindow.catalogue.exchange.ImportOrder.Mode;
import org.onewindow.catalogue.exchange.LineReading.Reading;
import org.onewindow.platform.Actor;

/** One import while it runs: takes lines, and writes them in batches, so that memory holds one batch and the codes seen. */
final class ImportRun implements Consumer<ListLine> {
    /** Lines in one statement; some 600 bytes each with their drafts of a few kilobytes. */
    private static final int BATCH = 200;

    private final ImportRows rows;
    private final ItemDrafts drafts;
    private final Task task;
    private final ImportedUnits units;
    private final LineReading reading;

    private final Set<String> codes = new HashSet<>();
    private final List<ImportLine> lines = new ArrayList<>();
    private final List<ItemDraft> taken = new ArrayList<>();
    private ImportCounts counts = ImportCounts.NONE;
    private long changed;

    ImportRun(ImportRows rows, ItemDrafts drafts, Task task, ImportedUnits units, LineReading reading) {
        this.rows = rows;
        this.drafts = drafts;
        this.task = task;
        this.units = units;
        this.reading = reading;
    }

    /** Whose import it is, under which id, and who is told how far it is. */
    record Task(Actor actor, UUID id, Mode mode, LongConsumer progress) {
    }

    @Override
    public void accept(ListLine line) {
        var read = switch (line) {
            case ListLine.Broken(var number, var remark) ->
                new ImportLine(number, "", "", Outcome.REFUSED, List.of(remark));
            case ListLine.Fields fields -> read(fields);
        };
        lines.add(read);
        counts = counts.plus(read);
        if (lines.size() == BATCH) {
            write();
        }
    }

    /** Writes what is left. */
    void end() {
        write();
    }

    private ImportLine read(ListLine.Fields line) {
        return switch (reading.read(line)) {
            case Reading.Refused(var code, var remarks) ->
                new ImportLine(line.number(), code, "", Outcome.REFUSED, remarks);
            case Reading.Taken(var draft, var remarks) -> take(line.number(), draft, remarks);
        };
    }

    private ImportLine take(long number, ItemDraft draft, List<Remark> remarks) {
        var code = draft.code().value();
        var name = draft.name();
        var written = name == null ? "" : name.zh();
        if (!codes.add(code)) {
            return new ImportLine(number, code, written, Outcome.REFUSED,
                    List.of(Remark.of(Remark.Kind.CODE_TWICE, ExchangeField.TASK_CODE, code)));
        }
        taken.add(draft);
        return new ImportLine(number, code, written, draft.missing().isEmpty() ? Outcome.TAKEN : Outcome.INCOMPLETE,
                remarks);
    }

    private void write() {
        if (task.mode() == Mode.REAL && !taken.isEmpty()) {
            changed += drafts.saveAll(task.actor(), taken);
        }
        if (!lines.isEmpty()) {
            rows.lines(task.id(), lines);
        }
        counts = counts.with(changed, units.added());
        rows.reached(task.id(), counts);
        task.progress().accept(counts.lines());
        taken.clear();
        lines.clear();
    }
}
