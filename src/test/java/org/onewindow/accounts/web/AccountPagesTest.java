package org.onewindow.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onewindow.organisation.Duties;
import org.onewindow.organisation.OrganisationOutcome;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** Accounts that are opened, given a password, closed and outlived. */
class AccountPagesTest extends DoorsStage {
    @Autowired
    private Duties duties;

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
}
