package org.onewindow.catalogue.exchange;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.exchange.ImportLine.Outcome;
import org.onewindow.catalogue.exchange.ImportOrder.Mode;
import org.onewindow.catalogue.exchange.ImportOutcome.Done;
import org.onewindow.catalogue.exchange.ImportOutcome.NotYours;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.Role;
import org.springframework.stereotype.Component;

/**
 * Imports lists of items as drafts. A dry run reads and reports everything and keeps nothing but the report. The same list
 * again changes nothing: a draft is written only where its content differs.
 */
@Component
public class ItemImports {
    private static final int LAST_RUNS = 50;

    private final ImportRows rows;
    private final ItemDrafts drafts;
    private final Organisation organisation;
    private final Clock clock;

    ItemImports(ImportRows rows, ItemDrafts drafts, Organisation organisation, Clock clock) {
        this.rows = rows;
        this.drafts = drafts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Reads the list to its end, telling the progress in lines after each batch; the caller closes the source. */
    public ImportOutcome run(Actor actor, ImportOrder order, InputStream source, LongConsumer progress) {
        if (!mayImport(actor)) {
            return new NotYours();
        }
        return new Done(read(actor, begin(actor, order), order, source, progress));
    }

    /** Opens a report for a list that is about to be read in the background. */
    UUID begin(Actor actor, ImportOrder order) {
        var id = UuidCreator.getTimeOrderedEpoch();
        rows.begin(id, order, actor.id(), OneWindowTime.now(clock));
        return id;
    }

    /** Reads a list whose report is open. */
    ImportReport read(Actor actor, UUID id, ImportOrder order, InputStream source, LongConsumer progress) {
        var units = new ImportedUnits(organisation.current());
        var run = new ImportRun(rows, drafts, new ImportRun.Task(actor, id, order.mode(), progress), units,
                new LineReading(order.dialect(), units, OneWindowTime.today(clock)));
        String failure = null;
        try {
            ListReader.read(order.format(), source, run);
        } catch (ListReader.TooManyLinesException e) {
            failure = "TOO_MANY_LINES";
        } catch (IOException e) {
            failure = "NOT_READABLE";
        }
        run.end();
        if (order.mode() == Mode.REAL) {
            units.install(organisation);
        }
        rows.end(id, OneWindowTime.now(clock), failure);
        return report(id).orElseThrow();
    }

    /** Ends a report whose list could not be read to its end. */
    void fail(UUID id) {
        rows.end(id, OneWindowTime.now(clock), "INTERRUPTED");
    }

    /** The report of an import, also while it runs. */
    public Optional<ImportReport> report(UUID id) {
        return rows.find(id);
    }

    /** The last imports, the latest first. */
    public List<ImportReport> reports() {
        return rows.last(LAST_RUNS);
    }

    /** One page of the lines of an import, of one outcome or of all. */
    public PageOf<ImportLine> lines(UUID id, @Nullable Outcome outcome, int page, int size) {
        return rows.page(id, outcome, page, size);
    }

    private static boolean mayImport(Actor actor) {
        return switch (actor) {
            case Actor.Automatic _ -> true;
            case Actor.Officer officer -> officer.has(Role.CENTRE_MANAGER);
            case Actor.Citizen _ -> false;
        };
    }
}
