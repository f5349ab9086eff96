package org.onewindow.casework.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.platform.CommandId;
import org.onewindow.testing.BrowserTest;
import org.onewindow.testing.RunningApplication;

/** From the questions on the guide to the promise of the situation in the case that came of them. */
class GuidedChoiceBrowserTest extends BrowserTest {
    private static final String GUIDE = "/items/000131002000";
    private static final String PASSWORD = "芦苇丛中-一只-白鹭-2026";

    @Test
    void theAnswersLeadToASituationWhosePromiseTheCaseHas() {
        var page = open(GUIDE);
        page.locator("a[href='" + GUIDE + "/choose']").click();
        page.waitForURL("**/choose");
        assertThat(page.locator("main").innerText()).contains("主体业态").contains("问这个，是因为它决定");
        checkAtBothWidths(page, "choose-first");
        press(page);
        page.waitForURL("**asked=businessKind**");
        assertThat(page.locator(".error-summary").innerText()).contains("请选择");
        page.locator("input[value=canteen]").check();
        press(page);
        page.waitForURL("**a-businessKind=canteen**");
        assertThat(page.locator("main").innerText()).contains("是否现场加工制作食品").contains("您的回答");
        checkAtBothWidths(page, "choose-second");
        page.locator("input[value=no]").check();
        press(page);
        page.waitForURL("**a-preparesFood=no**");
        assertThat(page.locator(".at-a-glance").innerText()).contains("单位食堂只分餐、不现场加工").contains("5 个工作日");
        assertThat(page.locator("main").innerText()).doesNotContain("加工制作设备设施清单").doesNotContain("现场核查");
        checkAtBothWidths(page, "choose-result");
        goBackAndChange(page);
        apply(page);
    }

    @Test
    void theQuestionsAreAskedInEnglishAndWithoutScripts() {
        var page = open(newContext(false), GUIDE + "/choose?lang=en");
        checkAtBothWidths(page, "choose-en-first");
        page.locator("input[value=catering]").check();
        follow(page.locator("main form.choice-form button"));
        page.locator("input[value=yes]").check();
        follow(page.locator("main form.choice-form button"));
        assertThat(page.locator("main").innerText()).contains("9 working days").contains("Visit on site");
        checkAtBothWidths(page, "choose-en-result");
        page.navigate(at(GUIDE + "/choose?lang=en&a-nothing=1&a-businessKind=circus"));
        assertThat(page.locator(".error-summary").innerText()).contains("nothing");
        checkAtBothWidths(page, "choose-en-wrong");
    }

    @Test
    void anItemThatIsTheSameForEverybodySaysSo() {
        var page = open("/items/000114001000/choose");
        assertThat(page.locator("main").innerText()).contains("对所有人一样").contains("申请材料");
        checkAtBothWidths(page, "choose-same");
    }

    private void goBackAndChange(Page page) {
        var result = page.url();
        page.locator("dl.facts a[href*='/choose']").last().click();
        page.waitForURL(Pattern.compile("[^?]*/choose\\?a-businessKind=canteen$"));
        page.locator("input[value=yes]").check();
        press(page);
        page.waitForURL("**a-preparesFood=yes**");
        assertThat(page.locator("main").innerText()).contains("加工制作设备设施清单").contains("9 个工作日");
        page.navigate(result);
    }

