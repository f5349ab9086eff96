package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.onewindow.casework.window.OutageView;
import org.onewindow.casework.window.Outages;
import org.onewindow.casework.window.RecordNo;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.RecordOutcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Outages: declared by one person, confirmed by another. */
@Controller
final class OutageController {
    private static final int TEXT = Outages.MAX_TEXT + 1;

    private final Outages outages;
    private final WindowWords words;

    OutageController(Outages outages, WindowWords words) {
        this.outages = outages;
        this.words = words;
    }

    @GetMapping("/office/outages")
    String list(Actor.Officer actor, Model model) {
        return list(actor, new LinkedMultiValueMap<>(), FormErrors.none(), model);
    }

    @PostMapping("/office/outages")
    String declare(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Model model,
            HttpServletResponse response) {
        var began = WindowWords.instant(WindowWords.text(fields, "beganAt"));
        var ended = WindowWords.instant(WindowWords.text(fields, "endedAt"));
        var errors = FormErrors.none();
        errors = began == null ? errors.with("beganAt", "casework.window.bad-time") : errors;
        errors = ended == null ? errors.with("endedAt", "casework.window.bad-time") : errors;
        if (began != null && ended != null) {
            errors = errors(outages.declare(actor, WindowWords.command(fields.getFirst("command")), began, ended,
                    WindowWords.text(fields, "reason", TEXT)));
        }
        if (errors.isEmpty()) {
            return "redirect:/office/outages";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(actor, fields, errors, model);
    }

    @PostMapping("/office/outages/{no}")
    String judge(Actor.Officer actor, @PathVariable String no, @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String command, Locale locale, RedirectAttributes flash) {
        var number = RecordNo.parse(Series.OUTAGE, no);
        var state = "CONFIRMED".equals(verdict) ? OutageView.State.CONFIRMED : OutageView.State.REFUSED;
        var done = number.isPresent() && outages.judge(actor, WindowWords.command(command), number.get(),
                state) instanceof RecordOutcome.Done;
        flash.addFlashAttribute("notice", words.say(done
                ? "casework.window.outage.judged." + state
                : "casework.window.outage.not-yours", locale));
        return "redirect:/office/outages";
    }

    static FormErrors errors(RecordOutcome outcome) {
        return switch (outcome) {
            case RecordOutcome.Done _ -> FormErrors.none();
            case RecordOutcome.Invalid(var found) -> WindowWords.errors(found);
            case RecordOutcome.NotAllowed _ -> FormErrors.none().with("", "casework.window.slip.not-yours");
            case RecordOutcome.Moved _ -> FormErrors.none().with("", "casework.window.handover.moved");
        };
    }

    private String list(Actor.Officer actor, MultiValueMap<String, String> fields, FormErrors errors, Model model) {
        model.addAttribute("outages", outages.list(actor));
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("errors", errors);
        model.addAttribute("command", CommandId.next());
        return "casework/window/outages";
    }
}
