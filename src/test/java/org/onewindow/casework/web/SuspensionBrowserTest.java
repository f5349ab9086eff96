package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.RunningApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One case over the National Day holiday of 2026, with a test of samples that stops its clock and an extension: on each
 * day officer and applicant look at the dates and at how they came about. The days were counted at a wall calendar.
 */
class SuspensionBrowserTest extends OfficeBrowserTest {
    @Override
    protected ConfigurableApplicationContext application() {
        return RunningApplication.inMovableTime();
    }

    @Test
    void aSuspensionOverNationalDayAndAnExtensionAreShownAndExplainedToBoth() {
        at(LocalDateTime.of(2026, 9, 18, 9, 0));
        var received = intake(FOOD_LICENCE);
        whatIsDueBeforeAcceptance(received);
        accepted(received);
        suspended(received);
        resumed(received);
        extended(received);
        granted(received);
    }

    private void whatIsDueBeforeAcceptance(Received received) {
        for (Page page : both(received)) {
            assertThat(page.locator(".due-card").innerText()).contains("2026年9月24日").contains("自收到之日起即为受理");
            assertThat(derivation(page)).containsSequence("自 2026年9月18日（星期五） 起算，当日不计入（《民法典》第二百零一条）。",
                    "期限为 5 个工作日（《行政许可法》第三十二条第一款第四项：材料不齐应在五日内一次告知，逾期不告知的，自收到材料之日起即为受理）。",
                    "2026年9月19日（星期六） 为周末，不是工作日。", "2026年9月20日（星期日） 因国庆节调休上班，计为工作日。",
                    "期限届满日为 2026年9月24日（星期四）。");
        }
    }

    private void accepted(Received received) {
        var clerk = officer("scj-clerk", received.number());
        perform(clerk, "受理");
        for (Page page : both(received)) {
            assertDates(page, "2026年10月8日", "2026年10月22日");
        }
    }

    private void suspended(Received received) {
        at(LocalDateTime.of(2026, 9, 28, 10, 0));
        var clerk = officer("scj-clerk", received.number());
        open(clerk, "特别程序开始");
        clerk.selectOption("#begin-special-procedure-procedure", "TESTING");
        clerk.fill("#begin-special-procedure-days", "6");
        clerk.fill("#begin-special-procedure-text", "餐具抽样送检，所需时间不计入期限。");
        perform(clerk, "开始并书面告知申请人");
        at(LocalDateTime.of(2026, 10, 8, 10, 0));
        for (Page page : both(received)) {
            assertThat(page.locator(".clock-card").innerText()).contains("暂停").contains("如今天恢复计时");
            assertThat(derivation(page)).contains(
                    "2026年9月28日（星期一） 之后至 2026年10月8日（星期四） 不计入期限（检测，《行政许可法》第四十五条），扣除 3 个工作日。");
        }
    }

    private void resumed(Received received) {
        at(LocalDateTime.of(2026, 10, 12, 16, 0));
        var clerk = officer("scj-clerk", received.number());
        open(clerk, "特别程序结束");
        clerk.selectOption("#end-special-procedure-procedure", "TESTING");
        clerk.fill("#end-special-procedure-text", "检测合格。");
        perform(clerk, "登记结果，恢复计时");
        for (Page page : both(received)) {
            assertDates(page, "2026年10月15日", "2026年10月30日");
            assertThat(derivation(page)).containsSubsequence("2026年9月20日（星期日） 因国庆节调休上班，计为工作日。",
                    "2026年9月25日（星期五）至2026年9月27日（星期日） 为中秋节放假，不是工作日。",
                    "2026年9月28日（星期一） 之后至 2026年10月12日（星期一） 不计入期限（检测，《行政许可法》第四十五条），扣除 6 个工作日。",
                    "2026年10月1日（星期四）至2026年10月7日（星期三） 为国庆节放假，不是工作日。",
                    "2026年10月10日（星期六） 因国庆节调休上班，计为工作日。", "期限届满日为 2026年10月30日（星期五）。");
        }
    }

    private void extended(Received received) {
        at(LocalDateTime.of(2026, 10, 14, 9, 0));
        var director = officer("scj-director", received.number());
        open(director, "延长期限");
        director.fill("#extend-days", "10");
        director.fill("#extend-text", "需要向生产地核实来源。");
        perform(director, "批准延长");
        for (Page page : both(received)) {
            assertDates(page, "2026年10月29日", "2026年11月13日");
            assertThat(derivation(page)).contains("经本行政机关负责人批准延长 10 个工作日（《行政许可法》第四十二条第一款）。");
        }
        var pages = both(received);
        pages.getFirst().locator(".clock-card summary").first().click();
        pages.getLast().locator(".clock-card summary").first().click();
        checkAtBothWidths(pages.getFirst(), "suspension-officer");
        checkAtBothWidths(pages.getLast(), "suspension-applicant");
    }

    /** After a grant the ten days of art. 44 run, and are explained too. */
    private void granted(Received received) {
        at(LocalDateTime.of(2026, 10, 27, 9, 0));
        var clerk = officer("scj-clerk", received.number());
        perform(clerk, "审查通过");
        perform(officer("scj-head", received.number()), "作出准予决定");
        for (Page page : both(received)) {
            assertThat(page.locator(".due-card").innerText()).contains("2026年11月10日");
            assertThat(page.locator(".due-card ol").textContent()).contains("第四十四条").contains("10 个工作日");
        }
    }

    /** The officer's page and the applicant's, each as it is now. */
    private List<Page> both(Received received) {
        return List.of(officer("scj-clerk", received.number()), applicant(received));
    }

    private Page officer(String login, CaseNumber number) {
        Page page = desk(login);
        openCase(page, number);
        return page;
    }

    private Page applicant(Received received) {
        Page page = open(newContext(true), "/progress");
        page.fill("#no", received.number().value());
        page.fill("#code", received.queryCode().value());
        page.click("main form button[type=submit]");
        page.waitForURL("**/progress/" + received.number().value());
        return page;
    }

    private static void open(Page page, String act) {
        var further = page.locator("#acts details.further > summary");
        if (further.count() > 0) {
            unfold(further);
        }
        unfold(page.locator("#acts summary").getByText(act));
    }

    private static void unfold(Locator summary) {
        if (!(Boolean) summary.evaluate("one => one.closest('details').open")) {
            summary.click();
        }
    }

    private static void assertDates(Page page, String promised, String statutory) {
        assertThat(page.locator(".clock-dates").innerText()).as("which is which").contains("承诺办结 " + promised)
                .contains("法定期限 " + statutory);
        assertThat(derivation(page)).filteredOn(sentence -> sentence.startsWith("期限届满日为"))
                .satisfiesExactly(first -> assertThat(first).contains(statutory),
                        second -> assertThat(second).contains(promised));
    }

    /** The sentences that say how a date came about, also while they are folded away. */
    private static List<String> derivation(Page page) {
        return page.locator(".clock-card .details li").allTextContents();
    }

    private void at(LocalDateTime time) {
        bean(MovableClock.class).moveTo(time.atZone(OneWindowTime.ZONE).toInstant());
    }
}
