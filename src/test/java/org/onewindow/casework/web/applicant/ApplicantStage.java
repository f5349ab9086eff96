package org.onewindow.casework.web.applicant;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.onewindow.parties.IdentityCheck;
import org.onewindow.parties.IdentityDocument;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.Parties;
import org.onewindow.parties.PartyDetails;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.ActorAuthentication;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Citizens before the applicant's pages of the whole application, which they ask without a browser. */
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
abstract class ApplicantStage {
    static final String FOOD = "000131002000";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Parties parties;
    private @Nullable MockMvc pages;

    @BeforeEach
    void pagesInTheirFrame() {
        pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class)).build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    final String begin(Actor.Citizen citizen) throws Exception {
        return begin(citizen, FOOD);
    }

    final String begin(Actor.Citizen citizen, String item) throws Exception {
        signIn(citizen);
        var answer = send(post("/apply/" + item)).getRedirectedUrl();
        return Objects.requireNonNull(match(String.valueOf(answer), "(/apply/[^/]+/[^/]+)/who"));
    }

    final Actor.Citizen citizen(String name) {
        var number = "E" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 89_999_999));
        var today = OneWindowTime.today(Clock.systemUTC());
        var identity = IdentityDocument.parse(IdentityType.PASSPORT, number,
                today) instanceof IdentityCheck.Valid(var valid) ? valid : null;
        var party = parties.keep(new Actor.Automatic("test"), CommandId.next(),
                new PartyDetails.NaturalPerson(name, Objects.requireNonNull(identity), "13800001234", null));
        return new Actor.Citizen(UUID.randomUUID(), party.value());
    }

    static void signIn(Actor.Citizen citizen) {
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(citizen, "citizen"));
    }

    final MockHttpServletResponse send(RequestBuilder request) throws Exception {
        return Objects.requireNonNull(pages).perform(request).andReturn().getResponse();
    }

    static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    static @Nullable String match(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
