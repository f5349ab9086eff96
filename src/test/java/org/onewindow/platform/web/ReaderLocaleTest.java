package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderLocaleTest {
    private final ReaderLocale locales = new ReaderLocale();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aNewReaderReadsChineseWhateverTheBrowserPrefers() {
        request.addPreferredLocale(Locale.ENGLISH);
        assertThat(locales.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void theAddressCountsMoreThanTheCookie() {
        request.setCookies(new Cookie("lang", "en"));
        assertThat(locales.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
        request.setQueryString("lang=zh");
        assertThat(locales.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void anotherLanguageIsNoChoice() {
        request.setQueryString("lang=fr");
        assertThat(locales.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        request.setQueryString("lang=%ff%00");
        assertThat(locales.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
