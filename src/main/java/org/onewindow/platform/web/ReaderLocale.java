package org.onewindow.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of the reader: what the address asks for ({@code ?lang=zh|en}), else what the reader chose before, else
 * Chinese. What the browser prefers is not asked, because the official text is the Chinese one and a reader who did
 * not choose must not be given a translation of it.
 */
final class ReaderLocale implements LocaleResolver {
    static final String COOKIE = "lang";
    static final String PARAMETER = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request).or(() -> chosenBefore(request)).orElse(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the reader chooses the language with ?" + PARAMETER + "=zh|en");
    }

    /** What the address asks for. Only the address: the body of a form is not read before its handler is known. */
    static Optional<Locale> asked(HttpServletRequest request) {
        return QueryText.of(request).first(PARAMETER).flatMap(ReaderLocale::of);
    }

    static String codeOf(Locale locale) {
        return "en".equals(locale.getLanguage()) ? "en" : "zh";
    }

    private static Optional<Locale> chosenBefore(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : of(cookie.getValue());
    }

    private static Optional<Locale> of(String code) {
        return switch (code) {
            case "zh", "zh-CN" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
