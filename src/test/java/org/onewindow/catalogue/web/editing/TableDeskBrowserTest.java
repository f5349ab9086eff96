package org.onewindow.catalogue.web.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.BrowserTest;

/** A discretion table from its inputs to its last rule: written, checked, tried and chosen at a stage. */
class TableDeskBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";
    private static final String DRAFT = "/office/catalogue/drafts/000123001000/";

    @Test
    void aTableIsWrittenCheckedTriedAndChosenAtAStage() {
        Page page = signIn("manager", PASSWORD);
        page.navigate(at("/office/catalogue/items/000123001000"));
        follow(page.locator("form[action$='/amend'] button").first());
        var draft = DRAFT;
        page.navigate(at(draft + "discretion"));
        assertThat(page.locator(".members > li").count()).isEqualTo(1);
        checkAtBothWidths(page, "desk-tables");
        follow(page.locator(".row-acts a[href$='/check']").first());
        assertThat(page.locator("#findings").innerText()).contains("没有空白，也没有重叠");
        checkAtBothWidths(page, "desk-table-fine");
        written(page, draft);
        mended(page, draft);
        tried(page, draft);
        page.navigate(at(draft + "procedure/approve"));
        page.selectOption("#discretion", "table2");
        submit(page);
        page.navigate(at(draft + "check"));
        assertThat(page.locator("#amendment").innerText()).contains("裁量基准“床位分档”").contains("适用的裁量基准");
        checkAtBothWidths(page, "desk-table-amendment");
        discarded(page, draft);
    }

    /** Leaves the desk as it was: whoever publishes all drafts that are ready counts only those of today. */
    private void discarded(Page page, String draft) {
        page.navigate(at(draft + "discard"));
        submit(page);
        forgiveComplaints();
        assertThat(page.navigate(at(draft + "check")).status()).isEqualTo(404);
    }

    private void written(Page page, String draft) {
        page.navigate(at(draft + "discretion/new"));
        page.fill("[id='name.zh']", "床位分档");
        page.fill("[id='name.en']", "Size by area");
        page.fill("[id='tableBasis.zh']", "公共场所卫生管理条例（文号待核定）");
        page.check("input[name=inputs][value=area]");
        page.check("input[name=inputs][value=airConditioning]");
        page.fill("[id='outcomes.0.outcomeName.zh']", "准予");
        page.selectOption("[id='outcomes.0.leads']", "GRANT");
        page.click("button[value^='add:outcomes']");
        page.waitForSelector("[id='outcomes.1.outcomeName.zh']");
        page.fill("[id='outcomes.1.outcomeName.zh']", "不予");
        page.selectOption("[id='outcomes.1.leads']", "DENY");
        submit(page);
        assertThat(page.locator("body").innerText()).contains("下一步写规则");
        checkAtBothWidths(page, "desk-table-new");
        page.navigate(at(draft + "discretion/table2/check"));
        assertThat(page.locator("#findings").innerText()).contains("经营面积（平方米）、是否使用集中空调：不限 时没有规则");
        assertThat(page.locator("#next").innerText()).contains("写规则").contains("环节");
        follow(page.locator("#next a").first());
        ruledWithAGap(page, draft);
    }

    private void ruledWithAGap(Page page, String draft) {
        page.fill("[id='rules.0.cellarea']", "< 100");
        page.selectOption("[id='rules.0.concludes']", "准予");
        page.click("button[value^='add:rules']");
        page.waitForSelector("[id='rules.1.cellarea']");
        page.fill("[id='rules.1.cellarea']", "一百以上");
        page.check("input[name='rules.1.cellairConditioning'][value=yes]");
        page.selectOption("[id='rules.1.concludes']", "不予");
        submit(page);
        forgiveComplaints();
        assertThat(page.locator(".error-summary li").count()).isEqualTo(1);
        page.fill("[id='rules.1.cellarea']", "≥ 100");
        checkAtBothWidths(page, "desk-table-rules");
        submit(page);
        page.navigate(at(draft + "discretion/table2/check"));
        assertThat(page.locator("#findings").innerText())
                .contains("有空白：经营面积（平方米） ≥ 100；是否使用集中空调：否 时没有规则");
        checkAtBothWidths(page, "desk-table-gap");
        page.navigate(at(draft + "discretion/table2/check?lang=en"));
        assertThat(page.locator("#findings").innerText()).contains("has a gap");
        checkAtBothWidths(page, "desk-table-gap-en");
        page.navigate(at(draft + "check?lang=zh"));
        assertThat(page.locator("#faults").innerText()).contains("床位分档").contains("优化营商环境条例");
    }

    private void mended(Page page, String draft) {
        page.navigate(at(draft + "discretion/table2"));
        page.click("button[value^='add:rules']");
        page.waitForSelector("[id='rules.2.cellarea']");
        page.fill("[id='rules.2.cellarea']", ">= 100");
        page.check("input[name='rules.2.cellairConditioning'][value=no]");
        page.selectOption("[id='rules.2.concludes']", "准予");
        submit(page);
    }

    private void tried(Page page, String draft) {
        page.navigate(at(draft + "discretion/table2/check"));
        assertThat(page.locator("#findings").innerText()).contains("没有空白，也没有重叠");
        page.fill("[id='try.area']", "100");
        page.selectOption("[id='try.airConditioning']", "yes");
        follow(page.locator("#try button[type=submit]").first());
        assertThat(page.locator("#try").innerText()).contains("适用第 2 条规则：不予");
        assertThat(page.locator("#rules tr.hit").count()).isEqualTo(1);
        checkAtBothWidths(page, "desk-table-try");
        var document = page.request().get(at(draft + "discretion/table2/dmn"));
        assertThat(document.text()).contains("hitPolicy=\"UNIQUE\"").contains("DMN/20191111/MODEL");
        readBack(page, draft, document.text());
    }

    private void readBack(Page page, String draft, String document) {
        page.navigate(at(draft + "discretion"));
        follow(page.locator("a[href$='/discretion/new/import']"));
        checkAtBothWidths(page, "desk-table-import");
        sent(page, document.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\""));
        forgiveComplaints();
        assertThat(page.locator(".error-summary").innerText()).containsPattern("第 ([2-9]|1[0-9]) 行：命中策略“COLLECT”不读");
        checkAtBothWidths(page, "desk-table-import-refused");
        sent(page, document);
        assertThat(page.url()).endsWith("/discretion/table3/check");
        assertThat(page.locator("body").innerText()).contains("已读入").contains("没有空白，也没有重叠");
        assertThat(page.request().get(at(draft + "discretion/table3/dmn")).text())
                .isEqualTo(document.replace("id=\"table2\"", "id=\"table3\""));
        page.navigate(at(draft + "discretion"));
        follow(page.locator("form[action$='/table3/remove'] button"));
    }

    private static void sent(Page page, String document) {
        page.setInputFiles("#dmn", new FilePayload("table.dmn", "application/xml",
                document.getBytes(StandardCharsets.UTF_8)));
        submit(page);
    }

    private static void submit(Page page) {
        follow(page.locator("main form .button-row button.button:not(.secondary)").first());
    }
}
