package org.onewindow.casework.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.batches.Workbooks;
import org.onewindow.testing.BrowserTest;

/** A hundred applications in a browser, from the empty spreadsheet to the receipts. */
class BatchBrowserTest extends BrowserTest {
    private static final String PASSWORD = "芦苇丛中-一只-白鹭-2026";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void aHundredRowsAreCheckedSentAndReceipted() {
        var page = open("/sign-up");
        signUp(page);
        page.navigate(at("/my/batches"));
        checkAtBothWidths(page, "batch-none");
        begin(page);
        papers(page);
        refused(page);
        checked(page);
        sent(page);
        again(page);
    }

    @Test
    void thePagesAreReadInEnglishAndWithoutScripts() {
        var page = open(newContext(false), "/sign-up");
        signUp(page);
        page.navigate(at("/apply/000131002000/batch?lang=en"));
        checkAtBothWidths(page, "batch-en-start");
        page.locator("main form button").first().click();
        page.waitForURL("**/my/batches/**");
        page.check("#paper-application");
        page.check("#paper-layout");
        page.check("#paper-safety-rules");
        follow(page.locator("#continue button"));
        assertThat(page.isChecked("#paper-layout")).isTrue();
        page.setInputFiles("#sheet", new FilePayload("hundred.xlsx", XLSX, Workbooks.hundred()));
        follow(page.locator("form:has(#sheet) button"));
        assertThat(page.locator("#rows").innerText()).contains("93 ready", "To put right");
        checkAtBothWidths(page, "batch-en-checked");
    }

    private void begin(Page page) {
        page.navigate(at("/apply/000131002000"));
        page.locator("a[href$='/batch']").click();
        page.waitForURL("**/batch");
        checkAtBothWidths(page, "batch-start");
        var template = page.request().get(at("/apply/000131002000/batch/template.xlsx"));
        assertThat(template.status()).isEqualTo(200);
        assertThat(new String(template.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        page.locator("main form button").first().click();
        page.waitForURL("**/my/batches/**");
        checkAtBothWidths(page, "batch-open");
    }

    private void papers(Page page) {
        page.setInputFiles("#file-application", new FilePayload("申请书.pdf", "application/pdf", PDF));
        page.locator("section:has(#file-application) .files >> text=申请书.pdf").first().waitFor();
        page.waitForResponse(response -> response.url().endsWith("/layout/paper"), () -> page.check("#paper-layout"));
        page.waitForResponse(response -> response.url().endsWith("/safety-rules/paper"),
                () -> page.check("#paper-safety-rules"));
    }

    private void refused(Page page) {
        page.setInputFiles("#sheet", new FilePayload("x.xlsx", XLSX, new byte[]{'P', 'K', 3, 4, 0, 0, 0, 0, 0}));
        page.locator("form:has(#sheet) button").click();
        page.locator(".error-summary").waitFor();
        forgiveComplaints();
        assertThat(page.locator(".error-summary").innerText()).contains("不是能读的");
        checkAtBothWidths(page, "batch-refused");
    }

    private void checked(Page page) {
        page.setInputFiles("#sheet", new FilePayload("hundred.xlsx", XLSX, Workbooks.hundred()));
        page.locator("form:has(#sheet) button").click();
        page.locator("#rows").waitFor();
        assertThat(page.locator("#rows").innerText()).contains("可以提交 93 行", "要改 7 行", "经营面积（平方米）：请填写数字",
                "和第 30 行完全一样");
        checkAtBothWidths(page, "batch-checked");
    }

    private void sent(Page page) {
        page.check("#truth");
        page.check("#privacy");
        follow(page.locator("form[action$='/send'] button"));
        if (page.locator("#progress").count() > 0) {
            checkAtBothWidths(page, "batch-filing");
        }
        page.locator("#finished").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        page.reload();
        assertThat(page.locator("#finished").innerText()).contains("成为办件 93 件");
        checkAtBothWidths(page, "batch-done");
        var pdf = page.request().get(at(page.locator("a[href$='/receipts.pdf']").getAttribute("href")));
        assertThat(new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        assertThat(page.request().get(at(page.locator("a[href$='/results.csv']").getAttribute("href"))).text())
                .contains("已提交").contains("'=1+1");
        page.locator("#rows a.number").first().click();
        page.waitForURL("**/my/cases/**");
        assertThat(page.locator("main").innerText()).contains("食品经营许可");
    }

    private void again(Page page) {
        page.navigate(at("/apply/000131002000/batch"));
        page.locator("main form button").first().click();
        page.waitForURL("**/my/batches/**");
        page.setInputFiles("#sheet", new FilePayload("hundred.xlsx", XLSX, Workbooks.hundred()));
        page.locator("form:has(#sheet) button").click();
        page.locator("#rows").waitFor();
        assertThat(page.locator("#rows").innerText()).contains("可以提交 0 行", "以前提交过 93 行");
        assertThat(page.locator("form[action$='/send']").count()).isZero();
        checkAtBothWidths(page, "batch-known");
        page.navigate(at("/my/batches"));
        checkAtBothWidths(page, "batch-list");
    }

    private static void signUp(Page page) {
        page.fill("#name", "代办员");
        page.selectOption("#identityType", "PASSPORT");
        page.fill("#identityNumber", "E" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_999_999)));
        page.fill("#phone", "13800001234");
        page.fill("#login", "b" + UUID.randomUUID().toString().substring(0, 8));
        page.fill("#password", PASSWORD);
        page.fill("#passwordAgain", PASSWORD);
        follow(page.locator("main form button[type=submit]"));
    }
}
