package org.onewindow.casework.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.batches.BatchId;
import org.onewindow.casework.batches.BatchOrder;
import org.onewindow.casework.batches.BatchOrders;
import org.onewindow.casework.batches.Batches;
import org.onewindow.casework.batches.OrderOutcome;
import org.onewindow.casework.web.BatchLimits;
import org.onewindow.casework.web.api.BatchRequest.Parsed;
import org.onewindow.platform.Actor;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.Problems;
import org.onewindow.platform.web.RateLimits;
import org.onewindow.platform.web.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Like applications of one account for one item. Every row is handed in as a row of the page is. */
@RestController
@RequestMapping("/api/v1/batches")
@Tag(name = "batches", description = "Like applications for one item, each row a case of its own")
class BatchApiController {
    private static final String PAPER = "paper-";
    private static final String SHEET = "sheet";
    private static final List<String> FIELDS = List.of("item", "principal", "onPaper", "check", "lang");

    private final BatchOrders orders;
    private final Batches batches;
    private final BatchResults results;
    private final BatchProblems refusals;
    private final RateLimits limits;

    BatchApiController(BatchOrders orders, Batches batches, BatchResults results, Problems problems,
            RateLimits limits) {
        this.orders = orders;
        this.batches = batches;
        this.results = results;
        this.refusals = new BatchProblems(problems);
        this.limits = limits;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Hand in like applications", description = "Every row is checked; those that are right are "
            + "handed in one after the other, in order. The same row again is the same case, in whichever batch.")
    @ApiResponse(responseCode = "202", description = "Rows are being handed in; the address tells how far it is", headers = @Header(name = "Location", description = "Address of the batch"), content = @Content(schema = @Schema(implementation = BatchResource.class)))
    @ApiResponse(responseCode = "201", description = "Checked; there was nothing to hand in, or it was only to be checked", headers = @Header(name = "Location", description = "Address of the batch"), content = @Content(schema = @Schema(implementation = BatchResource.class)))
    @ApiResponse(responseCode = "200", description = "The same Idempotency-Key began this batch before", headers = @Header(name = "Location", description = "Address of the batch"), content = @Content(schema = @Schema(implementation = BatchResource.class)))
    @Refuses({HttpStatus.FORBIDDEN, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT})
    ResponseEntity<?> order(Actor.Citizen actor, @RequestBody BatchRequest body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale locale) {
        return ordered(actor, key, body::parse, "rows", locale);
    }

