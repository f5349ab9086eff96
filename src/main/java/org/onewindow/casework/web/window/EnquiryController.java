package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onewindow.casework.window.Enquiries;
import org.onewindow.casework.window.EnquiryFilter;
import org.onewindow.casework.window.EnquiryNotices;
import org.onewindow.casework.window.EnquiryView;
import org.onewindow.casework.window.RecordNo;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.Option;
import org.onewindow.platform.web.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Enquiries that were sent home with a list: the list of them, one of them, its notice to print. */
@Controller
final class EnquiryController {
    private static final int PAGE = 30;
    /** Rows of an export; more is a matter for a query by the administrator. */
    private static final int MAX_EXPORT = 10_000;

    private static final List<String> HEADS = List.of("number", "at", "item", "department", "clerk", "place", "missing",
            "fresh", "state", "case");

    private final Enquiries enquiries;
    private final EnquiryNotices notices;
    private final WindowWords words;

    EnquiryController(Enquiries enquiries, EnquiryNotices notices, WindowWords words) {
        this.enquiries = enquiries;
        this.notices = notices;
        this.words = words;
    }

    @GetMapping("/office/enquiries")
    String list(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
            Locale locale, Model model) {
        model.addAttribute("exportHref", WindowWords.withQuery("/office/enquiries.xlsx", request));
        model.addAttribute("page", enquiries.list(actor, filter(fields), WindowWords.page(fields), PAGE));
        model.addAttribute("query", fields.toSingleValueMap());
        model.addAttribute("states",
                words.choices(EnquiryView.State.values(), "casework.window.enquiry.state.", locale));
        model.addAttribute("items", words.items(locale));
        model.addAttribute("clerks", enquiries.clerks(actor).stream()
                .map(clerk -> Option.of(clerk.staff(), clerk.name())).toList());
        return "casework/window/enquiries";
    }

    /** Finds what waits under a number that somebody shows; sent by post, so that no identity number is in an address. */
    @PostMapping("/office/enquiries/find")
    String find(Actor.Officer actor, @RequestParam(defaultValue = "") String q, Model model) {
        var number = RecordNo.parse(Series.ENQUIRY, q);
        if (number.isPresent()) {
            return "redirect:/office/enquiries/" + number.get().value();
        }
        model.addAttribute("found", enquiries.waiting(actor, q.strip()));
        return "casework/window/enquiries-found";
    }

    @GetMapping("/office/enquiries/{no}")
    String one(Actor.Officer actor, @PathVariable String no, Locale locale, Model model,
            HttpServletResponse response) {
        var found = RecordNo.parse(Series.ENQUIRY, no).flatMap(number -> enquiries.view(actor, number));
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "casework/window/nothing";
        }
        model.addAttribute("view", found.get());
        model.addAttribute("place", words.place(found.get().place(), locale));
        return "casework/window/enquiry";
    }

    @GetMapping("/office/enquiries/{no}/notice.pdf")
    ResponseEntity<byte[]> notice(Actor.Officer actor, @PathVariable String no) {
        return RecordNo.parse(Series.ENQUIRY, no).flatMap(number -> notices.pdf(actor, number))
                .map(pdf -> WindowWords.pdf(no + ".pdf", pdf)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/office/enquiries.xlsx")
    void export(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale,
            HttpServletResponse response) throws IOException {
        var filter = filter(fields);
        var all = PageOf.all(page -> enquiries.list(actor, filter, page, PageOf.MAX_SIZE), MAX_EXPORT);
        var title = words.say("casework.window.enquiries", locale);
        new TableFile(title,
                HEADS.stream().map(head -> words.say("casework.window.enquiry.column." + head, locale)).toList(),
                all.stream().map(view -> cells(view, locale)).toList()).xlsx(response, title + "-" + words.today());
    }

    private List<String> cells(EnquiryView view, Locale locale) {
        return List.of(view.number().value(),
                view.noticedAt().atZone(OneWindowTime.ZONE).toLocalDateTime().toString().substring(0, 16),
                view.item().in(locale), words.department(view.department(), locale), view.clerk(),
                words.place(view.place(), locale), names(view.missing(), locale),
                names(view.missing().stream().filter(EnquiryView.Missing::fresh).toList(), locale),
                words.say("casework.window.enquiry.state." + view.state(), locale),
                view.caseNumber().map(Object::toString).orElse(""));
    }

    private static String names(List<EnquiryView.Missing> materials, Locale locale) {
        return materials.stream().map(material -> material.name().in(locale)).collect(Collectors.joining("；"));
    }

    private static EnquiryFilter filter(MultiValueMap<String, String> fields) {
        return new EnquiryFilter(WindowWords.one(EnquiryView.State.class, WindowWords.text(fields, "state")),
                WindowWords.orNull(WindowWords.text(fields, "item")),
                WindowWords.orNull(WindowWords.text(fields, "staff")),
                WindowWords.day(WindowWords.text(fields, "from")), WindowWords.day(WindowWords.text(fields, "to")),
                "yes".equals(WindowWords.text(fields, "differs")) ? true : null);
    }
}
