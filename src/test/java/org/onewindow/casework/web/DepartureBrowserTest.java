package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.terms.Channel;
import org.onewindow.journal.JournalReaders;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.CommandId;

/** The discretion table at the desk: its answer, a departure that is refused, one that is explained, and its mark. */
class DepartureBrowserTest extends OfficeBrowserTest {
    private static final String HYGIENE = "000123001000";
    private static final String WASTE = "000117003000";

    @Test
    void anOpinionThatDepartsNeedsAReasonAndIsMarked() {
        var number = received(HYGIENE, Map.of("placeType", "hairdressing", "area", "240", "airConditioning", "no"));
        Page clerk = desk("wjw-clerk");
        openCase(clerk, number);
        perform(clerk, "受理");
        openCase(clerk, number);
        assertThat(clerk.locator(".yardstick").innerText()).contains("低风险：书面审查后准予").contains("美容美发")
                .contains("240").contains("第 2 条规则");
        checkAtBothWidths(clerk, "discretion-case");
        clerk.navigate(at("/office/cases/" + number.value() + "?lang=en"));
        assertThat(clerk.locator(".yardstick").innerText()).contains("Low risk, granted after review of the papers")
                .contains("Rule 2");
        checkAtBothWidths(clerk, "discretion-case-en");
        clerk.navigate(at("/office/cases/" + number.value() + "?lang=zh"));
        clerk.selectOption("#review-examine-applied", "high");
        perform(clerk, "审查通过");
        forgiveComplaints();
        assertThat(result(clerk)).contains("低风险：书面审查后准予").contains("优化营商环境条例").contains("偏离理由");
        assertThat(clerk.inputValue("#review-examine-applied")).as("what was chosen stays").isEqualTo("high");
        checkAtBothWidths(clerk, "discretion-refused");
        clerk.fill("#review-examine-departure", "顾客流量大，去年曾被投诉。");
        perform(clerk, "审查通过");
        assertThat(result(clerk)).contains("已办理");
        clerk.navigate(at("/office/cases/" + number.value() + "#part-timeline"));
        assertThat(clerk.locator("#part-timeline").innerText()).contains("实际适用“高风险：准予，三个月内现场监督一次”")
                .contains("顾客流量大").contains("偏离裁量基准");
        checkAtBothWidths(clerk, "discretion-timeline");
        marked(number);
    }

    private void marked(CaseNumber number) {
        bean(JournalReaders.class).catchUp();
        Page supervisor = desk("supervisor");
        supervisor.navigate(at("/office/marks?kind=DEPARTURE"));
        assertThat(supervisor.locator("#marks").innerText()).contains(number.grouped()).contains("公共场所卫生风险分级")
                .contains("低风险").contains("高风险").doesNotContain("顾客流量大");
        checkAtBothWidths(supervisor, "discretion-marks");
        supervisor.navigate(at("/office/marks?kind=DEPARTURE&lang=en"));
        assertThat(supervisor.locator("#marks").innerText()).contains("Departs from the discretion table");
        checkAtBothWidths(supervisor, "discretion-marks-en");
    }

    @Test
    void aGrantAgainstTheTableIsRefusedUntilItIsExplained() {
        var number = received(WASTE, Map.of("wasteKind", "slurry", "volume", "6000"));
        var item = item(WASTE);
        for (var step : item.procedure().groups().subList(0, item.procedure().groups().size() - 1)) {
            if (step.equals(item.procedure().groups().getFirst())) {
                act(holder(item.department().value() + "-SL"), number, new Act.Accept());
            }
            step.stages().forEach(stage -> act(holder(stage.post().value()), number, new Act.Review(stage.code(), "")));
        }
        Page head = desk("cgj-head");
        openCase(head, number);
        assertThat(head.locator(".yardstick").innerText()).contains("不予：泥浆应当先脱水固化");
        perform(head, "作出准予决定");
        forgiveComplaints();
        assertThat(result(head)).contains("不予：泥浆应当先脱水固化").contains("优化营商环境条例");
        head.selectOption("#grant-approve-applied", "ninety-days");
        head.fill("#grant-approve-departure", "已在场内设置临时压滤设备。");
        checkAtBothWidths(head, "discretion-grant");
        perform(head, "作出准予决定");
        assertThat(result(head)).contains("已办理");
        bean(JournalReaders.class).catchUp();
        Page supervisor = desk("supervisor");
        supervisor.navigate(at("/office/marks?kind=DEPARTURE"));
        assertThat(supervisor.locator("#marks").innerText()).contains(number.grouped()).contains("建筑垃圾处置核准期限");
    }

    private String holder(String post) {
        return bean(Organisation.class).current()
                .holders(new PostCode(post), LocalDate.parse(today()))
                .getFirst().id().value();
    }

    private CaseNumber received(String code, Map<String, String> told) {
        var item = item(code);
        var answers = new HashMap<>(Given.answers(item));
        answers.putAll(told);
        var outcome = bean(Submissions.class).submit(Given.officer("S9001"), CommandId.next(),
                new Submission(item.code(), Given.applicantOf(item), null, answers, Given.materials(item, answers),
                        Channel.COUNTER, null));
        assertThat(outcome).isInstanceOf(Received.class);
        return ((Received) outcome).number();
    }
}
