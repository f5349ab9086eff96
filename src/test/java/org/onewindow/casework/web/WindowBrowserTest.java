package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.window.WindowGiven;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.RunningApplication;

/** What happens at a window beside the acts of a case, in a real browser at both widths. */
class WindowBrowserTest extends OfficeBrowserTest {
    @Test
    void aCallIsNotedOnTheCaseAndAnAttemptToInfluenceReachesSupervision() {
        var number = WindowGiven.received(RunningApplication.context());
        Page page = desk("wjw-clerk");
        page.navigate(at("/office/cases/" + number.value() + "/notes"));
        page.fill("#hotlineNo", "H20261123-0042");
        page.selectOption("#way", "HOTLINE");
        page.fill("#text", "热线转来，询问进度，已答复。");
        follow(page.locator("main form button[type=submit]").last());
        assertThat(page.locator("#note-lines").innerText()).contains("H20261123-0042");
        checkAtBothWidths(page, "notes");
        page.navigate(at("/office/cases/" + number.value() + "/notes/influence"));
        page.locator("main form button[type=submit]").last().click();
        page.waitForSelector(".error-summary");
        forgiveComplaints();
        page.selectOption("#way", "THROUGH_ANOTHER");
        page.fill("#who", "某某");
        page.fill("#post", "某单位");
        page.fill("#text", "请求优先办理");
        checkAtBothWidths(page, "influence-form");
        follow(page.locator("main form button[type=submit]").last());
        assertThat(page.locator("#note-lines").innerText()).contains("某某");
        openCase(page, number);
        page.locator("#note-lines").scrollIntoViewIfNeeded();
        assertThat(page.locator("#note-lines").innerText()).contains("某某");
        checkAtBothWidths(page, "case-with-notes");
        Page supervisor = desk("supervisor");
        supervisor.navigate(at("/office/influence"));
        assertThat(supervisor.locator("#influence").innerText()).contains("某某");
        checkAtBothWidths(supervisor, "influence");
        supervisor.navigate(at("/office/influence?lang=en"));
        checkAtBothWidths(supervisor, "influence-en");
    }

    @Test
    void paperGoesFromTheWindowToTheDepartmentAgainstAList() {
        var listed = WindowGiven.received(RunningApplication.context());
        var extra = WindowGiven.received(RunningApplication.context());
        Page window = desk("window5");
        window.navigate(at("/office/handovers"));
        window.selectOption("#to", "WJW");
        follow(window.locator("form[action$='/office/handovers'] button[type=submit]").first());
        window.fill("#scan", listed.value());
        window.keyboard().press("Enter");
        window.waitForSelector("#lines tbody tr");
        checkAtBothWidths(window, "handover-open");
        var list = window.url().substring(window.url().lastIndexOf('/') + 1);
        window.locator("form[action$='/close'] button").click();
        window.waitForSelector("a[href$='list.pdf']");
        Page clerk = desk("wjw-clerk");
        clerk.navigate(at("/office/handovers/" + list));
        clerk.fill("#scan", extra.value());
        clerk.keyboard().press("Enter");
        clerk.waitForSelector("#explanation");
        checkAtBothWidths(clerk, "handover-signing");
        clerk.fill("#explanation", "窗口放错一件，已电话说明。");
        clerk.locator("form[action$='/sign'] button").click();
        clerk.waitForSelector("main .tag.red");
        checkAtBothWidths(clerk, "handover-signed");
        clerk.navigate(at("/office/papers"));
        assertThat(clerk.locator("main").innerText()).contains(listed.grouped());
        checkAtBothWidths(clerk, "papers");
        clerk.navigate(at("/office/cases/" + listed.value() + "/paper?lang=en"));
        checkAtBothWidths(clerk, "paper-en");
        clerk.navigate(at("/office/handovers"));
        checkAtBothWidths(clerk, "handovers-en");
    }

