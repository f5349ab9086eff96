package org.onewindow.casework.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.reading.CaseFilter;
import org.onewindow.casework.reading.CaseLists;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.RequestBuilder;

/** Bad input on the applicant's pages gets a clear answer and loses nothing. */
// An item is withdrawn here for good; who shares the context counts on it.
@DirtiesContext
class ApplyPagesTest extends ApplicantStage {
    private static final String HOSTILE = "\"><script>alert('x')</script>\uD842\uDFB7&amp;";
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Catalogue catalogue;
    @Autowired
    private Publishing publishing;
    @Autowired
    private CaseLists lists;

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

    private ServiceItem item(String code) {
        return catalogue.inForceToday().stream().filter(item -> item.code().value().equals(code)).findFirst()
                .orElseThrow();
    }

    private static void assertHarmless(MockHttpServletResponse answer) throws Exception {
        assertThat(text(answer)).doesNotContain("<script>alert", "\"><script", "alert('x')</");
    }
}
