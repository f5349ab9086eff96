package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.testing.BrowserTest;

class StyleguideBrowserTest extends BrowserTest {
    @ParameterizedTest
    @CsvSource({"/styleguide, zh", "/styleguide, en", "/styleguide/office, zh", "/styleguide/office, en"})
    void everyComponentIsAccessibleAndFitsInBothLanguages(String path, String language) {
        Page page = open(path + "?lang=" + language);
        checkAtBothWidths(page, (path + "-" + language).substring(1).replace('/', '-'));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.equals("zh") ? "zh-CN" : "en");
    }

    @ParameterizedTest
    @CsvSource({"/about", "/accessibility", "/privacy", "/styleguide/confirm"})
    void shortPagesAreAccessibleAndFitInLargeText(String path) {
        checkAtBothWidths(open(path + "?text=large"), "large" + path.replace('/', '-'));
    }

    @Test
    void theConfirmStepOpensAsADialogAndAsAPageWithoutJavaScript() {
        Page page = open("/styleguide/office");
        page.click("aside a[data-confirm]");
        page.waitForSelector("dialog[open] .confirm-step");
        assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]").count()).isZero();

        Page plain = open(newContext(false), "/styleguide/office");
        follow(plain.locator("aside a[data-confirm]"));
        assertThat(plain.url()).endsWith("/styleguide/confirm");
        assertThat(plain.locator(".confirm-step .effects li").count()).isEqualTo(3);
    }

    @Test
    void aFileChosenOnASlowLineBeforeTheScriptsAreThereIsSentWhenTheyAre() {
        Page page = open("/styleguide");
        var late = new ArrayBlockingQueue<Route>(1);
        page.route("**/js/components*", late::add);
        page.navigate(at("/styleguide"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForCondition(() -> !late.isEmpty());
        page.setInputFiles("#u-files", new FilePayload("平面图.pdf", "application/pdf", new byte[]{1}));
        var lines = page.locator("form:has(#u-files) .upload-list li");
        assertThat(lines.count()).isZero();
        late.remove().resume();
        lines.locator(".upload-state:not(:empty)").waitFor();
        assertThat(lines.innerText()).contains("平面图.pdf");
        forgiveComplaints();
    }

    @Test
    void theKeyboardWalksTheRowsAndTellsItsKeys() {
        Page page = open("/styleguide/office");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("#work tbody tr").nth(1).getAttribute("class")).contains("walked");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("bar-search");
        page.keyboard().press("Escape");
        page.locator("h1").first().click();
        page.keyboard().press("?");
        assertThat(page.locator("#keys[open]").count()).isEqualTo(1);
        assertAccessible(page);
    }

    @Test
    void tabsShowOnePartAndAllPartsWithoutJavaScript() {
        Page page = open("/styleguide/office");
        page.click("[role=tab] >> nth=1");
        assertThat(page.locator(".tab-panel:visible").count()).isEqualTo(1);
        assertThat(page.locator("#part-materials").isVisible()).isTrue();
        assertThat(open(newContext(false), "/styleguide/office").locator(".tab-panel:visible").count()).isEqualTo(3);
    }

    @Test
    void aPageThatDoesNotExistSaysWhatToDoNext() {
        Page page = open("/items-that-never-were");
        forgiveComplaints();
        assertThat(page.locator("h1").innerText()).isEqualTo("没有找到这一页");
        checkAtBothWidths(page, "error-404");
    }
}
