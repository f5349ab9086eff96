package org.onewindow.platform.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Writes refusals of the API as problem documents (RFC 9457) in the language of the reader:
 *
 * <pre>
 * return problems.of(HttpStatus.CONFLICT, "not-lawful-now", locale, "casework.problem.not-accepted")
 *         .basis("行政许可法第四十二条").response();
 * return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields", locale, "casework.problem.fields")
 *         .pointer("/fields/phone", "catalogue.field.phone.malformed").response();
 * </pre>
 */
@Component
public class Problems {
    private static final String TYPES = "https://onewindow.example/problems/";

    private final MessageSource words;

    Problems(MessageSource words) {
        this.words = words;
    }

    /**
     * A problem of a kind.
     *
     * @param type      of the problem, in small letters and hyphens; the last part of its URI, for programs
     * @param detailKey of the sentence for people: what happened and what to do next
     */
    public Draft of(HttpStatus status, String type, Locale locale, String detailKey, Object... args) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, words.getMessage(detailKey, args, locale));
        detail.setType(URI.create(TYPES + type));
        detail.setTitle(titleOf(status, locale));
        return new Draft(detail, locale, words);
    }

    /** A problem about which no more is known than its status. */
    Draft ofStatus(HttpStatus status, Locale locale) {
        String type = switch (status) {
            case UNAUTHORIZED -> "unauthorized";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONTENT_TOO_LARGE -> "content-too-large";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            default -> status.is5xxServerError() ? "server-error" : "bad-request";
        };
        return of(status, type, locale, "platform.problem." + type);
    }

    private String titleOf(HttpStatus status, Locale locale) {
        String title = words.getMessage("platform.problem.title." + status.value(), null, null, locale);
        return title == null ? status.getReasonPhrase() : title;
    }

    /** A problem document being written; used by one thread. */
    public static final class Draft {
        private final ProblemDetail detail;
        private final Locale locale;
        private final MessageSource words;
        private final List<Map<String, String>> pointers = new ArrayList<>();

        private Draft(ProblemDetail detail, Locale locale, MessageSource words) {
            this.detail = detail;
            this.locale = locale;
            this.words = words;
        }

        /** The article on which the refusal rests. */
        public Draft basis(String article) {
            return with("basis", article);
        }

        /** What is wrong at one place of the request: a JSON Pointer (RFC 6901), such as {@code /fields/phone}. */
        public Draft pointer(String pointer, String messageKey, Object... args) {
            pointers.add(Map.of("pointer", pointer, "detail", words.getMessage(messageKey, args, locale)));
            return with("pointers", List.copyOf(pointers));
        }

        /** The address that was asked for, if it is one. */
        public Draft at(String address) {
            try {
                detail.setInstance(new URI(address));
            } catch (URISyntaxException notAnAddress) {
                detail.setInstance(null);
            }
            return this;
        }

        /** One more member of the document. */
        public Draft with(String member, Object value) {
            detail.setProperty(member, value);
            return this;
        }

        /** The document. */
        public ProblemDetail detail() {
            return detail;
        }

        /** The whole answer. */
        public ResponseEntity<ProblemDetail> response() {
            return ResponseEntity.status(detail.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail);
        }

        /** To be thrown where no answer can be returned. */
        public ErrorResponseException exception() {
            return new ErrorResponseException(HttpStatus.valueOf(detail.getStatus()), detail, null);
        }
    }
}
