package org.onewindow.deadlines.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@SpringJUnitConfig(classes = DueApiTest.Modules.class, initializers = TestDatabase.Initializer.class)
@DirtiesContext
class DueApiTest {
    private static final String DUE = "/api/v1/deadlines/due";
    private final MockMvc mvc;

    @Configuration
    @ComponentScan({"org.onewindow.platform.database", "org.onewindow.journal", "org.onewindow.deadlines"})
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/deadlines");
            messages.setDefaultEncoding("UTF-8");
            messages.setAlwaysUseMessageFormat(true);
            return messages;
        }
    }

    DueApiTest(@Autowired DueApiController controller) {
        this.mvc = MockMvcBuilders.standaloneSetup(controller).build();
    }

    @Test
    void theAnswerHoldsTheDateWhetherItIsProvisionalAndItsDerivation() throws Exception {
        mvc.perform(get(DUE + "?start=2011-01-24&limit=5&unit=working-day&exclude=2026-03-09/2026-03-13"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.due").value("2011-01-30"))
                .andExpect(jsonPath("$.provisional").value(false)).andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$.derivation[0].step").value("started"))
                .andExpect(jsonPath("$.derivation[0].on").value("2011-01-24"))
                .andExpect(jsonPath("$.derivation[1].days").value(5))
                .andExpect(jsonPath("$.derivation[1].unit").value("working-day"))
                .andExpect(jsonPath("$.derivation[3].step").value("made-up"))
                .andExpect(jsonPath("$.derivation[3].name").value("春节"))
                .andExpect(jsonPath("$.derivation[4].step").value("ends"))
                .andExpect(jsonPath("$.derivation[4].kind").doesNotExist());
    }

    @Test
    void severalExclusionsAreAUnion() throws Exception {
        mvc.perform(get(DUE + "?start=2026-03-02&limit=20&unit=working-day&exclude=2026-03-09/2026-03-13"
                + "&exclude=2026-03-11/2026-03-18")).andExpect(jsonPath("$.due").value("2026-04-09"))
                .andExpect(jsonPath("$.derivation[?(@.step == 'excluded')].days").value(
                        contains(4, 3)));
    }

    @Test
    void aHundredExclusionsAreTaken() throws Exception {
        mvc.perform(get(DUE + "?start=2026-03-02&limit=20" + "&exclude=2026-03-09/2026-03-13".repeat(100)))
                .andExpect(jsonPath("$.due").value("2026-04-03"));
    }

    @Test
    void calendarDaysAndAFutureYear() throws Exception {
        mvc.perform(get(DUE + "?start=2026-09-25&limit=6&unit=calendar-day"))
                .andExpect(jsonPath("$.due").value("2026-10-08"));
        mvc.perform(get(DUE + "?start=2026-12-28&limit=20&unit=working-day"))
                .andExpect(jsonPath("$.due").value("2027-01-26")).andExpect(jsonPath("$.provisional").value(true));
        mvc.perform(get(DUE + "?start=2026-09-19&limit=0&unit=working-day"))
                .andExpect(jsonPath("$.due").value("2026-09-20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "limit=5", "start=2026-03-02", "start=2026-02-30&limit=5", "start=soon&limit=5",
            "start=2026-03-02&limit=-1", "start=2026-03-02&limit=3651", "start=2026-03-02&limit=99999999999",
            "start=2026-03-02&limit=5&unit=week", "start=2026-03-02&limit=5&exclude=2026-03-09",
            "start=2026-03-02&limit=5&exclude=2026-03-13/2026-03-09", "start=2026-03-02&limit=5&exclude=",
            "start=2026-03-02&limit=5&exclude=2026-03-09/2026-02-30", "start=2001-12-28&limit=5",
            "start=2026-03-02&start=2026-03-03&limit=5", "start=2100-12-31&limit=5", "start=2026-03-02&limit=1.5",
            "start=2026-03-02&limit=5&exclude=1999-01-01/1999-02-01",
            "start=2026-03-02&limit=5&exlude=2026-03-03/2026-03-04",
            "start=2026-03-02&limit=5&unit=working-day&unit=working-day", "start=2026-03-02&limit=", "start=&limit=5",
            "start=2026-3-2&limit=5", "start=2026-03-02T00:00:00Z&limit=5", "start=２０２６-03-02&limit=5",
            "start=2026-03-02&limit=3650&exclude=2026-03-03/2100-12-31"})
    void badInputIsToldAsAProblem(String query) throws Exception {
        mvc.perform(get(DUE + "?" + query)).andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.status").value(400)).andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void aDateBeforeTheCalendarIsRefusedWithItsBeginning() throws Exception {
        mvc.perform(get(DUE + "?start=1986-05-04&limit=5")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("2001-12-29")));
    }

    @Test
    void moreExclusionsThanDaysOfAYearAreRefused() throws Exception {
        mvc.perform(get(DUE + "?start=2026-03-02&limit=20" + "&exclude=2026-03-09/2026-03-13".repeat(367)))
                .andExpect(status().isBadRequest());
    }
}
