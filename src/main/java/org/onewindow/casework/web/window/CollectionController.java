package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Refusal;
import org.onewindow.casework.reading.CaseFinder;
import org.onewindow.casework.reading.CaseLine;
import org.onewindow.casework.window.CollectionDesk;
import org.onewindow.casework.window.CollectionWish;
import org.onewindow.casework.window.CollectionWish.Receipt;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The collection window: what waits, whose it is, handing it out at the window or by post. */
@Controller
final class CollectionController {
    private static final int PAGE = 30;
    private static final int TEXT = CollectionDesk.MAX_TEXT + 1;
    /** Rows of an export; more is a matter for a query by the administrator. */
    private static final int MAX_EXPORT = 10_000;

    private static final List<String> HEADS = List.of("number", "item", "department", "applicant", "since", "days",
            "told");

    private final CollectionDesk desk;
    private final CaseFinder finder;
    private final WindowWords words;

    CollectionController(CollectionDesk desk, CaseFinder finder, WindowWords words) {
        this.desk = desk;
        this.finder = finder;
        this.words = words;
    }

    @GetMapping("/office/collection")
    String waiting(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale,
            Model model) {
        model.addAttribute("page", desk.waiting(actor, WindowWords.page(fields), PAGE));
        model.addAttribute("names", words.departmentNames(locale));
        return "casework/window/collection";
    }

    /** Finds by number, bar code, identity number or phone; sent by post, so that none of them is in an address. */
    @PostMapping("/office/collection/find")
    String find(Actor.Officer actor, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        var number = CaseNumber.parse(q);
        if (number.isPresent()) {
            return "redirect:/office/collection/" + number.get().value();
        }
        List<CaseLine> found = q.isBlank() ? List.of() : finder.find(actor, q.strip());
        model.addAttribute("found", found);
        model.addAttribute("names", words.departmentNames(locale));
        return "casework/window/collection-found";
    }

    @GetMapping("/office/collection/{no}")
    String one(Actor.Officer actor, @PathVariable String no, Locale locale, Model model,
            HttpServletResponse response) {
        return one(actor, no, new LinkedMultiValueMap<>(), FormErrors.none(), locale, model, response);
    }

    @PostMapping("/office/collection/{no}")
    String handOut(Actor.Officer actor, @PathVariable String no, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "letter", required = false) @Nullable MultipartFile letter, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes flash) throws IOException {
        var number = CaseNumber.parse(no);
        if (number.isEmpty()) {
            return nothing(response);
        }
        var outcome = desk.handOut(actor, WindowWords.command(fields.getFirst("command")),
                wish(number.get(), fields, letter));
        return switch (outcome) {
            case CollectionDesk.Outcome.Collected(var paperNo, boolean _) -> {
                flash.addFlashAttribute("collected", paperNo);
                yield "redirect:/office/collection/" + no;
            }
            case CollectionDesk.Outcome.Invalid(var errors) ->
                wrong(actor, no, fields, WindowWords.errors(errors), locale, model, response);
            case CollectionDesk.Outcome.Refused(var refused) ->
                wrong(actor, no, fields, refusal(refused, locale), locale, model, response);
            case CollectionDesk.Outcome.NotAllowed _ -> nothing(response);
        };
    }

    @GetMapping("/office/collection.xlsx")
    void export(Actor.Officer actor, Locale locale, HttpServletResponse response) throws IOException {
        var all = PageOf.all(page -> desk.waiting(actor, page, PageOf.MAX_SIZE), MAX_EXPORT);
        var title = words.say("casework.window.collection", locale);
        new TableFile(title,
                HEADS.stream().map(head -> words.say("casework.window.collection.column." + head, locale)).toList(),
                all.stream().map(row -> cells(row, locale)).toList()).xlsx(response, title + "-" + words.today());
    }

    private static CollectionWish wish(CaseNumber number, MultiValueMap<String, String> fields,
            @Nullable MultipartFile letter) throws IOException {
        if ("POST".equals(WindowWords.text(fields, "way"))) {
            return new CollectionWish.ByPost(number, WindowWords.text(fields, "carrier", TEXT),
                    WindowWords.text(fields, "trackingNo"), WindowWords.text(fields, "addressee", TEXT));
        }
        var type = WindowWords.one(IdentityType.class, WindowWords.text(fields, "identityType"));
        Optional<CollectionWish.Scan> scan = letter == null || letter.isEmpty()
                ? Optional.empty()
                : Optional.of(new CollectionWish.Scan(Optional.ofNullable(letter.getOriginalFilename()).orElse(""),
                        letter.getInputStream()));
        return new CollectionWish.AtWindow(number, type == null ? IdentityType.RESIDENT_CARD : type,
                WindowWords.text(fields, "number"), WindowWords.text(fields, "name"),
                fields.getFirst("lost") == null ? Receipt.SHOWN : Receipt.LOST,
                WindowWords.text(fields, "means", TEXT), scan);
    }

    private FormErrors refusal(ActOutcome outcome, Locale locale) {
        return switch (outcome) {
            case ActOutcome.Unlawful(var refusal, var _) -> FormErrors.none().with(
                    refusal.reason() == Refusal.Reason.NO_LETTER ? "letter" : "", "casework.window.collection.law",
                    words.say(refusal.reason().messageKey(), locale, refusal.args().toArray()),
                    refusal.basis().in(locale));
            case ActOutcome.NotYourPost _ -> FormErrors.none().with("", "casework.office.not-yours.words");
            case ActOutcome.Invalid(var errors) -> WindowWords.errors(errors);
            case ActOutcome.Done _,ActOutcome.Stale _,ActOutcome.UnknownCase _,ActOutcome.CommandReused _ ->
                FormErrors.none().with("", "casework.counter.step.moved");
        };
    }

    private String wrong(Actor.Officer actor, String no, MultiValueMap<String, String> fields, FormErrors errors,
            Locale locale, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(actor, no, fields, errors, locale, model, response);
    }

    private String one(Actor.Officer actor, String no, MultiValueMap<String, String> fields, FormErrors errors,
            Locale locale, Model model, HttpServletResponse response) {
        var found = CaseNumber.parse(no).flatMap(number -> desk.view(actor, number));
        if (found.isEmpty()) {
            return nothing(response);
        }
        var view = found.get();
        model.addAttribute("view", view);
        model.addAttribute("delivery", desk.delivery(actor, view.number()).orElse(null));
        model.addAttribute("details", desk.details(actor, view.number()).orElse(null));
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("errors", errors);
        model.addAttribute("command", CommandId.next());
        model.addAttribute("identityTypes", words.choices(IdentityType.values(), "parties.identity-type.", locale));
        return "casework/window/collect";
    }

    private List<String> cells(CollectionDesk.Collectable row, Locale locale) {
        return List.of(row.caseNumber().value(), row.item().in(locale), words.department(row.department(), locale),
                row.applicant(), OneWindowTime.dayOf(row.since()).toString(), Long.toString(row.days()),
                words.say("casework.window.collection.told." + row.told(), locale));
    }

    private static String nothing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "casework/window/nothing";
    }
}
