package org.onewindow.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.onewindow.accounts.Account;
import org.onewindow.accounts.SignIns;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the session of a request into who sends it, asking for the account as it is now: who was closed, given another
 * password, or signed in eight hours ago, is nobody.
 */
final class SessionGate extends OncePerRequestFilter {
    private static final Set<String> OPEN_BEFORE_FIRST_CHANGE = Set.of("/account/password", "/sign-out", "/error");

    private final SignIns signIns;
    private final Doors doors;
    private final SecurityContextRepository contexts;
    private final Clock clock;

    SessionGate(SignIns signIns, Doors doors, SecurityContextRepository contexts, Clock clock) {
        this.signIns = signIns;
        this.doors = doors;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var account = account(request);
        if (account.isPresent()) {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(doors.authentication(account.get()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            if (account.get().mustChangePassword() && !OPEN_BEFORE_FIRST_CHANGE.contains(path(request))) {
                response.sendRedirect(request.getContextPath() + "/account/password");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Account> account(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(Presence.ATTRIBUTE) instanceof Presence presence)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var account = signIns.current(presence.id()).filter(known -> presence.counts(known, now));
        if (account.isEmpty()) {
            session.invalidate();
        }
        return account;
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
