package org.onewindow.catalogue.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.BrowserTest;

/** A list handed in for trial, read line by line, imported and published, by a centre manager in the browser. */
@Tag("browser")
class ListPagesBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";
    private static final String LIST = """
            task_code,task_name,task_type,dept_name,server_type,anticipate_day,anticipate_type,promise_day,promise_type,material_name
            SD-9001,演示清单许可,行政许可,市市场监督管理局,企业法人,20,工作日,9,工作日,申请书|平面图
            SD-9002,缺时限的许可,行政许可,市市场监督管理局,企业法人,,,9,工作日,申请书
            SD-9003,<html><title>502 Bad Gateway</title>,,,,,,,,
            SD-9004,兜底许可&amp;amp;备案,行政许可,市市场监督管理局,企业法人,20,工作日,9,工作日,申请书|其他材料
            """;

    @Test
    void aListIsTriedReadImportedAndPublished() {
        Page page = signIn("manager", PASSWORD);
        page.navigate(at("/office/catalogue/imports"));
        checkAtBothWidths(page, "lists");
        page.click("button[value=DRY_RUN]");
        page.waitForSelector(".error-summary");
        forgiveComplaints();
        checkAtBothWidths(page, "lists-no-file");
        hand(page, "DRY_RUN");
        assertThat(page.locator("#lines tbody tr").count()).isEqualTo(4);
        assertThat(page.locator("#lines tbody").innerText()).contains("这一行是网页错误页").contains("缺法定办结时限")
                .contains("还原了重复转义的字符");
        assertThat(page.locator("#report").innerText()).contains("读了 4 行").contains("没有保存任何草稿");
        checkAtBothWidths(page, "list-report");
        page.navigate(page.url() + "?outcome=REFUSED&lang=en");
        assertThat(page.locator("#lines tbody tr").count()).isEqualTo(1);
        checkAtBothWidths(page, "list-report-en");
        page.navigate(at("/office/catalogue/imports?lang=zh"));
        hand(page, "REAL");
        assertThat(page.locator("#report").innerText()).contains("更新草稿 3 份");
        page.navigate(at("/office/catalogue/imports"));
        page.click("form[action$='/imports/publish'] button");
        page.waitForURL("**/office/catalogue?state=DRAFT");
        assertThat(page.locator(".notice").innerText()).contains("已发布 1 项，1 项不符合发布规则");
        page.navigate(at("/items/SD-9001"));
        assertThat(page.locator("main h1").innerText()).contains("演示清单许可");
    }

    @Test
    void aClerkIsToldWhoMay() {
        forgiveComplaints();
        Page page = signIn("scj-clerk", PASSWORD);
        page.navigate(at("/office/catalogue/imports"));
        assertThat(page.locator("main").innerText()).contains("中心管理者");
        assertThat(page.locator("form[action$='/imports']").count()).isZero();
    }

    private static void hand(Page page, String mode) {
        page.setInputFiles("#file", new FilePayload("清单.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.click("button[value=" + mode + "]");
        page.waitForURL("**/office/catalogue/imports/*");
        page.waitForSelector("#report .tag.green");
        page.reload();
        page.waitForSelector("#lines tbody tr");
    }
}
