package org.onewindow.publication.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.BrowserTest;

class PublicPagesBrowserTest extends BrowserTest {
    @Test
    void theWayFromTheHomePageToAGuide() {
        var page = open("/");
        checkAtBothWidths(page, "home");

        page.fill("#q", "开饭店");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/items\\?q=.*"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("食品经营许可（新办）")).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("食品经营许可（新办）");
        checkAtBothWidths(page, "guide");
    }

    @Test
    void theListNarrowsAsOneTypes() {
        var page = open("/items");
        checkAtBothWidths(page, "items");

        page.locator("#q").pressSequentially("社保");
        assertThat(page.locator("#results .item-list li h2").first()).hasText("社会保险参保证明出具");
        page.selectOption("select[name=applicant]", "LEGAL_ENTITY");
        assertThat(page).hasURL(Pattern.compile(".*applicant=LEGAL_ENTITY.*"));

        page.fill("#q", "火星移民");
        assertThat(page.locator("#results .empty")).isVisible();
        checkAtBothWidths(page, "items-empty");
    }

    @Test
    void withoutJavaScriptTheFormsDoTheSame() {
        var page = open(newContext(false), "/items");

        page.fill("#q", "渣土");
        page.selectOption("select[name=department]", "CGJ");
        page.click(".find button");

        assertThat(page.locator("#results .item-list > li")).hasCount(1);
    }

    @Test
    void everyGuideAndThePagesInEnglishAreAccessible() {
        for (var code : new String[]{"000117001000", "000715001000", "001031001000", "000105001000"}) {
            checkAtBothWidths(open("/items/" + code + "?lang=en"), "guide-en-" + code);
        }
        checkAtBothWidths(open("/?lang=en"), "home-en");
        checkAtBothWidths(open("/register?lang=en"), "register-en");
    }

    @Test
    void whatIsNotThereSaysWhatNext() {
        var page = open("/items/000000000000");
        checkAtBothWidths(page, "item-unknown");
        page.navigate(at("/register/nothing"));
        checkAtBothWidths(page, "register-unknown");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看全部公示")).getAttribute("href"))
                .isEqualTo("/register");
        forgiveComplaints();
    }
}
