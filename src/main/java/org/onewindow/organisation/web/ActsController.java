package org.onewindow.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.onewindow.organisation.OrganisationOutcome;
import org.onewindow.organisation.OrganisationOutcome.Changed;
import org.onewindow.organisation.OrganisationOutcome.Refused;
import org.onewindow.organisation.OrganisationOutcome.Unchanged;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the organisation is changed: a form, then a last look at what it means, then the act. An address that says
 * everything already begins with the last look.
 */
@Controller
@RequestMapping("/office/organisation/acts/{path}")
class ActsController {
    private final OrganisationActs acts;
    private final ActScreen screen;

    ActsController(OrganisationActs acts, ActScreen screen) {
        this.acts = acts;
        this.screen = screen;
    }

    @GetMapping
    String form(Actor.Officer actor, @PathVariable String path, @RequestParam MultiValueMap<String, String> query,
            Model model, HttpServletResponse response, Locale locale) {
        var act = OfficeAct.of(path);
        if (act.isEmpty()) {
            return unknown(response);
        }
        var typed = new TypedAct(act.get(), withCommand(query));
        return typed.errors().isEmpty() && !query.containsKey("change")
                ? screen.confirm(typed, model, locale)
                : screen.form(actor, typed, FormErrors.none(), model, locale);
    }

    @PostMapping
    String act(Actor.Officer actor, @PathVariable String path, @RequestParam MultiValueMap<String, String> fields,
            Model model, HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        var act = OfficeAct.of(path);
        if (act.isEmpty()) {
            return unknown(response);
        }
        var typed = new TypedAct(act.get(), withCommand(fields));
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            return wrong(actor, typed, errors, model, response, locale);
        }
        if (!"true".equals(typed.text("confirmed"))) {
            return screen.confirm(typed, model, locale);
        }
        OrganisationOutcome outcome;
        try {
            outcome = acts.perform(actor, typed);
        } catch (IllegalArgumentException _) {
            return wrong(actor, typed, FormErrors.none().with("", "organisation.form.unfit"), model, response, locale);
        }
        return switch (outcome) {
            case Changed _,Unchanged _ -> {
                flash.addFlashAttribute("notice", screen.done(typed, locale));
                yield "redirect:" + screen.back(typed);
            }
            case Refused(var reason) ->
                wrong(actor, typed, FormErrors.none().with("", reason.messageKey()), model, response, locale);
        };
    }

    private String wrong(Actor.Officer actor, TypedAct typed, FormErrors errors, Model model,
            HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen.form(actor, typed, errors, model, locale);
    }

    private static String unknown(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "redirect:/office/organisation";
    }

    private static MultiValueMap<String, String> withCommand(MultiValueMap<String, String> fields) {
        var all = new LinkedMultiValueMap<>(fields);
        all.putIfAbsent("command", List.of(CommandId.next().toString()));
        return all;
    }
}
