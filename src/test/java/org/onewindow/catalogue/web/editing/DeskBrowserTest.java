package org.onewindow.catalogue.web.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.drawing.BpmnReading;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.BrowserTest;
import org.onewindow.testing.RunningApplication;

/** An item on its way from the first word to its withdrawal, as a manager of the centre sees it. */
class DeskBrowserTest extends BrowserTest {
    private static final String PASSWORD = "yichuang-demo-2026";
    private static final Page.WaitForSelectorOptions ATTACHED = new Page.WaitForSelectorOptions()
            .setState(WaitForSelectorState.ATTACHED);
    private static final String DRAFTS = "/office/catalogue/drafts/";

    @Test
    void anItemIsWrittenPublishedAmendedComparedAndWithdrawn() {
        Page page = signIn("manager", PASSWORD);
        page.navigate(at("/office/catalogue"));
        assertThat(page.locator("table#catalogue tbody tr").count()).isPositive();
        checkAtBothWidths(page, "desk-list");
        page.navigate(at("/office/catalogue?lang=en&sort=-promise"));
        checkAtBothWidths(page, "desk-list-en");
        page.navigate(at("/office/catalogue?lang=zh&text=没有这样的事项"));
        checkAtBothWidths(page, "desk-list-none");

        var code = begin(page, "城市样品经营许可");
        write(page, code);
        mendAndPublish(page, code);
        amend(page, code);
        withdraw(page, code);
    }

    private String begin(Page page, String name) {
        page.navigate(at("/office/catalogue/new"));
        forgiveComplaints();
        submit(page);
        assertThat(page.locator(".error-summary li").count()).isEqualTo(3);
        checkAtBothWidths(page, "desk-new-wrong");
        page.fill("[id='name.zh']", name);
        page.fill("[id='name.en']", "Licence to trade in samples");
        page.selectOption("#kind", "LICENCE");
        page.selectOption("#department", "SCJ");
        submit(page);
        assertThat(page.url()).contains(DRAFTS).endsWith("/head");
        return page.url().replaceAll(".*/drafts/([^/]+)/.*", "$1");
    }

    private void write(Page page, String code) {
        page.check("input[name=handling][value=COMMITTED]");
        page.check("input[name=applicants][value=LEGAL_ENTITY]");
        checkAtBothWidths(page, "desk-head");
        next(page);
        page.check("input[name=rule][value=ORDINARY_20]");
        page.fill("[id='promised.days']", "九");
        next(page);
        assertThat(page.locator(".error-summary li").count()).isEqualTo(1);
        assertThat(page.inputValue("[id='promised.days']")).as("bad input stays").isEqualTo("九");
        checkAtBothWidths(page, "desk-limits-wrong");
        page.fill("[id='promised.days']", "9");
        next(page);
        page.fill("[id='basis.0.law.zh']", "行政许可法");
        page.click("button[value='add:basis:law.zh']");
        page.waitForSelector("[id='basis.1.law.zh']");
        page.fill("[id='basis.1.law.zh']", "某条例");
        page.fill("[id='basis.0.article']", "42");
        follow(page.locator("button[value='raise:basis:1']").first());
        page.waitForCondition(() -> page.inputValue("[id='basis.0.law.zh']").equals("某条例"));
        checkAtBothWidths(page, "desk-basis");
        next(page);
        page.fill("[id='conditions.0.text.zh']", "有固定的经营场所");
        next(page);
        fields(page);
        materials(page, code);
        procedure(page, code);
        rest(page, code);
    }

    private void fields(Page page) {
        checkAtBothWidths(page, "desk-fields-empty");
        follow(page.locator("a[href$='/fields/new']").first());
        page.fill("[id='label.zh']", "经营场所");
        page.fill("[id='label.en']", "Premises");
        submit(page);
        follow(page.locator("a[href$='/fields/new']").first());
        page.fill("[id='label.zh']", "是否销售食品");
        page.fill("[id='label.en']", "Is food sold?");
        page.selectOption("#type", "YES_NO");
        submit(page);
        follow(page.locator("a[href$='/fields/new']").first());
        page.fill("[id='label.zh']", "食品种类");
        page.selectOption("#type", "CHOICE");
        page.fill("[id='choices.0.text.zh']", "预包装");
        page.click("button[value='add:choices:text.zh']");
        page.waitForSelector("[id='choices.1.text.zh']");
        page.fill("[id='choices.1.text.zh']", "散装");
        page.selectOption("[id='shownWhen.field']", "field2");
        page.fill("[id='shownWhen.value']", "是");
        checkAtBothWidths(page, "desk-field");
        submit(page);
        assertThat(page.locator(".members > li").count()).isEqualTo(3);
        checkAtBothWidths(page, "desk-fields");
    }

