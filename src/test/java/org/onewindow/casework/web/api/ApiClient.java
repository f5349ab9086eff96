package org.onewindow.casework.web.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.Accounts;
import org.onewindow.accounts.ApiTokens;
import org.onewindow.accounts.Login;
import org.onewindow.casework.Given;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.CommandId;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system that speaks to the interface with tokens of real accounts. */
final class ApiClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc mvc;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Map<String, String> issued = new HashMap<>();

    ApiClient(MockMvc mvc, Accounts accounts, ApiTokens tokens) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** A whole and right application for an item. */
    static Map<String, Object> body(ServiceItem item) {
        var given = Given.application(item);
        var applicant = given.applicant();
        return Map.of("item", item.code().value(), "applicant",
                Map.of("kind", applicant.kind(), "name", applicant.name(), "number", applicant.number(), "phone",
                        applicant.phone(), "address", applicant.address()),
                "answers", given.answers(), "materials", given.materials().stream()
                        .map(m -> Map.of("code", m.code(), "form", m.form(), "copies", m.copies())).toList());
    }

    /** The token of an account of the demonstration in this test; an account holds ten, so those of others make place. */
    String token(String login) {
        var known = issued.get(login);
        return known == null ? issue(login) : known;
    }

    private String issue(String login) {
        var account = accounts.byLogin(new Login(login)).orElseThrow();
        if (tokens.issue(account.id(), CommandId.next(), "test", 1) instanceof ApiTokens.Issued(String text, var _)) {
            issued.put(login, text);
            return text;
        }
        tokens.of(account.id()).forEach(token -> tokens.revoke(account.id(), CommandId.next(), token.id()));
        return issue(login);
    }

    MvcResult submit(String token, @Nullable String key, Map<String, Object> body) throws Exception {
        var request = post("/api/v1/cases").header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(body));
        return mvc.perform(key == null ? request : request.header("Idempotency-Key", key)).andReturn();
    }

    MvcResult act(String token, String number, @Nullable String ifMatch, @Nullable String key,
            Map<String, Object> act) throws Exception {
        var request = post("/api/v1/cases/{no}/acts", number).header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(act));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return mvc.perform(key == null ? request : request.header("Idempotency-Key", key)).andReturn();
    }

    MvcResult read(String token, String number) throws Exception {
        return mvc.perform(get("/api/v1/cases/{no}", number).header("Authorization", "Bearer " + token)).andReturn();
    }

    String etag(String token, String number) throws Exception {
        return Objects.requireNonNull(read(token, number).getResponse().getHeader("ETag"));
    }

    static JsonNode json(MvcResult result) throws Exception {
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
