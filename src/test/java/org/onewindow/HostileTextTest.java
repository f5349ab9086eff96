package org.onewindow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.accounts.Accounts;
import org.onewindow.accounts.Login;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.terms.Channel;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.ActorAuthentication;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.util.HtmlUtils;

/**
 * Hostile text in every text field of every page that a person can reach: it is found by following the links from where
 * each begins, so a new page is tried without being named here. Nothing may fail, and nothing may be shown but as text.
 */
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
class HostileTextTest {
    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'__${7*7}__";
    private static final List<String> RAW = List.of("<script>alert(", "<img src=x", "alert(2)>", "__49__");
    private static final int MAX_PAGES = 150;

    /** Pages of one kind that are visited, such as guides. */
    private static final int MAX_ALIKE = 3;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<(input|textarea|button)\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");
    private static final Set<String> TYPED = Set.of("", "text", "search", "tel", "email", "date", "number", "url",
            "password");

    /** Other representations of pages, and what ends the visit. */
    private static final Pattern PASSED_OVER = Pattern.compile(
            "/sign-out|/(css|js|img|webjars)/|\\.(pdf|xlsx|csv|svg|css|js|ico)|/papers/|/files/|[?&](lang|text)=");

    private static final Pattern ONE_OF_MANY = Pattern.compile(
            "[0-9A-Z]{20,}|[0-9a-f]{8}-[0-9a-f-]{27}|\\d{6,}|\\?.*");

    @Autowired
    private Accounts accounts;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Casework casework;
    @Autowired
    private Catalogue catalogue;
    private final MockMvc pages;
    private final Set<String> tried = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int fields;
    private int shownAsText;

    HostileTextTest(@Autowired WebApplicationContext context) {
        pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }

    /** A form as a page holds it: where it leads and what it sends, the typed fields left out of the values. */
    private record Form(String action, boolean get, Map<String, String> values, List<String> typed) {
        /** The same form on another page or about another case is not tried again. */
        String kind() {
            return ONE_OF_MANY.matcher(action).replaceAll("…") + " " + typed;
        }
    }

    @Test
    void isShownAsTextWhereverItIsTyped() throws Exception {
        var submitted = received();
        var accepted = received();
        assertThat(casework.perform(Given.officer("S0101"), CommandId.next(), new Expected.Whatever(), accepted,
                new Act.Accept(), null)).isInstanceOf(ActOutcome.Done.class);
        visit(null, List.of("/", "/items", "/register", "/progress", "/sign-in", "/sign-up"));
        visit("citizen", List.of("/my/cases", "/my/mandates", "/account", begun("citizen")));
        for (var login : List.of("window1", "scj-clerk", "scj-head", "scj-director", "delivery", "manager",
                "supervisor", "secadmin", "sysadmin", "auditor")) {
            visit(login, List.of("/office/work", "/office/cases/" + submitted.value(),
                    "/office/cases/" + accepted.value(), "/office/counter/000131002000", "/office/accounts",
                    "/office/organisation", "/office/calendar", "/account"));
        }
        assertThat(faults).isEmpty();
        assertThat(fields).as("fields of %d forms", tried.size()).isGreaterThan(100);
        assertThat(shownAsText).as("answers that show the text").isGreaterThan(40);
    }

    private void visit(@Nullable String login, List<String> from) throws Exception {
        var waiting = new ArrayDeque<>(from);
        var seen = new HashSet<String>();
        var alike = new HashMap<String, Integer>();
        while (!waiting.isEmpty() && seen.size() < MAX_PAGES) {
            var address = waiting.poll();
            if (!seen.add(address.replaceAll("\\?.*", ""))
                    || alike.merge(ONE_OF_MANY.matcher(address).replaceAll("…"), 1, Integer::sum) > MAX_ALIKE) {
                continue;
            }
            var page = send(login, get(URI.create(address)), address);
            LINK.matcher(page).results().map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                    .filter(link -> !PASSED_OVER.matcher(link).find()).forEach(waiting::add);
            for (var form : forms(address, page)) {
                if (tried.add(form.kind())) {
                    attack(login, form);
                }
            }
        }
    }

