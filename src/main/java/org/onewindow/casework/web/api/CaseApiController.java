package org.onewindow.casework.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.reading.CaseFilter;
import org.onewindow.casework.reading.CaseFilter.Order;
import org.onewindow.casework.reading.CaseFilter.SourceFilter;
import org.onewindow.casework.reading.CaseLists;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.organisation.Post;
import org.onewindow.platform.Actor;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.Problems;
import org.onewindow.platform.web.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for other systems. Every act is the same call as on a page. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "Applications from submission to archive")
class CaseApiController {
    private static final String VERSION = "The version of the case, for If-Match";

    private final Casework casework;
    private final Submissions submissions;
    private final CaseViews views;
    private final CaseLists lists;
    private final CaseProblems refusals;

    CaseApiController(Casework casework, Submissions submissions, CaseViews views, CaseLists lists, Problems problems) {
        this.casework = casework;
        this.submissions = submissions;
        this.views = views;
        this.lists = lists;
        this.refusals = new CaseProblems(problems);
    }

    /** Number and query code of a new case. */
    record Created(String number, String queryCode) {
    }

    /** What an act did. */
    record Done(String number, long version, CaseStatus status, @Nullable PaperRef paper, boolean repeated) {
    }

    @PostMapping
    @Operation(summary = "Hand in an application", description = "The same Idempotency-Key again is answered with the "
            + "same case.")
    @ApiResponse(responseCode = "201", description = "Received; the five days of art. 32 begin", headers = {
            @Header(name = "Location", description = "Address of the case"),
            @Header(name = "ETag", description = VERSION)}, content = @Content(schema = @Schema(implementation = Created.class)))
    @Refuses({HttpStatus.FORBIDDEN, HttpStatus.UNPROCESSABLE_CONTENT})
    ResponseEntity<?> submit(Actor actor, @RequestBody CaseRequest body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale locale) {
        var command = Preconditions.command(key);
        if (command.isEmpty()) {
            return refusals.badKey(locale);
        }
        return switch (body.parse()) {
            case CaseRequest.Parsed.Wrong(var errors) -> refusals.invalid(errors, locale);
            case CaseRequest.Parsed.Right(var submission) ->
                answer(submissions.submit(actor, command.get(), submission), locale);
        };
    }

