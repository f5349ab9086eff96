package org.onewindow.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Answers what a caller of the API got wrong before any module was asked: JSON that cannot be read, a parameter of
 * another type, a method or media type that is not served. Each answer names the place.
 */
@RestControllerAdvice(annotations = RestController.class)
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    /** Deeper paths are cut: a pointer is for people, too. */
    private static final int DEEPEST = 12;

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception thrown, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        if (thrown instanceof ErrorResponseException own && isWritten(own.getBody())) {
            return answer(own.getBody(), headers, code);
        }
        HttpStatus status = HttpStatus.valueOf(code.value());
        return answer(documentOf(thrown, status, LocaleContextHolder.getLocale()), headers, code);
    }

    /** Whether a controller has already said what is wrong; if not, the type is the default one. */
    private static boolean isWritten(ProblemDetail detail) {
        return detail.getType() != null && !detail.getType().toString().equals("about:blank");
    }

    private ProblemDetail documentOf(Exception thrown, HttpStatus status, Locale locale) {
        return switch (thrown) {
            case MethodArgumentTypeMismatchException mismatch ->
                parameter("wrong-parameter", mismatch.getName(), locale);
            case TypeMismatchException mismatch ->
                parameter("wrong-parameter", String.valueOf(mismatch.getPropertyName()), locale);
            case MissingServletRequestParameterException missing ->
                parameter("missing-parameter", missing.getParameterName(), locale);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, locale);
            default -> problems.ofStatus(status, locale).detail();
        };
    }

    private ProblemDetail parameter(String type, String name, Locale locale) {
        return problems.of(HttpStatus.BAD_REQUEST, type, locale, "platform.problem." + type, name)
                .with("parameter", name).detail();
    }

    private ProblemDetail unreadable(HttpMessageNotReadableException thrown, Locale locale) {
        Problems.Draft draft = problems.of(HttpStatus.BAD_REQUEST, "unreadable-body", locale,
                "platform.problem.unreadable-body");
        if (thrown.getCause() instanceof JacksonException cause) {
            String pointer = pointerOf(cause.getPath());
            if (!pointer.isEmpty()) {
                draft.pointer(pointer, "platform.problem.unreadable-member");
            }
            if (cause.getLocation() != null && cause.getLocation().getLineNr() > 0) {
                draft.with("line", cause.getLocation().getLineNr()).with("column", cause.getLocation().getColumnNr());
            }
        }
        return draft.detail();
    }

    private static String pointerOf(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        path.stream().limit(DEEPEST).forEach(step -> pointer.append('/').append(step.getPropertyName() == null
                ? String.valueOf(step.getIndex())
                : step.getPropertyName().replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    private static ResponseEntity<Object> answer(ProblemDetail document, HttpHeaders headers, HttpStatusCode code) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(document, all, code);
    }
}
