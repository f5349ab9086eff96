package org.onewindow.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last answer when nothing else answered: a page that says what happened, why, and what to do next, or for the API a
 * problem document. Never a stack trace; an error of ours gets a reference under which the log keeps it.
 */
@Controller
final class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int REFERENCE_LENGTH = 8;

    private final Problems problems;
    private final Frame frame;

    ErrorPages(Problems problems, Frame frame) {
        this.problems = problems;
        this.frame = frame;
    }

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = statusOf(request);
        String reference = status.is5xxServerError() ? keep(request) : "";
        if (response.getHeader(UnreadableRequests.CONTENT_SECURITY_POLICY) == null) {
            // Refused by the server before its filters, as TRACE is.
            UnreadableRequests.guard(response, Site.CONTENT_POLICY);
        }
        if (isApi(request)) {
            return problem(request, status, reference, locale);
        }
        if (request.getAttribute(Frame.ATTRIBUTE) == null) {
            request.setAttribute(Frame.ATTRIBUTE, frame.siteOf(request));
        }
        ModelAndView page = new ModelAndView("error/page", status);
        page.addObject("kind", kindOf(status, request));
        page.addObject("reference", reference);
        String retryAfter = response.getHeader(HttpHeaders.RETRY_AFTER);
        page.addObject("retryAfter", retryAfter != null && retryAfter.matches("\\d{1,6}") ? retryAfter : "");
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpStatus status, String reference,
            Locale locale) {
        Problems.Draft draft = problems.ofStatus(status, locale);
        if (!reference.isEmpty()) {
            draft.with("reference", reference);
        }
        draft.at(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(draft.detail());
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? code == null ? HttpStatus.NOT_FOUND : HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && address.startsWith(request.getContextPath() + "/api/");
    }

    private static String kindOf(HttpStatus status, HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return "expired";
        }
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "403";
            case NOT_FOUND, GONE -> "404";
            case METHOD_NOT_ALLOWED -> "405";
            case CONTENT_TOO_LARGE -> "413";
            case TOO_MANY_REQUESTS -> "429";
            default -> status.is4xxClientError() ? "400" : "500";
        };
    }

    /** Writes the error into the log under a reference that its reader can tell on the telephone. */
    private static String keep(HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().replace("-", "").substring(0, REFERENCE_LENGTH);
        LOG.error("error page with reference {} for {} {}", reference, request.getMethod(),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown(request));
        return reference;
    }

    private static @Nullable Throwable thrown(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
    }
}
