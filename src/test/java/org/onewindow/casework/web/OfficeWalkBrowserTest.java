package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseNumber;

/** One case through the hands of the office, as each of them sees it. */
class OfficeWalkBrowserTest extends OfficeBrowserTest {
    @Test
    void aFoodLicenceGoesFromTheCounterToTheArchive() {
        Page window = desk("window1");
        CaseNumber number = intake(window);
        Page clerk = desk("scj-clerk");
        clerk.navigate(at("/office/work?sort=-submitted"));
        checkAtBothWidths(clerk, "work");
        clerk.keyboard().press("j");
        clerk.keyboard().press("Enter");
        clerk.waitForURL("**/office/cases/**");
        openCase(clerk, number);
        checkAtBothWidths(clerk, "case-submitted");
        perform(clerk, "受理");
        assertThat(result(clerk)).contains("已办理：受理");
        checkAtBothWidths(clerk, "case-accepted");
        clerk.fill("#review-examine-text", "布局图与现场一致，符合条件。");
        perform(clerk, "审查通过");
        checkAtBothWidths(clerk, "case-others-turn");
        Page reviewer = desk("scj-reviewer");
        openCase(reviewer, number);
        recordVisit(reviewer);
        reviewer.fill("#review-visit-text", "现场符合条件。");
        perform(reviewer, "审查通过");
        Page head = desk("scj-head");
        openCase(head, number);
        perform(head, "作出准予决定");
        assertThat(result(head)).contains("已办理：准予");
        checkAtBothWidths(head, "case-granted");
        deliver(desk("delivery"), number);
        openCase(clerk, number);
        perform(clerk, "归档");
        assertThat(result(clerk)).contains("这个办件已经归档");
        lookAtTheArchivedCase(clerk, number);
    }

    private void recordVisit(Page reviewer) {
        reviewer.fill("#record-site-visit-on", today());
        reviewer.check("[name=record-site-visit-inspectors][value=S0101]");
        reviewer.check("[name=record-site-visit-inspectors][value=S0102]");
        reviewer.fill("#record-site-visit-text", "两人到场核查，设备齐全。");
        perform(reviewer, "记录现场核查");
        checkAtBothWidths(reviewer, "case-visited");
    }

    private void lookAtTheArchivedCase(Page clerk, CaseNumber number) {
        clerk.click("[role=tab][href='#part-record']");
        clerk.waitForSelector("#record-lines");
        assertThat(clerk.locator("#record-lines tbody tr").count()).isEqualTo(8);
        checkAtBothWidths(clerk, "case-record");
        clerk.navigate(at("/office/cases/" + number.value() + "?lang=en"));
        clerk.click("[role=tab][href='#part-timeline']");
        checkAtBothWidths(clerk, "case-archived-en");
        clerk.navigate(at("/office/work?lang=en"));
        checkAtBothWidths(clerk, "work-en");
    }

    @Test
    void aSupplementIsAskedForSuppliedAtTheWindowAndAccepted() {
        var number = received(FOOD_LICENCE);
        Page clerk = desk("scj-clerk");
        openCase(clerk, number);
        clerk.getByText("一次性告知补正", new Page.GetByTextOptions().setExact(true)).first().click();
        clerk.check("[name=request-supplement-materials][value=layout]");
        clerk.fill("#request-supplement-text", "布局图没有标明面积。");
        perform(clerk, "出具一次性补正告知书");
        checkAtBothWidths(clerk, "case-supplement");
        Page window = desk("window2");
        openCase(window, number);
        window.click("#acts a.button");
        window.waitForURL("**/acts/supply**");
        checkAtBothWidths(window, "supply");
        window.setInputFiles("[id='scan/layout']", new FilePayload("布局图.png", "image/png", picture()));
        assertThat(window.isChecked("[id='materials/layout']")).isTrue();
        window.click("main form.intake button[type=submit]");
        window.waitForSelector(".act-result.done");
        openCase(clerk, number);
        clerk.click("[role=tab][href='#part-materials']");
        clerk.waitForSelector(".previews img");
        checkAtBothWidths(clerk, "case-materials");
        perform(clerk, "受理");
        assertThat(result(clerk)).contains("已办理：受理");
    }