    private void attack(@Nullable String login, Form form) throws Exception {
        fields += form.typed().size();
        var request = form.get()
                ? get(URI.create(form.action()))
                : post(URI.create(form.action()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        form.values().forEach(request::param);
        form.typed().forEach(field -> request.param(field, HOSTILE));
        send(login, request, "form of " + form.action());
    }

    /** Sends, looks at the answer and at the page to which it leads, and gives the text of the last. */
    private String send(@Nullable String login, MockHttpServletRequestBuilder request, String what) throws Exception {
        if (login != null) {
            var account = accounts.byLogin(new Login(login)).orElseThrow();
            request.with(SecurityMockMvcRequestPostProcessors
                    .authentication(new ActorAuthentication(account.actor(), login)));
        }
        var answer = pages.perform(request).andReturn();
        var response = answer.getResponse();
        if (response.getStatus() >= 500) {
            faults.add(login + ", " + what + ": " + response.getStatus());
        }
        var target = response.getRedirectedUrl();
        if (target != null && target.startsWith("/")) {
            var next = get(URI.create(target));
            @Nullable
            FlashMap kept = answer.getFlashMap();
            return send(login, kept == null || kept.isEmpty() ? next : next.flashAttrs(kept),
                    what + " then " + target);
        }
        return looked(login, response, what);
    }

    private String looked(@Nullable String login, MockHttpServletResponse response, String what) throws Exception {
        var type = response.getContentType();
        if (type == null || !type.startsWith(MediaType.TEXT_HTML_VALUE)) {
            return "";
        }
        var page = response.getContentAsString(StandardCharsets.UTF_8);
        RAW.stream().filter(page::contains).forEach(raw -> faults.add(login + ", " + what + " shows " + raw));
        shownAsText += page.contains("&lt;script&gt;alert(1)") ? 1 : 0;
        return page;
    }

    private static List<Form> forms(String address, String page) {
        var forms = new ArrayList<Form>();
        FORM.matcher(page).results().forEach(found -> {
            var action = attribute(found.group(1), "action");
            var values = new LinkedHashMap<String, String>();
            var typed = new ArrayList<String>();
            FIELD.matcher(found.group(2)).results().forEach(field -> read(field.group(1),
                    field.group(1) == null ? field.group(3) : field.group(2), field.group(4), values, typed));
            if (!typed.isEmpty() && !PASSED_OVER.matcher(action).find()) {
                forms.add(new Form(action.isEmpty() ? address : action,
                        !attribute(found.group(1), "method").equalsIgnoreCase("post"), values, typed));
            }
        });
        return forms;
    }

    private static void read(@Nullable String tag, String attributes, @Nullable String options,
            Map<String, String> values, List<String> typed) {
        var name = attribute(attributes, "name");
        if (name.isEmpty() || name.equals("_csrf")) {
            return;
        }
        if (tag == null) {
            var option = OPTION.matcher(Objects.requireNonNullElse(options, ""));
            values.put(name, option.find() ? HtmlUtils.htmlUnescape(option.group(1)) : "");
        } else if (tag.equals("textarea") || (tag.equals("input") && TYPED.contains(attribute(attributes, "type")))) {
            typed.add(name);
        } else if (!attribute(attributes, "type").equals("file")) {
            values.putIfAbsent(name, attribute(attributes, "value"));
        }
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }

    private String begun(String login) throws Exception {
        var account = accounts.byLogin(new Login(login)).orElseThrow();
        var begun = pages.perform(post("/apply/000131002000").with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SecurityMockMvcRequestPostProcessors
                        .authentication(new ActorAuthentication(account.actor(), login))))
                .andReturn().getResponse().getRedirectedUrl();
        return Objects.requireNonNull(begun);
    }

    private CaseNumber received() {
        var item = catalogue.inForceToday().stream().filter(one -> one.code().equals(new ItemCode("000131002000")))
                .findFirst().orElseThrow();
        var given = Given.application(item, Given.person());
        var outcome = submissions.submit(Given.officer("S0101"), CommandId.next(), new Submission(given.item(),
                given.applicant(), null, given.answers(), given.materials(), Channel.ONLINE, null));
        assertThat(outcome).isInstanceOf(Received.class);
        return ((Received) outcome).number();
    }
}
