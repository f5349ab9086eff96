package org.onewindow.casework.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.web.api.ApiClient.json;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onewindow.accounts.Accounts;
import org.onewindow.accounts.ApiTokens;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** Every act of the walk over the interface, each on the version that the one before gave; and many callers at once. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class ActsOverTheInterfaceTest {
    private static final int CALLERS = 16;

    private final MockMvc mvc;
    private final ApiClient client;
    private final ServiceItem item;

    @Autowired
    ActsOverTheInterfaceTest(MockMvc mvc, Accounts accounts, ApiTokens tokens, Catalogue catalogue) {
        this.mvc = mvc;
        this.client = new ApiClient(mvc, accounts, tokens);
        this.item = catalogue.inForceToday().stream().filter(one -> one.code().equals(new ItemCode("000131002000")))
                .findFirst().orElseThrow();
    }

    @Test
    void aCaseIsSupplementedReturnedDeniedDeliveredAndArchived() throws Exception {
        var clerk = client.token("scj-clerk");
        var head = client.token("scj-head");
        var number = submitted(clerk);
        var seen = "\"1\"";
        seen = done(clerk, number, seen, Map.of("act", "request-supplement", "materials", List.of("layout"), "reason",
                "没有标明面积"), "SUPPLEMENT_NOTICED");
        seen = done(clerk, number, seen, Map.of("act", "supply", "materials", List.of("layout")), "SUBMITTED");
        seen = done(clerk, number, seen, Map.of("act", "accept"), "IN_PROCESS");
        seen = done(clerk, number, seen, Map.of("act", "review", "opinion", "符合条件"), "IN_PROCESS");
        seen = done(head, number, seen, Map.of("act", "return", "stage", "approve", "reason", "请补写审查意见"),
                "IN_PROCESS");
        seen = done(clerk, number, seen, Map.of("act", "review", "stage", "examine", "opinion", "已补写"), "IN_PROCESS");
        seen = done(head, number, seen, Map.of("act", "deny", "reason", "场所不符合《食品安全法》第三十三条"), "DECIDED");
        var other = client.act(clerk, number, seen, null, Map.of("act", "deliver", "way", "WINDOW", "receiver", "李路人"));
        assertThat(other.getResponse().getStatus()).as("a third person without a letter").isEqualTo(409);
        assertThat(json(other).path("reason").asString()).isEqualTo("NO_LETTER");
        seen = done(clerk, number, seen, Map.of("act", "deliver", "way", "WINDOW", "receiver", "王测试", "details",
                Map.of("relation", "REPRESENTATIVE")), "DELIVERED");
        assertThat(done(clerk, number, seen, Map.of("act", "archive"), "ARCHIVED")).isEqualTo("\"10\"");
        var read = json(client.read(clerk, number));
        assertThat(read.path("outcome").asString()).isEqualTo("DENIED");
        assertThat(read.path("papers").toString()).contains("SUPPLEMENT", "ACCEPTANCE", "DENIAL", "DELIVERY");
    }

    @Test
    void aCaseIsRefusedWithdrawnOrVoid() throws Exception {
        var clerk = client.token("scj-clerk");
        done(clerk, submitted(clerk), "\"1\"", Map.of("act", "refuse-acceptance", "reason", "已有有效许可"),
                "NOT_ACCEPTED");
        done(client.token("window1"), submitted(clerk), "\"1\"", Map.of("act", "withdraw", "reason", "不办了"),
                "WITHDRAWN");
        var right = submitted(clerk);
        done(clerk, submitted(clerk), "\"1\"", Map.of("act", "void", "reason", "重复收件", "rightCase", right), "VOID");
    }

    @Test
    void aKnownKeyIsAnsweredBeforeTheVersionIsCompared() throws Exception {
        var clerk = client.token("scj-clerk");
        var number = submitted(clerk);
        var key = "accept-" + UUID.randomUUID();
        var first = client.act(clerk, number, "\"1\"", key, Map.of("act", "accept"));
        done(clerk, number, "\"2\"", Map.of("act", "review", "opinion", "符合条件"), "IN_PROCESS");
        var again = client.act(clerk, number, "\"1\"", key, Map.of("act", "accept"));
        assertThat(again.getResponse().getStatus()).isEqualTo(200);
        assertThat(json(again).path("repeated").asBoolean()).isTrue();
        assertThat(json(again).path("paper")).isEqualTo(json(first).path("paper"));
        assertThat(client.act(clerk, number, "\"1\"", null, Map.of("act", "accept")).getResponse().getStatus())
                .as("without the key").isEqualTo(412);
        var other = client.act(clerk, number, "*", key, Map.of("act", "refuse-acceptance", "reason", "另一个意思"));
        assertThat(other.getResponse().getStatus()).isEqualTo(422);
        assertThat(json(other).path("type").asString()).endsWith("/key-reused");
    }

    @Test
    void aStormOfEqualKeysMakesOneCaseAndOneAct() throws Exception {
        var clerk = client.token("scj-clerk");
        var key = "storm-" + UUID.randomUUID();
        var body = new LinkedHashMap<>(ApiClient.body(item));
        body.put("answers", answers("风暴路" + key.substring(6, 14) + "号"));
        var created = atOnce(() -> client.submit(clerk, key, body));
        assertThat(created).allMatch(result -> result.getResponse().getStatus() == 201);
        var number = json(created.getFirst()).path("number").asString();
        for (var one : created) {
            assertThat(json(one)).isEqualTo(json(created.getFirst()));
        }
        assertThat(casesWith(clerk, number)).isEqualTo(1);
        var accepted = atOnce(() -> client.act(clerk, number, "\"1\"", key + "-accept", Map.of("act", "accept")));
        assertThat(accepted).allMatch(result -> result.getResponse().getStatus() == 200);
        int fresh = 0;
        for (var one : accepted) {
            fresh += json(one).path("repeated").asBoolean() ? 0 : 1;
        }
        assertThat(fresh).isEqualTo(1);
        assertThat(client.etag(clerk, number)).isEqualTo("\"2\"");
    }

    @Test
    void ofManyWhoSawTheSameVersionOneActsAndTheOthersAreShownWhatHappened() throws Exception {
        var clerk = client.token("scj-clerk");
        var number = submitted(clerk);
        var answers = atOnce(() -> client.act(clerk, number, "\"1\"", null, Map.of("act", "accept")));
        assertThat(answers).filteredOn(result -> result.getResponse().getStatus() == 200).hasSize(1);
        var late = answers.stream().filter(result -> result.getResponse().getStatus() == 412).toList();
        assertThat(late).hasSize(CALLERS - 1);
        for (var one : late) {
            assertThat(one.getResponse().getHeader("ETag")).isEqualTo("\"2\"");
            assertThat(json(one).path("current").path("status").asString()).isEqualTo("IN_PROCESS");
        }
    }

    private String submitted(String clerk) throws Exception {
        return json(client.submit(clerk, null, ApiClient.body(item))).path("number").asString();
    }

    /** Acts, and gives the version after it. */
    private String done(String token, String number, String seen, Map<String, Object> act, String status)
            throws Exception {
        var result = client.act(token, number, seen, null, act);
        assertThat(result.getResponse().getStatus()).as("%s: %s", act, result.getResponse().getContentAsString())
                .isEqualTo(200);
        var version = Long.parseLong(seen.replace("\"", "")) + 1;
        assertThat(json(result).path("version").asLong()).isEqualTo(version);
        assertThat(json(result).path("status").asString()).isEqualTo(status);
        assertThat(result.getResponse().getHeader("ETag")).isEqualTo("\"" + version + "\"");
        return "\"" + version + "\"";
    }

    private Map<String, String> answers(String premises) {
        var answers = new LinkedHashMap<String, String>();
        ((Map<?, ?>) Objects.requireNonNull(ApiClient.body(item).get("answers")))
                .forEach((field, value) -> answers.put(field.toString(), value.toString()));
        answers.put("premises", premises);
        return answers;
    }

    private int casesWith(String token, String number) throws Exception {
        return json(mvc.perform(get("/api/v1/cases").param("text", number).header("Authorization", "Bearer " + token))
                .andReturn()).path("total").asInt();
    }

    private static List<MvcResult> atOnce(Callable<MvcResult> call) throws Exception {
        var barrier = new CyclicBarrier(CALLERS);
        var results = new ArrayList<MvcResult>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = IntStream.range(0, CALLERS).mapToObj(_ -> pool.submit(() -> {
                barrier.await();
                return call.call();
            })).toList();
            for (var future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }
}
