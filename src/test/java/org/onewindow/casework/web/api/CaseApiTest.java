package org.onewindow.casework.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onewindow.accounts.Accounts;
import org.onewindow.accounts.ApiTokens;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;

/** The interface as another system uses it, with bearer tokens of real accounts. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CaseApiTest {
    private final MockMvc mvc;
    private final ApiClient client;
    private final ServiceItem item;

    @Autowired
    CaseApiTest(MockMvc mvc, Accounts accounts, ApiTokens tokens, Catalogue catalogue) {
        this.mvc = mvc;
        this.client = new ApiClient(mvc, accounts, tokens);
        this.item = catalogue.inForceToday().stream().filter(i -> i.name().zh().startsWith("食品经营许可")).findFirst()
                .orElseThrow();
    }

    @Test
    void anApplicationGoesFromSubmissionToArchiveOverTheInterface() throws Exception {
        var clerk = token("scj-clerk");
        var created = submit(clerk, UUID.randomUUID().toString(), body());
        assertThat(created.getResponse().getStatus()).isEqualTo(201);
        var answer = json(created);
        var number = answer.path("number").asString();
        assertThat(created.getResponse().getHeader("Location")).isEqualTo("/api/v1/cases/" + number);
        assertThat(answer.path("queryCode").asString()).hasSize(8);

        assertThat(act(clerk, number, "\"1\"", Map.of("act", "accept")).getResponse().getStatus()).isEqualTo(200);
        while (true) {
            var open = openStage(clerk, number);
            var last = item.procedure().groups().getLast().stages().getFirst();
            var login = login(item.procedure().stages().filter(s -> s.code().equals(open)).findFirst().orElseThrow()
                    .post().value());
            if (open.equals(last.code())) {
                var decided = act(token(login), number, etag(clerk, number), Map.of("act", "grant", "stage", open));
                assertThat(decided.getResponse().getStatus()).isEqualTo(200);
                assertThat(json(decided).path("paper").path("no").asString()).contains("许字");
                break;
            }
            assertThat(act(token(login), number, etag(clerk, number), Map.of("act", "review", "stage", open, "opinion",
                    "符合条件")).getResponse().getStatus()).isEqualTo(200);
        }
        assertThat(act(clerk, number, etag(clerk, number), Map.of("act", "deliver", "receiver", "本人", "details",
                Map.of("relation", "REPRESENTATIVE"))).getResponse().getStatus()).isEqualTo(200);
        var archived = act(clerk, number, etag(clerk, number), Map.of("act", "archive"));
        assertThat(json(archived).path("status").asString()).isEqualTo("ARCHIVED");
    }

    @Test
    void theSameKeyGivesTheSameCase() throws Exception {
        var clerk = token("scj-clerk");
        var key = "push-" + UUID.randomUUID();
        var first = json(submit(clerk, key, body()));
        var again = submit(clerk, key, body());
        assertThat(again.getResponse().getStatus()).isEqualTo(201);
        assertThat(json(again).path("number").asString()).isEqualTo(first.path("number").asString());
        assertThat(json(again).path("queryCode").asString()).isEqualTo(first.path("queryCode").asString());
        var other = new LinkedHashMap<>(body());
        other.put("answers", Map.of());
        assertThat(submit(clerk, key, other).getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void aBodyThatNamesAMemberTwiceIsRefused() throws Exception {
        var clerk = token("scj-clerk");
        var number = json(submit(clerk, null, body())).path("number").asString();
        var refused = mvc.perform(post("/api/v1/cases/{no}/acts?lang=en", number)
                .header("Authorization", "Bearer " + clerk).header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON).content("""
                        {"act": "withdraw",
                         "act": "accept"}""")).andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(refused.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(json(refused).path("type").asString()).endsWith("/unreadable-body");
        assertThat(json(refused).path("line").asInt()).isEqualTo(2);
        assertThat(etag(clerk, number)).as("nothing was done").isEqualTo("\"1\"");
    }

    @Test
    void aStaleVersionIsAnsweredWithWhereTheCaseStands() throws Exception {
        var clerk = token("scj-clerk");
        var number = json(submit(clerk, null, body())).path("number").asString();
        act(clerk, number, "\"1\"", Map.of("act", "accept"));
        var stale = act(clerk, number, "\"1\"", Map.of("act", "refuse-acceptance", "reason", "不属于本机关"));
        assertThat(stale.getResponse().getStatus()).isEqualTo(412);
        assertThat(stale.getResponse().getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(json(stale).path("current").path("status").asString()).isEqualTo("IN_PROCESS");
    }

    @Test
    void withoutAVersionNothingIsDone() throws Exception {
        var clerk = token("scj-clerk");
        var number = json(submit(clerk, null, body())).path("number").asString();
        assertThat(act(clerk, number, null, Map.of("act", "accept")).getResponse().getStatus()).isEqualTo(428);
        assertThat(act(clerk, number, "yesterday", Map.of("act", "accept")).getResponse().getStatus()).isEqualTo(400);
    }

    @Test
    void anUnlawfulActIsRefusedWithItsArticle() throws Exception {
        var clerk = token("scj-clerk");
        var number = json(submit(clerk, null, body())).path("number").asString();
        var refused = act(clerk, number, "\"1\"", Map.of("act", "deliver", "receiver", "本人"));
        assertThat(refused.getResponse().getStatus()).isEqualTo(409);
        assertThat(json(refused).path("basis").asString()).contains("行政许可法");
        assertThat(refused.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @Test
    void anotherPostIsToldWhoseActItIs() throws Exception {
        var number = json(submit(token("scj-clerk"), null, body())).path("number").asString();
        var refused = act(token("wjw-clerk"), number, "\"1\"", Map.of("act", "accept"));
        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
        assertThat(json(refused).path("posts").toString()).contains("SCJ-SL");
    }

    @Test
    void whatIsWrongIsPointedAt() throws Exception {
        var clerk = token("scj-clerk");
        var body = new LinkedHashMap<>(body());
        body.put("applicant", Map.of("kind", "LEGAL_ENTITY", "name", "某公司", "number", "91370000163439656A"));
        body.put("materials", List.of("nothing-such"));
        var invalid = submit(clerk, null, body);
        assertThat(invalid.getResponse().getStatus()).isEqualTo(422);
        assertThat(json(invalid).path("pointers").toString()).contains("/applicant/number").contains("/materials/0");
        assertThat(mvc.perform(post("/api/v1/cases").header("Authorization", "Bearer " + clerk)
                .contentType(MediaType.APPLICATION_JSON).content("{\"item\": ")).andReturn().getResponse().getStatus())
                .isEqualTo(400);
    }

    @Test
    void aPushFromAnotherSystemIsTakenOnceAndFoundByItsNumber() throws Exception {
        var clerk = token("scj-clerk");
        var foreign = "P-" + UUID.randomUUID();
        var body = new LinkedHashMap<>(body());
        body.put("source", Map.of("system", "province", "foreignNo", foreign, "at", "2026-11-01T08:00:00Z"));
        var first = json(submit(clerk, null, body)).path("number").asString();
        assertThat(json(submit(clerk, null, body)).path("number").asString()).isEqualTo(first);
        var found = mvc.perform(get("/api/v1/cases").param("sourceSystem", "province").param("sourceNo", foreign)
                .header("Authorization", "Bearer " + clerk)).andReturn();
        assertThat(json(found).path("total").asInt()).isEqualTo(1);
        assertThat(json(found).path("items").path(0).path("number").asString()).isEqualTo(first);
        var act = Map.<String, Object>of("act", "accept", "source",
                Map.of("system", "province", "foreignNo", foreign, "at", "2026-11-01T09:00:00Z"));
        var version = json(act(clerk, first, "\"1\"", act)).path("version").asLong();
        assertThat(json(act(clerk, first, "\"1\"", act)).path("version").asLong()).isEqualTo(version);
    }

    @Test
    void theNumberOfAnotherSystemTellsNobodyElseTheQueryCode() throws Exception {
        var body = new LinkedHashMap<>(body());
        body.put("source", Map.of("system", "province", "foreignNo", "P-" + UUID.randomUUID(), "at",
                "2026-11-01T08:00:00Z"));
        var created = json(submit(token("scj-clerk"), null, body));
        for (var stranger : List.of("citizen", "wjw-clerk", "supervisor", "sysadmin")) {
            var told = submit(token(stranger), null, body).getResponse();
            assertThat(told.getStatus()).as(stranger).isEqualTo(403);
            assertThat(told.getContentAsString()).doesNotContain(created.path("number").asString())
                    .doesNotContain(created.path("queryCode").asString());
        }
    }

    @Test
    void anAdministratorReadsNoCase() throws Exception {
        var number = json(submit(token("scj-clerk"), null, body())).path("number").asString();
        for (var administrator : List.of("sysadmin", "secadmin", "auditor")) {
            var token = token(administrator);
            assertThat(client.read(token, number).getResponse().getStatus()).as(administrator).isEqualTo(404);
            var list = mvc.perform(get("/api/v1/cases").header("Authorization", "Bearer " + token)).andReturn();
            assertThat(json(list).path("total").asInt()).as(administrator).isZero();
        }
    }

    @Test
    void whatNobodyMeansIsRefusedRatherThanFailing() throws Exception {
        var clerk = token("scj-clerk");
        for (var query : List.of("text=%00", "item=%00", "sourceSystem=%00&sourceNo=1", "from=%2B999999999-12-31",
                "to=%2B999999999-12-31", "from=-999999999-01-01", "page=-1", "page=2147483648")) {
            assertThat(mvc.perform(get(URI.create("/api/v1/cases?" + query)).header("Authorization", "Bearer " + clerk))
                    .andReturn().getResponse().getStatus()).as(query).isEqualTo(400);
        }
        assertThat(mvc.perform(get(URI.create("/register?q=%00"))).andReturn().getResponse().getStatus())
                .isEqualTo(400);
        var nothing = new LinkedHashMap<String, @Nullable Object>();
        nothing.put("business-scope", null);
        var when = "2026-11-01T08:00:00Z";
        for (var wrong : List.<Map.Entry<String, Object>>of(Map.entry("answers", nothing),
                Map.entry("materials", Collections.singletonList(null)),
                Map.entry("materials", List.of(Map.of("copies", 1))),
                Map.entry("source", Map.of("system", "p\u0000", "foreignNo", "1", "at", when)),
                Map.entry("source", Map.of("system", "p", "foreignNo", "\ud800", "at", when)),
                Map.entry("source", Map.of("system", "p", "foreignNo", "1", "at", "-100000-01-01T00:00:00Z")))) {
            var body = new LinkedHashMap<>(body());
            body.put(wrong.getKey(), wrong.getValue());
            assertThat(submit(clerk, null, body).getResponse().getStatus()).as("%s", wrong).isBetween(400, 422);
        }
    }

    @Test
    void halfOfASourceNarrowsNothingAndIsRefused() throws Exception {
        var clerk = token("scj-clerk");
        for (var half : List.of("sourceSystem", "sourceNo")) {
            var refused = mvc.perform(get("/api/v1/cases").param(half, "province")
                    .header("Authorization", "Bearer " + clerk)).andReturn();
            assertThat(refused.getResponse().getStatus()).isEqualTo(400);
            assertThat(json(refused).path("parameter").asString()).startsWith("source").isNotEqualTo(half);
        }
    }

    @Test
    void whoActsForTheApplicantIsANaturalPerson() throws Exception {
        var body = new LinkedHashMap<>(body());
        body.put("agent", Map.of("kind", "LEGAL_ENTITY", "name", "某代办公司", "number", "91371500MA3000053Y"));
        var refused = submit(token("scj-clerk"), null, body);
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(json(refused).path("pointers").toString()).contains("/agent/kind");
    }

    @Test
    void noSignInAReasonHidesItFromTheApplicant() throws Exception {
        var clerk = token("scj-clerk");
        var number = json(submit(clerk, null, body())).path("number").asString();
        for (var act : List.<Map<String, Object>>of(Map.of("act", "refuse-acceptance", "reason", "\u001e不说给申请人听"),
                Map.of("act", "request-supplement", "materials", List.of("layout"), "reason", "一\u001e二"))) {
            var refused = act(clerk, number, "\"1\"", act);
            assertThat(refused.getResponse().getStatus()).isEqualTo(422);
            assertThat(json(refused).path("pointers").toString()).contains("/reason");
        }
    }

    @Test
    void aBodyBeyondTheLimitIsNotRead() throws Exception {
        var long3Mb = "{\"item\": \"" + "0".repeat(3 << 20) + "\"}";
        assertThat(mvc.perform(post("/api/v1/cases").header("Authorization", "Bearer " + token("scj-clerk"))
                .contentType(MediaType.APPLICATION_JSON).content(long3Mb)).andReturn().getResponse().getStatus())
                .isEqualTo(413);
    }

    @Test
    void anUnknownOrderIsRefusedAndTheKnownOnesAreTold() throws Exception {
        var clerk = token("scj-clerk");
        var refused = mvc.perform(get("/api/v1/cases").param("order", "alphabetical")
                .header("Authorization", "Bearer " + clerk)).andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(400);
        assertThat(json(refused).path("type").asString()).endsWith("/wrong-parameter");
        assertThat(json(refused).path("known").toString()).contains("newest", "due");
        for (var order : List.of("due", "latest_due", "NEWEST", "oldest")) {
            assertThat(mvc.perform(get("/api/v1/cases").param("order", order)
                    .header("Authorization", "Bearer " + clerk)).andReturn().getResponse().getStatus()).isEqualTo(200);
        }
    }

    @Test
    void nobodyIsServedWithoutATokenAndNoPageIsTooLarge() throws Exception {
        assertThat(mvc.perform(get("/api/v1/cases")).andReturn().getResponse().getStatus()).isEqualTo(401);
        assertThat(mvc.perform(get("/api/v1/cases").param("size", "101")
                .header("Authorization", "Bearer " + token("scj-clerk"))).andReturn().getResponse().getStatus())
                .isEqualTo(400);
        assertThat(mvc.perform(get("/api/v1/cases/{no}", "37150000SCJ20261123000001X")
                .header("Authorization", "Bearer " + token("scj-clerk"))).andReturn().getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void aSignedSheetIsKeptNamedByItsDigestAndBelievedForItAlone() throws Exception {
        var clerk = token("scj-clerk");
        var number = json(submit(clerk, null, body())).path("number").asString();
        act(clerk, number, "\"1\"", Map.of("act", "accept"));
        var details = Map.of("days", 5, "signer", "S0104", "scan", "f".repeat(64));
        assertThat(act(clerk, number, "\"2\"", Map.of("act", "extend", "reason", "案情复杂", "details", details))
                .getResponse().getStatus()).as("no such scan").isEqualTo(422);
        var kept = mvc.perform(multipart("/api/v1/cases/{no}/files", number)
                .file(new MockMultipartFile("file", "签批单.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n".getBytes(
                        StandardCharsets.US_ASCII)))
                .header("Authorization", "Bearer " + clerk)).andReturn();
        assertThat(kept.getResponse().getStatus()).isEqualTo(201);
        var scanned = Map.of("days", 5, "signer", "S0104", "scan", json(kept).path("digest").asString());
        assertThat(act(clerk, number, "\"2\"", Map.of("act", "extend", "reason", "案情复杂", "details", scanned))
                .getResponse().getStatus()).isEqualTo(200);
        var again = act(clerk, number, "\"3\"", Map.of("act", "extend", "reason", "案情复杂", "details", scanned));
        assertThat(json(again).path("basis").asString()).contains("第四十二条");
    }

    private Map<String, Object> body() {
        return ApiClient.body(item);
    }

    private MvcResult submit(String token, @Nullable String key, Map<String, Object> body) throws Exception {
        return client.submit(token, key, body);
    }

    private MvcResult act(String token, String number, @Nullable String ifMatch, Map<String, Object> act)
            throws Exception {
        return client.act(token, number, ifMatch, null, act);
    }

    private String etag(String token, String number) throws Exception {
        return client.etag(token, number);
    }

    private String openStage(String token, String number) throws Exception {
        for (var group : json(client.read(token, number)).path("stages")) {
            for (var stage : group) {
                if ("CURRENT".equals(stage.path("state").asString())) {
                    return stage.path("code").asString();
                }
            }
        }
        throw new AssertionError("no stage is open");
    }

    private static String login(String post) {
        return switch (post.substring(post.indexOf('-') + 1)) {
            case "SH" -> "scj-reviewer";
            case "PZ" -> "scj-head";
            default -> "scj-clerk";
        };
    }

    private String token(String login) {
        return client.token(login);
    }

    private static JsonNode json(MvcResult result) throws Exception {
        return ApiClient.json(result);
    }
}
