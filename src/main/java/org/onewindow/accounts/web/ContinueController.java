package org.onewindow.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.AccountId;
import org.onewindow.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Offers again what somebody typed into a form whose session had ended. */
@Controller
final class ContinueController {
    private final KeptForms keptForms;
    private final Doors doors;

    ContinueController(KeptForms keptForms, Doors doors) {
        this.keptForms = keptForms;
        this.doors = doors;
    }

    @GetMapping("/continue")
    String offer(@Nullable Actor actor, HttpServletRequest request, Model model) {
        var kept = keptForms.of(request);
        if (kept.isEmpty()) {
            return "accounts/nothing-kept";
        }
        var form = kept.get();
        if (form.owner() != null && !isOwner(actor, form.owner())) {
            return "redirect:/sign-in";
        }
        model.addAttribute("form", form);
        model.addAttribute("office", actor instanceof Actor.Officer);
        return "accounts/continue";
    }

    @PostMapping("/continue/discard")
    String discard(HttpServletRequest request) {
        keptForms.forget(request);
        return "redirect:/sign-in";
    }

    private boolean isOwner(@Nullable Actor actor, String owner) {
        return switch (actor) {
            case Actor.Citizen citizen -> doors.owns(new AccountId(citizen.account()), owner);
            case Actor.Officer officer -> doors.owns(new AccountId(officer.account()), owner);
            case Actor.Automatic _ -> false;
            case null -> false;
        };
    }
}
