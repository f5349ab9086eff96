package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.ApplicantEntry.Checked;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Applying.Opening;
import org.onewindow.casework.applying.Principals;
import org.onewindow.casework.applying.Principals.Principal;
import org.onewindow.catalogue.FieldError;
import org.onewindow.platform.Actor;
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

/** The first step: for whom, and how to reach them. */
@Controller
final class ApplyWhoController {
    private static final String PAGE = "casework/apply/who";

    private final Applying applying;
    private final Principals principals;
    private final ApplyPages pages;
    private final ApplyErrors errors;
    private final Clock clock;

    ApplyWhoController(Applying applying, Principals principals, ApplyPages pages, ApplyErrors errors, Clock clock) {
        this.applying = applying;
        this.principals = principals;
        this.pages = pages;
        this.errors = errors;
        this.clock = clock;
    }

    /** How the applicant can be reached, as typed; the parts that a page did not ask for are null. */
    record Typed(@Nullable String phone, @Nullable String address, @Nullable String legalRepresentative) {
        ApplicantEntry over(ApplicantEntry entry) {
            return new ApplicantEntry(entry.kind(), entry.name(), entry.identityType(), entry.number(),
                    legalRepresentative == null ? entry.legalRepresentative() : legalRepresentative,
                    phone == null ? entry.phone() : phone, address == null ? entry.address() : address);
        }
    }

    @GetMapping("/apply/{item}/{draft}/who")
    String page(Actor.Citizen actor, @PathVariable String draft, Locale locale, Model model,
            HttpServletResponse response) {
        return pages.open(actor, draft, ApplyStep.WHO, model, response,
                open -> shown(actor, open, open.draft().content().applicant(), FormErrors.none(), model));
    }

    @PostMapping("/apply/{item}/{draft}/who")
    String save(Actor.Citizen actor, @PathVariable String draft, @RequestParam(defaultValue = "") String applicant,
            Typed typed, @RequestParam(defaultValue = "") String then, Locale locale, Model model,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        return pages.open(actor, draft, ApplyStep.WHO, model, response, open -> {
            var present = open.draft().content().applicant();
            var another = !applicant.isEmpty() && offered(actor, open).stream()
                    .noneMatch(principal -> principal.key().equals(applicant) && principal.is(present));
            if (another && !ApplyPages.isSaving(request)) {
                return choose(actor, open, applicant, flash);
            }
            var entry = another ? present : typed.over(present);
            applying.saveApplicant(actor, open, entry);
            if (ApplyPages.isSaving(request)) {
                response.setStatus(HttpStatus.NO_CONTENT.value());
                return PAGE + " :: nothing";
            }
            if ("save".equals(then)) {
                flash.addFlashAttribute("notice", pages.saved());
                return ApplyPages.onwards(open, ApplyStep.WHO, then);
            }
            var wrong = check(entry);
            if (wrong.isEmpty()) {
                return ApplyPages.onwards(open, ApplyStep.WHO, then);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(actor, open, entry, errors.of(ApplyStep.WHO, wrong, open.item(), locale), model);
        });
    }

    private String choose(Actor.Citizen actor, Opening.Open open, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", pages.say(applying.choose(actor, open, key)
                ? "casework.apply.who.chosen"
                : "casework.apply.who.not-offered"));
        return "redirect:" + ApplyPages.base(open) + "/who";
    }

    private List<FieldError> check(ApplicantEntry entry) {
        return switch (entry.check("applicant", OneWindowTime.today(clock))) {
            case Checked.Right _ -> List.of();
            case Checked.Wrong(var wrong) -> wrong;
        };
    }

    private List<Principal> offered(Actor.Citizen actor, Opening.Open open) {
        return principals.of(actor, open.item());
    }

    private String shown(Actor.Citizen actor, Opening.Open open, ApplicantEntry entry, FormErrors wrong, Model model) {
        var offered = offered(actor, open);
        var chosen = offered.stream().filter(principal -> principal.is(entry)).findFirst();
        model.addAttribute("entry", entry);
        model.addAttribute("errors", wrong);
        model.addAttribute("chosen", chosen.map(Principal::key).orElse(null));
        model.addAttribute("byMandate", chosen.map(principal -> !principal.self()).orElse(false));
        model.addAttribute("options", offered.stream().map(principal -> new Option(principal.key(),
                principal.entry().name(),
                principal.self()
                        ? pages.say("casework.apply.who.self")
                        : pages.say("casework.apply.who.mandate", principal.entry().number())))
                .toList());
        return PAGE;
    }
}
