package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Principals;
import org.onewindow.casework.applying.Principals.Grant;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom the citizen has entrusted, for whom they may act, and how to change it. */
@Controller
final class MyMandatesController {
    private static final String PAGE = "casework/my/mandates";
    private static final Map<String, String> FIELDS = Map.of("agent/name", "name", "agent/number", "number",
            "agent/phone", "phone", "to", "to");

    private final Principals principals;
    private final Catalogue catalogue;
    private final ApplyPages pages;
    private final Clock clock;

    MyMandatesController(Principals principals, Catalogue catalogue, ApplyPages pages, Clock clock) {
        this.principals = principals;
        this.catalogue = catalogue;
        this.pages = pages;
        this.clock = clock;
    }

    /** What was typed about a new mandate. */
    record Typed(@Nullable String name, @Nullable String identityType, @Nullable String number, @Nullable String phone,
            @Nullable String item, @Nullable String from, @Nullable String to) {
        ApplicantEntry agent() {
            var type = Arrays.stream(IdentityType.values()).filter(one -> one.name().equals(identityType)).findFirst()
                    .orElse(IdentityType.RESIDENT_CARD);
            return new ApplicantEntry(ApplicantKind.NATURAL_PERSON, name == null ? "" : name, type,
                    number == null ? "" : number, "", phone == null ? "" : phone, "");
        }
    }

    @GetMapping("/my/mandates")
    String page(Actor.Citizen actor, Locale locale, Model model) {
        var today = OneWindowTime.today(clock);
        return shown(actor, new Typed("", IdentityType.RESIDENT_CARD.name(), "", "", "", today.toString(),
                today.plusYears(1).toString()), FormErrors.none(), CommandId.next().toString(), locale, model);
    }

    @PostMapping("/my/mandates")
    String grant(Actor.Citizen actor, Typed typed, @RequestParam(defaultValue = "") String command, Locale locale,
            Model model, HttpServletResponse response, RedirectAttributes flash) {
        var errors = FormErrors.none();
        var from = day(typed.from());
        var to = day(typed.to());
        if (from == null) {
            errors = errors.with("from", "casework.my.mandate.date");
        }
        if (to == null) {
            errors = errors.with("to", "casework.my.mandate.date");
        }
        if (from != null && to != null) {
            var item = typed.item();
            switch (principals.grant(actor, MyCaseController.command(command), typed.agent(),
                    item != null && ItemCode.isCode(item) ? Set.of(item) : Set.of(), from, to)) {
                case Grant.Done(var agent) -> {
                    flash.addFlashAttribute("notice", pages.say("casework.my.mandate.granted", agent));
                    return "redirect:/my/mandates";
                }
                case Grant.Invalid(var wrong) -> errors = of(wrong);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(actor, typed, errors, command, locale, model);
    }

    @PostMapping("/my/mandates/{id}/revoke")
    String revoke(Actor.Citizen actor, @PathVariable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", pages.say(principals.revoke(actor, CommandId.next(), id)
                ? "casework.my.mandate.revoked"
                : "parties.mandate.unknown"));
        return "redirect:/my/mandates";
    }

    private String shown(Actor.Citizen actor, Typed typed, FormErrors errors, String command, Locale locale,
            Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("command", command);
        model.addAttribute("given", principals.given(actor));
        model.addAttribute("received", principals.received(actor));
        model.addAttribute("identityTypes", Arrays.stream(IdentityType.values()).map(type -> Option.of(type.name(),
                pages.say("parties.identity-type." + type.name()))).toList());
        model.addAttribute("items", catalogue.inForceToday().stream()
                .map(item -> Option.of(item.code().value(), item.name().in(locale)))
                .sorted(Comparator.comparing(Option::label)).toList());
        return PAGE;
    }

    private static FormErrors of(List<FieldError> wrong) {
        var errors = FormErrors.none();
        for (var error : wrong) {
            errors = errors.with(FIELDS.getOrDefault(error.field(), ""), error.messageKey(), error.args().toArray());
        }
        return errors;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
