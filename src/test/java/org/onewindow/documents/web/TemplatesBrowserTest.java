package org.onewindow.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.BrowserTest;

/** Two persons change the wording of a paper, one of them at a browser without scripts. */
class TemplatesBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";
    private static final String HERE = "/office/papers/templates";

    @Test
    void oneProposesAWordingAndAnotherPutsItInForceWithoutScripts() {
        Page one = signIn("sysadmin", PASSWORD);
        one.navigate(at(HERE));
        assertThat(one.locator("#forms tbody tr").count()).isEqualTo(22);
        checkAtBothWidths(one, "templates");
        follow(one.locator("#forms a[href$='/denial']").first());
        var body = one.inputValue("#body");
        assertThat(body).contains("{理由}").contains("{救济途径}");

        forgiveComplaints();
        proposeWhatCannotBe(one, body);

        one.fill("#body", body.replace("{救济途径}", "改正后符合条件的，可以重新申请。\n{救济途径}"));
        follow(one.locator("form[action$='/denial'] .button:not(.secondary)"));
        assertThat(one.locator("main").innerText()).contains("可以重新申请").contains("新增").contains("提出人不能自己确认");
        assertThat(one.locator("form[action$='/confirm']").count()).isZero();
        checkAtBothWidths(one, "template-proposal");
        var address = one.url();
        var preview = one.context().request().get(address + "/preview");
        assertThat(preview.headers()).containsEntry("content-type", "application/pdf");
        assertThat(new String(preview.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        one.navigate(address + "?lang=en");
        assertThat(one.locator("main").innerText()).contains("Who proposed a change cannot confirm it");
        checkAtBothWidths(one, "template-proposal-en");
        one.navigate(at(HERE + "?lang=zh"));

        Page other = signIn(newContext(false), "manager", PASSWORD);
        putInForce(other, address);
    }

    private void proposeWhatCannotBe(Page one, String body) {
        one.fill("#body", body.replace("{救济途径}", "${T(java.lang.Runtime)} {不存在}"));
        one.fill("#ground", "精简文字");
        follow(one.locator("form[action$='/denial'] .button:not(.secondary)"));
        assertThat(one.locator(".error-summary li").allInnerTexts())
                .anySatisfy(error -> assertThat(error).contains("{救济途径}").contains("第三十八条第二款"))
                .anySatisfy(error -> assertThat(error).contains("{不存在}").contains("不是占位符"));
        assertThat(one.inputValue("#body")).as("nothing typed is lost").contains("{不存在}");
        checkAtBothWidths(one, "template-wrong");
    }

    /** Another confirms, and finds the old wording beside the new one. */
    private void putInForce(Page other, String address) {
        other.navigate(address);
        follow(other.locator("form[action$='/confirm'] button").first());
        assertThat(other.locator("body").innerText()).contains("第 2 版已生效");
        assertThat(other.locator("#past").innerText()).contains("精简文字").contains("已生效");
        checkAtBothWidths(other, "templates-past");
        other.navigate(at(HERE + "/denial"));
        assertThat(other.inputValue("#body")).contains("改正后符合条件的");
        checkAtBothWidths(other, "template");
        follow(other.locator("#versions a[href$='/versions/1']").first());
        assertThat(other.locator("main").innerText()).contains("随系统提供").contains("新增");
        checkAtBothWidths(other, "template-version");
    }

    @Test
    void aClerkAndWhoAsksForAFormThatIsNoneAreSentAway() {
        forgiveComplaints();
        Page clerk = signIn("scj-clerk", PASSWORD);
        assertThat(clerk.navigate(at(HERE)).status()).isEqualTo(403);
        assertThat(clerk.navigate(at(HERE + "/denial/versions/1/preview")).status()).isEqualTo(403);
        assertThat(clerk.locator("a[href$='" + HERE + "']").count()).isZero();
        Page administrator = signIn(newContext(true), "sysadmin", PASSWORD);
        assertThat(administrator.navigate(at(HERE + "/none")).status()).isEqualTo(404);
        assertThat(administrator.navigate(at(HERE + "/denial/versions/9")).status()).isEqualTo(404);
    }
}