    @PostMapping(path = "/spreadsheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Hand in the rows of a spreadsheet", description = "XLSX or CSV with the columns of the "
            + "template at /apply/{item}/batch/template.xlsx. Shared papers are parts named paper- and the code of "
            + "their material.")
    @ApiResponse(responseCode = "202", description = "Rows are being handed in; the address tells how far it is", headers = @Header(name = "Location", description = "Address of the batch"), content = @Content(schema = @Schema(implementation = BatchResource.class)))
    @ApiResponse(responseCode = "201", description = "Checked; there was nothing to hand in, or it was only to be checked", headers = @Header(name = "Location", description = "Address of the batch"), content = @Content(schema = @Schema(implementation = BatchResource.class)))
    @ApiResponse(responseCode = "200", description = "The same Idempotency-Key began this batch before", headers = @Header(name = "Location", description = "Address of the batch"), content = @Content(schema = @Schema(implementation = BatchResource.class)))
    @Refuses({HttpStatus.FORBIDDEN, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT})
    ResponseEntity<?> spreadsheet(Actor.Citizen actor, @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String principal,
            @RequestParam(required = false) @Nullable List<String> onPaper,
            @RequestParam(defaultValue = "false") boolean check, @RequestParam(SHEET) MultipartFile sheet,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) MultipartHttpServletRequest request, Locale locale) {
        var unknown = unknown(request);
        if (unknown.isPresent()) {
            return refusals.unknownPart(unknown.get(),
                    Stream.concat(FIELDS.stream(), Stream.of(SHEET, PAPER + "*")).toList(), locale);
        }
        return ordered(actor, key, () -> BatchRequest.parse(item, principal, onPaper, new ArrayList<>(),
                (code, brought) -> new BatchOrder(code, principal, brought, papers(request),
                        new BatchOrder.Content.Sheet(sheet::getInputStream), check)),
                SHEET, locale);
    }

    @GetMapping
    @Operation(summary = "The batches of the account, the latest first", description = "At most 50; a batch is erased "
            + "90 days after its last change, its cases stay.")
    @ApiResponse(responseCode = "200", description = "Without their rows")
    List<BatchResource.Line> list(Actor.Citizen actor) {
        return batches.list(actor).stream().map(BatchResource.Line::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One batch with a result for each row", description = "Sentences are in the language asked "
            + "for.")
    @ApiResponse(responseCode = "200", description = "The batch with one page of its rows", content = @Content(schema = @Schema(implementation = BatchResource.class)))
    @Refuses({HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND})
    ResponseEntity<?> one(Actor.Citizen actor, @PathVariable String id, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size, Locale locale) {
        if (page < 0 || page > Preconditions.MAX_PAGE || size < 1 || size > PageOf.MAX_SIZE) {
            return refusals.badPage(locale);
        }
        limits.take(BatchLimits.RESULTS, actor.account().toString());
        return BatchId.parse(id).flatMap(one -> batches.view(actor, one))
                .<ResponseEntity<?>>map(batch -> ResponseEntity.ok(results.of(batch, page, size, locale)))
                .orElseGet(() -> refusals.unknown(locale));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Throw a batch away", description = "Its cases stay.")
    @ApiResponse(responseCode = "204", description = "Gone")
    @Refuses({HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND, HttpStatus.CONFLICT})
    ResponseEntity<?> discard(Actor.Citizen actor, @PathVariable String id, Locale locale) {
        var batch = BatchId.parse(id).flatMap(one -> batches.progress(actor, one));
        if (batch.isEmpty()) {
            return refusals.unknown(locale);
        }
        return batches.discard(actor, batch.get().id())
                ? ResponseEntity.noContent().build()
                : refusals.filing(locale);
    }

    private ResponseEntity<?> ordered(Actor.Citizen actor, @Nullable String key, Supplier<Parsed> request,
            String content, Locale locale) {
        var command = Preconditions.command(key);
        if (command.isEmpty()) {
            return refusals.badKey(locale);
        }
        return switch (request.get()) {
            case Parsed.Wrong(var errors) -> refusals.invalid(errors, locale);
            case Parsed.Right(var order) -> {
                limits.take(BatchLimits.SHEETS, actor.account().toString());
                var outcome = orders.order(actor, command.get(), order,
                        () -> limits.take(BatchLimits.SENDING, actor.account().toString()));
                yield outcome instanceof OrderOutcome.Kept kept
                        ? kept(kept, locale)
                        : refusals.refused(outcome, content, locale);
            }
        };
    }

    private ResponseEntity<?> kept(OrderOutcome.Kept kept, Locale locale) {
        var batch = kept.batch();
        var status = kept.repeated() ? HttpStatus.OK : batch.open() ? HttpStatus.CREATED : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).location(URI.create("/api/v1/batches/" + batch.id()))
                .body(results.of(batch, 0, PageOf.MAX_SIZE, locale));
    }

    /** A misspelt part would be ignored, and what was only to be checked handed in. */
    private static Optional<String> unknown(MultipartHttpServletRequest request) {
        return Stream.concat(request.getParameterMap().keySet().stream().filter(name -> !FIELDS.contains(name)),
                request.getMultiFileMap().keySet().stream()
                        .filter(name -> !name.equals(SHEET) && !name.startsWith(PAPER)))
                .sorted().findFirst();
    }

    private static List<BatchOrder.Paper> papers(MultipartHttpServletRequest request) {
        var papers = new ArrayList<BatchOrder.Paper>();
        request.getMultiFileMap().forEach((part, files) -> {
            if (part.startsWith(PAPER)) {
                for (var file : files) {
                    var name = file.getOriginalFilename();
                    papers.add(new BatchOrder.Paper(part.substring(PAPER.length()), name == null ? "file" : name,
                            file::getInputStream));
                }
            }
        });
        return papers;
    }
}
