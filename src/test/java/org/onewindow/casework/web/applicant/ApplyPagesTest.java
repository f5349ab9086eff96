package org.onewindow.casework.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.reading.CaseFilter;
import org.onewindow.casework.reading.CaseLists;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.parties.CreditCode;
import org.onewindow.parties.CreditCodeCheck;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Mandate;
import org.onewindow.parties.Mandates;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.ActorAuthentication;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Bad input on the applicant's pages gets a clear answer and loses nothing. */
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
// An item is withdrawn here for good; who shares the context counts on it.
@DirtiesContext
class ApplyPagesTest {
    private static final String FOOD = "000131002000";
    private static final String HOSTILE = "\"><script>alert('x')</script>\uD842\uDFB7&amp;";
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    private final MockMvc pages;
    private final Parties parties;
    private final Mandates mandates;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final CaseLists lists;

    ApplyPagesTest(@Autowired WebApplicationContext context) {
        this.pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .build();
        this.parties = context.getBean(Parties.class);
        this.mandates = context.getBean(Mandates.class);
        this.catalogue = context.getBean(Catalogue.class);
        this.publishing = context.getBean(Publishing.class);
        this.lists = context.getBean(CaseLists.class);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void hostileTextIsKeptAndShownAsText() throws Exception {
        var citizen = citizen("𠮷野阿明");
        var base = begin(citizen);
        var who = send(post(base + "/who").param("phone", HOSTILE).param("address", HOSTILE));
        assertThat(who.getStatus()).isEqualTo(422);
        assertHarmless(who);
        assertHarmless(send(get(base + "/who")));
        var tooLong = send(post(base + "/who").param("phone", "").param("address", "长".repeat(201)));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(text(tooLong)).contains("href=\"#address\"", "长".repeat(201));
        var form = post(base + "/form");
        for (var field : item(FOOD).fields()) {
            form.param("a-" + field.code(), HOSTILE);
        }
        var wrong = send(form);
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertHarmless(wrong);
        assertThat(text(wrong)).contains("href=\"#a-openOn\"", "最多 20 个字");
        assertHarmless(send(get(base + "/form")));
        var review = send(get(base + "/review"));
        assertHarmless(review);
        assertThat(text(review)).contains("problems-title", "/form#a-openOn");
        var mandate = send(post("/my/mandates").param("name", HOSTILE).param("number", HOSTILE).param("from", HOSTILE));
        assertThat(mandate.getStatus()).isEqualTo(422);
        assertHarmless(mandate);
        assertHarmless(send(get("/my/cases").param("text", HOSTILE).param("status", HOSTILE).param("from", HOSTILE)));
        assertHarmless(send(post("/progress").param("no", HOSTILE).param("code", HOSTILE)));
    }

    @Test
    void nothingTypedIsLostAlsoWhatCannotBe() throws Exception {
        var base = begin(citizen("赵存稿"));
        var answer = send(post(base + "/form").param("a-openOn", "2026-02-30").param("a-area", "很大")
                .param("a-premises", "半个字\uFFFD"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("请填写真实的日期", "请填写数字", "不能识别");
        assertThat(text(send(get(base + "/form")))).contains("value=\"2026-02-30\"", "value=\"很大\"",
                "value=\"半个字\uFFFD\"");
        send(post(base + "/form").param("a-preparesFood", "yes").param("a-kitchenArea", "35"));
        send(post(base + "/form").param("a-preparesFood", "no"));
        assertThat(text(send(get(base + "/form")))).as("an answer that is not asked now").contains("value=\"35\"");
    }

    @Test
    void whatIsSavedWhileTypingAnswersWithoutAPage() throws Exception {
        var base = begin(citizen("钱自动"));
        var saved = send(post(base + "/form").header("HX-Request", "true").param("a-premises", "测试路4号"));
        assertThat(saved.getStatus()).isEqualTo(204);
        assertThat(saved.getContentAsByteArray()).isEmpty();
        assertThat(text(send(get(base + "/form")))).contains("value=\"测试路4号\"");
    }

    @Test
    void aDraftSentManyTimesAtOnceIsOneCase() throws Exception {
        var citizen = citizen("孙连点");
        var base = complete(citizen);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers = pool.invokeAll(IntStream.range(0, 8).<Callable<String>>mapToObj(_ -> () -> {
                signIn(citizen);
                return Objects.requireNonNullElse(submit(base).getRedirectedUrl(), "");
            }).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get()).matches("/my/cases/\\w{26}/receipt");
            }
        }
        assertThat(lists.mine(citizen, CaseFilter.all(), 0, 10).total()).isEqualTo(1);
        assertThat(send(get(base + "/review")).getRedirectedUrl()).endsWith("/receipt");
        assertThat(submit(base).getRedirectedUrl()).endsWith("/receipt");
    }

    @Test
    void whatBelongsToAnotherAccountIsNotThere() throws Exception {
        var owner = citizen("周本人");
        var draft = begin(owner);
        send(upload(draft, "application", "申请书.pdf"));
        var file = Objects.requireNonNull(match(text(send(get(draft + "/materials"))), "/files/([0-9a-f-]{36})"));
        var sent = submit(complete(owner)).getRedirectedUrl();
        var number = Objects.requireNonNull(match(String.valueOf(sent), "/my/cases/(\\w+)/"));
        var paper = Objects.requireNonNull(match(text(send(get("/my/cases/" + number))), "/papers/([^\"]+)\""));
        signIn(citizen("吴旁人"));
        for (var path : new String[]{draft + "/who", draft + "/review", draft + "/files/" + file,
                "/my/cases/" + number, "/my/cases/" + number + "/receipt", "/my/cases/" + number + "/withdraw",
                "/my/cases/" + number + "/reply", "/my/cases/" + number + "/qr.svg",
                "/my/cases/" + number + "/papers/" + paper}) {
            assertThat(send(get(path)).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(send(post(draft + "/form").param("a-premises", "改")).getStatus()).isEqualTo(404);
        assertThat(send(post(draft + "/discard")).getStatus()).isEqualTo(404);
        assertThat(send(post("/my/cases/" + number + "/withdraw")).getStatus()).isEqualTo(404);
        assertThat(send(upload(draft, "application", "换.pdf")).getStatus()).isEqualTo(404);
    }

    @Test
    void filesAreHandedOutAsFilesAndNotAsPages() throws Exception {
        var base = begin(citizen("郑文件"));
        send(upload(base, "application", "申请 书.pdf"));
        var file = match(text(send(get(base + "/materials"))), "/files/([0-9a-f-]{36})");
        var answer = send(get(base + "/files/" + file + "?show=true"));
        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment")
                .contains("filename*=UTF-8''%E7%94%B3%E8%AF%B7%20%E4%B9%A6.pdf");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        var refused = send(upload(base, "layout", "照片.jpg"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("内容与文件名不符", "href=\"#file-layout\"");
    }

    @Test
    void whatCannotBeAppliedForSaysWhyAndWhatNext() throws Exception {
        signIn(citizen("冯问事"));
        assertThat(send(get("/apply/999999999999")).getStatus()).isEqualTo(404);
        assertThat(text(send(get("/apply/no-such-item")))).contains("没有这个编码的事项", "看全部事项");
        var base = begin(citizen("陈撤项"), "002014001000");
        publishing.withdraw(new Actor.Automatic("test"), CommandId.next(), new ItemCode("002014001000"), new Withdrawal(
                OneWindowTime.today(Clock.systemUTC()),
                new LocalisedText("依据某号文件取消", "Withdrawn by a notice"), null));
        var gone = send(get("/apply/002014001000"));
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(text(gone)).contains("依据某号文件取消");
        assertThat(text(send(get(base + "/review")))).contains("草稿没有丢失");
    }

    @Test
    void anOrganisationIsAppliedForUnderAMandateOnly() throws Exception {
        var agent = citizen("褚代办");
        var item = catalogue.inForceToday().stream().filter(one -> one.applicants().size() == 1
                && one.applicants().iterator().next().name().equals("LEGAL_ENTITY")).findFirst().orElseThrow();
        signIn(agent);
        var refused = send(post("/apply/" + item.code()));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(text(refused)).contains("授权委托书", "我的委托");
        var loader = new Actor.Automatic("test");
        var code = CreditCode.parse("914403003429409755") instanceof CreditCodeCheck.Valid(var valid) ? valid : null;
        var company = parties.keep(loader, CommandId.next(), new PartyDetails.LegalEntity("福州测试有限公司",
                Objects.requireNonNull(code), null, null, null));
        var today = OneWindowTime.today(Clock.systemUTC());
        mandates.grant(loader, CommandId.next(), new Mandate(UUID.randomUUID(), company, new PartyId(agent.party()),
                Set.of(item.code().value()), today, today.plusDays(30)));
        var base = begin(agent, item.code().value());
        assertThat(text(send(get(base + "/who")))).contains("福州测试有限公司", "914403003429409755", "褚代办（您）");
        var odd = send(post(base + "/who").param("legalRepresentative", "王\u200B某\uE000"));
        assertThat(odd.getStatus()).isEqualTo(422);
        assertThat(text(odd)).contains("href=\"#legalRepresentative\"");
        assertThat(send(post(base + "/who").param("legalRepresentative", "王  某•某")).getRedirectedUrl())
                .endsWith("/form");
    }

    @Test
    void aPersonEntrustsAnotherAndTakesItBack() throws Exception {
        var principal = citizen("沈委托");
        signIn(principal);
        var today = OneWindowTime.today(Clock.systemUTC());
        var wish = post("/my/mandates").param("command", UUID.randomUUID().toString()).param("name", "韩受托")
                .param("identityType", "PASSPORT").param("number", "E71234567").param("item", FOOD)
                .param("from", today.toString()).param("to", today.plusDays(10).toString());
        assertThat(send(wish).getRedirectedUrl()).isEqualTo("/my/mandates");
        assertThat(send(wish).getRedirectedUrl()).as("sent twice").isEqualTo("/my/mandates");
        var page = text(send(get("/my/mandates")));
        assertThat(page).contains("韩**", "食品经营许可").doesNotContain("韩受托");
        var ids = Pattern.compile("/my/mandates/([0-9a-f-]{36})/revoke").matcher(page).results().toList();
        assertThat(ids).hasSize(1);
        signIn(citizen("杨旁人"));
        send(post("/my/mandates/" + ids.getFirst().group(1) + "/revoke"));
        signIn(principal);
        assertThat(text(send(get("/my/mandates")))).as("a stranger revokes nothing").contains("韩**");
        send(post("/my/mandates/" + ids.getFirst().group(1) + "/revoke"));
        assertThat(text(send(get("/my/mandates")))).doesNotContain("韩**");
        var backwards = send(post("/my/mandates").param("name", "韩受托").param("identityType", "PASSPORT")
                .param("number", "E71234567").param("from", "2027-01-02").param("to", "2027-01-01"));
        assertThat(backwards.getStatus()).isEqualTo(422);
        assertThat(text(backwards)).contains("href=\"#to\"", "value=\"E71234567\"");
    }

    @Test
    void whoEntrustsTooManyKeepsNobodyMore() throws Exception {
        signIn(citizen("孔多托"));
        var today = OneWindowTime.today(Clock.systemUTC());
        for (int i = 0; i < 10; i++) {
            assertThat(send(entrust("E9765430" + i, today, "2030-01-01")).getRedirectedUrl()).isEqualTo("/my/mandates");
        }
        var refused = send(entrust("E97654310", today, "2030-01-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("网上每天最多作出10份委托");
        assertThat(known("E97654309")).isTrue();
        assertThat(known("E97654310")).isFalse();
        signIn(citizen("曹远日"));
        for (var to : List.of("+999999999-12-31", "9999-12-31", "1900-01-01")) {
            var wrong = send(entrust("E97654311", today, to));
            assertThat(wrong.getStatus()).as(to).isEqualTo(422);
            assertThat(text(wrong)).contains("href=\"#to\"");
        }
        assertThat(known("E97654311")).as("nobody is kept for a mandate that cannot be").isFalse();
    }

    private static RequestBuilder entrust(String number, LocalDate from, String to) {
        return post("/my/mandates").param("command", UUID.randomUUID().toString()).param("name", "韩受托")
                .param("identityType", "PASSPORT").param("number", number).param("phone", "13800007777")
                .param("from", from.toString()).param("to", to);
    }

    private boolean known(String number) {
        return IdentityDocument.parse(IdentityType.PASSPORT, number,
                OneWindowTime.today(Clock.systemUTC())) instanceof IdentityCheck.Valid(var valid)
                && parties.find(valid).isPresent();
    }

    @Test
    void guessingCodesIsSlowedDownAndTellsNothing() throws Exception {
        signIn(citizen("卫查询"));
        var number = Objects.requireNonNull(match(String.valueOf(submit(complete(citizen("卫查询"))).getRedirectedUrl()),
                "/my/cases/(\\w+)/"));
        SecurityContextHolder.clearContext();
        var unknown = send(look("37150000SCJ202611240000024", "ABCD2345", "203.0.113.7"));
        var wrong = send(look(number, "ABCD2345", "203.0.113.7"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong).replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(text(unknown).replaceAll("value=\"[^\"]*\"", ""));
        for (int i = 0; i < 30; i++) {
            wrong = send(look(number, "ABCD2345", "203.0.113.7"));
        }
        assertThat(wrong.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(wrong.getHeader("Retry-After")))).isPositive();
        assertThat(text(wrong)).contains("查询太频繁");
    }

    @Test
    void aPageOutOfRangeAndAnImpossibleFilterAreAnEmptyList() throws Exception {
        signIn(citizen("蒋翻页"));
        for (var query : new String[]{"?page=99999999999", "?page=-1", "?page=7", "?from=2026-02-30", "?status=X"}) {
            assertThat(send(get("/my/cases" + query)).getStatus()).as(query).isEqualTo(200);
        }
    }

    private RequestBuilder look(String number, String code, String address) {
        return post("/progress").param("no", number).param("code", code).session(new MockHttpSession())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                });
    }

    private String begin(Actor.Citizen citizen) throws Exception {
        return begin(citizen, FOOD);
    }

    private String begin(Actor.Citizen citizen, String item) throws Exception {
        signIn(citizen);
        var answer = send(post("/apply/" + item)).getRedirectedUrl();
        return Objects.requireNonNull(match(String.valueOf(answer), "(/apply/[^/]+/[^/]+)/who"));
    }

    /** A draft with everything right, ready to be sent. */
    private String complete(Actor.Citizen citizen) throws Exception {
        var base = begin(citizen);
        var form = post(base + "/form");
        Map.of("premises", "测试路5号", "businessKind", "sale", "preparesFood", "no", "area", "60", "openOn",
                "2026-12-30", "safetyOfficer", "韩安全", "contactPhone", "13800001234")
                .forEach((code, answer) -> form.param("a-" + code, answer));
        send(form);
        send(upload(base, "application", "申请书.pdf"));
        send(post(base + "/materials").param("paper-layout", "true").param("paper-safety-rules", "true"));
        return base;
    }

    private MockHttpServletResponse submit(String base) throws Exception {
        return send(post(base + "/review").param("truth", "true").param("privacy", "true"));
    }

    private static RequestBuilder upload(String base, String material, String name) {
        return multipart(base + "/materials/" + material + "/files")
                .file(new MockMultipartFile("files", name, "application/octet-stream", PDF));
    }

    private Actor.Citizen citizen(String name) {
        var number = "E" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
        var today = OneWindowTime.today(Clock.systemUTC());
        var identity = IdentityDocument.parse(IdentityType.PASSPORT, number,
                today) instanceof IdentityCheck.Valid(var valid) ? valid : null;
        var party = parties.keep(new Actor.Automatic("test"), CommandId.next(),
                new PartyDetails.NaturalPerson(name, Objects.requireNonNull(identity), "13800001234", null));
        return new Actor.Citizen(UUID.randomUUID(), party.value());
    }

    private static void signIn(Actor.Citizen citizen) {
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(citizen, "citizen"));
    }

    private ServiceItem item(String code) {
        return catalogue.inForceToday().stream().filter(item -> item.code().value().equals(code)).findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static @Nullable String match(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static void assertHarmless(MockHttpServletResponse answer) throws Exception {
        assertThat(text(answer)).doesNotContain("<script>alert", "\"><script", "alert('x')</");
    }
}
