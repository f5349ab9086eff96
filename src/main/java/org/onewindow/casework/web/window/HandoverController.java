package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Locale;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.FileCovers;
import org.onewindow.casework.window.HandoverView;
import org.onewindow.casework.window.Handovers;
import org.onewindow.casework.window.RecordNo;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.RecordOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists by which paper changes hands: opened, filled by scanning, closed, scanned again on the other side, signed. */
@Controller
final class HandoverController {
    private static final int PAGE = 30;
    private static final int TEXT = Handovers.MAX_TEXT + 1;

    private final Handovers handovers;
    private final FileCovers covers;
    private final WindowWords words;

    HandoverController(Handovers handovers, FileCovers covers, WindowWords words) {
        this.handovers = handovers;
        this.covers = covers;
        this.words = words;
    }

    @GetMapping("/office/handovers")
    String list(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model) {
        return list(actor, fields, FormErrors.none(), locale, model);
    }

    @PostMapping("/office/handovers")
    String open(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model,
            HttpServletResponse response) {
        var outcome = handovers.open(actor, WindowWords.text(fields, "to"));
        if (outcome instanceof RecordOutcome.Done(var number)) {
            return "redirect:/office/handovers/" + number.value();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(actor, fields, errors(outcome), locale, model);
    }

    @GetMapping("/office/handovers/{no}")
    String one(Actor.Officer actor, @PathVariable String no, Locale locale, Model model,
            HttpServletResponse response) {
        return one(actor, no, "", FormErrors.none(), locale, model, response);
    }

    /** Puts a file on the list, or scans it on arrival: one field, whatever the list waits for. */
    @PostMapping("/office/handovers/{no}/scan")
    String scan(Actor.Officer actor, @PathVariable String no, @RequestParam MultiValueMap<String, String> fields,
            Locale locale, Model model, HttpServletResponse response) {
        var number = RecordNo.parse(Series.HANDOVER, no);
        if (number.isEmpty()) {
            return nothing(response);
        }
        var open = handovers.view(actor, number.get()).filter(view -> view.state() == HandoverView.State.OPEN);
        var typed = WindowWords.text(fields, "scan");
        return said(actor, no, open.isPresent()
                ? handovers.put(actor, number.get(), typed)
                : handovers.scan(actor, number.get(), typed), "", locale, model, response);
    }

    @PostMapping("/office/handovers/{no}/strike")
    String strike(Actor.Officer actor, @PathVariable String no, @RequestParam(defaultValue = "") String caseNo,
            Locale locale, Model model, HttpServletResponse response) {
        var number = RecordNo.parse(Series.HANDOVER, no);
        var read = CaseNumber.parse(caseNo);
        return number.isEmpty() || read.isEmpty()
                ? nothing(response)
                : said(actor, no, handovers.strike(actor, number.get(), read.get()), "", locale, model, response);
    }

    @PostMapping("/office/handovers/{no}/close")
    String close(Actor.Officer actor, @PathVariable String no, @RequestParam(defaultValue = "") String command,
            Locale locale, Model model, HttpServletResponse response) {
        return RecordNo.parse(Series.HANDOVER, no)
                .map(number -> said(actor, no, handovers.close(actor, WindowWords.command(command), number), "",
                        locale, model, response))
                .orElseGet(() -> nothing(response));
    }

    @PostMapping("/office/handovers/{no}/sign")
    String sign(Actor.Officer actor, @PathVariable String no, @RequestParam MultiValueMap<String, String> fields,
            Locale locale, Model model, HttpServletResponse response) {
        var explanation = WindowWords.text(fields, "explanation", TEXT);
        return RecordNo.parse(Series.HANDOVER, no)
                .map(number -> said(actor, no, handovers.sign(actor,
                        WindowWords.command(fields.getFirst("command")), number, explanation), explanation, locale,
                        model, response))
                .orElseGet(() -> nothing(response));
    }

    @GetMapping("/office/handovers/{no}/list.pdf")
    ResponseEntity<byte[]> pdf(Actor.Officer actor, @PathVariable String no) {
        return RecordNo.parse(Series.HANDOVER, no).flatMap(number -> covers.list(actor, number))
                .map(pdf -> WindowWords.pdf(no + ".pdf", pdf)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String said(Actor.Officer actor, String no, RecordOutcome outcome, String explanation, Locale locale,
            Model model, HttpServletResponse response) {
        if (outcome instanceof RecordOutcome.Done) {
            return "redirect:/office/handovers/" + no;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return one(actor, no, explanation, errors(outcome), locale, model, response);
    }

    static FormErrors errors(RecordOutcome outcome) {
        return switch (outcome) {
            case RecordOutcome.Done _ -> FormErrors.none();
            case RecordOutcome.Invalid(var errors) -> WindowWords.errors(errors);
            case RecordOutcome.NotAllowed _ -> FormErrors.none().with("", "casework.window.handover.not-yours");
            case RecordOutcome.Moved _ -> FormErrors.none().with("", "casework.window.handover.moved");
        };
    }

    private String list(Actor.Officer actor, MultiValueMap<String, String> fields, FormErrors errors, Locale locale,
            Model model) {
        var places = new ArrayList<Option>();
        places.add(Option.of("000", words.say("casework.window.hall", locale)));
        places.addAll(words.departments(locale));
        var home = handovers.home(actor);
        model.addAttribute("places", places.stream().filter(place -> !place.value().equals(home.orElse(""))).toList());
        model.addAttribute("home", home.orElse(null));
        model.addAttribute("names", words.departmentNames(locale));
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("errors", errors);
        model.addAttribute("states", words.choices(HandoverView.State.values(), "casework.window.handover.state.",
                locale));
        model.addAttribute("page", handovers.list(actor,
                WindowWords.one(HandoverView.State.class, WindowWords.text(fields, "state")),
                WindowWords.page(fields), PAGE));
        return "casework/window/handovers";
    }

    private String one(Actor.Officer actor, String no, String explanation, FormErrors errors, Locale locale,
            Model model, HttpServletResponse response) {
        var found = RecordNo.parse(Series.HANDOVER, no).flatMap(number -> handovers.view(actor, number));
        if (found.isEmpty()) {
            return nothing(response);
        }
        model.addAttribute("view", found.get());
        model.addAttribute("names", words.departmentNames(locale));
        model.addAttribute("errors", errors);
        model.addAttribute("explanation", explanation);
        model.addAttribute("command", CommandId.next());
        return "casework/window/handover";
    }

    private static String nothing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "casework/window/nothing";
    }
}
