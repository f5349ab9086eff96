package org.onewindow.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Puts the {@link Site} into every request before anything can go wrong, so that error pages have their frame too, and
 * remembers the reader's choice of language and text size in two cookies that hold nothing else.
 */
final class Frame extends OncePerRequestFilter {
    static final String ATTRIBUTE = "site";
    static final String TEXT_PARAMETER = "text";
    private static final String TEXT_COOKIE = "text";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SiteSettings settings;
    private final ReaderLocale locales;
    private final List<NavigationLink> links;
    private final String htmx = Htmx.address();

    Frame(SiteSettings settings, ReaderLocale locales, List<NavigationLink> links) {
        this.settings = settings;
        this.locales = locales;
        this.links = links.stream().sorted(Comparator.comparingInt(NavigationLink::order)).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, siteOf(request));
        ReaderLocale.asked(request)
                .ifPresent(locale -> remember(request, response, ReaderLocale.COOKIE, ReaderLocale.codeOf(locale)));
        QueryText.of(request).first(TEXT_PARAMETER).filter(size -> size.equals("large") || size.equals("normal"))
                .ifPresent(size -> remember(request, response, TEXT_COOKIE, size));
        chain.doFilter(request, response);
    }

    /** The site of a request; made anew where an error happened before the filter ran. */
    Site siteOf(HttpServletRequest request) {
        Locale locale = locales.resolveLocale(request);
        String query = request.getQueryString();
        return new Site(settings.name().in(locale), settings.hotline(), version(), request.getRequestURI(),
                query == null ? "" : query, locale.toLanguageTag(), largeText(request), htmx,
                linksOf(NavigationLink.Face.PUBLIC), linksOf(NavigationLink.Face.OFFICE));
    }

    private List<NavigationLink> linksOf(NavigationLink.Face face) {
        return links.stream().filter(link -> link.face() == face).toList();
    }

    private static boolean largeText(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, TEXT_COOKIE);
        String chosenBefore = cookie == null ? "normal" : cookie.getValue();
        return QueryText.of(request).first(TEXT_PARAMETER).orElse(chosenBefore).equals("large");
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path("/").maxAge(REMEMBERED)
                .httpOnly(true).sameSite("Lax").secure(request.isSecure()).build().toString());
    }

    private static String version() {
        String version = Frame.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
