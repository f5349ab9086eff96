package org.onewindow.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.Account;
import org.onewindow.accounts.Account.OfParty;
import org.onewindow.accounts.Account.OfStaff;
import org.onewindow.accounts.AccountId;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.Staff;
import org.onewindow.platform.Actor;
import org.onewindow.platform.MasterKey;
import org.onewindow.platform.Role;
import org.onewindow.platform.web.ActorAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Lets somebody whose password was right into a fresh session, and knows where they want to go. */
@Component
final class Doors {
    /** Says, unreadably, whose forms this browser may hold; see {@link KeptForms}. */
    static final String OWNER_COOKIE = "owner";

    private static final String TARGET = Doors.class.getName() + ".target";
    private static final int LONGEST_TARGET = 2_000;

    private final MasterKey masterKey;
    private final Organisation organisation;
    private final CsrfTokenRepository csrfTokens;
    private final Clock clock;

    Doors(MasterKey masterKey, Organisation organisation, CsrfTokenRepository csrfTokens, Clock clock) {
        this.masterKey = masterKey;
        this.organisation = organisation;
        this.csrfTokens = csrfTokens;
        this.clock = clock;
    }

    /** Begins the session of the account: another id, another CSRF token, nothing of anybody else. */
    void enter(HttpServletRequest request, HttpServletResponse response, Account account) {
        var before = request.getSession(false);
        if (before != null && before.getAttribute(Presence.ATTRIBUTE) != null) {
            before.invalidate();
        }
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(Presence.ATTRIBUTE, Presence.of(account, clock.instant()));
        var idle = account.isStaff() ? Presence.IDLE_OFFICE : Presence.IDLE_PUBLIC;
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        csrfTokens.saveToken(null, request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(OWNER_COOKIE, mark(account.id())).path("/")
                .httpOnly(true).sameSite("Lax").secure(request.isSecure()).build().toString());
    }

    /** Remembers the page that was asked for, to go there after signing in. */
    void remember(HttpServletRequest request, String target) {
        if (target.length() <= LONGEST_TARGET) {
            request.getSession().setAttribute(TARGET, target);
        }
    }

    /** The page that was asked for before signing in, else the first page of the account. */
    String way(HttpServletRequest request, Account account) {
        var session = request.getSession();
        var target = session.getAttribute(TARGET);
        session.removeAttribute(TARGET);
        return target instanceof String page && account.isStaff() == page.startsWith("/office")
                ? page
                : home(account.actor());
    }

    /** The first page after signing in. */
    static String home(Actor actor) {
        if (!(actor instanceof Actor.Officer officer)) {
            return "/my/cases";
        }
        if (officer.has(Role.SECURITY_ADMIN)) {
            return "/office/accounts";
        }
        return officer.roles().stream().anyMatch(Role::isAdministrator) ? "/office/organisation" : "/office/work";
    }

    /** Whether the forms of this browser are those of the account. */
    boolean owns(AccountId account, @Nullable String owner) {
        return mark(account).equals(owner);
    }

    /** Whose forms this browser may hold, as its cookie says. */
    static @Nullable String ownerOf(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, OWNER_COOKIE);
        return cookie == null || cookie.getValue().length() > 64 ? null : cookie.getValue();
    }

    /** The account as Spring Security sees it for one request. */
    ActorAuthentication authentication(Account account) {
        var name = switch (account.holder()) {
            case OfParty _ -> account.login().value();
            case OfStaff(var staff) -> organisation.current().staff(staff).map(Staff::name)
                    .orElse(account.login().value());
        };
        return new ActorAuthentication(account.actor(), name);
    }

    private String mark(AccountId account) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(masterKey.blindIndex("accounts.form-owner", account.toString()));
    }
}
