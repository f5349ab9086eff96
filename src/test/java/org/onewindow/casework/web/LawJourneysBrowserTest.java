package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.accounts.SignUpForm;
import org.onewindow.accounts.SignUpOutcome.SignedUp;
import org.onewindow.accounts.SignUps;
import org.onewindow.casework.Act;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.terms.Channel;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.Particulars;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.journal.JournalReaders;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;

/** What the law asks beyond the straight way, walked on real pages by the applicant and by the office. */
class LawJourneysBrowserTest extends OfficeBrowserTest {
    private static final String CITIZEN_PASSWORD = "芦苇丛中-一只-白鹭-2026";

    private final String login = "j" + UUID.randomUUID().toString().substring(0, 8);
    private final String passport = "E" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));

    @Test
    void aSupplementIsAnsweredOnlineAndASecondNoticeWithNewDefectsIsMarked() {
        var number = apply(signUp(), Set.of());
        Page clerk = desk("scj-clerk");
        openCase(clerk, number);
        ask(clerk, "layout", "布局图没有标明面积。", "");
        assertThat(result(clerk)).contains("已办理：一次性告知补正");
        Page citizen = signIn(newContext(true), login, CITIZEN_PASSWORD);
        citizen.navigate(at("/my/cases/" + number.value()));
        checkAtBothWidths(citizen, "journey-supplement-told");
        follow(citizen.locator(".act-now a.button"));
        citizen.setInputFiles("#file-layout", new FilePayload("布局图.pdf", "application/pdf", pdf()));
        citizen.locator("section:has(#file-layout) .files >> text=布局图.pdf").first().waitFor();
        citizen.locator("main button", new Page.LocatorOptions().setHasText("提交补正")).first().click();
        citizen.waitForURL("**/my/cases/" + number.value());
        assertThat(citizen.locator(".notice").first().innerText()).contains("补正材料已提交");
        openCase(clerk, number);
        ask(clerk, "safety-rules", "制度没有签字。", "");
        forgiveComplaints();
        assertThat(result(clerk)).contains("不能再次告知新的问题").contains("第七十二条");
        checkAtBothWidths(clerk, "journey-second-notice-refused");
        ask(clerk, "safety-rules", "制度没有签字。", "第一次告知后法规修改，制度须由本人签字。");
        assertThat(result(clerk)).contains("已办理：一次性告知补正");
        clerk.click("[role=tab][href='#part-timeline']");
        assertThat(clerk.locator(".timeline .tag.red").innerText()).contains("再次告知了新的问题");
        checkAtBothWidths(clerk, "journey-second-notice-marked");
        citizen.reload();
        assertThat(citizen.locator("main").innerText()).doesNotContain("再次告知了新的问题", "法规修改");
        marks(number);
    }

    private void marks(CaseNumber number) {
        bean(JournalReaders.class).catchUp();
        Page supervisor = desk("supervisor");
        supervisor.navigate(at("/office/marks?kind=SECOND_NOTICE"));
        assertThat(supervisor.locator("#marks").innerText()).contains(number.grouped()).contains("赵承办");
        checkAtBothWidths(supervisor, "marks");
        supervisor.navigate(at("/office/marks?lang=en"));
        checkAtBothWidths(supervisor, "marks-en");
        Page clerk = desk("scj-clerk");
        clerk.navigate(at("/office/marks"));
        forgiveComplaints();
        assertThat(clerk.locator("main").innerText()).contains("只有督查人员");
    }

    @Test
    void aHearingIsOfferedAskedForAndConvened() {
        var number = apply(signUp(), Set.of());
        act("S0101", number, new Act.Accept());
        Page clerk = desk("scj-clerk");
        openCase(clerk, number);
        further(clerk, "offer-hearing");
        clerk.fill("#offer-hearing-text", "拟作出的决定涉及相邻住户的重大利益。");
        perform(clerk, "出具听证告知书");
        assertThat(result(clerk)).contains("已办理：听证告知");
        Page citizen = signIn(newContext(true), login, CITIZEN_PASSWORD);
        citizen.navigate(at("/my/cases/" + number.value()));
        checkAtBothWidths(citizen, "journey-hearing-offered");
        follow(citizen.locator(".act-now a.button"));
        follow(citizen.locator("main form[action$='/hearing'] button").first());
        forgiveComplaints();
        assertThat(citizen.locator(".error-summary").count()).isEqualTo(1);
        askForHearing(citizen, number);
        openCase(clerk, number);
        var calendar = bean(Deadlines.class).calendar();
        var day = calendar.plusWorkingDays(OneWindowTime.today(Clock.systemUTC()), 7);
        convene(clerk, day.minusDays(1).toString(), "S0104");
        forgiveComplaints();
        assertThat(result(clerk)).contains("七个工作日前").contains("第四十八条");
        assertThat(clerk.locator("#convene-hearing-chair option[value^=S]").allInnerTexts())
                .as("nobody who examines, nobody of another department").isNotEmpty()
                .allMatch(name -> name.contains("市场监督管理局"));
        assertThat(clerk.locator("#convene-hearing-chair option[value=S0103]").count()).as("who decides").isZero();
        convene(clerk, day.toString(), "S0104");
        assertThat(result(clerk)).contains("已办理：听证通知");
        checkAtBothWidths(clerk, "journey-hearing-convened");
        citizen.reload();
        assertThat(citizen.locator("main").innerText()).contains("通知听证").contains("大厅三楼听证室");
        checkAtBothWidths(citizen, "journey-hearing-told");
        act("S0101", number, new Act.Review("examine", "符合条件"));
        Page head = desk("scj-head");
        openCase(head, number);
        assertThat(head.locator(".others").innerText()).as("the decision waits for the hearing").contains("听证");
        checkAtBothWidths(head, "journey-hearing-pending");
    }

    private void askForHearing(Page citizen, CaseNumber number) {
        citizen.check("[name=choice][value=request]");
        citizen.fill("#text", "油烟排放方案已经改过，请当面听我说明。");
        checkAtBothWidths(citizen, "journey-hearing-answer");
        citizen.locator("main form[action$='/hearing'] button").first().click();
        citizen.waitForURL("**/my/cases/" + number.value());
        assertThat(citizen.locator(".notice").first().innerText()).contains("听证申请");
    }

    @Test
    void aCaseIsAcceptedWithAPromiseThatTheApplicantKeepsOnline() {
        var number = apply(signUp(), Set.of("safety-rules"));
        Page clerk = desk("scj-clerk");
        openCase(clerk, number);
        assertThat(clerk.locator(".others").innerText()).as("not simply accepted").contains("不能直接受理");
        clerk.locator("#acts details.act:has(form[action$='/accept-with-promise']) > summary").click();
        clerk.check("[name=accept-with-promise-materials][value=safety-rules]");
        clerk.fill("#accept-with-promise-until", OneWindowTime.today(Clock.systemUTC()).plusDays(10).toString());
        clerk.fill("#accept-with-promise-text", "申请人书面承诺十日内补交食品安全管理制度。");
        checkAtBothWidths(clerk, "journey-promise-form");
        perform(clerk, "容缺受理");
        assertThat(result(clerk)).contains("已办理：容缺受理");
        act("S0101", number, new Act.Review("examine", "符合条件"));
        Page head = desk("scj-head");
        openCase(head, number);
        assertThat(head.locator(".others").innerText()).contains("容缺的材料还没有补齐");
        Page citizen = signIn(newContext(true), login, CITIZEN_PASSWORD);
        citizen.navigate(at("/my/cases/" + number.value()));
        checkAtBothWidths(citizen, "journey-promise-open");
        follow(citizen.locator(".act-now a.button"));
        citizen.setInputFiles("#file-safety-rules", new FilePayload("制度.pdf", "application/pdf", pdf()));
        citizen.locator("section:has(#file-safety-rules) .files >> text=制度.pdf").first().waitFor();
        checkAtBothWidths(citizen, "journey-promise-keep");
        citizen.locator("main button", new Page.LocatorOptions().setHasText("提交补齐的材料")).first().click();
        citizen.waitForURL("**/my/cases/" + number.value());
        assertThat(citizen.locator(".notice").first().innerText()).contains("承诺后补的材料已提交");
        openCase(head, number);
        perform(head, "作出准予决定");
        assertThat(result(head)).contains("已办理：准予");
        checkAtBothWidths(head, "journey-promise-granted");
    }

    @Test
    void aDenialIsReadByTheApplicantWithItsReasonsAndRemedies() {
        var number = apply(signUp(), Set.of());
        act("S0101", number, new Act.Accept());
        act("S0101", number, new Act.Review("examine", "不符合条件"));
        Page head = desk("scj-head");
        openCase(head, number);
        head.click("a[data-confirm][href*='acts/deny']");
        head.waitForSelector("dialog[open] .confirm-step");
        head.selectOption("dialog[open] [name=deny-approve-ground]", "NOT_QUALIFIED");
        head.fill("dialog[open] textarea", "经营场所与申请地址不符，不符合《食品安全法》第三十三条第一项规定的条件。");
        screenshot(head, "journey-deny-dialog");
        head.click("dialog[open] button[type=submit]");
        head.waitForSelector(".act-result.done");
        Page citizen = signIn(newContext(true), login, CITIZEN_PASSWORD);
        citizen.navigate(at("/my/cases/" + number.value()));
        assertThat(citizen.locator("main").innerText()).contains("不予许可").contains("经营场所与申请地址不符");
        checkAtBothWidths(citizen, "journey-denied");
        var paper = citizen.request().get(at(citizen.locator(".paper-list a").first().getAttribute("href")));
        assertThat(paper.status()).isEqualTo(200);
    }

    @Test
    void ofALimitedNumberTheFirstAcceptedIsDecidedFirst() {
        var item = limitedToOne();
        var first = received(item.code().value());
        var second = received(item.code().value());
        for (var number : List.of(first, second)) {
            act("S0101", number, new Act.Accept());
            act("S0101", number, new Act.Review("examine", "符合条件"));
        }
        Page head = desk("scj-head");
        openCase(head, second);
        assertThat(head.locator(".others").innerText()).contains("受理的先后顺序").contains(first.value());
        checkAtBothWidths(head, "journey-number-not-yet");
        openCase(head, first);
        perform(head, "作出准予决定");
        assertThat(result(head)).contains("已办理：准予");
        openCase(head, second);
        assertThat(head.locator(".others").innerText()).contains("已经用完");
        head.click("a[data-confirm][href*='acts/deny']");
        head.waitForSelector("dialog[open] .confirm-step");
        head.selectOption("dialog[open] [name=deny-approve-ground]", "NUMBER_EXHAUSTED");
        head.fill("dialog[open] textarea", "本年度数量已经用完，依照《行政许可法》第五十七条按受理先后顺序决定。");
        head.click("dialog[open] button[type=submit]");
        head.waitForSelector(".act-result.done");
        checkAtBothWidths(head, "journey-number-denied");
    }

    @Test
    void whatAHeadSignedOnPaperIsRecordedWithItsScanAndConfirmedByTheHead() {
        var number = received(FOOD_LICENCE);
        act("S0101", number, new Act.Accept());
        Page clerk = desk("scj-clerk");
        extend(clerk, number);
        perform(clerk, "批准延长");
        forgiveComplaints();
        assertThat(clerk.locator(".field.in-error").count()).as("no scan, no sheet").isEqualTo(1);
        extend(clerk, number);
        clerk.setInputFiles("#extend-scan", new FilePayload("签批单.pdf", "application/pdf", pdf()));
        perform(clerk, "批准延长");
        assertThat(result(clerk)).contains("已办理：延长期限");
        Page director = desk("scj-director");
        director.navigate(at("/office/work"));
        assertThat(director.locator("main").innerText()).as("the signer's own work").contains(number.grouped());
        openCase(director, number);
        checkAtBothWidths(director, "journey-sheet-waiting");
        openCase(director, number);
        perform(director, "确认是我签批的");
        assertThat(result(director)).contains("已办理：签批确认");
        director.navigate(at("/office/work"));
        assertThat(director.locator("main").innerText()).doesNotContain(number.grouped());
    }

    private void extend(Page clerk, CaseNumber number) {
        openCase(clerk, number);
        further(clerk, "extend");
        clerk.fill("#extend-days", "5");
        clerk.selectOption("#extend-signer", "S0104");
        clerk.fill("#extend-text", "需要核实上游供货，案情复杂。");
    }

    private void ask(Page clerk, String material, String defects, String override) {
        var form = clerk.locator("#acts form[action$='/request-supplement']");
        if (!form.isVisible()) {
            clerk.locator("#acts details.act:has(form[action$='/request-supplement']) > summary").click();
        }
        clerk.check("[name=request-supplement-materials][value=" + material + "]");
        clerk.fill("#request-supplement-text", defects);
        if (clerk.locator("#request-supplement-override").count() > 0) {
            clerk.fill("#request-supplement-override", override);
        }
        perform(clerk, "出具一次性补正告知书");
    }

    private void convene(Page clerk, String on, String chair) {
        var summary = clerk.locator("#acts details.act:has(form[action$='/convene-hearing']) > summary");
        if (!clerk.locator("#convene-hearing-on").isVisible()) {
            summary.click();
        }
        clerk.fill("#convene-hearing-on", on);
        clerk.selectOption("#convene-hearing-chair", chair);
        clerk.fill("#convene-hearing-text", "大厅三楼听证室");
        perform(clerk, "出具听证通知书");
    }

    /** Opens the form of an act that is folded away. */
    private static void further(Page page, String act) {
        page.locator("#acts details.further > summary").click();
        page.locator("#acts details.act:has(form[action$='/" + act + "']) > summary").click();
    }

    private Actor.Citizen signUp() {
        var outcome = bean(SignUps.class).signUp(CommandId.next(), new SignUpForm(login, CITIZEN_PASSWORD,
                CITIZEN_PASSWORD, "白小鹭", IdentityType.PASSPORT, passport, ""));
        return (Actor.Citizen) ((SignedUp) outcome).account().actor();
    }

    /** An application sent online for a food licence, without some of its materials. */
    private CaseNumber apply(Actor.Citizen actor, Set<String> without) {
        var item = item(FOOD_LICENCE);
        var answers = Given.answers(item);
        var applicant = new ApplicantEntry(ApplicantKind.NATURAL_PERSON, "白小鹭", IdentityType.PASSPORT, passport, "",
                "", "");
        var materials = Given.uploaded(item, answers).stream()
                .filter(material -> !without.contains(material.code())).toList();
        return ((Received) bean(Submissions.class).submit(actor, CommandId.next(),
                new Submission(item.code(), applicant, null, answers, materials, Channel.ONLINE, null))).number();
    }

    /** A licence of which one may be granted, published for this test. */
    private ServiceItem limitedToOne() {
        var food = item(FOOD_LICENCE);
        var limited = new ServiceItem(new ItemCode("00013100" + (1000 + Math.floorMod(login.hashCode(), 8999))), 1,
                new LocalisedText("限量许可（测试）", "A licence of a limited number (test)"), food.kind(), food.handling(),
                food.department(), food.applicants(), food.limits(),
                food.basis(), food.requirements(), food.procedure(), food.fees(), food.results(), food.guidance(),
                food.publication(), food.prerequisites(), new Particulars(List.of(), Set.of(), 1, null),
                food.implementation(), food.validity());
        assertThat(bean(Publishing.class).publish(new Actor.Automatic("test"), CommandId.next(), limited))
                .isInstanceOf(Published.class);
        return limited;
    }

    private static byte[] pdf() {
        return "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }
}
