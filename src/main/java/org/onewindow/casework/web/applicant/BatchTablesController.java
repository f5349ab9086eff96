package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.onewindow.casework.batches.BatchId;
import org.onewindow.casework.batches.BatchReceipts;
import org.onewindow.casework.batches.BatchTables;
import org.onewindow.casework.batches.BatchTables.Form;
import org.onewindow.casework.batches.BatchView;
import org.onewindow.casework.batches.Batches;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.RateLimits;
import org.onewindow.platform.web.RateLimits.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a batch gives to take away: the empty spreadsheet, the result of each row, all receipts on one sheet. */
@Controller
final class BatchTablesController {
    /** Results and receipts open the data of each case. */
    private static final Limit EXPORTS = new Limit("exports of batches", 20, 120, Duration.ofHours(1));

    /** Empty spreadsheets cost little. */
    private static final Limit TEMPLATES = new Limit("spreadsheets of items", 60, 60, Duration.ofMinutes(1));

    private final Batches batches;
    private final BatchTables tables;
    private final BatchReceipts receipts;
    private final Catalogue catalogue;
    private final Clock clock;
    private final RateLimits limits;

    BatchTablesController(Batches batches, BatchTables tables, BatchReceipts receipts, Catalogue catalogue,
            Clock clock, RateLimits limits) {
        this.batches = batches;
        this.tables = tables;
        this.receipts = receipts;
        this.catalogue = catalogue;
        this.clock = clock;
        this.limits = limits;
    }

    @GetMapping("/apply/{item}/batch/template.{form}")
    void template(@PathVariable String item, @PathVariable String form, Locale locale,
            HttpServletRequest request, HttpServletResponse response) {
        limits.take(TEMPLATES, RateLimits.addressOf(request));
        var kind = form(form);
        var found = Optional.of(item).filter(ItemCode::isCode).map(ItemCode::new)
                .flatMap(code -> catalogue.inForce(code, OneWindowTime.today(clock))).orElseThrow(this::notFound);
        send(response, "batch-" + found.code().value() + "." + form, kind.mediaType(),
                out -> written(() -> tables.template(found, kind, locale, out)));
    }

    @GetMapping("/my/batches/{id}/results.{form}")
    void results(Actor.Citizen actor, @PathVariable String id, @PathVariable String form, Locale locale,
            HttpServletResponse response) {
        limits.take(EXPORTS, actor.account().toString());
        var kind = form(form);
        var batch = found(actor, id);
        send(response, "results-" + batch.item().code().value() + "." + form, kind.mediaType(),
                out -> written(() -> tables.results(batch, kind, locale, out)));
    }

    @GetMapping("/my/batches/{id}/receipts.pdf")
    void receipts(Actor.Citizen actor, @PathVariable String id, HttpServletResponse response) {
        limits.take(EXPORTS, actor.account().toString());
        var pdf = receipts.pdf(found(actor, id));
        send(response, "receipts.pdf", MediaType.APPLICATION_PDF_VALUE, out -> written(() -> out.write(pdf)));
    }

    private static void send(HttpServletResponse response, String name, String mediaType,
            Consumer<OutputStream> bytes) {
        ApplyDownload.send(response, name, mediaType, false, bytes);
    }

    /** Something that writes and may break off. */
    private interface Writing {
        void write() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }

    private Form form(String extension) {
        return switch (extension) {
            case "xlsx" -> Form.XLSX;
            case "csv" -> Form.CSV;
            default -> throw notFound();
        };
    }

    private BatchView found(Actor.Citizen actor, String id) {
        return BatchId.parse(id).flatMap(one -> batches.view(actor, one)).orElseThrow(this::notFound);
    }

    private ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
