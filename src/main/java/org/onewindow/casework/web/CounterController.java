package org.onewindow.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onewindow.casework.applying.Desk;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The counter (窗口收件): choose the item, say who applies, fill in the form, tick the check list, receive and print. One
 * screen, every key within reach; without JavaScript the same page with the same buttons.
 */
@Controller
final class CounterController {
    private final Catalogue catalogue;
    private final Desk desk;
    private final CounterScreen screen;
    private final CounterScans scans;
    private final CounterActs acts;
    private final CounterEnquiries enquiries;

    CounterController(Catalogue catalogue, Desk desk, CounterScreen screen, CounterScans scans, CounterActs acts,
            CounterEnquiries enquiries) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.screen = screen;
        this.scans = scans;
        this.acts = acts;
        this.enquiries = enquiries;
    }

    @GetMapping("/office/counter")
    String start(Actor.Officer actor, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("window", desk.isWindow(actor));
        screen.items(model, bounded(q), locale);
        return "casework/counter";
    }

    /** The list alone, as the clerk types. */
    @GetMapping("/office/counter/items")
    String items(Actor.Officer actor, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("window", desk.isWindow(actor));
        screen.items(model, bounded(q), locale);
        return "casework/counter :: items";
    }

    @GetMapping("/office/counter/{code}")
    String form(Actor.Officer actor, @PathVariable String code, @RequestParam(defaultValue = "") String enquiry,
            @RequestParam(defaultValue = "") String slip, Locale locale, Model model, RedirectAttributes flash) {
        return item(code).map(item -> screen.form(model, actor, enquiries.begin(actor, item, enquiry, slip),
                FormErrors.none(), locale))
                .orElseGet(() -> gone(flash, locale));
    }

    /** Fills in what the centre knows of the number typed; nothing is recorded but the look. */
    @PostMapping("/office/counter/{code}/known")
    String known(Actor.Officer actor, @PathVariable String code, @RequestParam MultiValueMap<String, String> fields,
            Locale locale, Model model, RedirectAttributes flash) {
        var item = item(code);
        if (item.isEmpty()) {
            return gone(flash, locale);
        }
        var form = CounterForm.of(item.get(), fields);
        var applicant = desk.known(actor, form.applicant());
        var agent = Optional.ofNullable(form.agent()).flatMap(typed -> desk.known(actor, typed));
        model.addAttribute("lookedUp", true);
        model.addAttribute("applicantKnown", applicant.isPresent());
        model.addAttribute("agentKnown", agent.isPresent());
        var filled = applicant.map(form::withApplicant).orElse(form);
        return screen.form(model, actor, agent.map(filled::withAgent).orElse(filled), FormErrors.none(), locale);
    }

    /** Gives everything that is missing in writing, without a case. */
    @PostMapping("/office/counter/{code}/notice")
    String notice(Actor.Officer actor, @PathVariable String code, @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response, Locale locale, Model model, RedirectAttributes flash) {
        var item = item(code);
        if (item.isEmpty()) {
            return gone(flash, locale);
        }
        var form = CounterForm.of(item.get(), fields);
        var errors = enquiries.notice(actor, form, flash);
        if (errors.isEmpty()) {
            return "redirect:/office/counter";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen.form(model, actor, form, errors, locale);
    }

    @PostMapping("/office/counter/{code}")
    String receive(Actor.Officer actor, @PathVariable String code, @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request, HttpServletResponse response, Locale locale, Model model,
            RedirectAttributes flash) throws IOException {
        var item = item(code);
        if (item.isEmpty()) {
            return gone(flash, locale);
        }
        var typed = CounterForm.of(item.get(), fields);
        var kept = scans.keep(actor, typed, files(request));
        var form = kept.form();
        var errors = letter(actor, form, kept.errors());
        var finish = "finish".equals(fields.getFirst("do")) && desk.mayFinish(actor, item.get());
        if (errors.isEmpty()) {
            var outcome = acts.receive(actor, form);
            if (outcome instanceof SubmissionOutcome.Received received) {
                enquiries.follow(actor, form, received.number());
                flash.addFlashAttribute("receipt", acts.receipt(actor, form, received, finish, locale));
                return "redirect:/office/counter";
            }
            errors = screen.errors(outcome, form, locale);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen.form(model, actor, form, errors, locale);
    }

    /** Who acts for another shows a mandate on record or the letter, art. 29(2). */
    private FormErrors letter(Actor actor, CounterForm form, FormErrors errors) {
        var agent = form.agent();
        return agent == null || form.letterSeen()
                || desk.mandate(actor, form.applicant(), agent, form.item().code()).isPresent()
                        ? errors
                        : errors.with("letterSeen", "casework.counter.letter-missing");
    }

    private String gone(RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("notice", enquiries.words().say("casework.counter.item-gone", locale));
        return "redirect:/office/counter";
    }

    private Optional<ServiceItem> item(String code) {
        return ItemCode.isCode(code)
                ? catalogue.inForce(new ItemCode(code), enquiries.words().today())
                : Optional.empty();
    }

    static Map<String, List<MultipartFile>> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest multipart ? multipart.getMultiFileMap() : Map.of();
    }

    private static String bounded(String typed) {
        return typed.length() > ItemQuery.MAX_TEXT ? typed.substring(0, ItemQuery.MAX_TEXT) : typed;
    }
}
