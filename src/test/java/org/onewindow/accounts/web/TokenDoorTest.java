package org.onewindow.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The door of the interface: a token opens it, nothing else does. */
class TokenDoorTest extends DoorsStage {
    private static final Pattern TOKEN = Pattern.compile("ow_[A-Za-z0-9_-]{43}");

    @Test
    void aTokenIsShownOnceAndOpensTheApiUntilItIsRevoked() throws Exception {
        mvc.perform(get("/api/v1/cases")).andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        var agent = signIn("agent");
        var page = mvc.perform(agent.with(post("/account/tokens")).param("label", "测试").param("days", "1").with(csrf()))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        var matcher = TOKEN.matcher(page);
        assertThat(matcher.find()).isTrue();
        var token = matcher.group();
        var list = mvc.perform(agent.with(get("/account"))).andReturn().getResponse().getContentAsString();
        assertThat(list).doesNotContain(token).contains("测试");

        mvc.perform(bearer("/api/v1/no-such-thing", token)).andExpect(status().isNotFound());
        mvc.perform(bearer("/api/v1/no-such-thing", token + "x")).andExpect(status().isUnauthorized());
        assertThat(mvc.perform(bearer("/api/v1/no-such-thing", token)).andReturn().getRequest().getSession(false))
                .isNull();

        var id = Pattern.compile("/account/tokens/([0-9a-f-]{36})/revoke").matcher(list);
        assertThat(id.find()).isTrue();
        mvc.perform(agent.with(post("/account/tokens/{id}/revoke", id.group(1))).with(csrf()))
                .andExpect(redirectedUrl("/account"));
        mvc.perform(bearer("/api/v1/no-such-thing", token)).andExpect(status().isUnauthorized());
    }

    @Test
    void aRefusalAtTheDoorIsAProblemOfItsOwnKindInBothLanguages() throws Exception {
        mvc.perform(get("/api/v1/cases")).andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://onewindow.example/problems/unauthorized"))
                .andExpect(jsonPath("$.title").value("需要凭证"))
                .andExpect(jsonPath("$.detail").value(containsString("令牌")))
                .andExpect(jsonPath("$.instance").value("/api/v1/cases"));
        mvc.perform(get("/api/v1/cases?lang=en")).andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.title").value("Credentials needed"))
                .andExpect(jsonPath("$.detail").value(containsString("token")));
    }

    @Test
    void tooManyCallsAreAProblemOfItsOwnKindWithTheSecondsToWait() throws Exception {
        untilTooMany("/api/v1/no-such-thing?lang=en").andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://onewindow.example/problems/too-many-requests"))
                .andExpect(jsonPath("$.title").value("Too many requests"))
                .andExpect(jsonPath("$.detail").value(containsString("Retry-After")));
        untilTooMany("/api/v1/no-such-thing").andExpect(jsonPath("$.title").value("请求过于频繁"));
    }

    /** Calls until the limit answers: between two calls time may give one back. */
    private ResultActions untilTooMany(String path) throws Exception {
        var answer = mvc.perform(fromElsewhere(get(path)));
        for (int i = 0; i < 3_000 && answer.andReturn().getResponse().getStatus() == 401; i++) {
            answer = mvc.perform(fromElsewhere(get(path)));
        }
        return answer.andExpect(status().isTooManyRequests());
    }

    private static MockHttpServletRequestBuilder fromElsewhere(MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr("198.51.100.7");
            return sent;
        });
    }

    @Test
    void theApiTakesNoSession() throws Exception {
        mvc.perform(signIn("citizen").with(get("/api/v1/no-such-thing"))).andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequestBuilder bearer(String path, String token) {
        return get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
}
