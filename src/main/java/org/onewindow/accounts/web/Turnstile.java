package org.onewindow.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.web.ActorAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.unit.DataSize;

/**
 * Answers requests for pages that may not pass: asks to sign in, and keeps what was typed if a session ended in the
 * middle of a form. A request of htmx is told to load the sign-in page as a whole.
 */
final class Turnstile implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String SIGN_IN = "/sign-in";
    private static final List<String> GUARDED = List.of("/office/", "/my/", "/apply/", "/account/");

    private final Doors doors;
    private final KeptForms keptForms;
    private final List<RequestMatcher> open;
    private final DataSize longestRequest;

    Turnstile(Doors doors, KeptForms keptForms, List<String> openPatterns, DataSize longestRequest) {
        this.doors = doors;
        this.keptForms = keptForms;
        this.open = openPatterns.stream()
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher).toList();
        this.longestRequest = longestRequest;
    }

    /** Nobody is signed in and the page is not open. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (!isGuarded(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        if (request.getMethod().equals("GET")) {
            var target = target(request);
            if (target != null) {
                doors.remember(request, target);
            }
        } else {
            keepForOwner(request);
        }
        lead(request, response, SIGN_IN);
    }

    /** The role does not suffice, or the CSRF token is not the session's, most often because the session ended. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        if (!(exception instanceof CsrfException)) {
            response.sendError(isGuarded(request) ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
        } else if (request.getContentLengthLong() > longestRequest.toBytes()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (SessionGate.path(request).equals(SIGN_IN)) {
            lead(request, response, SIGN_IN + "?again");
        } else if (SessionGate.path(request).equals("/sign-out")) {
            lead(request, response, "/");
        } else if (isOpen(request) || isSignedIn()) {
            offerAtOnce(request, response);
        } else if (keepForOwner(request) || request.getRequestedSessionId() != null) {
            lead(request, response, SIGN_IN);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private void offerAtOnce(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (keptForms.keep(request, isOpen(request) ? null : Doors.ownerOf(request))) {
            lead(request, response, "/continue");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private boolean keepForOwner(HttpServletRequest request) {
        var owner = Doors.ownerOf(request);
        return owner != null && keptForms.keep(request, owner);
    }

    /** What is neither open nor guarded does not exist, and nobody is asked to sign in for it. */
    private static boolean isGuarded(HttpServletRequest request) {
        var path = SessionGate.path(request) + "/";
        return GUARDED.stream().anyMatch(path::startsWith);
    }

    private boolean isOpen(HttpServletRequest request) {
        return open.stream().anyMatch(matcher -> matcher.matches(request));
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication;
    }

    /** The page to return to; of a fragment, the page that holds it. */
    private static @Nullable String target(HttpServletRequest request) {
        if (!isHtmx(request)) {
            var query = request.getQueryString();
            return SessionGate.path(request) + (query == null ? "" : "?" + query);
        }
        try {
            var page = URI.create(String.valueOf(request.getHeader("HX-Current-URL")));
            var path = page.getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//")
                    ? null
                    : path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String page) {
        var address = request.getContextPath() + page;
        if (isHtmx(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", address);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", address);
        }
    }

    private static boolean isHtmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
