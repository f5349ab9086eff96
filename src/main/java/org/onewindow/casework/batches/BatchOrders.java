package org.onewindow.casework.batches;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Situations;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Principals;
import org.onewindow.casework.applying.Principals.Principal;
import org.onewindow.casework.batches.BatchOrder.Content;
import org.onewindow.casework.batches.SheetOutcome.Refused;
import org.onewindow.casework.batches.SheetOutcome.SheetLine;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.Files;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Whole batches (批量申报) that another system orders in one wish: begun, filled, checked and handed in by the steps of the
 * pages. The same command again carries on where it broke off and adds nothing; one request at a time carries an order out, by a
 * lease. A row is the same wish in whichever batch.
 */
@Component
public final class BatchOrders {
    private static final int MAX_PAPER = Math.toIntExact(Files.MAX_FILE_BYTES + 1);

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
     * An order that this request carries out.
     *
     * @param holder   the random number of the request, under which it has the lease
     * @param begun    whether the request began the batch, and not one before it that broke off
     * @param counting is run once before rows are handed in
     */
    private record Work(Actor.Citizen actor, BatchId id, byte[] digest, UUID holder, boolean begun, BatchOrder order,
            ServiceItem item, Runnable counting) {
    }

    /**
     * Begins the batch of a command, or finds it, and hands in what is right unless it is only to be checked. An order that
     * was carried out is answered from what is there, whatever became of the item since.
     *
     * @param counting is run once before rows are handed in, and may stop it by throwing
     */
    public OrderOutcome order(Actor.Citizen actor, CommandId command, BatchOrder order, Runnable counting) {
        var id = new BatchId(RowWishes.id(List.of("batch/1", actor.account().toString(), command.toString())));
        var digest = RowWishes.digest(said(order));
        var known = known(actor, id, digest);
        if (known.isPresent()) {
            return known.get();
        }
        var item = situations.catalogue().inForce(order.item(), OneWindowTime.today(situations.clock()));
        if (item.isEmpty()) {
            return new OrderOutcome.ItemUnavailable(order.item());
        }
        var wrong = wrongPapers(order, item.get());
        if (!wrong.isEmpty()) {
            return new OrderOutcome.Invalid(wrong);
        }
        var holder = UUID.randomUUID();
        if (rows.order(id).isEmpty()) {
            var principal = principal(actor, order, item.get());
            if (principal.isEmpty()) {
                return new OrderOutcome.NobodyFits();
            }
            if (batches.begin(actor, item.get(), principal.get(), id, digest, holder)) {
                return held(new Work(actor, id, digest, holder, true, order, item.get(), counting));
            }
            if (rows.order(id).isEmpty()) {
                return new OrderOutcome.TooMany(Batches.MAX_PER_ACCOUNT);
            }
        }
        return rows.hold(id, digest, holder)
                ? held(new Work(actor, id, digest, holder, false, order, item.get(), counting))
                : again(actor, id, digest);
    }

    /** What the order that stands under the id answers; empty if there is none, or it is yet to be carried out. */
    private Optional<OrderOutcome> known(Actor.Citizen actor, BatchId id, byte[] digest) {
        var found = rows.order(id);
        if (found.isPresent() && !MessageDigest.isEqual(found.get().digest(), digest)) {
            return Optional.of(new OrderOutcome.KeyReused());
        }
        return found.filter(BatchRows.Order::done).flatMap(_ -> batches.view(actor, id))
                .map(batch -> new OrderOutcome.Kept(batch, true));
    }

    /** What another request, or the page, made of it meanwhile. */
    private OrderOutcome again(Actor.Citizen actor, BatchId id, byte[] digest) {
        return known(actor, id, digest).orElseGet(OrderOutcome.UnderWay::new);
    }

    private Optional<String> principal(Actor.Citizen actor, BatchOrder order, ServiceItem item) {
        return principals.of(actor, item).stream().filter(one -> order.principal() == null
                ? one.self()
                : one.entry().number().equalsIgnoreCase(order.principal().strip())).findFirst().map(Principal::key);
    }

    private OrderOutcome held(Work work) {
        OrderOutcome outcome;
        try {
            outcome = carriedOut(work);
        } catch (RuntimeException e) {
            giveBack(work);
            throw e;
        }
        if (!(outcome instanceof OrderOutcome.Kept)) {
            giveBack(work);
        }
        return outcome;
    }

    /** What this request began is thrown away; what one before it left stays for the next. */
    private void giveBack(Work work) {
        if (!work.begun() || !batches.discard(work.actor(), work.id(), work.holder())) {
            rows.letGo(work.id(), work.holder());
        }
    }

