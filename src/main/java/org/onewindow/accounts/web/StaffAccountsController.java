package org.onewindow.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.AccountId;
import org.onewindow.accounts.AccountOutcome;
import org.onewindow.accounts.Accounts;
import org.onewindow.accounts.FirstPassword;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.Staff;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Role;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the security administrator opens accounts of the staff, grants roles and closes accounts. */
@Controller
@RequestMapping("/office/accounts")
final class StaffAccountsController {
    private static final int PAGE_SIZE = 100;
    private static final Map<String, Object> NOTHING_TYPED = Map.of("login", "", "staff", "", "roles",
            Set.of(Role.STAFF));

    private final Accounts accounts;
    private final Organisation organisation;
    private final Clock clock;

    StaffAccountsController(Accounts accounts, Organisation organisation, Clock clock) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    String page(Actor.Officer actor, @RequestParam(defaultValue = "0") int page, Model model) {
        var view = organisation.current();
        model.addAttribute("accounts", accounts.staff(Math.clamp(page, 0, 10_000), PAGE_SIZE));
        model.addAttribute("names", view.staff().stream().collect(Collectors.toMap(Staff::id, Staff::name)));
        model.addAttribute("staff", view.staff());
        model.addAttribute("roles", Role.values());
        model.addAttribute("now", clock.instant());
        model.asMap().putIfAbsent("errors", FormErrors.none());
        model.asMap().putIfAbsent("typed", NOTHING_TYPED);
        model.addAttribute("self", new AccountId(actor.account()));
        return "accounts/staff-accounts";
    }

    @PostMapping
    String open(Actor.Officer actor, @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String staff, @RequestParam(required = false) @Nullable List<Role> roles,
            HttpServletResponse response, Model model) {
        var password = FirstPassword.random();
        var outcome = staff.matches("[A-Z][0-9A-Z]{1,15}")
                ? accounts.openStaff(actor, CommandId.next(), login, new StaffId(staff), set(roles), password)
                : new AccountOutcome.Refused(AccountOutcome.Reason.UNKNOWN);
        model.addAttribute("typed", Map.of("login", login, "staff", staff, "roles", set(roles)));
        return told(actor, outcome, password, login, response, model);
    }

    @PostMapping("/{id}/roles")
    String roles(Actor.Officer actor, @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<Role> roles, HttpServletResponse response, Model model) {
        var outcome = accounts.setRoles(actor, CommandId.next(), new AccountId(id), set(roles));
        return told(actor, outcome, null, "", response, model);
    }

    @PostMapping("/{id}/password")
    String reset(Actor.Officer actor, @PathVariable UUID id, HttpServletResponse response, Model model) {
        var password = FirstPassword.random();
        var outcome = accounts.resetPassword(actor, CommandId.next(), new AccountId(id), password);
        return told(actor, outcome, password, "", response, model);
    }

    @PostMapping("/{id}/close")
    String close(Actor.Officer actor, @PathVariable UUID id, HttpServletResponse response, Model model) {
        var outcome = accounts.close(actor, CommandId.next(), new AccountId(id));
        return told(actor, outcome, null, "", response, model);
    }

    private String told(Actor.Officer actor, AccountOutcome outcome, @Nullable FirstPassword password, String login,
            HttpServletResponse response, Model model) {
        switch (outcome) {
            case AccountOutcome.Done _ -> {
                model.addAttribute("done", true);
                model.addAttribute("firstPassword", password == null ? null : password.text());
                model.addAttribute("forLogin", login);
                model.addAttribute("typed", NOTHING_TYPED);
            }
            case AccountOutcome.Refused(var reason) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", FormErrors.none().with("", reason.messageKey()));
            }
        }
        return page(actor, 0, model);
    }

    private static Set<Role> set(@Nullable List<Role> roles) {
        return roles == null || roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
