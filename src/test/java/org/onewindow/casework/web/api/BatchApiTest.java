package org.onewindow.casework.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.accounts.Accounts;
import org.onewindow.accounts.ApiTokens;
import org.onewindow.casework.batches.Workbooks;
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
import tools.jackson.databind.json.JsonMapper;

/** A system that hands in a hundred like applications over the interface with the token of an agent. */
@Tag("slow")
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class BatchApiTest {
    private static final String ITEM = "000131002000";
    private static final String COMPANY = "91371500MA30001760";
    private static final List<String> PAPERS = List.of("application", "layout", "safety-rules");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc mvc;
    private final String token;
    private final ApiClient client;

    @Autowired
    BatchApiTest(MockMvc mvc, Accounts accounts, ApiTokens tokens) {
        this.mvc = mvc;
        this.client = new ApiClient(mvc, accounts, tokens);
        this.token = client.token("agent");
    }

    @Test
    void aHundredRowsBecomeCasesAndTheSameRowsAddNothing() throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var body = body(rows(mark, 100));
        var answer = send(body, mark);
        assertThat(answer.getResponse().getStatus()).isEqualTo(202);
        var address = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
        assertThat(address).startsWith("/api/v1/batches/");

        var done = finished(address);
        assertThat(done.path("counts").path("FILED").asInt()).isEqualTo(99);
        assertThat(done.path("counts").path("WRONG").asInt()).isEqualTo(1);
        var rows = done.path("rows").path("items");
        assertThat(rows.size()).isEqualTo(100);
        var numbers = new HashSet<String>();
        rows.forEach(row -> numbers.add(row.path("number").asString("")));
        numbers.remove("");
        assertThat(numbers).hasSize(99);
        var first = rows.get(0);
        assertThat(first.path("no").asString()).isEqualTo(mark + "-1");
        assertThat(first.path("queryCode").asString()).hasSize(8);
        assertThat(client.read(token, first.path("number").asString()).getResponse().getStatus()).isEqualTo(200);
        assertThat(rows.get(6).path("state").asString()).isEqualTo("WRONG");
        assertThat(rows.get(6).path("wrong").toString()).contains("经营面积（平方米）：请填写数字");
        assertThat(read(address + "?lang=en&page=3&size=2").path("rows").path("items").get(0).path("wrong").toString())
                .as("the seventh row in English").contains("Please give a number");

        var repeated = send(body, mark);
        assertThat(repeated.getResponse().getStatus()).as("the same key").isEqualTo(200);
        assertThat(repeated.getResponse().getHeader("Location")).isEqualTo(address);
        assertThat(send(body(rows(mark, 3)), mark).getResponse().getStatus()).as("another body").isEqualTo(422);
        var again = send(body, null);
        assertThat(again.getResponse().getStatus()).as("another wish with the same rows").isEqualTo(201);
        assertThat(ApiClient.json(again).path("counts").path("KNOWN").asInt()).isEqualTo(99);
        assertThat(ApiClient.json(again).path("counts").has("READY")).isFalse();
        assertThat(ApiClient.json(again).path("rows").path("items").get(0).path("number").asString())
                .isEqualTo(first.path("number").asString());
        thrownAway(Objects.requireNonNull(again.getResponse().getHeader("Location")));
    }

    @Test
    void theSpreadsheetOfThePagesIsTakenAndEqualsTheSameRowsAsJson() throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var csv = String.join(",", Workbooks.HEAD) + "\r\n" + mark + ",,,测试路1号,食品销售经营者,否,,60,2026-12-30,测试员,"
                + "13800001234\r\n";
        var sheet = new MockMultipartFile("sheet", "rows.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var paper = new MockMultipartFile("paper-application", "application.pdf", "application/pdf",
                "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        var answer = mvc.perform(multipart("/api/v1/batches/spreadsheet").file(sheet).file(paper).param("item", ITEM)
                .param("principal", COMPANY).param("onPaper", "layout", "safety-rules")
                .header("Authorization", "Bearer " + token)).andReturn();
        assertThat(answer.getResponse().getStatus()).as(answer.getResponse().getContentAsString(
                StandardCharsets.UTF_8)).isEqualTo(202);
        var done = finished(Objects.requireNonNull(answer.getResponse().getHeader("Location")));
        assertThat(done.path("counts").path("FILED").asInt()).isEqualTo(1);

        var row = row(mark, "测试路1号", "60");
        var same = ApiClient.json(send(body(List.of(row)), null)).path("rows").path("items").get(0);
        assertThat(same.path("state").asString()).isEqualTo("KNOWN");
        assertThat(same.path("number").asString())
                .isEqualTo(done.path("rows").path("items").get(0).path("number").asString());
    }

    @Test
    void aMisspeltPartOfTheFormIsRefusedByItsName() throws Exception {
        var sheet = new MockMultipartFile("sheet", "rows.csv", "text/csv", new byte[]{1});
        var form = multipart("/api/v1/batches/spreadsheet").file(sheet).param("item", ITEM).param("check", "true");
        refused(mvc.perform(form.param("chek", "true").header("Authorization", "Bearer " + token)).andReturn(), 400,
                "unknown-parameter", "chek");
        var paper = new MockMultipartFile("papers-application", "a.pdf", "application/pdf", new byte[]{1});
        refused(mvc.perform(multipart("/api/v1/batches/spreadsheet").file(sheet).file(paper).param("item", ITEM)
                .header("Authorization", "Bearer " + token)).andReturn(), 400, "unknown-parameter",
                "papers-application");
    }

    @Test
    void whatIsOnlyCheckedIsNotHandedIn() throws Exception {
        var body = new LinkedHashMap<>(body(List.of(row(UUID.randomUUID().toString(), "测试路2号", "60"),
                row("x".repeat(51), "测试路3号", "60"))));
        body.put("check", true);
        var answer = send(body, null);
        assertThat(answer.getResponse().getStatus()).isEqualTo(201);
        var checked = ApiClient.json(answer);
        assertThat(checked.path("state").asString()).isEqualTo("OPEN");
        assertThat(checked.path("counts").path("READY").asInt()).isEqualTo(1);
        assertThat(checked.path("rows").path("items").get(1).path("wrong").toString()).contains("自编号：不超过 50 个字");
        thrownAway(Objects.requireNonNull(answer.getResponse().getHeader("Location")));
    }

    @Test
    void whatCannotBeTakenIsRefusedWithTheReasonAndNothingIsKept() throws Exception {
        long before = read("/api/v1/batches").size();
        var unknown = row("1", "测试路1号", "60");
        unknown.put("answers", Map.of("colour", "red"));
        refused(send(body(List.of(unknown)), null), 422, "unreadable-rows", "a.colour");
        refused(send(body(List.of(Map.of())), null), 422, "unreadable-rows", "第 1 行是空的");
        refused(send(body(List.of()), null), 422, "invalid-fields", "/rows");
        var stranger = new LinkedHashMap<>(body(rows("a", 1)));
        stranger.put("principal", "91370000123456789X");
        refused(send(stranger, null), 403, "may-not-submit", "委托");
        var paper = new LinkedHashMap<>(body(rows("a", 1)));
        paper.put("onPaper", List.of("passport"));
        refused(send(paper, null), 422, "invalid-fields", "passport");
        var item = new LinkedHashMap<>(body(rows("a", 1)));
        item.put("item", "000199999000");
        refused(send(item, null), 422, "item-unavailable", "000199999000");
        assertThat(read("/api/v1/batches").size()).isEqualTo((int) before);
        refused(mvc.perform(get("/api/v1/batches/" + UUID.randomUUID()).header("Authorization", "Bearer " + token))
                .andReturn(), 404, "unknown-batch", "");
        var officer = mvc.perform(get("/api/v1/batches")
                .header("Authorization", "Bearer " + client.token("scj-clerk"))).andReturn();
        assertThat(officer.getResponse().getStatus()).as("officers have the counter").isEqualTo(403);
    }

    private static void refused(MvcResult result, int status, String type, String said) throws Exception {
        var text = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(result.getResponse().getStatus()).as(text).isEqualTo(status);
        assertThat(ApiClient.json(result).path("type").asString()).endsWith("/" + type);
        assertThat(text).contains(said);
    }

    private void thrownAway(String address) throws Exception {
        assertThat(mvc.perform(delete(address).header("Authorization", "Bearer " + token)).andReturn().getResponse()
                .getStatus()).isEqualTo(204);
        assertThat(mvc.perform(get(address).header("Authorization", "Bearer " + token)).andReturn().getResponse()
                .getStatus()).isEqualTo(404);
    }

    private JsonNode finished(String address) throws Exception {
        var now = read(address);
        while (!now.path("state").asString().equals("DONE")) {
            Thread.sleep(500); // each look counts against the limit of results
            now = read(address);
        }
        return now;
    }

    private JsonNode read(String address) throws Exception {
        var answer = mvc.perform(get(address).header("Authorization", "Bearer " + token)).andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private MvcResult send(Map<String, Object> body, @Nullable String key) throws Exception {
        var request = post("/api/v1/batches").header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(body));
        return mvc.perform(key == null ? request : request.header("Idempotency-Key", key)).andReturn();
    }

    private static Map<String, Object> body(List<? extends Map<String, Object>> rows) {
        return Map.of("item", ITEM, "principal", COMPANY, "onPaper", PAPERS, "rows", rows);
    }

    /** Rows of which the seventh is wrong. */
    private static List<Map<String, Object>> rows(String mark, int many) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= many; i++) {
            rows.add(row(mark + "-" + i, "聊城市东昌府区测试路" + i + "号", i == 7 ? "很大" : "60"));
        }
        return rows;
    }

    private static Map<String, Object> row(String no, String premises, String area) {
        return new LinkedHashMap<>(Map.of("no", no, "answers", Map.of("premises", premises, "businessKind", "sale",
                "preparesFood", "no", "area", area, "openOn", "2026-12-30", "safetyOfficer", "测试员", "contactPhone",
                "13800001234")));
    }
}
