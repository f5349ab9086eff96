package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.terms.Channel;
import org.onewindow.catalogue.CatalogueCopy;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.SampleItem;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.journal.JournalReaders;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.PostCode;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Test
    void aTableWithoutAnAnswerSaysSoAndTheReasonIsRequiredAndMarked() {
        var silent = withoutItsFirstRule();
        var number = received(silent, Map.of("placeType", "hairdressing", "area", "120", "airConditioning", "no"));
        jdbc("update catalogue.item set withdrawn_on = current_date, reason_zh = '测试' where code = :code", silent);
        Page clerk = desk("wjw-clerk");
        openCase(clerk, number);
        perform(clerk, "受理");
        openCase(clerk, number);
        assertThat(clerk.locator(".yardstick").innerText()).contains("没有结论：没有规则适用").contains("必须写明理由");
        checkAtBothWidths(clerk, "discretion-silent");
        clerk.navigate(at("/office/cases/" + number.value() + "?lang=en"));
        assertThat(clerk.locator(".yardstick").innerText()).contains("gives no answer").contains("reason is required");
        clerk.navigate(at("/office/cases/" + number.value() + "?lang=zh"));
        perform(clerk, "审查通过");
        forgiveComplaints();
        assertThat(result(clerk)).contains("没有可用的结论").contains("应当写明理由");
        clerk.fill("#review-examine-departure", "比照同类场所按低风险办理。");
        perform(clerk, "审查通过");
        assertThat(result(clerk)).contains("已办理");
        clerk.navigate(at("/office/cases/" + number.value() + "#part-timeline"));
        assertThat(clerk.locator("#part-timeline").innerText()).contains("没有可用的结论").contains("比照同类场所");
        checkAtBothWidths(clerk, "discretion-silent-timeline");
        bean(JournalReaders.class).catchUp();
        Page supervisor = desk("supervisor");
        supervisor.navigate(at("/office/marks?kind=DEPARTURE"));
        assertThat(supervisor.locator("#marks").innerText()).contains(number.grouped()).contains("没有可用的结论");
        checkAtBothWidths(supervisor, "discretion-silent-marks");
    }

    /** Publishing refuses such a table, so it is put where an earlier release could have left it. */
    private String withoutItsFirstRule() {
        var item = item(HYGIENE);
        var table = item.requirements().tables().getFirst();
        var shorter = new DiscretionTable(table.code(), table.name(), table.basis(), table.inputs(), table.outcomes(),
                table.rules().subList(1, table.rules().size()));
        var code = "000123099000";
        var content = new String(new ItemDocuments().write(
                SampleItem.with(item, item.requirements().withTables(List.of(shorter)))), StandardCharsets.UTF_8)
                .replace(HYGIENE, code).getBytes(StandardCharsets.UTF_8);
        var jdbc = bean(JdbcClient.class);
        jdbc.sql("insert into catalogue.item (code, seq, last_version) values (:code, 1, 1)").param("code", code)
                .update();
        jdbc.sql("""
                insert into catalogue.item_version (code, version, content, digest, revision, published_at)
                select :code, :version, :content, :digest, number + 1, now() from catalogue.revision""")
                .param("code", code).param("version", item.version()).param("content", content)
                .param("digest", Sm3.digest(content)).update();
        changed();
        return code;
    }

    private void jdbc(String statement, String code) {
        bean(JdbcClient.class).sql(statement).param("code", code).update();
        changed();
    }

    private void changed() {
        bean(JdbcClient.class).sql("update catalogue.revision set number = number + 1").update();
        bean(CatalogueCopy.class).forget();
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