    @Test
    void aThirdPersonCollectsOnTheOfficesPageOnlyWithALetter() {
        var number = WindowGiven.granted(RunningApplication.context());
        Page page = desk("delivery");
        page.navigate(at("/office/cases/" + number.value()));
        page.fill("#deliver-number", "371523198501010016");
        page.fill("#deliver-receiver", "杨路人");
        page.click("#acts form[action$='/deliver'] button");
        page.waitForSelector(".act-result.unlawful");
        forgiveComplaints();
        assertThat(page.locator(".act-result").innerText()).contains("没有授权委托书不能领取").contains("第四十四条");
        checkAtBothWidths(page, "deliver-no-letter");
        page.setInputFiles("#deliver-letter", new FilePayload("委托书.pdf", "application/pdf",
                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        page.click("#acts form[action$='/deliver'] button");
        page.waitForSelector(".act-result.done");
        assertThat(page.locator(".timeline .note").allInnerTexts()).anyMatch(note -> note.contains("代领人"));
    }

    @Test
    void aResultIsCollectedByPost() {
        var number = WindowGiven.granted(RunningApplication.context());
        Page page = desk("delivery");
        page.navigate(at("/office/collection"));
        checkAtBothWidths(page, "collection");
        page.fill("#q", number.value());
        follow(page.locator("form[action$='/find'] button"));
        checkAtBothWidths(page, "collect");
        page.check("#way-POST");
        page.fill("#carrier", "邮政");
        page.fill("#trackingNo", "EX123456789CN");
        page.fill("#addressee", "测试公司");
        checkAtBothWidths(page, "collect-post");
        page.locator("form[enctype] button[type=submit]").click();
        page.waitForSelector("[data-print-paper]");
        assertThat(page.locator("main").innerText()).contains("EX123456789CN");
        page.navigate(at("/office/collection/" + number.value() + "?lang=en"));
        checkAtBothWidths(page, "collected-en");
    }

    @Test
    void theDayIsClosedAtTheWindowAndSeenByTheManager() {
        Page page = desk("window6");
        page.navigate(at("/office/day-end"));
        checkAtBothWidths(page, "day-end");
        page.fill("#extra", "不是编号");
        page.locator("main form[method=post] button[type=submit]").click();
        page.waitForSelector(".error-summary");
        forgiveComplaints();
        checkAtBothWidths(page, "day-end-wrong");
        page.fill("#extra", "");
        page.locator("main form[method=post] button[type=submit]").click();
        page.waitForSelector(".notice.done");
        Page manager = desk("manager");
        manager.navigate(at("/office/day-end"));
        follow(manager.locator("form[action$='/seen'] button").first());
        assertThat(manager.locator("#day-ends").innerText()).contains("奚主任");
        checkAtBothWidths(manager, "day-ends");
        manager.navigate(at("/office/day-end?lang=en"));
        checkAtBothWidths(manager, "day-ends-en");
    }

    @Test
    void afterAnOutageASlipIsEnteredAtTheCounter() {
        Page window = desk("window3");
        window.navigate(at("/office/slips"));
        window.fill("#count", "3");
        window.locator("form[action$='/office/slips'][method=post] button").click();
        window.waitForSelector("#slips tbody tr");
        var slip = window.locator("#slips tbody tr td").first().innerText().replace(" ", "");
        checkAtBothWidths(window, "slips");
        var now = LocalDateTime.now(OneWindowTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
        window.navigate(at("/office/outages"));
        window.fill("#beganAt", now.minusHours(2).toString());
        window.fill("#endedAt", now.toString());
        window.fill("#reason", "机房停电");
        window.locator("main form[action$='/office/outages'] button").click();
        window.waitForSelector("#outages tbody tr");
        checkAtBothWidths(window, "outages");
        Page manager = desk("manager");
        manager.navigate(at("/office/outages"));
        follow(manager.locator("button[value=CONFIRMED]").first());
        manager.navigate(at("/office/outages?lang=en"));
        checkAtBothWidths(manager, "outages-en");
        window.navigate(at("/office/slips/enter"));
        window.fill("#slip", slip);
        window.locator("main form[enctype] button[type=submit]").click();
        window.waitForSelector(".error-summary");
        forgiveComplaints();
        checkAtBothWidths(window, "slip-enter");
        window.fill("#receivedAt", now.toLocalDate().isEqual(now.minusHours(1).toLocalDate())
                ? now.minusHours(1).toString()
                : now.toString());
        window.selectOption("#item", FOOD_LICENCE);
        window.setInputFiles("#photo", new FilePayload("slip.pdf", "application/pdf",
                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
        window.locator("main form[enctype] button[type=submit]").click();
        window.waitForURL("**/office/counter/" + FOOD_LICENCE + "?slip=" + slip);
        assertThat(window.locator("input[name=slip]").inputValue()).isEqualTo(slip);
        screenshot(window, "slip-counter");
    }
}
