package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.applying.SubmissionOutcome.Received;

/** The procedure as a diagram where people meet it: on the guide, on the page of a case, with and without a login. */
class FlowBrowserTest extends OfficeBrowserTest {
    private static final String JOINT = "000117001000";
    /** The widest line of words that sticks out of its box, in the type that this browser has. */
    private static final String STICKING_OUT = """
            [...document.querySelectorAll('.flow > svg')].filter(one => one.checkVisibility()).flatMap(svg =>
              [...svg.querySelectorAll('.flow-shape')].filter(shape => shape.querySelector('rect')).flatMap(shape => {
                const box = shape.querySelector('rect').getBBox();
                return [...shape.querySelectorAll('text')].filter(text => {
                  const words = text.getBBox();
                  return words.x < box.x || words.x + words.width > box.x + box.width
                    || words.y < box.y || words.y + words.height > box.y + box.height + 1;
                }).map(text => text.textContent);
              })).join(', ')""";

    @Test
    void theGuideShowsWhatRunsSideBySideAndUnderWhichCondition() {
        for (var language : new String[]{"zh", "en"}) {
            Page page = open("/items/" + JOINT + "?lang=" + language);
            checkAtBothWidths(page, "flow-guide-" + language);
            assertThat(page.locator("#steps .flow-step").count()).isEqualTo(6);
            assertThat(page.locator("#steps .flow-wide .flow-gateway").count()).as("fork, join, choice, merge")
                    .isEqualTo(4);
            fitsAtBothWidths(page);
            assertThat(page.locator("#steps .flow-wide").textContent())
                    .contains(language.equals("zh") ? "同时进行" : "At the same time");
        }
        assertThat(open("/items/" + JOINT + "?lang=zh").locator("#steps .flow-steps").textContent())
                .contains("占道审核", "审核 · 6 个工作日", "城市管理局审核岗", "只在");
    }

    @Test
    void theDiagramNeedsNoScript() {
        Page page = open(newContext(false), "/items/" + JOINT);
        assertThat(page.locator("#steps .flow-wide").isVisible()).isTrue();
        page.setViewportSize(PHONE, 844);
        assertThat(page.locator("#steps .flow-tall").isVisible()).isTrue();
    }

    @Test
    void theProcedureIsKeptAsAFile() {
        Page page = open("/items/" + JOINT);
        var file = page.waitForDownload(() -> page.click("#steps a[download]"));
        assertThat(file.suggestedFilename()).isEqualTo(JOINT + "-1.bpmn");
        var answer = page.request().get(at("/api/v1/items/" + JOINT + "/procedure.bpmn"));
        assertThat(answer.headers().get("content-type")).startsWith("application/xml");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("<parallelGateway", "规划审核");
    }

    @Test
    void aCaseWithStagesSideBySideShowsHowFarEachIs() {
        Received received = intake(JOINT);
        CaseNumber number = received.number();
        act("S0501", number, new Act.Accept());
        act("S0501", number, new Act.Review("examine", "符合条件"));
        act("S0602", number, new Act.Review("planning", "符合规划"));
        Page clerk = desk("zjj-clerk");
        for (var language : new String[]{"zh", "en"}) {
            clerk.navigate(at("/office/cases/" + number.value() + "?lang=" + language));
            checkAtBothWidths(clerk, "flow-case-" + language);
            fitsAtBothWidths(clerk);
        }
        assertThat(clerk.locator(".flow-step.done").count()).isEqualTo(2);
        assertThat(clerk.locator(".flow-step.current").count()).isEqualTo(2);
        assertThat(clerk.locator(".flow-step.skipped").count()).isEqualTo(1);
        assertThat(clerk.locator(".flow-step.to_come").count()).isEqualTo(1);
        assertThat(clerk.locator(".flow-steps").textContent()).contains("朱审核", "Not needed", "In hand, by");

        Page applicant = open(newContext(true), "/progress?no=" + number.value());
        applicant.fill("#code", received.queryCode().value());
        applicant.click("main form button[type=submit]");
        applicant.waitForURL("**/progress/" + number.value());
        checkAtBothWidths(applicant, "flow-progress");
        fitsAtBothWidths(applicant);
        assertThat(applicant.locator(".flow-step.done").count()).isEqualTo(2);
        assertThat(applicant.locator(".flow-steps").textContent()).contains("已完成", "正在办理").doesNotContain("朱审核");
    }

    private void fitsAtBothWidths(Page page) {
        for (int width : new int[]{PHONE, DESK}) {
            page.setViewportSize(width, 900);
            assertThat(page.locator(".flow > svg:visible").count()).as("one drawing at " + width).isEqualTo(1);
            assertThat(page.evaluate(STICKING_OUT)).as("words beyond their box at " + width).isEqualTo("");
        }
    }
}
