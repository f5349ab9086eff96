package org.onewindow.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.BrowserTest;

class DoorsBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";

    @Test
    void signInAndSignUpAreAccessibleAndTellWhatIsWrong() {
        Page page = open("/sign-in");
        assertThat(page.locator("main .notice").count()).isZero();
        checkAtBothWidths(page, "sign-in");
        page.fill("main [name=login]", "citizen");
        follow(page.locator("main form button[type=submit]").first());
        forgiveComplaints();
        checkAtBothWidths(page, "sign-in-refused");
        page.navigate(at("/sign-up"));
        checkAtBothWidths(page, "sign-up");
        page.fill("[name=identityNumber]", "371502190002290019");
        page.fill("[name=name]", "<script>alert(1)</script>");
        follow(page.locator("main form button[type=submit]").first());
        forgiveComplaints();
        checkAtBothWidths(page, "sign-up-refused");
        page.navigate(at("/sign-up?lang=en"));
        checkAtBothWidths(page, "sign-up-en");
    }

    @Test
    void theOwnAccountIsAccessibleForCitizensAndStaff() {
        Page page = signIn("citizen", PASSWORD);
        forgiveComplaints();
        page.navigate(at("/account"));
        page.fill("[name=label]", "测试系统");
        follow(page.locator("form[action$='/account/tokens'] button").first());
        checkAtBothWidths(page, "account-token");
        page.navigate(at("/account/password"));
        checkAtBothWidths(page, "account-password");
        Page office = signIn(newContext(true), "scj-clerk", PASSWORD);
        forgiveComplaints();
        office.navigate(at("/account"));
        checkAtBothWidths(office, "account-office");
        office.navigate(at("/office/organisation"));
        checkAtBothWidths(office, "organisation");
    }

    @Test
    void theSecurityAdministratorsPageIsAccessible() {
        Page page = signIn("secadmin", PASSWORD);
        assertThat(page.url()).endsWith("/office/accounts");
        checkAtBothWidths(page, "staff-accounts");
    }

    @Test
    void aFormWhoseSessionEndedIsContinuedWithoutJavaScriptToo() {
        for (var javaScript : new boolean[]{true, false}) {
            BrowserContext context = newContext(javaScript);
            Page page = signIn(context, "agent", PASSWORD);
            page.navigate(at("/account"));
            var label = "会话过期 " + (javaScript ? "有脚本" : "无脚本");
            page.fill("[name=label]", label);
            context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            follow(page.locator("form[action$='/account/tokens'] button").first());
            assertThat(page.url()).endsWith("/sign-in");
            page.fill("main [name=login]", "agent");
            page.fill("main [name=password]", PASSWORD);
            follow(page.locator("main form button[type=submit]").first());
            assertThat(page.url()).endsWith("/continue");
            assertThat(page.locator("main").innerText()).doesNotContain("文件没有保留");
            if (javaScript) {
                checkAtBothWidths(page, "continue");
            }
            follow(page.locator("main form button.button").first());
            assertThat(page.locator("main").innerText()).contains(label);
            assertThat(page.locator("#issued").inputValue()).startsWith("ow_");
            forgiveComplaints();
        }
    }
}
