package org.onewindow.casework.web.window;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.CaseNotes;
import org.onewindow.casework.window.Enquiries;
import org.onewindow.casework.window.EnquiryFilter;
import org.onewindow.casework.window.EnquiryView;
import org.onewindow.casework.window.Handovers;
import org.onewindow.casework.window.NoteWish;
import org.onewindow.casework.window.NoteWish.CallWay;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
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

/** What other systems ask of a window, and the hotline's orders that they bring. The same calls as on the pages. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "window", description = "Notices without a case, calls, the place of the paper")
class WindowApiController {
    private static final int MAX_PAGE = 10_000;

    private final Enquiries enquiries;
    private final CaseNotes notes;
    private final Handovers handovers;
    private final Problems problems;

    WindowApiController(Enquiries enquiries, CaseNotes notes, Handovers handovers, Problems problems) {
        this.enquiries = enquiries;
        this.notes = notes;
        this.handovers = handovers;
        this.problems = problems;
    }

    /** A notice, without personal data. */
    record Notice(String number, String item, String department, Instant noticedAt, EnquiryView.State state,
            List<String> missing, List<String> fresh, @Nullable String caseNumber) {
    }

    /** One page of notices. */
    record NoticePage(List<Notice> items, int number, int size, long total) {
        static NoticePage of(PageOf<EnquiryView> page) {
            return new NoticePage(page.items().stream().map(WindowApiController::notice).toList(), page.number(),
                    page.size(), page.total());
        }
    }

    /** Where the paper of a case is. */
    record Place(String place, String state, Instant since, String handover) {
    }

    /** A call to note. */
    record CallBody(@Nullable CallWay way, @Nullable LocalDate on, @Nullable String caller,
            @Nullable String hotlineNo, @Nullable String text) {
    }

    @GetMapping("/enquiries")
    @Operation(summary = "Notices given without a case, narrowed and paged, without personal data")
    @ApiResponse(responseCode = "200", description = "One page with the total", content = @Content(schema = @Schema(implementation = NoticePage.class)))
    ResponseEntity<?> enquiries(Actor actor, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable Boolean differs, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size, Locale locale) {
        if (page < 0 || page > MAX_PAGE || size < 1 || size > PageOf.MAX_SIZE) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-page", locale, "casework.api.bad-page").response();
        }
        return ResponseEntity.ok(NoticePage
                .of(enquiries.list(actor, new EnquiryFilter(null, item, null, from, to, differs), page, size)));
    }

    @GetMapping("/cases/{no}/paper-place")
    @Operation(summary = "Where the paper of a case is", description = "204 while no list has named it.")
    @ApiResponse(responseCode = "200", description = "The place", content = @Content(schema = @Schema(implementation = Place.class)))
    @ApiResponse(responseCode = "204", description = "No list has named it", content = @Content)
    @Refuses(HttpStatus.NOT_FOUND)
    ResponseEntity<?> place(Actor actor, @PathVariable String no, Locale locale) {
        var number = CaseNumber.parse(no).filter(found -> notes.mayNote(actor, found) || notes.maySupervise(actor));
        return number.isEmpty()
                ? unknown(locale)
                : handovers.place(actor, number.get())
                        .<ResponseEntity<?>>map(paper -> ResponseEntity.ok(new Place(paper.place(),
                                paper.state().name(), paper.since(), paper.handover().value())))
                        .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/cases/{no}/calls")
    @Operation(summary = "Note a call or a hotline order on a case", description = "The same Idempotency-Key again "
            + "notes nothing more.")
    @ApiResponse(responseCode = "201", description = "Noted", content = @Content)
    @ApiResponse(responseCode = "200", description = "Noted by the same key before", content = @Content)
    @Refuses({HttpStatus.NOT_FOUND, HttpStatus.UNPROCESSABLE_CONTENT})
    ResponseEntity<?> call(Actor actor, @PathVariable String no, @RequestBody CallBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Locale locale) {
        var number = CaseNumber.parse(no);
        var command = command(key);
        if (command.isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-key", locale, "casework.api.bad-key").response();
        }
        if (number.isEmpty()) {
            return unknown(locale);
        }
        var way = body.way();
        var on = body.on();
        if (way == null || on == null) {
            return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields", locale, "casework.api.invalid")
                    .pointer(way == null ? "/way" : "/on", "casework.window.required").response();
        }
        return answer(notes.note(actor, command.get(), new NoteWish.Call(number.get(), way, on, orEmpty(body.caller()),
                Optional.ofNullable(body.hotlineNo()), orEmpty(body.text()))), locale);
    }

    private ResponseEntity<?> answer(CaseNotes.Outcome outcome, Locale locale) {
        return switch (outcome) {
            case CaseNotes.Outcome.Noted(boolean repeated) ->
                ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED).build();
            case CaseNotes.Outcome.Invalid(var errors) -> {
                var draft = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields", locale,
                        "casework.api.invalid");
                errors.forEach(error -> draft.pointer("/" + error.field(), error.messageKey(),
                        error.args().toArray()));
                yield draft.response();
            }
            case CaseNotes.Outcome.NotAllowed _ -> unknown(locale);
            case CaseNotes.Outcome.CommandReused _ -> problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused",
                    locale, "casework.api.key-reused").response();
        };
    }

    private ResponseEntity<?> unknown(Locale locale) {
        return problems.of(HttpStatus.NOT_FOUND, "unknown-case", locale, "casework.api.unknown-case").response();
    }

    private static Notice notice(EnquiryView view) {
        return new Notice(view.number().value(), view.itemCode(), view.department(), view.noticedAt(), view.state(),
                view.missing().stream().map(EnquiryView.Missing::code).toList(),
                view.missing().stream().filter(EnquiryView.Missing::fresh).map(EnquiryView.Missing::code).toList(),
                view.caseNumber().map(CaseNumber::value).orElse(null));
    }

    /** The id of the command; without a key a fresh one, empty if the key is no UUID. */
    private static Optional<CommandId> command(@Nullable String key) {
        try {
            return Optional.of(key == null ? CommandId.next() : new CommandId(UUID.fromString(key)));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
