package org.onewindow.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.onewindow.accounts.AccountId;
import org.onewindow.accounts.AccountOutcome;
import org.onewindow.accounts.Accounts;
import org.onewindow.accounts.ApiTokens;
import org.onewindow.accounts.SignIns;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the holder of an account does with it: another password, tokens for the API. */
@Controller
final class AccountController {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final SignIns signIns;
    private final Doors doors;
    private final Clock clock;

    AccountController(Accounts accounts, ApiTokens tokens, SignIns signIns, Doors doors, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.signIns = signIns;
        this.doors = doors;
        this.clock = clock;
    }

    @GetMapping("/account")
    String page(Actor actor, Model model) {
        model.addAttribute("tokens", tokens.of(accountOf(actor)));
        model.addAttribute("now", clock.instant());
        return framed(actor, model, "accounts/account");
    }

    @GetMapping("/account/password")
    String password(Actor actor, Model model) {
        var account = signIns.current(accountOf(actor));
        model.addAttribute("first", account.isPresent() && account.get().mustChangePassword());
        return framed(actor, model, "accounts/password");
    }

    @PostMapping("/account/password")
    String change(Actor actor, @RequestParam(defaultValue = "") String presentPassword,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String newPasswordAgain, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        if (!newPassword.equals(newPasswordAgain)) {
            return refused(actor, response, model, "newPasswordAgain", "accounts.sign-up.passwords-differ");
        }
        var outcome = accounts.changePassword(accountOf(actor), CommandId.next(), presentPassword, newPassword);
        return switch (outcome) {
            case AccountOutcome.Done(var id) -> {
                var account = signIns.current(id).orElseThrow();
                doors.enter(request, response, account);
                yield "redirect:" + doors.way(request, account);
            }
            case AccountOutcome.Refused(var reason) -> refused(actor, response, model,
                    reason == AccountOutcome.Reason.WRONG_PASSWORD ? "presentPassword" : "newPassword",
                    reason.messageKey());
        };
    }

    @PostMapping("/account/tokens")
    String issue(Actor actor, @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "90") int days, HttpServletResponse response, Model model) {
        switch (tokens.issue(accountOf(actor), CommandId.next(), label, days)) {
            case ApiTokens.Issued issued -> model.addAttribute("issued", issued);
            case ApiTokens.NotIssued(var messageKey) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", FormErrors.none().with("label", messageKey));
                model.addAttribute("label", label);
            }
        }
        return page(actor, model);
    }

    @PostMapping("/account/tokens/{token}/revoke")
    String revoke(Actor actor, @PathVariable UUID token, RedirectAttributes flash) {
        var outcome = tokens.revoke(accountOf(actor), CommandId.next(), token);
        flash.addFlashAttribute("revoked", outcome instanceof AccountOutcome.Done);
        return "redirect:/account";
    }

    private static String refused(Actor actor, HttpServletResponse response, Model model, String field,
            String messageKey) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", FormErrors.none().with(field, messageKey));
        return framed(actor, model, "accounts/password");
    }

    private static String framed(Actor actor, Model model, String page) {
        model.asMap().putIfAbsent("errors", FormErrors.none());
        model.addAttribute("frame", actor instanceof Actor.Officer ? "layout/office" : "layout/public");
        return page;
    }

    private static AccountId accountOf(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> new AccountId(citizen.account());
            case Actor.Officer officer -> new AccountId(officer.account());
            case Actor.Automatic _ -> throw new IllegalStateException("the system has no account");
        };
    }
}
