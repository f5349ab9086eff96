package org.onewindow.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The acts on a case: the step that says the legal effect first, and the act itself. Every answer is the whole page, or
 * its part for a page that asks in the background; nothing that was typed is lost.
 */
@Controller
final class ActController {
    private final Casework casework;
    private final CaseViews views;
    private final ActReader reader;
    private final ActAnswers answers;
    private final ActPage page;
    private final CaseScreen screen;

    ActController(Casework casework, CaseViews views, ActReader reader, ActAnswers answers, ActPage page,
            CaseScreen screen) {
        this.casework = casework;
        this.views = views;
        this.reader = reader;
        this.answers = answers;
        this.page = page;
        this.screen = screen;
    }

    @GetMapping("/office/cases/{no}/acts/{act}")
    String step(Actor.Officer actor, @PathVariable String no, @PathVariable String act,
            @RequestParam(defaultValue = "") String stage, Locale locale, Model model, HttpServletResponse response) {
        var number = CaseNumber.parse(no);
        var kind = ActKind.ofApiName(act);
        if (number.isEmpty() || kind.isEmpty()) {
            return CasePageController.nothing(response);
        }
        if (!ActPage.isOwnPage(kind.get())) {
            return "redirect:/office/cases/" + number.get().value() + "#acts";
        }
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("stage", stage);
        return views.view(actor, number.get(), locale)
                .map(view -> page.fill(model, view, ActForm.of(kind.get(), fields), FormErrors.none(), locale))
                .orElseGet(() -> CasePageController.nothing(response));
    }

    @PostMapping("/office/cases/{no}/acts/{act}")
    String perform(Actor.Officer actor, @PathVariable String no, @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String background,
            HttpServletRequest request, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var number = CaseNumber.parse(no);
        var kind = ActKind.ofApiName(act);
        if (number.isEmpty() || kind.isEmpty()) {
            return CasePageController.nothing(response);
        }
        var form = ActForm.of(kind.get(), fields, CounterController.files(request));
        var outcome = outcome(actor, number.get(), form, locale);
        var now = outcome instanceof ActOutcome.UnknownCase
                ? null
                : views.view(actor, number.get(), locale).orElse(null);
        if (now == null) {
            return CasePageController.nothing(response);
        }
        var result = answers.say(outcome, form, now, locale);
        if (outcome instanceof ActOutcome.Done && background == null) {
            flash.addFlashAttribute("result", result);
            return "redirect:/office/cases/" + now.number().value();
        }
        model.addAttribute("result", result);
        response.setStatus(status(outcome, background != null));
        return answer(outcome, form, now, background != null, locale, model);
    }

    private ActOutcome outcome(Actor actor, CaseNumber number, ActForm form, Locale locale) {
        return switch (reader.read(actor, number, form, locale)) {
            case ActReader.Read.Ready(var wanted) ->
                casework.perform(actor, form.command(), form.expected(), number, wanted, null);
            case ActReader.Read.Wrong(var errors) -> new ActOutcome.Invalid(errors);
            case ActReader.Read.Nothing _ -> new ActOutcome.UnknownCase();
        };
    }

    private String answer(ActOutcome outcome, ActForm form, CaseView now, boolean background, Locale locale,
            Model model) {
        var typed = outcome instanceof ActOutcome.Done ? null : form;
        var errors = answers.errors(outcome, form, now);
        if (!background && ActPage.isOwnPage(form.kind()) && ActPage.isOpen(now, form)) {
            return page.fill(model, now, form, errors, locale);
        }
        screen.fill(model, now, typed, errors, locale);
        return background ? "casework/case :: case" : "casework/case";
    }

    /** A page in the background takes the answer in by 422; the reader of a whole page, and a test, by what it is. */
    private static int status(ActOutcome outcome, boolean background) {
        var status = switch (outcome) {
            case ActOutcome.Done _ -> HttpStatus.OK;
            case ActOutcome.Unlawful _,ActOutcome.Stale _ -> HttpStatus.CONFLICT;
            case ActOutcome.NotYourPost _ -> HttpStatus.FORBIDDEN;
            case ActOutcome.Invalid _,ActOutcome.CommandReused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case ActOutcome.UnknownCase _ -> HttpStatus.NOT_FOUND;
        };
        return background && status.isError() ? HttpStatus.UNPROCESSABLE_CONTENT.value() : status.value();
    }
}
