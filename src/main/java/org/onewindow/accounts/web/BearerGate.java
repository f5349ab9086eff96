package org.onewindow.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.ApiTokens;
import org.onewindow.platform.web.RateLimits;
import org.onewindow.platform.web.TooManyRequests;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the bearer token of an API call into who sends it, and counts the calls of each token and address. */
final class BearerGate extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final Doors doors;
    private final SecurityContextRepository contexts;
    private final RateLimits rateLimits;
    private final LimitSettings limits;
    private final ApiProblems problems;

    BearerGate(ApiTokens tokens, Doors doors, SecurityContextRepository contexts, RateLimits rateLimits,
            LimitSettings limits, ApiProblems problems) {
        this.tokens = tokens;
        this.doors = doors;
        this.contexts = contexts;
        this.rateLimits = rateLimits;
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var text = token(request);
            if (text == null) {
                rateLimits.take(limits.openApi(), RateLimits.addressOf(request));
            } else if (!enter(request, response, text)) {
                return;
            }
        } catch (TooManyRequests e) {
            problems.tooMany(request, response, e.retryAfterSeconds());
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean enter(HttpServletRequest request, HttpServletResponse response, String text) throws IOException {
        var bearer = tokens.bearer(text);
        if (bearer.isEmpty()) {
            rateLimits.take(limits.openApi(), RateLimits.addressOf(request));
            problems.commence(request, response, new BadCredentialsException("token"));
            return false;
        }
        rateLimits.take(limits.api(), bearer.get().token().id().toString());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(doors.authentication(bearer.get().account()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return true;
    }

    private static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
