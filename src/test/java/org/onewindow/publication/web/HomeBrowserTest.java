package org.onewindow.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onewindow.testing.BrowserTest;
import org.onewindow.testing.RunningApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The entries of the home page and the list behind them, with all 527 items of the demonstration. */
class HomeBrowserTest extends BrowserTest {
    @Override
    protected ConfigurableApplicationContext application() {
        return RunningApplication.withTheWholeCatalogue();
    }

    @Test
    void everyEntryLeadsToAsManyItemsAsItSays() {
        var page = open("/");
        assertThat(page.locator(".themes li").count()).isGreaterThan(20);
        checkAtBothWidths(page, "home-whole");
        page.locator("details summary").first().click();
        checkAtBothWidths(page, "home-whole-departments");
        var theme = page.locator(".themes a[href*='theme=home']").first();
        var number = theme.locator(".number").innerText();
        theme.click();
        page.waitForURL("**theme=home**");
        assertThat(page.locator(".result-count").innerText()).contains(number + " 个");
        assertThat(page.locator("select[name=theme]").inputValue()).isEqualTo("home");
        assertThat(page.locator("select[name=applicant]").inputValue()).isEqualTo("NATURAL_PERSON");
        checkAtBothWidths(page, "items-theme");
        page.selectOption("select[name=department]", "GJJ");
        page.waitForURL("**department=GJJ**");
        assertThat(page.locator("#results").innerText()).contains("公积金").doesNotContain("不动产");
        page.navigate(at("/items?theme=home&department=XMJ"));
        assertThat(page.locator(".empty").innerText()).contains("没有找到符合条件的事项");
        checkAtBothWidths(page, "items-theme-empty");
    }

    @Test
    void theHomePageIsReadInEnglish() {
        checkAtBothWidths(open("/?lang=en"), "home-whole-en");
        checkAtBothWidths(open("/items?lang=en&theme=shop&sort=PROMISE&page=1"), "items-theme-en");
    }
}
