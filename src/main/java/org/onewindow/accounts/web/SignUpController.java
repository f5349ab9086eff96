package org.onewindow.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.onewindow.accounts.SignUpForm;
import org.onewindow.accounts.SignUpOutcome.FieldProblem;
import org.onewindow.accounts.SignUpOutcome.Invalid;
import org.onewindow.accounts.SignUpOutcome.SignedUp;
import org.onewindow.accounts.SignUps;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormError;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.onewindow.platform.web.RateLimits;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a citizen opens an account. */
@Controller
final class SignUpController {
    private static final String PAGE = "accounts/sign-up";

    private final SignUps signUps;
    private final SignInController signIn;
    private final RateLimits rateLimits;
    private final LimitSettings limits;
    private final MessageSource messages;

    SignUpController(SignUps signUps, SignInController signIn, RateLimits rateLimits, LimitSettings limits,
            MessageSource messages) {
        this.signUps = signUps;
        this.signIn = signIn;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.messages = messages;
    }

    /** The form as typed, which is shown again with what is wrong; the passwords are not shown again. */
    record Typed(String login, String name, IdentityType identityType, String identityNumber, String phone) {
    }

    @GetMapping("/sign-up")
    String page(Model model) {
        return shown(model, new Typed("", "", IdentityType.RESIDENT_CARD, "", ""), FormErrors.none());
    }

    @PostMapping("/sign-up")
    String signUp(@RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordAgain, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "RESIDENT_CARD") IdentityType identityType,
            @RequestParam(defaultValue = "") String identityNumber, @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        rateLimits.take(limits.signUp(), RateLimits.addressOf(request));
        var typed = new Typed(login, name, identityType, identityNumber, phone);
        var form = new SignUpForm(login, password, passwordAgain, name, identityType, identityNumber, phone);
        return switch (signUps.signUp(CommandId.next(), form)) {
            case SignedUp(var account) -> signIn.entered(request, response, account);
            case Invalid(var problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(model, typed, errors(problems));
            }
        };
    }

    private String shown(Model model, Typed typed, FormErrors errors) {
        var locale = LocaleContextHolder.getLocale();
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("identityTypes", Arrays.stream(IdentityType.values()).map(type -> Option.of(type.name(),
                messages.getMessage("parties.identity-type." + type.name(), null, locale))).toList());
        return PAGE;
    }

    private static FormErrors errors(List<FieldProblem> problems) {
        return new FormErrors(
                problems.stream().map(problem -> new FormError(problem.field(), problem.messageKey(), List.of()))
                        .toList());
    }
}