    private OrderOutcome carriedOut(Work work) {
        var refused = attached(work);
        if (refused != null) {
            return refused;
        }
        batches.announcePaper(work.actor(), work.id(), work.order().onPaper());
        if (!rows.renew(work.id(), work.holder())) {
            return again(work.actor(), work.id(), work.digest());
        }
        var read = switch (work.order().content()) {
            case Content.Sheet(var bytes) -> batches.upload(work.actor(), work.id(), read(bytes));
            case Content.Rows(var sent) -> uploaded(work, sent);
        };
        if (read instanceof Refused why) {
            return why.equals(Refused.of("not-open")) || why.equals(Refused.of("stale"))
                    ? again(work.actor(), work.id(), work.digest())
                    : new OrderOutcome.Unreadable(why);
        }
        return handedIn(work);
    }

    private OrderOutcome handedIn(Work work) {
        var view = batches.view(work.actor(), work.id());
        if (!work.order().checkOnly() && view.filter(batch -> batch.count(BatchLine.State.READY) > 0).isPresent()) {
            work.counting().run();
            if (!rows.renew(work.id(), work.holder())) {
                return again(work.actor(), work.id(), work.digest());
            }
            if (batches.file(work.actor(), work.id()) == Batches.Sending.TOO_MUCH) {
                return new OrderOutcome.TooMuch();
            }
        }
        return rows.ordered(work.id(), work.holder())
                ? batches.view(work.actor(), work.id()).<OrderOutcome>map(batch -> new OrderOutcome.Kept(batch, false))
                        .orElseGet(OrderOutcome.UnderWay::new)
                : again(work.actor(), work.id(), work.digest());
    }

    /** Attaches the papers that are not there yet from the same order, which broke off. */
    private @Nullable OrderOutcome attached(Work work) {
        var held = held(work.actor(), work.id());
        for (var paper : work.order().papers()) {
            if (!rows.renew(work.id(), work.holder())) {
                return again(work.actor(), work.id(), work.digest());
            }
            var left = held.getOrDefault(paper.material(), new ArrayList<>());
            var refused = !left.isEmpty() && left.remove(RowWishes.hex(read(paper.bytes(), MAX_PAPER)))
                    ? null
                    : attached(work, paper);
            if (refused != null) {
                return refused;
            }
        }
        return null;
    }

    private @Nullable OrderOutcome attached(Work work, BatchOrder.Paper paper) {
        try (var bytes = paper.bytes().open()) {
            var outcome = batches.attach(work.actor(), work.id(), paper.material(), paper.fileName(), bytes);
            if (outcome.isPresent()) {
                return outcome.get() instanceof StoreOutcome.Stored
                        ? null
                        : new OrderOutcome.PaperRefused(paper.material(), outcome.get());
            }
            return rows.renew(work.id(), work.holder())
                    ? new OrderOutcome.Invalid(List.of(new FieldError("papers/" + paper.material(),
                            "casework.batch.order.files", List.of(Applying.MAX_FILES))))
                    : again(work.actor(), work.id(), work.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("a shared paper cannot be read", e);
        }
    }

    /** The contents that are there, as digests by material. */
    private Map<String, List<String>> held(Actor.Citizen actor, BatchId id) {
        var held = new HashMap<String, List<String>>();
        batches.view(actor, id).ifPresent(batch -> batch.files().forEach((material, files) -> {
            for (var file : files) {
                var bytes = new ByteArrayOutputStream();
                batches.readFile(actor, id, file.id(), bytes);
                held.computeIfAbsent(material, _ -> new ArrayList<>()).add(RowWishes.hex(bytes.toByteArray()));
            }
        }));
        return held;
    }

    private SheetOutcome uploaded(Work work, List<Map<String, String>> sent) {
        var codes = columns.of(work.item()).stream().map(BatchColumn::code).toList();
        var lines = new ArrayList<SheetLine>();
        var unknown = new TreeSet<String>();
        for (var row : sent) {
            unknown.addAll(row.keySet());
            lines.add(new SheetLine(lines.size() + 1, codes.stream().map(code -> row.getOrDefault(code, "")).toList(),
                    List.of()));
        }
        codes.forEach(unknown::remove);
        return unknown.isEmpty()
                ? batches.upload(work.actor(), work.id(), lines)
                : Refused.unknownColumns(unknown);
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
        return read(source, SheetReading.MAX_BYTES + 1);
    }

    private static byte[] read(BatchOrder.Source source, int most) {
        try (InputStream bytes = source.open()) {
            return bytes.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of an order cannot be read", e);
        }
    }
}
