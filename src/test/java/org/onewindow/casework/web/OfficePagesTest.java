package org.onewindow.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.ActorAuthentication;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the office as a browser without JavaScript gets them, and what they answer to bad input. */
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
class OfficePagesTest {
    private static final Actor.Officer CLERK = Given.officer("S0101");
    private static final Actor.Officer HEAD = Given.officer("S0103");
    private static final Actor.Officer WINDOW = Given.officer("S9001");
    private static final Actor.Officer STRANGER = Given.officer("S0201");
    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'{{7*7}}";

    private final MockMvc pages;
    @Autowired
    private Casework casework;
    @Autowired
    private Submissions submissions;
    @Autowired
    private CaseViews views;
    @Autowired
    private Catalogue catalogue;

    OfficePagesTest(@Autowired WebApplicationContext context) {
        this.pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .apply(springSecurity()).build();
    }

    @Test
    void theWorkListShowsWhatWaitsForThePostsOfTheReader() throws Exception {
        var number = received();
        pages.perform(as(CLERK, get("/office/work?sort=-submitted"))).andExpect(status().isOk())
                .andExpect(content().string(containsString(number.grouped())))
                .andExpect(header().exists("Set-Cookie"));
        pages.perform(as(STRANGER, get("/office/work"))).andExpect(content().string(not(containsString(
                number.grouped()))));
        pages.perform(as(WINDOW, get("/office/work?lang=en"))).andExpect(content().string(containsString(
                "Nothing waits for you now")));
    }

