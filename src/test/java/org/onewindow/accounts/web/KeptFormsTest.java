package org.onewindow.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;

/** What becomes of a form whose session ended while it was filled in. */
class KeptFormsTest extends DoorsStage {
    @Test
    void nothingIsSaidToBeKeptWhereNothingIs() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(content().string(not(containsString("没有丢失"))))
                .andExpect(content().string(not(containsString("放置太久"))));
        mvc.perform(get("/sign-in").queryParam("again", "")).andExpect(content().string(containsString("放置太久")));
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
}
