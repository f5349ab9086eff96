package org.onewindow.platform.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The caller asked too often: 429 with the seconds after which to ask again. */
public final class TooManyRequests extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    public TooManyRequests(Duration retryAfter) {
        super(HttpStatus.TOO_MANY_REQUESTS);
        this.retryAfterSeconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        setTitle("Too many requests");
    }

    /** What the header {@code Retry-After} says. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfterSeconds));
        return headers;
    }
}