    @Test
    void garbageInTheAddressHidesNoWork() throws Exception {
        var number = received();
        pages.perform(as(CLERK, get("/office/work").queryParam("sort", "-submitted").queryParam("status", "' or 1=1")
                .queryParam("from", "2026-02-30").queryParam("page", "minus one"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("没有这种状态")))
                .andExpect(content().string(containsString("日期不对")))
                .andExpect(content().string(containsString(number.grouped())));
        pages.perform(as(CLERK, get("/office/work").queryParam("text", "一".repeat(5_000)))).andExpect(status().isOk())
                .andExpect(content().string(containsString("没有符合筛选条件的件")));
    }

    @Test
    void aPageOutOfRangeSaysHowManyThereAre() throws Exception {
        received();
        pages.perform(as(CLERK, get("/office/work?page=99999999999999"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("没有第")));
        pages.perform(as(CLERK, get("/office/work?page=77"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("没有第 78 页")))
                .andExpect(content().string(containsString("到最后一页")));
    }

    @Test
    void theWorkListGoesIntoAWorkbook() throws Exception {
        received();
        var answer = pages.perform(as(CLERK, get("/office/work.xlsx"))).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''"))).andReturn();
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void aWrongPostIsToldWhoseActItIs() throws Exception {
        var number = accepted();
        pages.perform(as(HEAD, act(number, ActKind.REVIEW, "examine").param("review-examine-text", "代为审查")))
                .andExpect(status().isForbidden()).andExpect(content().string(containsString("赵承办")))
                .andExpect(content().string(containsString("代为审查")));
    }

    @Test
    void aStalePageShowsWhatHappenedAndKeepsWhatWasTyped() throws Exception {
        var number = accepted();
        var seen = view(number);
        var request = act(number, ActKind.REVIEW, "examine").param("review-examine-text", "我写了很久的意见")
                .param("seen", Long.toString(seen.version()));
        assertThat(casework.perform(CLERK, CommandId.next(), new Expected.Whatever(), number,
                new Act.Review("examine", "抢先"), null)).isInstanceOf(ActOutcome.Done.class);
        pages.perform(as(CLERK, request)).andExpect(status().isConflict())
                .andExpect(content().string(containsString("这个办件又办理了下面的步骤")))
                .andExpect(content().string(containsString("环节通过")))
                .andExpect(content().string(containsString("我写了很久的意见")));
    }

    @Test
    void anUnlawfulActIsRefusedWithItsArticle() throws Exception {
        var number = received();
        pages.perform(as(CLERK, act(number, ActKind.DELIVER, null).param("deliver-way", "POST")
                .param("deliver-receiver", "某人"))).andExpect(status().isConflict())
                .andExpect(content().string(containsString("《中华人民共和国行政许可法》")));
    }

    @Test
    void anActSentTwiceIsDoneOnce() throws Exception {
        var number = received();
        var command = CommandId.next().toString();
        for (int i = 0; i < 2; i++) {
            pages.perform(as(CLERK, act(number, ActKind.ACCEPT, null, command)))
                    .andExpect(redirectedUrl("/office/cases/" + number.value()));
        }
        assertThat(view(number).timeline()).hasSize(2);
    }

    @Test
    void aReasonThatIsMissingIsAskedForBesideItsField() throws Exception {
        var number = received();
        pages.perform(as(CLERK, act(number, ActKind.REFUSE_ACCEPTANCE, null)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#refuse-acceptance-text\"")))
                .andExpect(content().string(containsString("请填写这一项")));
    }

    @Test
    void hostileTextIsShownAsText() throws Exception {
        var number = accepted();
        pages.perform(as(CLERK, act(number, ActKind.REVIEW, "examine").param("review-examine-text", HOSTILE)))
                .andExpect(status().is3xxRedirection());
        pages.perform(as(CLERK, get("/office/cases/" + number.value()))).andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert(1)"))))
                .andExpect(content().string(not(containsString("<img src=x"))));
    }

    @Test
    void aWindowSeesNoOpinions() throws Exception {
        var number = accepted();
        casework.perform(CLERK, CommandId.next(), new Expected.Whatever(), number, new Act.Review("examine", "内部意见"),
                null);
        pages.perform(as(WINDOW, get("/office/cases/" + number.value()))).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("内部意见"))));
        pages.perform(as(CLERK, get("/office/cases/" + number.value())))
                .andExpect(content().string(containsString("内部意见")));
    }

    @Test
    void aCaseThatIsNotThereAndOneThatIsNotOnesOwnLookTheSame() throws Exception {
        var number = received();
        for (var no : new String[]{number.value(), "x", "371500000120261015000123X"}) {
            pages.perform(as(STRANGER, get("/office/cases/{no}", no))).andExpect(status().isNotFound());
        }
    }

    @Test
    void anyWindowFindsACaseByNumberCodeAndPhone() throws Exception {
        var number = received();
        pages.perform(as(WINDOW, get("/office/cases").queryParam("q", number.grouped())))
                .andExpect(redirectedUrl("/office/cases/" + number.value()));
        for (var typed : new String[]{"91350100M000100Y43", "13800001234"}) {
            pages.perform(as(WINDOW, post("/office/cases").with(csrf()).param("q", typed))).andExpect(status().isOk())
                    .andExpect(content().string(containsString(number.grouped())));
        }
        pages.perform(as(WINDOW, post("/office/cases").with(csrf()).param("q", number.value())))
                .andExpect(redirectedUrl("/office/cases/" + number.value()));
        pages.perform(as(WINDOW, post("/office/cases").with(csrf()).param("q", "91350100M000100Y44")))
                .andExpect(content().string(containsString("没有找到办件")));
    }

    @Test
    void noAddressLooksForAPerson() throws Exception {
        received();
        pages.perform(as(WINDOW, get("/office/cases").queryParam("q", "13800001234")))
                .andExpect(redirectedUrl("/office/cases"));
        pages.perform(as(WINDOW, get("/office/work"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("method=\"post\" data-many action=\"/office/cases\"")));
        pages.perform(as(WINDOW, get("/office/mandates").queryParam("code", "11010519491231002X")))
                .andExpect(redirectedUrl("/office/mandates"));
        pages.perform(as(WINDOW, post("/office/mandates/find").with(csrf()).param("code", "11010519491231002X")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#code\"")));
        pages.perform(as(WINDOW, post("/office/mandates/find").with(csrf()).param("code", "91350100m000100y43")))
                .andExpect(redirectedUrl("/office/mandates?code=91350100M000100Y43"));
    }

    @Test
    void theExpectedActIsOpenAndAfterwardsTheClockSaysHowLongItTook() throws Exception {
        var number = accepted();
        for (var stage : view(number).acts().stream().filter(act -> act.kind() == ActKind.REVIEW).toList()) {
            pages.perform(as(CLERK, act(number, ActKind.REVIEW, stage.stage())));
        }
        var atHead = pages.perform(as(HEAD, get("/office/cases/{no}", number.value()))).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
        var acts = Pattern.compile("<details class=\"act\"([^>]*)>\\s*<summary>([^<]*)").matcher(atHead);
        assertThat(acts.find()).isTrue();
        assertThat(acts.group(1)).contains("open");
        assertThat(acts.group(2)).startsWith("准予");
        assertThat(acts.find()).isTrue();
        assertThat(acts.group(1)).doesNotContain("open");
        assertThat(atHead).contains("受理和办理结果在网上公示").contains("距承诺期限还有");

        var stage = view(number).stages().groups().getLast().getLast().code();
        pages.perform(as(HEAD, act(number, ActKind.GRANT, stage)));
        pages.perform(as(HEAD, get("/office/cases/{no}", number.value())))
                .andExpect(content().string(containsString("从受理到决定用了")))
                .andExpect(content().string(containsString("按时办结")))
                .andExpect(content().string(not(containsString("距承诺期限还有"))));
        pages.perform(as(HEAD, get("/office/cases/{no}", number.value()).queryParam("lang", "en")))
                .andExpect(content().string(containsString("From acceptance to decision")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void anOrderThatDoesNotExistShowsTheUsualOne() throws Exception {
        pages.perform(as(WINDOW, get("/office/work?sort=nonsense"))).andExpect(status().isOk())
                .andExpect(content().string(not(containsString("nonsense\""))));
    }

    @Test
    void theCounterTakesAnApplicationInWithoutJavaScript() throws Exception {
        var item = item();
        var answer = pages.perform(as(WINDOW, intake(item))).andExpect(redirectedUrl("/office/counter")).andReturn();
        var receipt = (CounterActs.CounterReceipt) Objects.requireNonNull(answer.getFlashMap().get("receipt"));
        assertThat(receipt.finished()).isTrue();
        pages.perform(as(WINDOW, get("/office/counter").flashAttr("receipt", receipt))).andExpect(status().isOk())
                .andExpect(content().string(containsString(receipt.grouped())))
                .andExpect(content().string(containsString(receipt.code())));
        pages.perform(as(WINDOW, post("/office/counter/{code}/known", item.code().value()).with(csrf())
                .param("applicant/kind", "LEGAL_ENTITY").param("applicant/number", "91350100M000100Y43")))
                .andExpect(status().isOk()).andExpect(content().string(containsString("聊城市东昌府区测试食品有限公司")));
    }

    @Test
    void anIntakeSentTwiceIsOneCase() throws Exception {
        var sent = intake(item(), CommandId.next());
        var first = pages.perform(as(WINDOW, sent)).andReturn().getFlashMap().get("receipt");
        assertThat(pages.perform(as(WINDOW, sent)).andReturn().getFlashMap().get("receipt"))
                .isInstanceOfSatisfying(CounterActs.CounterReceipt.class, again -> assertThat(again.grouped())
                        .isEqualTo(((CounterActs.CounterReceipt) Objects.requireNonNull(first)).grouped()));
    }

    @Test
    void aWrongIntakeKeepsEverythingTyped() throws Exception {
        var item = item();
        pages.perform(as(WINDOW, intake(item).param("applicant/phone", "12").param("withAgent", "true")
                .param("agent/name", HOSTILE).param("agent/number", "11010519491231002X")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有登记过的授权")))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(containsString("聊城市东昌府区测试食品有限公司")));
        pages.perform(as(CLERK, get("/office/counter/{code}", "NO-SUCH-ITEM")))
                .andExpect(redirectedUrl("/office/counter"));
    }

    @Test
    void aMandateIsRecordedFromTheLetterAndTakenBack() throws Exception {
        received();
        pages.perform(as(WINDOW, post("/office/mandates").with(csrf()).param("command", CommandId.next().toString())
                .param("principal/number", "91350100M000100Y43").param("principal/name", "聊城市东昌府区测试食品有限公司")
                .param("agent/identityType", "RESIDENT_CARD").param("agent/number", "11010519491231002X")
                .param("agent/name", "王代理").param("from", "2026-01-01").param("to", "2099-01-01")))
                .andExpect(status().isUnprocessableContent());
        for (var days : List.of(List.of("2026-01-01", "+999999999-12-31"), List.of("-999999999-01-01", "2026-12-31"),
                List.of("+999999999-12-31", "+999999999-12-31"), List.of("0001-01-01", "9999-12-31"))) {
            pages.perform(as(WINDOW, post("/office/mandates").with(csrf())
                    .param("principal/number", "91350100M000100Y43").param("principal/name", "聊城市东昌府区测试食品有限公司")
                    .param("agent/identityType", "RESIDENT_CARD").param("agent/number", "11010519491231002X")
                    .param("agent/name", "王代理").param("from", days.getFirst()).param("to", days.getLast())))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("href=\"#to\"")));
        }
        var id = CommandId.next();
        pages.perform(as(WINDOW, post("/office/mandates").with(csrf()).param("command", id.toString())
                .param("principal/number", "91350100M000100Y43").param("principal/name", "聊城市东昌府区测试食品有限公司")
                .param("agent/identityType", "RESIDENT_CARD").param("agent/number", "11010519491231002X")
                .param("agent/name", "王代理").param("from", "2026-01-01").param("to", "2035-01-01")))
                .andExpect(status().is3xxRedirection());
        pages.perform(as(WINDOW, get("/office/mandates?code=91350100M000100Y43"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("王代理")));
        pages.perform(as(WINDOW, post("/office/mandates/{id}/revoke", id.value()).with(csrf())))
                .andExpect(status().is3xxRedirection());
        pages.perform(as(WINDOW, get("/office/mandates?code=91350100M000100Y43")))
                .andExpect(content().string(not(containsString("<td>王代理</td>"))));
    }

    @Test
    void everyPageSpeaksEnglishToo() throws Exception {
        var number = accepted();
        for (var path : new String[]{"/office/work", "/office/cases", "/office/counter", "/office/mandates",
                "/office/cases/" + number.value(), "/office/cases/" + number.value() + "/record",
                "/office/counter/" + item().code().value()}) {
            pages.perform(as(CLERK, get(path).queryParam("lang", "en"))).andExpect(status().isOk())
                    .andExpect(content().string(containsString("lang=\"en\"")));
        }
    }

    private CaseNumber received() {
        var outcome = submissions.submit(CLERK, CommandId.next(), Given.application(item()));
        assertThat(outcome).isInstanceOf(Received.class);
        return ((Received) outcome).number();
    }

    private CaseNumber accepted() {
        var number = received();
        assertThat(casework.perform(CLERK, CommandId.next(), new Expected.Whatever(), number, new Act.Accept(), null))
                .isInstanceOf(ActOutcome.Done.class);
        return number;
    }

    private ServiceItem item() {
        return catalogue.inForceToday().stream().filter(item -> item.code().equals(new ItemCode("000131002000")))
                .findFirst().orElseThrow();
    }

    private CaseView view(CaseNumber number) {
        return views.view(CLERK, number, Locale.SIMPLIFIED_CHINESE).orElseThrow();
    }

    private MockHttpServletRequestBuilder intake(ServiceItem item) {
        return intake(item, CommandId.next());
    }

    private MockHttpServletRequestBuilder intake(ServiceItem item, CommandId command) {
        var applicant = Given.enterprise();
        var request = post("/office/counter/{code}", item.code().value()).with(csrf())
                .param("receive", command.toString()).param("do", "receive")
                .param("applicant/kind", applicant.kind().name()).param("applicant/name", applicant.name())
                .param("applicant/number", applicant.number());
        var answers = Given.answers(item);
        answers.forEach((code, answer) -> request.param("answers/" + code, answer));
        Given.materials(item, answers).forEach(material -> request.param("materials/" + material.code(), "true")
                .param("form/" + material.code(), material.form().name()).param("copies/" + material.code(), "1"));
        return request;
    }

    private MockHttpServletRequestBuilder act(CaseNumber number, ActKind kind, @Nullable String stage) {
        return act(number, kind, stage, CommandId.next().toString());
    }

    /** The request that the form of the page would send now. */
    private MockHttpServletRequestBuilder act(CaseNumber number, ActKind kind, @Nullable String stage, String command) {
        var version = view(number).acts().stream().filter(act -> act.kind() == kind).findFirst()
                .map(CaseView.ActOption::version).orElse(1L);
        var request = post("/office/cases/{no}/acts/{act}", number.value(), kind.apiName()).with(csrf())
                .param("command", command).param("expected", Long.toString(version)).param("seen", "2");
        return stage == null ? request : request.param("stage", stage);
    }

    private static MockHttpServletRequestBuilder as(Actor.Officer officer, MockHttpServletRequestBuilder request) {
        return request.with(authentication(new ActorAuthentication(
                new Actor.Officer(new UUID(7, officer.staff().hashCode()), officer.staff(), officer.roles()),
                officer.staff())));
    }
}