    @Test
    void refusingAcceptanceSaysItsEffectFirst() {
        var number = received(FOOD_LICENCE);
        Page clerk = desk("scj-clerk");
        openCase(clerk, number);
        clerk.click("a[data-confirm][href*=refuse-acceptance]");
        clerk.waitForSelector("dialog[open] .confirm-step");
        assertThat(clerk.locator("dialog[open] .effects li").count()).isEqualTo(3);
        screenshot(clerk, "case-refuse-dialog");
        assertAccessible(clerk);
        clerk.fill("dialog[open] textarea", "不属于本机关职权，请向县市场监督管理局申请。");
        clerk.click("dialog[open] button[type=submit]");
        clerk.waitForSelector(".act-result.done");
        assertThat(clerk.locator(".case-line strong").innerText()).isEqualTo("不予受理");
    }

    @Test
    void aDenialWithoutReasonsComesBackAndWithReasonsStands() {
        var number = atTheHead();
        Page head = desk("scj-head");
        openCase(head, number);
        head.navigate(at("/office/cases/" + number.value() + "/acts/deny?stage=approve"));
        head.click(".confirm-step button[type=submit]");
        head.waitForSelector(".error-summary");
        forgiveComplaints();
        checkAtBothWidths(head, "deny-without-reasons");
        head.fill("#deny-approve-text", "经核查，经营场所与申请地址不符，不符合《食品安全法》第三十三条第一项规定的条件。");
        head.click(".confirm-step button[type=submit]");
        head.waitForSelector(".act-result.done");
        checkAtBothWidths(head, "case-denied");
    }

    @Test
    void ofTwoOfficersOnOneCaseTheSecondIsShownWhatHappened() {
        var number = atTheHead();
        Page first = desk("scj-head");
        Page second = desk("scj-head");
        openCase(first, number);
        openCase(second, number);
        second.fill("#grant-approve-text", "同意，请尽快制证。");
        perform(first, "作出准予决定");
        perform(second, "作出准予决定");
        forgiveComplaints();
        assertThat(result(second)).contains("这个办件又办理了下面的步骤").contains("作出决定：准予");
        assertThat(second.inputValue("#lost")).isEqualTo("同意，请尽快制证。");
        checkAtBothWidths(second, "case-stale");
        forgiveComplaints();
    }

    @Test
    void withoutJavaScriptTheSamePageDoesTheSame() {
        var number = received(FOOD_LICENCE);
        Page clerk = signIn(newContext(false), "scj-clerk", PASSWORD);
        openCase(clerk, number);
        screenshot(clerk, "case-without-javascript");
        follow(clerk.locator("#acts form[action$='/accept'] button"));
        assertThat(result(clerk)).contains("已办理：受理");
        clerk.navigate(at("/office/counter?q=" + FOOD_LICENCE));
        follow(clerk.locator("#items a").first());
        screenshot(clerk, "counter-without-javascript");
        assertThat(clerk.locator("main h1").innerText()).contains("食品经营许可");
    }

    private static byte[] picture() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CaseNumber intake(Page window) {
        window.navigate(at("/office/counter/" + FOOD_LICENCE));
        var clerk = new Clerk(window);
        window.check("[name='applicant/kind'][value=NATURAL_PERSON]");
        window.focus("[id='applicant/number']");
        clerk.field("371502199003070019");
        Clerk.until(window, "document.activeElement.id !== 'applicant/number'");
        window.fill("[id='applicant/name']", "欧阳小明");
        window.focus("[id='answers/premises']");
        clerk.field("东昌府区柳园路12号").choose(2).choose(1).field("30").field("120").date("2026-12-20").field("王安全")
                .field("13900005678").press("a").press("F9");
        window.waitForSelector("#receipt-number");
        return new CaseNumber(window.getAttribute("#receipt-number", "data-number"));
    }

    private void deliver(Page window, CaseNumber number) {
        window.navigate(at("/office/cases?q=" + number.value()));
        checkAtBothWidths(window, "case-deliver");
        window.fill("#deliver-number", "371502199003070018");
        perform(window, "确认送达");
        forgiveComplaints();
        assertThat(window.locator(".field.in-error").count()).isEqualTo(1);
        window.fill("#deliver-number", "371502199003070019");
        window.click("#acts form[action$='/deliver'] button");
        window.waitForSelector(".act-result.done");
        assertThat(window.locator(".timeline .note").allInnerTexts()).anyMatch(note -> note.contains("申请人本人"));
    }

    private CaseNumber atTheHead() {
        var number = received(FOOD_LICENCE);
        act("S0101", number, new Act.Accept());
        act("S0101", number, new Act.Review("examine", "符合条件"));
        return number;
    }
}