    private void apply(Page page) {
        page.locator("a.button[href*='/apply/']").click();
        page.waitForURL("**/sign-in**");
        page.navigate(at("/sign-up"));
        signUp(page);
        page.navigate(at("/apply/000131002000?a-businessKind=canteen&a-preparesFood=no"));
        assertThat(page.locator("main").innerText()).contains("您刚才选好的 2 项答案会填进表格");
        submit(page, "开始填写");
        page.fill("#phone", "13800001234");
        submit(page, "保存并继续");
        assertThat(page.locator("input[name=a-businessKind][value=canteen]").isChecked()).isTrue();
        assertThat(page.locator("input[name=a-preparesFood][value=no]").isChecked()).isTrue();
        page.fill("#a-premises", "聊城市东昌府区测试路3号");
        page.fill("#a-area", "126.5");
        page.fill("#a-openOn", "2026-12-30");
        page.fill("#a-safetyOfficer", "测试员");
        page.fill("#a-contactPhone", "13800001234");
        submit(page, "保存并继续");
        page.check("#paper-application");
        page.check("#paper-layout");
        page.check("#paper-safety-rules");
        submit(page, "保存并继续");
        assertThat(page.locator("main").innerText()).contains("按这些答案办理", "单位食堂只分餐、不现场加工", "5 个工作日", "不收费");
        checkAtBothWidths(page, "choose-review");
        page.check("#truth");
        page.check("#privacy");
        submit(page, "提交申请");
        page.waitForURL("**/receipt");
        accepted(page, new CaseNumber(page.url().replaceAll(".*/cases/(\\w+)/receipt", "$1")));
    }

    private void accepted(Page page, CaseNumber number) {
        var context = RunningApplication.context();
        var officer = Given.officer("S0101");
        var desk = signIn(newContext(true), "scj-clerk", "yichuang-demo-2026");
        desk.navigate(at("/office/cases/" + number.value()));
        assertThat(desk.locator("#acts .notice").innerText()).contains("申请人选择自带纸质件")
                .contains("食品经营许可申请书");
        checkAtBothWidths(desk, "choose-case-brought");
        assertThat(desk.locator("#acts .others").innerText()).contains("还没有带来");
        follow(desk.locator("#acts a[href*='acts/receive-materials']"));
        desk.locator("main form button[type=submit]").first().click();
        desk.waitForSelector(".error-summary");
        forgiveComplaints();
        checkAtBothWidths(desk, "choose-case-receive");
        for (var material : new String[]{"application", "layout", "safety-rules"}) {
            desk.locator("[id='materials/" + material + "']").check();
        }
        desk.locator("main form button[type=submit]").first().click();
        desk.waitForSelector(".act-result.done");
        assertThat(desk.locator("#acts .notice").allInnerTexts()).noneMatch(words -> words.contains("自带纸质件"));
        assertThat(context.getBean(Casework.class).perform(officer, CommandId.next(), new Expected.Whatever(), number,
                new Act.Accept(), null)).isInstanceOf(ActOutcome.Done.class);
        var clock = Objects.requireNonNull(context.getBean(CaseViews.class)
                .view(officer, number, Locale.SIMPLIFIED_CHINESE).orElseThrow().clock());
        var calendar = context.getBean(Deadlines.class).calendar();
        assertThat(clock.promisedDueOn()).isEqualTo(calendar.plusWorkingDays(clock.startedOn(), 5));
        page.navigate(at("/my/cases/" + number.value()));
        assertThat(page.content()).contains("按情形“单位食堂只分餐、不现场加工”办理，承诺时限 5 个工作日");
        page.locator("details summary").first().click();
        checkAtBothWidths(page, "choose-case");
    }

    private static void signUp(Page page) {
        page.fill("#name", "食堂管理");
        page.selectOption("#identityType", "PASSPORT");
        page.fill("#identityNumber", "E" + (10_000_000 + Math.abs(UUID.randomUUID().hashCode() % 89_999_999)));
        page.fill("#phone", "13800001234");
        page.fill("#login", "g" + UUID.randomUUID().toString().substring(0, 8));
        page.fill("#password", PASSWORD);
        page.fill("#passwordAgain", PASSWORD);
        follow(page.locator("main form button[type=submit]"));
    }

    private static void press(Page page) {
        page.locator("main form.choice-form button").click();
    }

    private static void submit(Page page, String words) {
        follow(page.locator("main button", new Page.LocatorOptions().setHasText(words)).first());
    }
}
