package org.onewindow.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.Account;
import org.onewindow.accounts.SignIns;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.RateLimits;
import org.onewindow.platform.web.TooManyRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks who somebody is. */
@Controller
final class SignInController {
    private static final String PAGE = "accounts/sign-in";

    private final SignIns signIns;
    private final Doors doors;
    private final KeptForms keptForms;
    private final RateLimits rateLimits;
    private final LimitSettings limits;

    SignInController(SignIns signIns, Doors doors, KeptForms keptForms, RateLimits rateLimits, LimitSettings limits) {
        this.signIns = signIns;
        this.doors = doors;
        this.keptForms = keptForms;
        this.rateLimits = rateLimits;
        this.limits = limits;
    }

    @GetMapping("/sign-in")
    String page(@Nullable Actor actor, HttpServletRequest request, Model model,
            @RequestParam @Nullable String again) {
        if (actor != null) {
            return "redirect:" + Doors.home(actor);
        }
        model.addAttribute("again", again != null);
        return shown(request, model, "");
    }

    @PostMapping("/sign-in")
    String signIn(@RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String password,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            rateLimits.take(limits.signIn(), RateLimits.addressOf(request));
            rateLimits.take(LimitSettings.SIGN_IN_OF_LOGIN, login.strip().toLowerCase(Locale.ROOT));
        } catch (TooManyRequests e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
            return refused(HttpStatus.TOO_MANY_REQUESTS, "accounts.sign-in.too-many", login, request, response, model);
        }
        return switch (signIns.signIn(login, password)) {
            case SignIns.SignedIn(var account) -> entered(request, response, account);
            case SignIns.Refused _ -> refused(HttpStatus.UNPROCESSABLE_CONTENT, "accounts.sign-in.refused", login,
                    request, response, model);
            case SignIns.Busy _ -> refused(HttpStatus.SERVICE_UNAVAILABLE, "accounts.sign-in.busy", login, request,
                    response, model);
        };
    }

    /** Lets the account in and leads to what was typed before, or to the page that was asked for. */
    String entered(HttpServletRequest request, HttpServletResponse response, Account account) {
        doors.enter(request, response, account);
        var kept = keptForms.of(request);
        if (kept.isPresent()) {
            if (doors.owns(account.id(), kept.get().owner())) {
                return "redirect:/continue";
            }
            keptForms.forget(request);
        }
        return "redirect:" + doors.way(request, account);
    }

    private String refused(HttpStatus status, String messageKey, String login, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("errors", FormErrors.none().with("login", messageKey));
        return shown(request, model, login);
    }

    private String shown(HttpServletRequest request, Model model, String login) {
        model.addAttribute("login", login);
        model.asMap().putIfAbsent("errors", FormErrors.none());
        model.addAttribute("kept", keptForms.of(request).isPresent());
        return PAGE;
    }
}
