package org.onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ItemQuery.Sort;
import org.onewindow.catalogue.ItemStanding.Expired;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.NotYet;
import org.onewindow.catalogue.ItemStanding.Unknown;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.web.ItemBody.Detail;
import org.onewindow.catalogue.web.ItemBody.Page;
import org.onewindow.catalogue.web.ItemBody.Summary;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.Problems;
import org.onewindow.platform.web.Refuses;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The items for machines: the same content as the guide, in both languages. */
@RestController
@RequestMapping("/api/v1/items")
@Tag(name = "Items", description = "What can be applied for: service items in force (政务服务事项)")
final class ItemApiController {
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Problems problems;
    private final Clock clock;
    private final MessageSource messages;

    ItemApiController(Catalogue catalogue, Organisation organisation, Problems problems, Clock clock,
            MessageSource messages) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Find items in force", description = "Without parameters every item, 20 to a page.")
    @ApiResponse(responseCode = "200", description = "One page with the total")
    Page find(
            @RequestParam(defaultValue = "") @Parameter(description = "Everyday words, at most 100 characters") String q,
            @RequestParam(required = false) @Parameter(description = "Code of a department") @Nullable String department,
            @RequestParam(required = false) @Nullable ApplicantKind applicant,
            @RequestParam(required = false) @Nullable ItemKind kind,
            @RequestParam(required = false) @Nullable HandlingType handling,
            @RequestParam(defaultValue = "RELEVANCE") Sort sort,
            @RequestParam(defaultValue = "0") @Parameter(description = "Number of the page, from 0") int page,
            @RequestParam(defaultValue = "20") @Parameter(description = "Items on a page, 1 to 100") int size,
            Locale locale) {
        if (page < 0 || size < 1 || size > PageOf.MAX_SIZE) {
            throw problem(HttpStatus.BAD_REQUEST, "page-out-of-range", locale, "catalogue.problem.page",
                    PageOf.MAX_SIZE).exception();
        }
        if (department != null && !department.matches("[0-9A-Z]{3}")) {
            throw problem(HttpStatus.BAD_REQUEST, "wrong-parameter", locale, "catalogue.problem.department")
                    .with("parameter", "department").exception();
        }
        var found = catalogue.search(new ItemQuery(q, department == null ? null : new DepartmentCode(department),
                applicant, kind, handling, sort, page, size));
        var view = organisation.current();
        return new Page(found.items().stream().map(item -> Summary.of(item, view)).toList(), found.number(),
                found.size(), found.total());
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read an item", description = "Guide, materials, form fields, procedure, limits and fees.")
    @ApiResponse(responseCode = "200", description = "The version in force today", headers = @Header(name = "ETag", description = "Code, version, and a mark of place, hours and telephone"))
    @Refuses({HttpStatus.NOT_FOUND, HttpStatus.GONE})
    ResponseEntity<Detail> read(@PathVariable String code, Locale locale) {
        var item = inForce(code, locale);
        var view = organisation.current();
        var today = OneWindowTime.today(clock);
        return ResponseEntity.ok().eTag(tag(item, ServiceDesk.of(item, view, today)))
                .body(Detail.of(item, view, today));
    }

    @GetMapping(path = "/{code}/procedure.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "Read a procedure in BPMN 2.0", description = "A user task a stage with its post as potential owner, parallel gateways, an exclusive gateway before a conditional stage, and the diagram. Names are in the language of the request.")
    @ApiResponse(responseCode = "200", description = "A BPMN 2.0 document (ISO/IEC 19510)")
    @Refuses({HttpStatus.NOT_FOUND, HttpStatus.GONE})
    ResponseEntity<byte[]> procedure(@PathVariable String code, Locale locale) {
        var item = inForce(code, locale);
        return BpmnFile.named(item.code(), Integer.toString(item.version()))
                .body(new ItemWords(messages, organisation.current(), locale).bpmn(item));
    }

    /** Place, hours and telephone change with the organisation while the version stays. */
    private static String tag(ServiceItem item, ServiceDesk desk) {
        return "\"%s-%d-%08x\"".formatted(item.code(), item.version(), desk.hashCode());
    }

    private ServiceItem inForce(String code, Locale locale) {
        var standing = ItemCode.isCode(code)
                ? catalogue.standing(new ItemCode(code), OneWindowTime.today(clock))
                : new Unknown();
        return switch (standing) {
            case InForce(var item) -> item;
            case NotYet(_, var from) -> throw problem(HttpStatus.NOT_FOUND, "item-not-yet-in-force", locale,
                    "catalogue.guide.not-yet", from.toString()).with("from", from).exception();
            case Withdrawn(var item, var withdrawal) -> throw gone(item.name().in(locale), withdrawal, locale);
            case Expired(var item, var to) -> throw problem(HttpStatus.GONE, "item-expired", locale,
                    "catalogue.gone.expired.what", item.name().in(locale), to.toString()).exception();
            case Unknown() -> throw problem(HttpStatus.NOT_FOUND, "item-unknown", locale, "catalogue.gone.unknown.what")
                    .exception();
        };
    }

    private ErrorResponseException gone(String name, Withdrawal withdrawal, Locale locale) {
        var problem = problem(HttpStatus.GONE, "item-withdrawn", locale, "catalogue.gone.withdrawn.what", name,
                withdrawal.on().toString()).with("reason", withdrawal.reason().in(locale));
        var successor = withdrawal.successor();
        return successor == null
                ? problem.exception()
                : problem.with("successor", "/api/v1/items/" + successor).exception();
    }

    private Problems.Draft problem(HttpStatus status, String type, Locale locale, String key, Object... args) {
        return problems.of(status, type, locale, key, args);
    }

    static List<String> names(java.util.Collection<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
