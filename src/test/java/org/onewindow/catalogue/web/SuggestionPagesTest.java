package org.onewindow.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
class SuggestionPagesTest {
    private final MockMvc pages;

    SuggestionPagesTest(@Autowired WebApplicationContext context) {
        this.pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .build();
    }

    @Test
    void halfAWordIsAnsweredWithOptionsThatShowIt() throws Exception {
        pages.perform(get("/items/suggest").param("q", "食品经")).andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>食品经</mark>营许可（新办）")))
                .andExpect(content().string(containsString("data-href=\"/items/000131002000\"")))
                .andExpect(content().string(containsString("市市场监督管理局")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void aReaderOfEnglishGetsTheEnglishName() throws Exception {
        pages.perform(get("/items/suggest?lang=en").param("q", "food busi")).andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>Food busi</mark>ness licence (new)")));
    }

    @Test
    void noMoreThanEightAreOffered() throws Exception {
        var page = pages.perform(get("/items/suggest").param("q", "许可")).andReturn().getResponse().getContentAsString();
        assertThat(page.split("role=\"option\"", -1)).hasSizeBetween(2, 9);
    }

    @Test
    void nothingIsOfferedForNothingOrForWhatIsHostile() throws Exception {
        for (var typed : new String[]{"", "  ", "<script>alert(1)</script>", "*:*", "\u0000", "' or 1=1"}) {
            pages.perform(get("/items/suggest").param("q", typed)).andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script"))));
        }
        pages.perform(get("/items/suggest")).andExpect(content().string(not(containsString("option"))));
    }

    @Test
    void whoAsksTooFastIsTold() throws Exception {
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            refused += pages.perform(get("/items/suggest").param("q", "许可").with(from("192.0.2.77"))).andReturn()
                    .getResponse().getStatus() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(1, 80);
        pages.perform(get("/items/suggest").param("q", "许可").with(from("192.0.2.78"))).andExpect(status().isOk());
    }

    private static RequestPostProcessor from(String address) {
        return (MockHttpServletRequest request) -> {
            request.setRemoteAddr(address);
            return request;
        };
    }
}
