package org.onewindow.accounts.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.MovableTime;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Browsers before the doors of the whole application; every test that spoils an account spoils one of its own. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(MovableTime.Time.class)
abstract class DoorsStage {
    static final String PASSWORD = "yichuang-demo-2026";

    @Autowired
    MockMvc mvc;
    @Autowired
    MovableClock clock;

    @AfterEach
    void returnToThePresent() {
        clock.reset();
    }

    /** A browser after signing in: its session, and the cookie that says whose forms it may hold. */
    record Browser(MockHttpSession session, Cookie owner) {
        MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request) {
            return request.session(session).cookie(owner);
        }
    }

    final Browser signIn(String login) throws Exception {
        return signIn(login, PASSWORD);
    }

    final Browser signIn(String login, String password) throws Exception {
        var session = new MockHttpSession();
        MvcResult result = mvc
                .perform(post("/sign-in").session(session).param("login", login).param("password", password)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection()).andReturn();
        return new Browser(session, Objects.requireNonNull(result.getResponse().getCookie(Doors.OWNER_COOKIE)));
    }

    final String refused(String login, String password) throws Exception {
        return mvc.perform(post("/sign-in").param("login", login).param("password", password).with(csrf()))
                .andExpect(status().is(422)).andReturn().getResponse().getContentAsString()
                .replace(login, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
