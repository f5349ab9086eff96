package org.onewindow.catalogue.web.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.editing.DraftOutcome.Saved;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;
import org.onewindow.platform.web.ActorAuthentication;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page of the desk in both languages, and what it answers to bad input. */
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
class DeskPagesTest {
    private static final Actor.Officer MANAGER = new Actor.Officer(UUID.randomUUID(), "S9102",
            Set.of(Role.CENTRE_MANAGER));
    private static final Actor.Officer CLERK = new Actor.Officer(UUID.randomUUID(), "S0101", Set.of(Role.STAFF));
    private static final String HOSTILE = "<script>alert(1)</script>";

    private final MockMvc pages;
    private final ItemDrafts drafts;
    private final Catalogue catalogue;

    DeskPagesTest(@Autowired WebApplicationContext context, @Autowired ItemDrafts drafts,
            @Autowired Catalogue catalogue) {
        this.pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .apply(springSecurity()).build();
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    @Test
    void everySectionOfEveryKindOfItemIsShownInBothLanguagesAndSavedUnchanged() throws Exception {
        for (var code : List.of("000117003000", "000715001000", "000131002000")) {
            var item = catalogue.inForceToday().stream().filter(one -> one.code().value().equals(code)).findFirst()
                    .orElseThrow();
            drafts.save(MANAGER, ItemDraft.of(item), 0);
            for (var section : Section.values()) {
                for (var language : List.of("zh", "en")) {
                    pages.perform(as(MANAGER, get(address(code, section.path())).queryParam("lang", language)))
                            .andExpect(status().isOk()).andExpect(content().string(not(containsString("??"))));
                }
                unchanged(section, item);
            }
            pages.perform(as(MANAGER, get(address(code, "check")))).andExpect(status().isOk())
                    .andExpect(content().string(containsString("修订说明")));
        }
    }

    /** What a form is filled with from a draft reads as the same draft again. */
    private void unchanged(Section section, ServiceItem item) throws Exception {
        var draft = ItemDraft.of(item);
        var form = section.form();
        if (form != null && section != Section.IMPLEMENTATION) {
            var typed = new Typed(form.sheet(draft));
            assertThat(form.read(draft, typed)).as(section + " of " + item.code()).isEqualTo(draft);
            assertThat(typed.errors().all()).isEmpty();
        }
        var forms = section.members();
        if (forms != null) {
            everyMember(forms, draft, section);
        }
    }

    private <T> void everyMember(MemberForm<T> forms, ItemDraft draft, Section section) throws Exception {
        for (var member : forms.members(draft)) {
            var key = forms.key(member);
            var typed = new Typed(forms.sheet(member));
            assertThat(forms.put(draft, forms.read(draft, typed, key))).as(section + " " + key).isEqualTo(draft);
            assertThat(typed.errors().all()).as(section + " " + key).isEmpty();
            pages.perform(as(MANAGER, get(address(draft.code().value(), section.path() + "/" + key))))
                    .andExpect(status().isOk()).andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void badInputStaysInItsFieldWithTheErrorBesideIt() throws Exception {
        var code = begun("000131771000");
        pages.perform(as(MANAGER, post(address(code, "head")).param("name.zh", "").param("name.en", HOSTILE)
                .param("kind", "nonsense"))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请先填写中文")))
                .andExpect(content().string(containsString("&lt;script&gt;")))
                .andExpect(content().string(not(containsString(HOSTILE))));
        pages.perform(as(MANAGER, post(address(code, "publication")).param("validFrom", "2027-02-30")
                .param("publication", "FULL"))).andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"2027-02-30\"")));
        pages.perform(as(MANAGER, post(address(code, "basis")).param("basis.0.law.zh", "法".repeat(201))))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsWrittenGoesOnBeingSaved() throws Exception {
        var code = begun("000131772000");
        pages.perform(as(MANAGER, post(address(code, "conditions")).param("auto", "true")
                .param("conditions.0.text.zh", "持有营业执照").param("seen", new Sheet().mark())))
                .andExpect(status().isOk()).andExpect(content().string(containsString("已保存")))
                .andExpect(content().string(not(containsString("<html"))));
        assertThat(drafts.find(new ItemCode(code)).orElseThrow().requirements().conditions()).hasSize(1);
    }

    @Test
    void whatIsNoDraftIsSaidToBeNone() throws Exception {
        for (var path : List.of("000131000999/head", "nope/head", "000131000999", "000131000999/check",
                "000131000999/publish", "000131000999/materials/new")) {
            pages.perform(as(MANAGER, get("/office/catalogue/drafts/" + path))).andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("这里没有可以编写的内容")));
        }
        var code = begun("000131773000");
        pages.perform(as(MANAGER, get(address(code, "nonsense")))).andExpect(status().isNotFound());
        pages.perform(as(MANAGER, get(address(code, "materials/m9")))).andExpect(status().isNotFound());
    }

    @Test
    void onlyManagersComeToTheDesk() throws Exception {
        for (var path : List.of("", ".xlsx", "/new", "/drafts/000131000999/head", "/items/000131002000")) {
            pages.perform(as(CLERK, get("/office/catalogue" + path))).andExpect(status().isForbidden());
        }
        pages.perform(as(CLERK, post("/office/catalogue/items/001031001000/amend"))).andExpect(status().isForbidden());
        assertThat(drafts.find(new ItemCode("001031001000"))).isEmpty();
    }

    @Test
    void theListIsExportedAsItIsNarrowed() throws Exception {
        var book = pages.perform(as(MANAGER, get("/office/catalogue.xlsx").queryParam("text", "食品经营许可")))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.skip(1).toList()).isNotEmpty()
                    .allSatisfy(row -> assertThat(row.getCellText(1)).contains("食品经营许可"));
        }
    }

    @Test
    void garbageInTheAddressOfTheListIsPassedOver() throws Exception {
        pages.perform(as(MANAGER, get("/office/catalogue").queryParam("state", "nonsense").queryParam("page", "-1")
                .queryParam("department", "' or 1=1").queryParam("sort", "--x"))).andExpect(status().isOk());
        pages.perform(as(MANAGER, get("/office/catalogue").queryParam("page", "99999"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("没有这一页")));
    }

    private String begun(String code) {
        var item = catalogue.inForceToday().getFirst();
        assertThat(drafts.save(MANAGER,
                ItemDraft.begun(new ItemCode(code), item.name(), item.kind(), item.department()), 0))
                .isInstanceOf(Saved.class);
        return code;
    }

    private static String address(String code, String path) {
        return "/office/catalogue/drafts/" + code + "/" + path;
    }

    private static MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
        return request.with(authentication(new ActorAuthentication(actor, "name"))).with(csrf());
    }
}