    private void materials(Page page, String code) {
        page.navigate(at(DRAFTS + code + "/materials/new"));
        page.fill("[id='name.zh']", "申请表");
        page.fill("[id='source.zh']", "申请人自备");
        page.fill("[id='standard.zh']", "填写完整并签名");
        page.check("#blankForm");
        submit(page);
        page.navigate(at(DRAFTS + code + "/materials/new"));
        page.fill("[id='name.zh']", "食品安全制度");
        page.fill("[id='source.zh']", "申请人自备");
        page.fill("[id='standard.zh']", "写明进货查验");
        page.selectOption("[id='neededWhen.field']", "field2");
        page.fill("[id='neededWhen.value']", "是");
        checkAtBothWidths(page, "desk-material");
        submit(page);
        assertThat(page.locator(".members > li").count()).isEqualTo(2);
        checkAtBothWidths(page, "desk-materials");
    }

    private void procedure(Page page, String code) {
        stage(page, code, "审查", "HANDLING", "SCJ-CB", "8");
        stage(page, code, "批准", "APPROVAL", "SCJ-PZ", "3");
        assertThat(page.locator("#diagram .flow-step").count()).isEqualTo(2);
        checkAtBothWidths(page, "desk-procedure");
        followed(page, code);
    }

    /** The diagram beside the form shows what is typed before it is saved. */
    private void followed(Page page, String code) {
        page.navigate(at(DRAFTS + code + "/procedure/new"));
        page.fill("[id='name.zh']", "现场核查");
        page.fill("#step", "1");
        page.selectOption("#stageKind", "VERIFICATION");
        page.selectOption("#post", "SCJ-SH");
        page.fill("[id='stageLimit.days']", "4");
        page.selectOption("[id='walkedWhen.field']", "field2");
        page.fill("[id='walkedWhen.value']", "是");
        page.waitForSelector("#diagram .flow-step.current:has-text('只在“是否销售食品”为“是”时')", ATTACHED);
        assertThat(page.locator("#diagram .flow-steps").textContent()).contains("同时进行", "现场核查", "正在填写");
        assertThat(page.locator("#diagram .flow-step").count()).isEqualTo(3);
        checkAtBothWidths(page, "desk-stage");
        page.fill("#step", "zero");
        page.waitForSelector("#diagram:not(:has(.flow-step.current))");
        assertThat(page.locator("#diagram .flow-step").count()).as("what cannot be drawn is not").isEqualTo(2);
        page.navigate(at(DRAFTS + code + "/procedure"));
        assertThat(page.locator("#diagram .flow-step").count()).as("nothing was saved").isEqualTo(2);
        var answer = page.request().get(at(DRAFTS + code + "/procedure.bpmn"));
        assertThat(BpmnReading.of(answer.body()).tasks()).extracting(task -> task.getName()).containsExactly("审查",
                "批准");
    }

    private void stage(Page page, String code, String name, String kind, String post, String days) {
        page.navigate(at(DRAFTS + code + "/procedure/new"));
        page.fill("[id='name.zh']", name);
        page.selectOption("#stageKind", kind);
        page.selectOption("#post", post);
        page.fill("[id='stageLimit.days']", days);
        submit(page);
    }

    private void rest(Page page, String code) {
        page.navigate(at(DRAFTS + code + "/results"));
        page.fill("[id='results.0.text.zh']", "样品经营许可证");
        next(page);
        page.fill("[id='summary.zh']", "经营样品前办理。");
        page.fill("#keywords", "样品、试用品");
        page.fill("[id='where.zh']", "一楼综合窗口");
        page.fill("[id='hours.zh']", "工作日 9:00—17:00");
        page.fill("#phone", "0635-0000000");
        page.fill("[id='complaints.zh']", "12345");
        page.check("input[name=collection][value=PICK_UP]");
        page.fill("[id='questions.0.question.zh']", "要交钱吗？");
        page.fill("[id='questions.0.answer.zh']", "不收费。");
        page.locator("#phone").blur();
        page.waitForSelector("#state .save-state:has-text('已保存')");
        checkAtBothWidths(page, "desk-guide");
        next(page);
        checkAtBothWidths(page, "desk-implementation");
        page.check("input[name=ways][value=TERMINAL]");
        next(page);
        page.fill("#validFrom", today().toString());
        next(page);
        assertThat(page.url()).endsWith("/check");
    }

