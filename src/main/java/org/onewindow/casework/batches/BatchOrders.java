package org.onewindow.casework.batches;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Situations;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Principals;
import org.onewindow.casework.batches.BatchOrder.Content;
import org.onewindow.casework.batches.SheetOutcome.Refused;
import org.onewindow.casework.batches.SheetOutcome.SheetLine;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Whole batches (批量申报) that another system orders in one wish: begun, filled, checked and handed in by the steps of the
 * pages. The same command again carries on where it broke off and adds nothing; a row is the same wish in whichever batch.
 */
@Component
public final class BatchOrders {
    private final Batches batches;
    private final BatchRows rows;
    private final BatchColumns columns;
    private final Principals principals;
    private final Situations situations;

    BatchOrders(Batches batches, BatchRows rows, BatchColumns columns, Principals principals, Situations situations) {
        this.batches = batches;
        this.rows = rows;
        this.columns = columns;
        this.principals = principals;
        this.situations = situations;
    }

    /**
     * Begins the batch of a command, or finds it, and hands in what is right unless it is only to be checked.
     *
     * @param counting is run once where the order is a new one that is to be handed in, and may stop it by throwing
     */
    public OrderOutcome order(Actor.Citizen actor, CommandId command, BatchOrder order, Runnable counting) {
        var item = situations.catalogue().inForce(order.item(), OneWindowTime.today(situations.clock()));
        if (item.isEmpty()) {
            return new OrderOutcome.ItemUnavailable(order.item());
        }
        var wrong = wrongPapers(order, item.get());
        if (!wrong.isEmpty()) {
            return new OrderOutcome.Invalid(wrong);
        }
        var id = new BatchId(RowWishes.id(List.of("batch/1", actor.account().toString(), command.toString())));
        var digest = RowWishes.digest(said(order));
        var known = rows.digest(id);
        if (known.isPresent() && !MessageDigest.isEqual(known.get(), digest)) {
            return new OrderOutcome.KeyReused();
        }
        var refused = known.isPresent() ? null : begun(actor, id, digest, order, item.get(), counting);
        if (refused != null) {
            return refused;
        }
        return rows.one(id).filter(batch -> batch.state() != Batch.State.OPEN).isPresent()
                ? new OrderOutcome.Kept(batches.view(actor, id).orElseThrow(), true)
                : carriedOut(actor, id, order, item.get());
    }

    private @Nullable OrderOutcome begun(Actor.Citizen actor, BatchId id, byte[] digest, BatchOrder order,
            ServiceItem item, Runnable counting) {
        var principal = principals.of(actor, item).stream().filter(one -> order.principal() == null
                ? one.self()
                : one.entry().number().equalsIgnoreCase(order.principal().strip())).findFirst();
        if (principal.isEmpty()) {
            return new OrderOutcome.NobodyFits();
        }
        if (!order.checkOnly()) {
            counting.run();
        }
        return batches.begin(actor, item, principal.get().key(), id, digest).isEmpty()
                ? new OrderOutcome.TooMany(Batches.MAX_PER_ACCOUNT)
                : null;
    }

    private OrderOutcome carriedOut(Actor.Citizen actor, BatchId id, BatchOrder order, ServiceItem item) {
        var refused = attached(actor, id, order);
        if (refused == null) {
            batches.announcePaper(actor, id, order.onPaper());
            refused = switch (order.content()) {
                case Content.Sheet(var bytes) -> unreadable(batches.upload(actor, id, read(bytes)));
                case Content.Rows(var sent) -> unreadable(actor, id, sent, item);
            };
        }
        if (refused == null && !order.checkOnly() && batches.file(actor, id) == Batches.Sending.TOO_MUCH) {
            refused = new OrderOutcome.TooMuch();
        }
        if (refused != null) {
            batches.discard(actor, id);
            return refused;
        }
        return new OrderOutcome.Kept(batches.view(actor, id).orElseThrow(), false);
    }

    /** A material that holds files has them from the same order, which broke off. */
    private @Nullable OrderOutcome attached(Actor.Citizen actor, BatchId id, BatchOrder order) {
        var held = batches.view(actor, id).orElseThrow().files();
        for (var paper : order.papers()) {
            if (held.getOrDefault(paper.material(), List.of()).isEmpty()) {
                try (var bytes = paper.bytes().open()) {
                    var outcome = batches.attach(actor, id, paper.material(), paper.fileName(), bytes);
                    if (outcome.isEmpty()) {
                        return new OrderOutcome.Invalid(List.of(new FieldError("papers/" + paper.material(),
                                "casework.batch.order.files", List.of(Applying.MAX_FILES))));
                    }
                    if (!(outcome.get() instanceof StoreOutcome.Stored)) {
                        return new OrderOutcome.PaperRefused(paper.material(), outcome.get());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("a shared paper cannot be read", e);
                }
            }
        }
        return null;
    }

    private @Nullable OrderOutcome unreadable(Actor.Citizen actor, BatchId id, List<Map<String, String>> sent,
            ServiceItem item) {
        var codes = columns.of(item).stream().map(BatchColumn::code).toList();
        var lines = new ArrayList<SheetLine>();
        var unknown = new TreeSet<String>();
        for (var row : sent) {
            unknown.addAll(row.keySet());
            lines.add(new SheetLine(lines.size() + 1, codes.stream().map(code -> row.getOrDefault(code, "")).toList(),
                    List.of()));
        }
        codes.forEach(unknown::remove);
        return unreadable(unknown.isEmpty()
                ? batches.upload(actor, id, lines)
                : Refused.of("unknown-column", String.join("、", unknown)));
    }

    private static @Nullable OrderOutcome unreadable(SheetOutcome outcome) {
        return outcome instanceof Refused refused ? new OrderOutcome.Unreadable(refused) : null;
    }

    private static List<FieldError> wrongPapers(BatchOrder order, ServiceItem item) {
        var errors = new ArrayList<FieldError>();
        for (var code : new TreeSet<>(order.onPaper())) {
            if (taking(item, code).flatMap(one -> Applying.paperForm(one.forms())).isEmpty()) {
                errors.add(new FieldError("onPaper", "casework.batch.order.on-paper", List.of(code)));
            }
        }
        for (var paper : order.papers()) {
            if (taking(item, paper.material()).filter(one -> one.forms().contains(MaterialForm.ELECTRONIC)).isEmpty()) {
                errors.add(new FieldError("papers/" + paper.material(), "casework.batch.order.paper",
                        List.of(paper.material())));
            }
        }
        return errors;
    }

    private static Optional<MaterialRequirement> taking(ServiceItem item, String code) {
        return item.material(code).filter(one -> !one.isWaived());
    }

    /** What the order says, without the shared papers: a better scan is no other order. */
    private static List<String> said(BatchOrder order) {
        var said = new ArrayList<>(List.of("batch-order/1", order.item().value(),
                order.principal() == null ? "" : order.principal(), Boolean.toString(order.checkOnly()),
                String.join(",", new TreeSet<>(order.onPaper()))));
        switch (order.content()) {
            case Content.Sheet(var bytes) -> said.add(RowWishes.hex(read(bytes)));
            case Content.Rows(var sent) -> sent.forEach(row -> {
                said.add("row");
                new TreeMap<>(row).forEach((code, cell) -> {
                    said.add(code);
                    said.add(cell);
                });
            });
        }
        return said;
    }

    /** As much as tells that it is too much. */
    private static byte[] read(BatchOrder.Source source) {
        try (InputStream bytes = source.open()) {
            return bytes.readNBytes(SheetReading.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("a spreadsheet cannot be read", e);
        }
    }
}