    @GetMapping("/{no}")
    @Operation(summary = "One case", description = "The ETag is the version for If-Match.")
    @ApiResponse(responseCode = "200", description = "The case as this account may see it", headers = @Header(name = "ETag", description = VERSION), content = @Content(schema = @Schema(implementation = CaseResource.class)))
    @Refuses(HttpStatus.NOT_FOUND)
    ResponseEntity<?> one(Actor actor, @PathVariable String no, Locale locale) {
        return CaseNumber.parse(no).flatMap(number -> views.view(actor, number, locale))
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok().eTag(Preconditions.etag(view.version()))
                        .body(CaseResource.of(view)))
                .orElseGet(() -> refusals.unknown(locale));
    }

    @GetMapping
    @Operation(summary = "The cases that the account may see, narrowed and paged")
    @ApiResponse(responseCode = "200", description = "One page with the total", content = @Content(schema = @Schema(implementation = CaseResource.Page.class)))
    ResponseEntity<?> list(Actor actor, @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String sourceSystem,
            @RequestParam(required = false) @Nullable String sourceNo,
            @RequestParam(defaultValue = "newest") String order, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size, Locale locale) {
        if (page < 0 || page > Preconditions.MAX_PAGE || size < 1 || size > PageOf.MAX_SIZE || !isDay(from)
                || !isDay(to)) {
            return refusals.badPage(locale);
        }
        var sorted = Order.named(order);
        if (sorted.isEmpty()) {
            return refusals.unknownOrder(locale);
        }
        if ((sourceSystem == null) != (sourceNo == null)) {
            return refusals.halfSource(locale, sourceSystem == null ? "sourceSystem" : "sourceNo");
        }
        var source = sourceSystem == null || sourceNo == null ? null : new SourceFilter(sourceSystem, sourceNo);
        var filter = new CaseFilter(item, department, status, text, from, to, source, sorted.get());
        return ResponseEntity.ok(CaseResource.Page.of(lists.visible(actor, filter, page, size)));
    }

    @PostMapping("/{no}/acts")
    @Operation(summary = "Perform an act", description = "If-Match carries the version that the caller saw; a known "
            + "Idempotency-Key is answered before it is compared.")
    @ApiResponse(responseCode = "200", description = "Done, now or by the same key before", headers = @Header(name = "ETag", description = VERSION), content = @Content(schema = @Schema(implementation = Done.class)))
    @Refuses({HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND, HttpStatus.CONFLICT, HttpStatus.PRECONDITION_FAILED,
            HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.PRECONDITION_REQUIRED})
    ResponseEntity<?> act(Actor actor, @PathVariable String no, @RequestBody ActRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale locale) {
        var number = CaseNumber.parse(no);
        if (number.isEmpty()) {
            return refusals.unknown(locale);
        }
        if (ifMatch == null) {
            return refusals.preconditionRequired(locale);
        }
        var expected = Preconditions.expected(ifMatch);
        var command = Preconditions.command(key);
        if (expected.isEmpty() || command.isEmpty()) {
            return expected.isEmpty() ? refusals.badVersion(locale) : refusals.badKey(locale);
        }
        return switch (body.parse(actor)) {
            case ActRequest.Parsed.Wrong(var errors) -> refusals.invalid(errors, locale);
            case ActRequest.Parsed.Right(var act, var source) -> answer(actor,
                    casework.perform(actor, command.get(), expected.get(), number.get(), act, source), locale);
        };
    }

    /** Whether the database can compare with the day. */
    private static boolean isDay(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1900 && day.getYear() < 2200);
    }

    private ResponseEntity<?> answer(SubmissionOutcome outcome, Locale locale) {
        return switch (outcome) {
            case SubmissionOutcome.Received received -> ResponseEntity
                    .created(URI.create("/api/v1/cases/" + received.number().value()))
                    .eTag(Preconditions.etag(received.version()))
                    .body(new Created(received.number().value(), received.queryCode().value()));
            case SubmissionOutcome.Invalid(var errors) -> refusals.invalid(errors, locale);
            case SubmissionOutcome.ItemUnavailable(var item) -> refusals.itemUnavailable(item, locale);
            case SubmissionOutcome.WrongApplicant _ -> refusals.wrongApplicant(locale);
            case SubmissionOutcome.NotAllowed _ -> refusals.notAllowed(locale);
            case SubmissionOutcome.Unlawful(var refusal) -> refusals.unlawful(refusal, locale);
            case SubmissionOutcome.CommandReused _ -> refusals.keyReused(locale);
            case SubmissionOutcome.DraftGone _ -> refusals.unknown(locale);
        };
    }

    private ResponseEntity<?> answer(Actor actor, ActOutcome outcome, Locale locale) {
        return switch (outcome) {
            case ActOutcome.Done done -> ResponseEntity.ok().eTag(Preconditions.etag(done.version()))
                    .body(new Done(done.number().value(), done.version(), done.status(), done.paper().orElse(null),
                            done.repeated()));
            case ActOutcome.Unlawful(var refusal, var version) -> refusals.unlawful(refusal, version, locale);
            case ActOutcome.NotYourPost(var posts, _) -> refusals.notYourPost(names(posts, locale), locale);
            case ActOutcome.Stale stale -> refusals.stale(stale, current(actor, stale.number(), locale), locale);
            case ActOutcome.Invalid(var errors) -> refusals.invalid(errors, locale);
            case ActOutcome.CommandReused _ -> refusals.keyReused(locale);
            case ActOutcome.UnknownCase _ -> refusals.unknown(locale);
        };
    }

    private Optional<CaseResource> current(Actor actor, CaseNumber number, Locale locale) {
        return views.view(actor, number, locale).map(CaseResource::of);
    }

    private static List<String> names(List<Post> posts, Locale locale) {
        return posts.stream().map(post -> post.code().value() + " " + post.name().in(locale)).toList();
    }
}
