package org.onewindow.casework.web.window;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.window.WindowGiven;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.ActorAuthentication;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** The pages of a window as a browser without JavaScript gets them, for the right and for the wrong person. */
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
class WindowPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    private final MockMvc pages;
    private final WebApplicationContext context;

    WindowPagesTest(@Autowired WebApplicationContext context) {
        this.context = context;
        this.pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .apply(springSecurity()).build();
    }

    @Test
    void everyPlaceOfTheWindowOpensInBothLanguagesWhateverItsAddressSays() throws Exception {
        for (var path : List.of("/office/window", "/office/enquiries", "/office/handovers", "/office/papers",
                "/office/collection", "/office/day-end", "/office/outages", "/office/slips", "/office/slips/enter")) {
            for (var language : List.of("zh", "en")) {
                pages.perform(as(WindowGiven.WINDOW, get(path).queryParam("lang", language)
                        .queryParam("state", HOSTILE).queryParam("from", "2026-02-30").queryParam("day", "never")
                        .queryParam("page", "-7"))).andExpect(status().isOk())
                        .andExpect(content().string(not(containsString(HOSTILE))))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void recordsOfInfluenceOpenForSupervisionAlone() throws Exception {
        pages.perform(as(WindowGiven.SUPERVISOR, get("/office/influence"))).andExpect(status().isOk());
        pages.perform(as(WindowGiven.SUPERVISOR, get("/office/influence.xlsx"))).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''")));
        for (var other : List.of(WindowGiven.WINDOW, WindowGiven.MANAGER, WindowGiven.HYGIENE_HEAD)) {
            pages.perform(as(other, get("/office/influence"))).andExpect(status().isForbidden());
            pages.perform(as(other, get("/office/influence.xlsx"))).andExpect(status().isForbidden());
        }
    }

    @Test
    void aThirdPersonIsHandedNothingWithoutALetterAtEitherDoor() throws Exception {
        var number = WindowGiven.granted(context);
        var page = "/office/cases/" + number.value() + "/acts/deliver";
        var desk = "/office/collection/" + number.value();
        pages.perform(as(WindowGiven.HYGIENE_CLERK, post(page).with(csrf()).params(thirdPerson(number))))
                .andExpect(status().isConflict()).andExpect(content().string(containsString("没有授权委托书不能领取")))
                .andExpect(content().string(containsString("第四十四条")));
        pages.perform(as(WindowGiven.DELIVERY, post(desk).with(csrf()).params(thirdPerson(number))))
                .andExpect(status().is(422)).andExpect(content().string(containsString("没有授权委托书不能领取")))
                .andExpect(content().string(containsString("href=\"#letter\"")));
    }

    private LinkedMultiValueMap<String, String> thirdPerson(CaseNumber number) {
        var view = context.getBean(CaseViews.class).view(WindowGiven.HYGIENE_CLERK, number, Locale.SIMPLIFIED_CHINESE)
                .orElseThrow();
        var form = new LinkedMultiValueMap<String, String>();
        form.add("command", CommandId.next().toString());
        form.add("expected", Long.toString(view.statusVersion()));
        for (var prefix : List.of("", "deliver-")) {
            form.add(prefix + "way", "WINDOW");
            form.add(prefix + "identityType", "RESIDENT_CARD");
            form.add(prefix + "number", "371523198501010016");
            form.add(prefix + (prefix.isEmpty() ? "name" : "receiver"), "杨路人");
        }
        return form;
    }

    @Test
    void aStrangerSeesNeitherNotesNorPaperNorCover() throws Exception {
        var number = WindowGiven.received(context).value();
        for (var path : List.of("notes", "notes/influence", "paper", "cover.pdf")) {
            pages.perform(as(WindowGiven.HYGIENE_CLERK, get("/office/cases/" + number + "/" + path)))
                    .andExpect(status().isOk());
            pages.perform(as(WindowGiven.STRANGER, get("/office/cases/" + number + "/" + path)))
                    .andExpect(status().isNotFound());
        }
        pages.perform(as(WindowGiven.STRANGER, get("/office/collection/" + number))).andExpect(status().isNotFound());
        pages.perform(as(WindowGiven.STRANGER, get("/office/handovers/JJ20261123000010")))
                .andExpect(status().isNotFound());
    }

    @Test
    void theHotlinesOrdersComeInOverTheInterfaceOnce() throws Exception {
        var number = WindowGiven.received(context).value();
        var order = """
                {"way":"HOTLINE","on":"%s","hotlineNo":"H-2026-0042","text":"询问进度"}"""
                .formatted(LocalDate.now(OneWindowTime.ZONE));
        var key = "0191e6d2-1111-7000-8000-00000000%04x".formatted(number.hashCode() & 0xffff);
        pages.perform(call(WindowGiven.HYGIENE_CLERK, number, order, key)).andExpect(status().isCreated());
        pages.perform(call(WindowGiven.HYGIENE_CLERK, number, order, key)).andExpect(status().isOk());
        pages.perform(call(WindowGiven.HYGIENE_CLERK, number, "{}", null)).andExpect(status().is(422));
        pages.perform(call(WindowGiven.HYGIENE_CLERK, number, order, "no-key")).andExpect(status().isBadRequest());
        pages.perform(call(WindowGiven.STRANGER, number, order, null)).andExpect(status().isNotFound());
        pages.perform(as(WindowGiven.HYGIENE_CLERK, get("/api/v1/cases/" + number + "/paper-place")))
                .andExpect(status().isNoContent());
        pages.perform(as(WindowGiven.STRANGER, get("/api/v1/cases/" + number + "/paper-place")))
                .andExpect(status().isNotFound());
        pages.perform(as(WindowGiven.SUPERVISOR, get("/api/v1/enquiries?size=5"))).andExpect(status().isOk());
        pages.perform(as(WindowGiven.SUPERVISOR, get("/api/v1/enquiries?size=0")))
                .andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder call(Actor.Officer actor, String number, String body,
            @Nullable String key) {
        var request = post("/api/v1/cases/" + number + "/calls").contentType(MediaType.APPLICATION_JSON).content(body);
        return as(actor, key == null ? request : request.header("Idempotency-Key", key));
    }

    private static MockHttpServletRequestBuilder as(Actor.Officer actor, MockHttpServletRequestBuilder request) {
        return Objects.requireNonNull(
                request.with(authentication(new ActorAuthentication(actor, actor.staff()))).with(csrf()));
    }
}
