package org.onewindow.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests whose query or form is not text in UTF-8, or holds the null character, which nobody types and the
 * database takes in no text. Asked before anything reads a parameter: later it would look like an error of ours, with a
 * stack trace in the log for each caller who sends rubbish.
 */
final class BrokenText extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal.value());
        }
    }

    private static @Nullable HttpStatus refusal(HttpServletRequest request) {
        if (!QueryText.of(request).isText()) {
            return HttpStatus.BAD_REQUEST;
        }
        if (!isForm(request)) {
            return null;
        }
        try {
            var isText = request.getParameterMap().entrySet().stream().allMatch(
                    field -> isText(field.getKey()) && Arrays.stream(field.getValue()).allMatch(BrokenText::isText));
            return isText ? null : HttpStatus.BAD_REQUEST;
        } catch (InvalidParameterException e) {
            return e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                    ? HttpStatus.CONTENT_TOO_LARGE
                    : HttpStatus.BAD_REQUEST;
        }
    }

    /** Forms with files are read where their size is bounded; their texts arrive decoded. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isText(String text) {
        return text.indexOf('\0') < 0;
    }
}