    private void mendAndPublish(Page page, String code) {
        assertThat(page.locator("#faults").innerText()).contains("各环节合计 11 日，超过承诺的 9 日")
                .contains("优化营商环境条例");
        checkAtBothWidths(page, "desk-check-faults");
        page.click("#faults a");
        follow(page.locator(".members a:has-text('批准')").first());
        page.fill("[id='stageLimit.days']", "1");
        submit(page);
        page.navigate(at(DRAFTS + code + "/check?lang=en"));
        assertThat(page.locator("#part").innerText()).contains("every rule of publishing is met");
        checkAtBothWidths(page, "desk-check-en");
        page.navigate(at(DRAFTS + code + "/publish?lang=zh"));
        checkAtBothWidths(page, "desk-publish");
        page.navigate(at(DRAFTS + code + "/check"));
        page.click("a[href$='/publish']");
        page.click("dialog .button[type=submit]");
        page.waitForURL("**/office/catalogue/items/" + code);
        assertThat(page.locator(".notice").first().innerText()).contains("第 1 版已经发布");
        page.navigate(at("/items/" + code));
        assertThat(page.locator("main").innerText()).contains("城市样品经营许可").contains("自助终端").contains("首次公布");
        checkAtBothWidths(page, "desk-guide-public");
    }

    private void amend(Page page, String code) {
        page.navigate(at("/office/catalogue/items/" + code));
        follow(page.locator("form[action$='/amend'] button").first());
        page.navigate(at(DRAFTS + code + "/limits"));
        page.fill("[id='promised.days']", "9");
        page.fill("[id='promised.days']", "7");
        submit(page, "保存");
        page.navigate(at(DRAFTS + code + "/procedure/stage1"));
        page.fill("[id='stageLimit.days']", "6");
        submit(page);
        page.navigate(at(DRAFTS + code + "/check"));
        assertThat(page.locator("#amendment").innerText()).contains("承诺时限由“9 个工作日”调整为“7 个工作日”。")
                .contains("办理环节“审查”的环节时限由“8 个工作日”调整为“6 个工作日”。");
        checkAtBothWidths(page, "desk-check-amendment");
        page.click("a[href$='/publish']");
        page.click("dialog .button[type=submit]");
        page.waitForURL("**/office/catalogue/items/" + code);
        checkAtBothWidths(page, "desk-item");
        follow(page.locator("a[href$='/compare/2']").first());
        assertThat(page.locator("main").innerText()).contains("承诺时限由“9 个工作日”调整为“7 个工作日”。");
        checkAtBothWidths(page, "desk-compare");
        page.navigate(at("/items/" + code + "/versions/1/compare/2?lang=en"));
        assertThat(page.locator("main").innerText()).contains("Promise: from “9 working days” to “7 working days”.");
        checkAtBothWidths(page, "desk-compare-en");
    }

    private void withdraw(Page page, String code) {
        page.navigate(at("/office/catalogue/items/" + code + "?lang=zh"));
        page.click("a[href$='/withdraw']");
        page.waitForSelector("dialog .confirm-step");
        screenshot(page, "desk-withdraw-dialog");
        page.navigate(at("/office/catalogue/items/" + code + "/withdraw"));
        submit(page);
        assertThat(page.locator(".error-summary li").count()).isEqualTo(2);
        checkAtBothWidths(page, "desk-withdraw-wrong");
        page.fill("#document", "聊政发〔2026〕9号");
        page.fill("[id='reason.zh']", "与另一事项重复");
        page.fill("#on", today().toString());
        submit(page);
        assertThat(page.locator("main").innerText()).contains("依据聊政发〔2026〕9号：与另一事项重复");
        checkAtBothWidths(page, "desk-item-withdrawn");
        page.navigate(at("/items/" + code));
        assertThat(page.locator("main").innerText()).contains("依据聊政发〔2026〕9号");
        page.navigate(at("/office/catalogue?state=WITHDRAWN"));
        assertThat(page.locator("#catalogue").innerText()).contains("城市样品经营许可");
    }

