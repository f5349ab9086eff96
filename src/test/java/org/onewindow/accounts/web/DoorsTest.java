package org.onewindow.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.platform.web.Site;
import org.onewindow.testing.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;

/** Who comes in by which door, and what is said to whoever does not. */
class DoorsTest extends DoorsStage {
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
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
    void pagesTellTheBrowserWhatToGuard() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Content-Security-Policy", Site.CONTENT_POLICY))
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
    void tooManySignInsOfOneLoginAreToldWhenToTryAgain() throws Exception {
        for (int i = 0; i < 10; i++) {
            refused("guessed-login", "wrong");
        }
        mvc.perform(post("/sign-in").param("login", "guessed-login").param("password", "wrong").with(csrf()))
                .andExpect(status().isTooManyRequests()).andExpect(header().exists(HttpHeaders.RETRY_AFTER));
        clock.advance(Duration.ofMinutes(10));
        refused("guessed-login", "wrong");
    }
}
