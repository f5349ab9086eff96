package org.onewindow.casework.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The description for machines says everything that a caller must send and may be answered, and nothing else. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class InterfaceDescriptionTest {
    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/([^\"]+)");

    private final JsonNode described;

    @Autowired
    InterfaceDescriptionTest(MockMvc mvc) throws Exception {
        var answer = mvc.perform(get("/v3/api-docs")).andReturn();
        assertThat(answer.getResponse().getStatus()).as("everybody may read it").isEqualTo(200);
        described = ApiClient.json(answer);
    }

    @Test
    void itIsOpenApi31AndCoversTheInterface() {
        assertThat(described.path("openapi").asString()).startsWith("3.1");
        assertThat(described.path("paths").propertyNames()).contains("/api/v1/items", "/api/v1/items/{code}",
                "/api/v1/cases", "/api/v1/cases/{no}", "/api/v1/cases/{no}/acts", "/api/v1/deadlines/due");
        assertThat(operations()).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("summary").asString()).isNotBlank();
            assertThat(names(operation)).contains("lang").doesNotContain("actor", "asked", "locale");
        });
    }

    @Test
    void handingInTellsWhatComesBackAndHowItIsRefused() {
        var submit = operation("/api/v1/cases", "post");
        assertThat(statuses(submit)).containsExactlyInAnyOrder("201", "400", "401", "403", "422", "429");
        assertThat(submit.path("responses").path("201").path("headers").propertyNames())
                .containsExactlyInAnyOrder("Location", "ETag");
        assertThat(submit.path("responses").path("201").path("content").toString()).contains("Created");
        assertThat(names(submit)).contains("Idempotency-Key");
        assertThat(described.path("components").path("schemas").path("Created").path("properties").propertyNames())
                .containsExactlyInAnyOrder("number", "queryCode");
    }

    @Test
    void actingNamesEveryActAndEveryRefusalWithItsHeaders() {
        var act = operation("/api/v1/cases/{no}/acts", "post");
        assertThat(statuses(act)).containsExactlyInAnyOrder("200", "400", "401", "403", "404", "409", "412", "422",
                "428", "429");
        assertThat(header(act, "200", "ETag")).isTrue();
        assertThat(header(act, "412", "ETag")).isTrue();
        assertThat(header(act, "429", "Retry-After")).isTrue();
        assertThat(header(act, "401", "WWW-Authenticate")).isTrue();
        for (var parameter : act.path("parameters")) {
            if (parameter.path("name").asString().equals("If-Match")) {
                assertThat(parameter.path("required").asBoolean()).isTrue();
            }
        }
        var acts = new TreeSet<String>();
        schema("ActRequest").path("properties").path("act").path("enum").forEach(one -> acts.add(one.asString()));
        assertThat(acts).contains("accept", "refuse-acceptance", "request-supplement", "supply", "review", "return",
                "grant", "deny", "deliver", "archive", "withdraw", "void").doesNotContain("lapse", "recompute");
    }

    @Test
    void batchesTellWhatTheyTakeAndHowTheyAreRefused() {
        var order = operation("/api/v1/batches", "post");
        assertThat(statuses(order)).containsExactlyInAnyOrder("200", "201", "202", "400", "401", "403", "409", "422",
                "429");
        assertThat(header(order, "202", "Location")).isTrue();
        assertThat(names(order)).contains("Idempotency-Key");
        assertThat(schema("BatchRequest").path("properties").propertyNames())
                .containsExactlyInAnyOrder("item", "principal", "onPaper", "check", "rows");
        var sheet = operation("/api/v1/batches/spreadsheet", "post");
        assertThat(sheet.path("requestBody").path("content").propertyNames()).containsExactly("multipart/form-data");
        assertThat(sheet.path("requestBody").toString()).contains("\"sheet\"");
        assertThat(statuses(operation("/api/v1/batches/{id}", "get"))).contains("200", "403", "404");
        assertThat(schema("BatchRow").path("properties").propertyNames()).contains("line", "no", "state", "number",
                "queryCode", "wrong");
    }

    @Test
    void readingNeedsATokenForCasesAndNoneForItems() {
        assertThat(operation("/api/v1/items", "get").path("security").isEmpty()).isTrue();
        assertThat(statuses(operation("/api/v1/items/{code}", "get"))).contains("200", "404", "410")
                .doesNotContain("401");
        var one = operation("/api/v1/cases/{no}", "get");
        assertThat(one.path("security").isMissingNode()).as("what stands for all: a bearer token").isTrue();
        assertThat(described.path("security").toString()).contains("bearer");
        assertThat(header(one, "200", "ETag")).isTrue();
        assertThat(statuses(one)).contains("200", "401", "404");
        assertThat(names(operation("/api/v1/cases", "get"))).contains("page", "size", "order", "sourceSystem");
        assertThat(schema("CasePage").path("properties").propertyNames()).contains("items", "number", "size", "total");
    }

    @Test
    void everyRefusalIsAProblemAndEveryReferenceLeadsSomewhere() {
        for (var operation : operations()) {
            for (var status : statuses(operation)) {
                if (status.compareTo("400") >= 0) {
                    assertThat(operation.path("responses").path(status).path("content").propertyNames())
                            .as("%s %s", operation.path("summary"), status).containsExactly("application/problem+json");
                }
            }
        }
        assertThat(schema("Problem").path("properties").propertyNames()).contains("type", "detail", "basis", "pointers",
                "posts", "current");
        var known = Set.copyOf(described.path("components").path("schemas").propertyNames());
        assertThat(REFERENCE.matcher(described.toString()).results().map(found -> found.group(1)).distinct())
                .isNotEmpty().allMatch(known::contains);
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        described.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private JsonNode operation(String path, String method) {
        var operation = described.path("paths").path(path).path(method);
        assertThat(operation.isMissingNode()).as(method + " " + path).isFalse();
        return operation;
    }

    private JsonNode schema(String name) {
        return described.path("components").path("schemas").path(name);
    }

    private static Set<String> statuses(JsonNode operation) {
        return Set.copyOf(operation.path("responses").propertyNames());
    }

    private static boolean header(JsonNode operation, String status, String name) {
        return operation.path("responses").path(status).path("headers").has(name);
    }

    private static List<String> names(JsonNode operation) {
        var names = new ArrayList<String>();
        operation.path("parameters").forEach(parameter -> names.add(parameter.path("name").asString()));
        return names;
    }
}
