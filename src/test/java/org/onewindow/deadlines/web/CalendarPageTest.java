package org.onewindow.deadlines.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
class CalendarPageTest {
    private static final String PAGE = "/office/calendar";
    private final MockMvc pages;

    CalendarPageTest(@Autowired WebApplicationContext context) {
        this.pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .build();
    }

    @Test
    void theOpenedPageShowsTheYearAndAsksNothingYet() throws Exception {
        pages.perform(get(PAGE + "?year=2026")).andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年2月14日")))
                .andExpect(content().string(containsString("春节调休上班")))
                .andExpect(content().string(containsString("全年 248 个工作日")))
                .andExpect(content().string(not(containsString("error-summary-title"))));
    }

    @Test
    void aYearWithoutANoticeIsMarkedProvisional() throws Exception {
        pages.perform(get(PAGE + "?year=2027&lang=en")).andExpect(status().isOk())
                .andExpect(content().string(containsString("day off in lieu, Spring Festival")))
                .andExpect(content().string(containsString("provisional")));
    }

    @Test
    void aTrialShowsTheDateAndHowItCameAbout() throws Exception {
        pages.perform(get(PAGE).param("start", "2026-03-02").param("limit", "20").param("unit", "working-day")
                .param("exclude", "2026-03-09/2026-03-13\r\n2026-03-11/2026-03-18\r\n")).andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年4月9日")))
                .andExpect(content().string(containsString("扣除 4 个工作日")))
                .andExpect(content().string(containsString("期限届满日为")));
    }

    @Test
    void whatCannotBeReadIsToldBesideItsField() throws Exception {
        pages.perform(get(PAGE).queryParam("start", "").queryParam("limit", "5").queryParam("lang", "en"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("start is one real date")))
                .andExpect(content().string(containsString("href=\"#start\"")));
        pages.perform(get(PAGE).queryParam("start", "1986-05-04").queryParam("limit", "5"))
                .andExpect(content().string(containsString("2001-12-29")));
    }

    @Test
    void theInterfaceSpeaksTheLanguageOfTheReader() throws Exception {
        pages.perform(get("/api/v1/deadlines/due?start=2011-01-24&limit=5&unit=working-day&lang=en"))
                .andExpect(jsonPath("$.derivation[4].text")
                        .value("The last day of the limit is 30 January 2011 (Sunday)."));
    }
}