    @Test
    void aMaterialIsAddedMovedAndRemovedWithoutScripts() {
        var code = new ItemCode("000131777000");
        drafts().save(colleague(), written(code, "无脚本样品许可"), 0);
        Page page = signIn(newContext(false), "manager", PASSWORD);
        page.navigate(at(DRAFTS + code + "/materials"));
        follow(page.locator("a[href$='/materials/new']").first());
        forgiveComplaints();
        page.fill("[id='name.zh']", "甲");
        follow(page.locator("form button.button[type=submit]:has-text('保存')").first());
        assertThat(page.locator(".error-summary li").count()).as("the source is missing").isEqualTo(1);
        assertThat(page.inputValue("[id='name.zh']")).isEqualTo("甲");
        page.fill("[id='source.zh']", "自备");
        page.fill("[id='basis.0.law.zh']", "某法");
        follow(page.locator("button[value='add:basis:law.zh']").first());
        page.fill("[id='basis.1.law.zh']", "某条例");
        follow(page.locator("button[value='remove:basis:0']").first());
        assertThat(page.inputValue("[id='basis.0.law.zh']")).isEqualTo("某条例");
        follow(page.locator("form button.button[type=submit]:has-text('保存')").first());
        follow(page.locator("a[href$='/materials/new']").first());
        page.fill("[id='name.zh']", "乙");
        page.fill("[id='source.zh']", "自备");
        follow(page.locator("form button.button[type=submit]:has-text('保存')").first());
        follow(page.locator("form[action$='/m2/raise'] button").first());
        assertThat(page.locator(".members .member-words a").allInnerTexts()).containsExactly("乙", "甲");
        follow(page.locator("form[action$='/m1/remove'] button").first());
        assertThat(drafts().find(code).orElseThrow().requirements().materials()).singleElement()
                .satisfies(one -> assertThat(one.name().zh()).isEqualTo("乙"));
    }

    @Test
    void whoIsOvertakenIsToldAndLosesNothing() {
        var code = new ItemCode("000131776000");
        var draft = written(code, "两人样品许可");
        drafts().save(colleague(), draft, 0);
        Page page = signIn("manager", PASSWORD);
        page.navigate(at(DRAFTS + code + "/head"));
        drafts().save(colleague(), written(code, "对方的名称"), 1);

        forgiveComplaints();
        page.fill("[id='name.zh']", "我的名称");
        submit(page, "保存");
        assertThat(page.locator(".overtaken").innerText()).contains("S9777").contains("对方的名称").contains("我的名称");
        assertThat(page.inputValue("[id='name.zh']")).isEqualTo("我的名称");
        checkAtBothWidths(page, "desk-overtaken");
        submit(page, "保存");
        assertThat(drafts().find(code).orElseThrow().name()).isEqualTo(LocalisedText.of("我的名称"));
    }

    @Test
    void aClerkIsToldWhy() {
        forgiveComplaints();
        Page page = signIn("scj-clerk", PASSWORD);
        page.navigate(at("/office/catalogue"));
        assertThat(page.locator("main").innerText()).contains("由中心管理者编制和发布").contains("第三十条");
        assertThat(page.locator("a[href$='/office/catalogue']").count()).isZero();
        checkAtBothWidths(page, "desk-closed");
    }

    private static void submit(Page page) {
        follow(page.locator("main form .button-row button.button:not(.secondary)").first());
    }

    private static void submit(Page page, String words) {
        follow(page.locator("main form .button-row button:text-is('" + words + "')").first());
    }

    private static void next(Page page) {
        submit(page, "保存并继续");
    }

    private static ItemDraft written(ItemCode code, String name) {
        return ItemDraft.empty(code).withHead(LocalisedText.of(name), ItemKind.LICENCE, HandlingType.COMMITTED,
                new DepartmentCode("SCJ"), Set.of(ApplicantKind.LEGAL_ENTITY));
    }

    private static Actor colleague() {
        return new Actor.Officer(UUID.randomUUID(), "S9777", Set.of(Role.CENTRE_MANAGER));
    }

    private static ItemDrafts drafts() {
        return RunningApplication.context().getBean(ItemDrafts.class);
    }

    private static LocalDate today() {
        return OneWindowTime.today(RunningApplication.context().getBean(Clock.class));
    }
}
