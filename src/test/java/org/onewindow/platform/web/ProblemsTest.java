package org.onewindow.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.onewindow.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {
    private final Problems problems = new Problems(Words.ofAllModules());
    private final MockMvc api = MockMvcBuilders.standaloneSetup(new Sample(problems))
            .setControllerAdvice(new ProblemAdvice(problems)).setLocaleResolver(new ReaderLocale())
            .addInterceptors(new KnownParameters(problems, new ReaderLocale()))
            .setMessageConverters(new JacksonJsonHttpMessageConverter(
                    JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)))
            .build();

    @Test
    void aRefusalNamesItsArticleAndThePlacesInTheRequest() throws Exception {
        api.perform(get("/api/v1/refused")).andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("https://onewindow.example/problems/not-lawful-now"))
                .andExpect(jsonPath("$.title").value("现在不能这样办"))
                .andExpect(jsonPath("$.basis").value("行政许可法第四十二条"))
                .andExpect(jsonPath("$.pointers[0].pointer").value("/fields/phone"));
    }

    @Test
    void anUnknownParameterIsRefusedAndTheKnownOnesAreTold() throws Exception {
        api.perform(get("/api/v1/cases?pgae=2&lang=en")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("https://onewindow.example/problems/unknown-parameter"))
                .andExpect(jsonPath("$.parameter").value("pgae"))
                .andExpect(jsonPath("$.title").value("Bad request"))
                .andExpect(jsonPath("$.known[1]").value("page"));
    }

    @Test
    void whoAsksAndInWhichLanguageAreNoParameters() throws Exception {
        for (var name : new String[]{"actor", "locale", "account", "roles"}) {
            api.perform(get("/api/v1/mine?" + name + "=1")).andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.parameter").value(name))
                    .andExpect(jsonPath("$.known").value(Matchers.contains("lang", "page", "q")));
        }
    }

    @Test
    void aParameterOfAnotherTypeIsNamed() throws Exception {
        api.perform(get("/api/v1/cases?page=two")).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("https://onewindow.example/problems/wrong-parameter"))
                .andExpect(jsonPath("$.parameter").value("page"));
    }

    @Test
    void malformedJsonIsAnsweredWithItsPlace() throws Exception {
        api.perform(post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content("{\"act\": "))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("https://onewindow.example/problems/unreadable-body"))
                .andExpect(jsonPath("$.line").value(1));
    }

    @Test
    void anUnknownMemberAndBrokenUtf8AreRefused() throws Exception {
        api.perform(post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content("{\"atc\": \"accept\"}"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.pointers[0].pointer").value("/atc"));
        byte[] broken = {'{', '"', 'a', 'c', 't', '"', ':', '"', (byte) 0xC3, '"', '}'};
        api.perform(post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content(broken))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("https://onewindow.example/problems/unreadable-body"));
    }

    @Test
    void aMediaTypeThatIsNotServedIsRefused() throws Exception {
        api.perform(post("/api/v1/cases").contentType(MediaType.TEXT_PLAIN).content("accept"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.type").value("https://onewindow.example/problems/unsupported-media-type"));
    }

    record Act(String act) {
    }

    record Filter(String q) {
    }

    @RestController
    static final class Sample {
        private final Problems problems;

        Sample(Problems problems) {
            this.problems = problems;
        }

        @GetMapping("/api/v1/refused")
        ResponseEntity<ProblemDetail> refused(Locale locale) {
            return problems.of(HttpStatus.CONFLICT, "not-lawful-now", locale, "platform.problem.bad-request")
                    .basis("行政许可法第四十二条").pointer("/fields/phone", "platform.problem.unreadable-member").response();
        }

        @GetMapping("/api/v1/cases")
        String cases(@RequestParam(defaultValue = "0") int page) {
            return Integer.toString(page);
        }

        @GetMapping("/api/v1/mine")
        String mine(Actor.Citizen actor, Filter filter, @RequestParam(defaultValue = "0") int page, Locale locale) {
            return actor.id() + filter + page + locale;
        }

        @PostMapping("/api/v1/cases")
        String act(@RequestBody Act act) {
            return act.act();
        }
    }
}
