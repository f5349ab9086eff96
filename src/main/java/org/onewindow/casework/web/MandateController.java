package org.onewindow.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.WindowMandates;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
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

/** A clerk records the mandate of an agent that was shown on paper, and takes one back when the principal says so. */
@Controller
final class MandateController {
    private final WindowMandates mandates;
    private final Catalogue catalogue;
    private final CaseScreen screen;
    private final OfficeWords words;

    MandateController(WindowMandates mandates, Catalogue catalogue, CaseScreen screen, OfficeWords words) {
        this.mandates = mandates;
        this.catalogue = catalogue;
        this.screen = screen;
        this.words = words;
    }

    /** The address holds the code of an organisation, which is public; anything else is taken out of it. */
    @GetMapping("/office/mandates")
    String page(Actor.Officer actor, @RequestParam(defaultValue = "") String code, Locale locale, Model model) {
        var fields = new LinkedMultiValueMap<String, String>();
        if (CreditCode.parse(code) instanceof CreditCodeCheck.Valid(var valid)) {
            fields.add("principal/number", valid.value());
        } else if (!code.isEmpty()) {
            return "redirect:/office/mandates";
        }
        return page(actor, fields, FormErrors.none(), locale, model);
    }

    /** What is typed travels in the body, since it may be a person's number; a code of an organisation goes on. */
    @PostMapping("/office/mandates/find")
    String find(Actor.Officer actor, @RequestParam(defaultValue = "") String code, Locale locale, Model model,
            HttpServletResponse response) {
        return switch (CreditCode.parse(code)) {
            case CreditCodeCheck.Valid(var valid) -> "redirect:/office/mandates?code=" + valid.value();
            case CreditCodeCheck.Invalid(var key) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(actor, new LinkedMultiValueMap<>(), FormErrors.none().with("code", key), locale, model);
            }
        };
    }

    @PostMapping("/office/mandates")
    String record(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var from = day(fields.getFirst("from"));
        var to = day(fields.getFirst("to"));
        var errors = FormErrors.none();
        errors = from == null ? errors.with("from", "casework.work.bad-date") : errors;
        errors = to == null ? errors.with("to", "casework.work.bad-date") : errors;
        if (from != null && to != null) {
            var letter = new WindowMandates.Letter(principal(fields), agent(fields),
                    new HashSet<>(fields.getOrDefault("items", List.of()).stream().limit(100).toList()), from, to);
            var outcome = mandates.record(actor, command(fields.getFirst("command")), letter);
            if (outcome instanceof WindowMandates.Outcome.Done) {
                flash.addFlashAttribute("notice", words.say("casework.mandate.recorded", locale));
                return ofPrincipal(letter.principal());
            }
            errors = errors(outcome);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, fields, errors, locale, model);
    }

    @PostMapping("/office/mandates/{mandate}/revoke")
    String revoke(Actor.Officer actor, @PathVariable UUID mandate, @RequestParam(defaultValue = "") String command,
            Locale locale, RedirectAttributes flash) {
        var said = switch (mandates.revoke(actor, command(command), mandate)) {
            case WindowMandates.Outcome.Done _ -> "casework.mandate.revoked";
            case WindowMandates.Outcome.Invalid _ -> "casework.mandate.not-a-window";
            case WindowMandates.Outcome.Refused(var key) -> key;
        };
        flash.addFlashAttribute("notice", words.say(said, locale));
        return "redirect:/office/mandates";
    }

    private static String ofPrincipal(ApplicantEntry principal) {
        return CreditCode.parse(principal.number()) instanceof CreditCodeCheck.Valid(var code)
                ? "redirect:/office/mandates?code=" + code.value()
                : "redirect:/office/mandates";
    }

    private String page(Actor actor, MultiValueMap<String, String> fields, FormErrors errors, Locale locale,
            Model model) {
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("chosen", fields.getOrDefault("items", List.of()));
        model.addAttribute("errors", errors);
        model.addAttribute("command", CommandId.next());
        model.addAttribute("today", words.today());
        model.addAttribute("asked", !principal(fields).number().isBlank());
        model.addAttribute("mandates", mandates.of(actor, principal(fields)));
        model.addAttribute("identityTypes", screen.identityTypes(locale));
        model.addAttribute("items", catalogue.inForceToday().stream()
                .map(item -> Option.of(item.code().value(), item.name().in(locale))).toList());
        return "casework/mandates";
    }

    private static FormErrors errors(WindowMandates.Outcome outcome) {
        return switch (outcome) {
            case WindowMandates.Outcome.Done _ -> FormErrors.none();
            case WindowMandates.Outcome.Refused(var key) ->
                FormErrors.none().with(key.endsWith("dates") ? "to" : "", key);
            case WindowMandates.Outcome.Invalid(var found) -> {
                var errors = FormErrors.none();
                for (var error : found) {
                    errors = errors.with(error.field(), error.messageKey(), error.args().toArray());
                }
                yield errors;
            }
        };
    }

    private static ApplicantEntry principal(MultiValueMap<String, String> fields) {
        return new ApplicantEntry(ApplicantKind.LEGAL_ENTITY, text("principal/name", fields),
                ActReader.identityType(""), text("principal/number", fields),
                text("principal/legalRepresentative", fields), text("principal/phone", fields), "");
    }

    private static ApplicantEntry agent(MultiValueMap<String, String> fields) {
        return new ApplicantEntry(ApplicantKind.NATURAL_PERSON, text("agent/name", fields),
                ActReader.identityType(text("agent/identityType", fields)), text("agent/number", fields), "",
                text("agent/phone", fields), "");
    }

    private static String text(String name, MultiValueMap<String, String> fields) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static CommandId command(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? CommandId.next() : new CommandId(UUID.fromString(typed));
        } catch (IllegalArgumentException garbled) {
            return CommandId.next();
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
