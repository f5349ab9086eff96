package org.onewindow.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class JournalCheckPageTest {
    private static final String PAGE = "/office/audit/journal";

    private final MockMvc mvc;

    @Autowired
    JournalCheckPageTest(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void anAuditorRecomputesTheJournalAndNobodyElseMay() throws Exception {
        var auditor = signIn("auditor");
        assertThat(page(auditor)).contains("日志校验", "开始校验").doesNotContain("??");
        mvc.perform(post(PAGE).session(auditor).with(csrf())).andExpect(redirectedUrl(PAGE));
        var givenUpAt = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (page(auditor).contains("正在校验") && System.nanoTime() < givenUpAt) {
            Thread.onSpinWait();
        }
        assertThat(page(auditor)).contains("全部记录完整", "重新校验").containsPattern("核对了 [1-9][0-9,]* 条记录链，共 [1-9]");
        assertThat(mvc.perform(get(PAGE + "?lang=en").session(auditor)).andReturn().getResponse().getContentAsString())
                .contains("Every entry is whole").doesNotContain("??");
        for (var other : new String[]{"sysadmin", "secadmin", "supervisor", "scj-clerk", "citizen"}) {
            var session = signIn(other);
            mvc.perform(get(PAGE).session(session)).andExpect(status().isForbidden());
            mvc.perform(post(PAGE).session(session).with(csrf())).andExpect(status().isForbidden());
        }
        mvc.perform(get(PAGE)).andExpect(redirectedUrl("/sign-in"));
    }

    private String page(MockHttpSession session) throws Exception {
        return mvc.perform(get(PAGE).session(session)).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString();
    }

    private MockHttpSession signIn(String login) throws Exception {
        var session = new MockHttpSession();
        mvc.perform(post("/sign-in").session(session).param("login", login).param("password", "yichuang-demo-2026")
                .with(csrf())).andExpect(status().is3xxRedirection());
        return session;
    }
}
