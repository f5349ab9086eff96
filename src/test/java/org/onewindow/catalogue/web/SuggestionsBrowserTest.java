package org.onewindow.catalogue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.BrowserTest;

class SuggestionsBrowserTest extends BrowserTest {
    private static final Pattern GUIDE = Pattern.compile(".*/items/000131002000");

    @Test
    void whoTypesOnTheHomePageChoosesWithTheKeys() {
        var page = open("/");
        type(page, "kaifandian");

        assertThat(options(page).first()).containsText("食品经营许可（新办）");
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("#suggestions-status")).not().isEmpty();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(options(page).first()).hasAttribute("aria-selected", "true");
        checkAtBothWidths(page, "suggestions-home");

        page.keyboard().press("Enter");
        assertThat(page).hasURL(GUIDE);
    }

    @Test
    void escapeClosesAndEnterSendsWhatWasTyped() {
        var page = open("/");
        type(page, "许可");
        assertThat(options(page).first()).isVisible();
        checkAtBothWidths(page, "suggestions-many");

        page.keyboard().press("Escape");
        assertThat(page.locator("#suggestions")).isHidden();
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/items\\?q=.*"));
    }

    @Test
    void theListOfItemsOffersThemTooAndThePointerChooses() {
        var page = open("/items?lang=en");
        type(page, "food");
        assertThat(options(page).first()).containsText("Food");
        checkAtBothWidths(page, "suggestions-items-en");

        page.keyboard().press("Tab");
        assertThat(page.locator("#suggestions")).isHidden();
        page.locator("#q").clear();
        type(page, "food business");
        options(page).first().click();
        assertThat(page).hasURL(GUIDE);
    }

    @Test
    void withoutScriptsTheFormFindsTheSame() {
        var page = open(newContext(false), "/");
        assertThat(page.locator("#suggestions")).isHidden();

        page.fill("#q", "kaifandian");
        page.click(".find button");

        assertThat(page.locator("#results .item-list li h2").first()).hasText("食品经营许可（新办）");
    }

    private static void type(Page page, String words) {
        page.locator("#q").pressSequentially(words);
    }

    private static Locator options(Page page) {
        return page.locator("#suggestions [role=option]");
    }
}
