package org.onewindow.casework.web.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * When an officer last looked at the work list, so that the list can mark what changed since. Looks that follow each
 * other within some minutes are one look: whoever opens a case and comes back still sees the marks.
 *
 * @param since since when changes are marked; null at the first look
 * @param last  the look before this one
 */
record WorkSeen(String staff, @Nullable Instant since, Instant last) {
    static final String COOKIE = "work-seen";
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofDays(60);

    /** What this look makes of what the cookie says; a cookie of another person, or a garbled one, says nothing. */
    static WorkSeen now(@Nullable String cookie, String staff, Instant now) {
        var before = parse(cookie, staff);
        if (before == null) {
            return new WorkSeen(staff, null, now);
        }
        var sameLook = before.last().plus(ONE_LOOK).isAfter(now);
        return new WorkSeen(staff, sameLook ? before.since() : before.last(), now);
    }

    /** Whether something that changed at the instant is marked. */
    boolean isNews(Instant changedAt) {
        return since != null && changedAt.isAfter(since);
    }

    ResponseCookie cookie(boolean secure) {
        var from = since == null ? 0 : since.getEpochSecond();
        return ResponseCookie.from(COOKIE, staff + "." + from + "." + last.getEpochSecond()).path("/office/work")
                .maxAge(REMEMBERED).httpOnly(true).sameSite("Lax").secure(secure).build();
    }

    private static @Nullable WorkSeen parse(@Nullable String cookie, String staff) {
        if (cookie == null || !cookie.matches(".{1,40}\\.[0-9]{1,11}\\.[0-9]{1,11}")) {
            return null;
        }
        if (!cookie.startsWith(staff + ".")) {
            return null;
        }
        var lastDot = cookie.lastIndexOf('.');
        var firstDot = cookie.lastIndexOf('.', lastDot - 1);
        var from = Long.parseLong(cookie.substring(firstDot + 1, lastDot));
        return new WorkSeen(staff, from == 0 ? null : Instant.ofEpochSecond(from),
                Instant.ofEpochSecond(Long.parseLong(cookie.substring(lastDot + 1))));
    }
}
