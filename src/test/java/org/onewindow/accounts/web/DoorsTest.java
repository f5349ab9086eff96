package org.onewindow.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.organisation.Duties;
import org.onewindow.organisation.OrganisationOutcome;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The doors of the whole application; every test that spoils an account spoils one of its own. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class DoorsTest {
    private static final String PASSWORD = "yichuang-demo-2026";
    private static final Pattern TOKEN = Pattern.compile("ow_[A-Za-z0-9_-]{43}");

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }

    private final MockMvc mvc;
    private final Duties duties;
    private final MovableClock clock;

    @Autowired
    DoorsTest(MockMvc mvc, Duties duties, MovableClock clock) {
        this.mvc = mvc;
        this.duties = duties;
        this.clock = clock;
    }

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    /** A browser after signing in: its session, and the cookie that says whose forms it may hold. */
    private record Browser(MockHttpSession session, Cookie owner) {
        MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request) {
            return request.session(session).cookie(owner);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/office/work", "/office/accounts", "/office/anything", "/my/cases", "/account",
            "/apply/anything"})
    void whatIsNotOpenAsksToSignIn(String page) throws Exception {
        mvc.perform(get(page)).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing-here", "/actuator/env", "/actuator/heapdump", "/h2-console", "/officex",
            "/.git/config"})
    void whatDoesNotExistIsNotFoundRatherThanGuarded(String page) throws Exception {
        mvc.perform(get(page)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-up", "/about", "/actuator/health"})
    void whatIsOpenNeedsNobody(String page) throws Exception {
        mvc.perform(get(page)).andExpect(status().isOk());
    }

    @Test
    void nothingIsSaidToBeKeptWhereNothingIs() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString("没有丢失"))))
                .andExpect(content().string(not(containsString("放置太久"))));
        mvc.perform(get("/sign-in").queryParam("again", "")).andExpect(content().string(containsString("放置太久")));
    }

    @Test
    void pagesTellTheBrowserWhatToGuard() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Content-Security-Policy", SecurityConfiguration.CONTENT_POLICY))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", containsString("geolocation=()")))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")))
                .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("no-store")))
                .andExpect(content().string(not(containsString("<style")))).andExpect(content()
                        .string(not(containsString(" style="))));
        mvc.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    @Test
    void signingInRotatesTheSessionAndLeadsToTheFirstPageOfTheAccount() throws Exception {
        var before = new MockHttpSession();
        var idBefore = before.getId();
        mvc.perform(post("/sign-in").session(before).param("login", "scj-clerk").param("password", PASSWORD)
                .with(csrf())).andExpect(redirectedUrl("/office/work"));
        assertThat(before.getId()).isNotEqualTo(idBefore);
        assertThat(before.getMaxInactiveInterval()).isEqualTo(15 * 60);
        var citizen = signIn("citizen");
        assertThat(citizen.session().getMaxInactiveInterval()).isEqualTo(30 * 60);
        mvc.perform(citizen.with(get("/account"))).andExpect(status().isOk());
    }

    @Test
    void signingInLeadsToThePageThatWasAskedFor() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(get("/my/cases").queryParam("page", "2").session(session)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(post("/sign-in").session(session).param("login", "citizen").param("password", PASSWORD)
                .with(csrf())).andExpect(redirectedUrl("/my/cases?page=2"));
    }

    @Test
    void aFormWithoutItsTokenIsNotTaken() throws Exception {
        var citizen = signIn("citizen");
        mvc.perform(
                citizen.with(post("/account/tokens")).param("label", "forged").header("Origin", "https://evil.example"))
                .andExpect(status().isForbidden());
        mvc.perform(post("/sign-in").param("login", "citizen").param("password", PASSWORD))
                .andExpect(redirectedUrl("/sign-in?again"));
    }

    @Test
    void citizensDoNotEnterTheOfficeAndOfficersHaveNoCasesOfTheirOwn() throws Exception {
        mvc.perform(signIn("citizen").with(get("/office/organisation"))).andExpect(status().isForbidden());
        mvc.perform(signIn("scj-clerk").with(get("/my/cases"))).andExpect(status().isForbidden());
        mvc.perform(signIn("scj-clerk").with(get("/office/accounts"))).andExpect(status().isForbidden());
        mvc.perform(signIn("auditor").with(get("/office/accounts"))).andExpect(status().isForbidden());
        mvc.perform(signIn("scj-clerk").with(get("/office/organisation/units/SCJ"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("SCJ-SL")))
                .andExpect(content().string(containsString("赵承办")));
    }

    @Test
    void theAnswerToAWrongLoginAndToALockedAccountIsTheSame() throws Exception {
        for (int i = 0; i < 5; i++) {
            refused("nyj-head", "wrong");
        }
        assertThat(refused("nyj-head", PASSWORD)).isEqualTo(refused("nobody-at-all", PASSWORD));
        clock.advance(Duration.ofMinutes(31));
        signIn("nyj-head");
    }

    @Test
    void afterEightHoursOneSignsInAgainHoweverBusyOneIs() throws Exception {
        var clerk = signIn("wjw-clerk");
        clock.advance(Duration.ofHours(8).minusMinutes(1));
        mvc.perform(clerk.with(get("/account"))).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(1));
        mvc.perform(clerk.with(get("/account"))).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var clerk = signIn("wjw-reviewer");
        mvc.perform(clerk.with(post("/sign-out")).with(csrf())).andExpect(redirectedUrl("/"));
        assertThat(clerk.session().isInvalid()).isTrue();
    }

    @Test
    void aFormWhoseSessionEndedIsOfferedAgainToTheSameAccount() throws Exception {
        var owner = signIn("citizen").owner();
        var session = new MockHttpSession();
        mvc.perform(multipart("/account/tokens").param("label", "<b>\"𠀀𠮷\"</b>").param("days", "7")
                .param("newPassword", "secret words").param("_csrf", "old").session(session).cookie(owner)
                .header("Sec-Fetch-Site", "same-origin")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/sign-in").session(session)).andExpect(content().string(containsString("没有丢失")));

        mvc.perform(
                post("/sign-in").session(session).cookie(owner).param("login", "citizen").param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/continue"));

        var page = mvc.perform(get("/continue").session(session).cookie(owner)).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString();
        assertThat(page).contains("action=\"/account/tokens\"", "enctype=\"multipart/form-data\"",
                "value=\"&lt;b&gt;&quot;𠀀𠮷&quot;&lt;/b&gt;\"", "name=\"days\" value=\"7\"")
                .doesNotContain("secret words", "value=\"old\"").contains("name=\"_csrf\"");
    }

    @Test
    void aFormIsNotOfferedToSomebodyElse() throws Exception {
        var owner = signIn("citizen").owner();
        var session = new MockHttpSession();
        mvc.perform(post("/account/tokens").contentType(MediaType.APPLICATION_FORM_URLENCODED).param("label", "private")
                .session(session).cookie(owner)
                .header("Origin", "http://localhost").header("Host", "localhost")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(post("/sign-in").session(session).param("login", "agent").param("password", PASSWORD).with(csrf()))
                .andExpect(redirectedUrl("/my/cases"));
        mvc.perform(get("/continue").session(session)).andExpect(content().string(not(containsString("private"))));
    }

    @Test
    void aFormFromAnotherSiteIsNotKept() throws Exception {
        var owner = signIn("citizen").owner();
        var session = new MockHttpSession();
        mvc.perform(post("/account/tokens").contentType(MediaType.APPLICATION_FORM_URLENCODED).param("label", "forged")
                .session(session).cookie(owner)
                .header("Sec-Fetch-Site", "cross-site")).andExpect(status().isForbidden());
        mvc.perform(get("/continue").session(session)).andExpect(content().string(not(containsString("forged"))));
    }

    @Test
    void anOpenFormWhoseSessionEndedIsOfferedAtOnce() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(post("/sign-up").contentType(MediaType.APPLICATION_FORM_URLENCODED).param("name", "欧阳小明")
                .param("password", "secret words").session(session)
                .header("Sec-Fetch-Site", "same-origin")).andExpect(redirectedUrl("/continue"));
        mvc.perform(get("/continue").session(session)).andExpect(content().string(containsString("欧阳小明")))
                .andExpect(content().string(not(containsString("secret words"))));
    }

    @Test
    void htmxIsToldToLoadTheSignInPageAsAWhole() throws Exception {
        var session = new MockHttpSession();
        mvc.perform(
                get("/office/cases/1/fragment").session(session).header("HX-Request", "true").header("HX-Current-URL",
                        "http://localhost/office/organisation?a=b"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
        mvc.perform(post("/sign-in").session(session).param("login", "scj-head").param("password", PASSWORD)
                .with(csrf())).andExpect(redirectedUrl("/office/organisation?a=b"));
    }

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

    @Test
    void tooManySignInsOfOneLoginAreToldWhenToTryAgain() throws Exception {
        for (int i = 0; i < 10; i++) {
            refused("guessed-login", "wrong");
        }
        mvc.perform(post("/sign-in").param("login", "guessed-login").param("password", "wrong").with(csrf()))
                .andExpect(status().isTooManyRequests()).andExpect(header().exists(HttpHeaders.RETRY_AFTER));
        clock.advance(Duration.ofMinutes(10));
        refused("guessed-login", "wrong");
    }

    @Test
    void theSecurityAdministratorOpensAnAccountWhoseHolderMustChangeThePassword() throws Exception {
        var security = signIn("secadmin");
        mvc.perform(security.with(get("/office/accounts"))).andExpect(status().isOk());
        assertThat(accountsWith(security, "scj-clerk")).contains("scj-clerk");
        mvc.perform(security.with(post("/office/accounts")).param("login", "double").param("staff", "S9103")
                .param("roles", "SYSTEM_ADMIN", "AUDIT_ADMIN").with(csrf())).andExpect(status().is(422))
                .andExpect(content().string(containsString("三员分立")));
        mvc.perform(security.with(post("/office/accounts")).param("login", "again").param("staff", "S9101")
                .param("roles", "SUPERVISOR").with(csrf())).andExpect(status().is(422));

        var jtj = accountsWith(security, "jtj-head");
        var id = Pattern.compile("jtj-head.{0,3000}?/office/accounts/([0-9a-f-]{36})/password", Pattern.DOTALL)
                .matcher(jtj);
        assertThat(id.find()).isTrue();
        var reset = mvc.perform(security.with(post("/office/accounts/{id}/password", id.group(1))).with(csrf()))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        var first = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}").matcher(reset);
        assertThat(first.find()).isTrue();

        var session = new MockHttpSession();
        var entered = mvc
                .perform(post("/sign-in").session(session).param("login", "jtj-head").param("password", first.group())
                        .with(csrf()))
                .andExpect(redirectedUrl("/office/work")).andReturn();
        var head = new Browser(session, Objects.requireNonNull(entered.getResponse().getCookie(Doors.OWNER_COOKIE)));
        mvc.perform(head.with(get("/office/organisation"))).andExpect(redirectedUrl("/account/password"));
        mvc.perform(head.with(get("/account/password"))).andExpect(status().isOk());
        mvc.perform(head.with(post("/account/password")).param("presentPassword", first.group())
                .param("newPassword", "violet ladder").param("newPasswordAgain", "violet ladder").with(csrf()))
                .andExpect(status().is3xxRedirection());
        signIn("jtj-head", "violet ladder");
    }

    /** The page of the list of accounts on which the login stands; the last one if it stands on none. */
    private String accountsWith(Browser security, String login) throws Exception {
        for (int page = 0;; page++) {
            var list = mvc.perform(security.with(get("/office/accounts")).param("page", String.valueOf(page)))
                    .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
            if (list.contains(login) || !list.contains("rel=\"next\"")) {
                return list;
            }
        }
    }

    @Test
    void aClosedAccountIsOutAtOnce() throws Exception {
        var head = signIn("mzj-head");
        var security = signIn("secadmin");
        var list = accountsWith(security, "mzj-head");
        var id = Pattern.compile("mzj-head.{0,4000}?/office/accounts/([0-9a-f-]{36})/close", Pattern.DOTALL)
                .matcher(list);
        assertThat(id.find()).isTrue();
        mvc.perform(security.with(post("/office/accounts/{id}/close", id.group(1))).with(csrf()))
                .andExpect(status().isOk());
        mvc.perform(head.with(get("/office/organisation"))).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void whoLeavesTheServiceIsOutOnThatDayAndNotBefore() throws Exception {
        var manager = new Actor.Officer(UUID.randomUUID(), "S9102", Set.of(Role.CENTRE_MANAGER));
        var today = OneWindowTime.today(clock);
        assertThat(duties.depart(manager, CommandId.next(), new StaffId("S2003"), today.plusDays(1)))
                .isInstanceOf(OrganisationOutcome.Changed.class);
        var before = signIn("swj-head");
        mvc.perform(before.with(get("/office/organisation"))).andExpect(status().isOk());
        clock.advance(Duration.ofDays(1));
        mvc.perform(before.with(get("/office/organisation"))).andExpect(redirectedUrl("/sign-in"));
        refused("swj-head", PASSWORD);
        clock.reset();

        var session = signIn("swj-reviewer");
        mvc.perform(session.with(get("/office/organisation"))).andExpect(status().isOk());
        assertThat(duties.depart(manager, CommandId.next(), new StaffId("S2002"), today))
                .isInstanceOf(OrganisationOutcome.Changed.class);
        mvc.perform(session.with(get("/office/organisation"))).andExpect(redirectedUrl("/sign-in"));
        refused("swj-reviewer", PASSWORD);
    }

    @Test
    void aCitizenSignsUpAndIsIn() throws Exception {
        mvc.perform(post("/sign-up").param("name", "").param("identityNumber", "371502190002290019").param("login", "x")
                .param("password", "abc").param("passwordAgain", "abd").param("phone", "12").with(csrf()))
                .andExpect(status().is(422)).andExpect(content().string(containsString("历法中没有这一天")))
                .andExpect(content().string(containsString("请填写姓名，与证件上的一致")))
                .andExpect(content().string(containsString("href=\"#login\"")))
                .andExpect(content().string(containsString("href=\"#phone\"")))
                .andExpect(content().string(containsString("href=\"#password\"")))
                .andExpect(content().string(containsString("href=\"#passwordAgain\"")));
        var session = new MockHttpSession();
        mvc.perform(post("/sign-up").session(session).param("name", "欧阳示例").param("identityType", "PASSPORT")
                .param("identityNumber", "E12345678").param("login", "ouyang").param("password", "mango kettle 9")
                .param("passwordAgain", "mango kettle 9").with(csrf())).andExpect(redirectedUrl("/my/cases"));
        mvc.perform(get("/account").session(session)).andExpect(status().isOk())
                .andExpect(content().string(containsString("ouyang")));
    }

    private Browser signIn(String login) throws Exception {
        return signIn(login, PASSWORD);
    }

    private Browser signIn(String login, String password) throws Exception {
        var session = new MockHttpSession();
        MvcResult result = mvc
                .perform(post("/sign-in").session(session).param("login", login).param("password", password)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection()).andReturn();
        return new Browser(session, Objects.requireNonNull(result.getResponse().getCookie(Doors.OWNER_COOKIE)));
    }

    private String refused(String login, String password) throws Exception {
        return mvc.perform(post("/sign-in").param("login", login).param("password", password).with(csrf()))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString()
                .replace(login, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static MockHttpServletRequestBuilder bearer(String path, String token) {
        return get(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
}
