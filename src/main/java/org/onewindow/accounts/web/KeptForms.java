package org.onewindow.accounts.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps what somebody typed into a form whose session ended meanwhile, so that it is offered again after signing in.
 * It lies in the memory of the node for half an hour, never in a log or a database; it is given back to the same browser
 * only, and to the same account only; and it is kept only if a page of this site sent it, so that no other site can put
 * a form before somebody.
 */
@Component
final class KeptForms {
    /** Our longest form has about forty fields of up to a thousand characters. */
    private static final int MOST_CHARACTERS = 200_000;

    /** Twice as many characters take 128 MB at most; beyond, the oldest forms give way. */
    private static final long MOST_CHARACTERS_OF_ALL = 32_000_000;

    private static final String ATTRIBUTE = KeptForms.class.getName();

    private final Cache<UUID, KeptForm> kept = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS_OF_ALL)
            .<UUID, KeptForm>weigher((_, form) -> form.weight()).expireAfterWrite(Duration.ofMinutes(30)).build();

    /** Keeps the form of the request, if it is one that a page of this site sent. */
    boolean keep(HttpServletRequest request, @Nullable String owner) {
        if (!isForm(request) || !isFromHere(request)) {
            return false;
        }
        var multipart = contentType(request).startsWith("multipart/");
        var form = new KeptForm(SessionGate.path(request), fields(request), multipart, owner);
        if (form.fields().isEmpty() || form.weight() > MOST_CHARACTERS) {
            return false;
        }
        var id = UUID.randomUUID();
        kept.put(id, form);
        request.getSession().setAttribute(ATTRIBUTE, id);
        return true;
    }

    /** The form that was kept for the browser. */
    Optional<KeptForm> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof UUID id
                ? Optional.ofNullable(kept.getIfPresent(id))
                : Optional.empty();
    }

    /** Forgets the form of the browser. */
    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) instanceof UUID id) {
            kept.invalidate(id);
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = contentType(request);
        return request.getMethod().equals("POST")
                && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data"));
    }

    /** Browsers say from which site a form comes, and a page cannot make them lie. */
    private static boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var source = request.getHeader(HttpHeaders.ORIGIN);
        if (source == null || source.equals("null")) {
            source = request.getHeader(HttpHeaders.REFERER);
        }
        var host = request.getHeader(HttpHeaders.HOST);
        try {
            return source != null && host != null && host.equalsIgnoreCase(URI.create(source).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }

    private static String contentType(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }
}
