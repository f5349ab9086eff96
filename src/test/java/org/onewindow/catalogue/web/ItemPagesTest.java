package org.onewindow.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.drawing.BpmnReading;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
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
class ItemPagesTest {
    private static final Actor LOADER = new Actor.Automatic("test");

    private final MockMvc pages;
    private final Catalogue catalogue;
    private final Publishing publishing;
    private final Clock clock;

    ItemPagesTest(@Autowired WebApplicationContext context, @Autowired Catalogue catalogue,
            @Autowired Publishing publishing, @Autowired Clock clock) {
        this.pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .build();
        this.catalogue = catalogue;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Test
    void theListFindsByEverydayWordsAndSaysTheTotal() throws Exception {
        pages.perform(get("/items").param("q", "开饭店")).andExpect(status().isOk())
                .andExpect(content().string(containsString("食品经营许可（新办）")))
                .andExpect(content().string(not(containsString("农药经营许可"))));
    }

    @Test
    void htmxGetsTheResultsOnly() throws Exception {
        pages.perform(get("/items").header("HX-Request", "true")).andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"results\"")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void anEmptyResultSaysWhatToDo() throws Exception {
        pages.perform(get("/items").param("q", "火星移民")).andExpect(status().isOk())
                .andExpect(content().string(containsString("没有找到符合条件的事项")));
        pages.perform(get("/items").param("page", "7")).andExpect(status().isOk())
                .andExpect(content().string(containsString("没有这一页")));
    }

    @Test
    void whatMakesNoSenseInAnAddressIsPassedOver() throws Exception {
        pages.perform(get("/items").param("kind", "nonsense").param("page", "-1").param("department", "'; drop"))
                .andExpect(status().isOk()).andExpect(content().string(containsString("共 ")));
    }

    @Test
    void hostileWordsAreShownAndNotRun() throws Exception {
        pages.perform(get("/items").param("q", "<script>alert(1)</script>")).andExpect(status().isOk())
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void everyGuideIsWholeInBothLanguages() throws Exception {
        for (var item : catalogue.inForceToday()) {
            pages.perform(get("/items/{code}", item.code())).andExpect(status().isOk())
                    .andExpect(content().string(containsString("设定依据")))
                    .andExpect(content().string(not(containsString("??"))))
                    .andExpect(content().string(not(containsString("notice warning"))));
            pages.perform(get("/items/{code}?lang=en", item.code())).andExpect(status().isOk())
                    .andExpect(content().string(containsString("Legal basis")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void anUnknownItemIsNotFoundAndSaysWhatNext() throws Exception {
        for (var code : new String[]{"000000000000", "nope", "%3Cscript%3E"}) {
            pages.perform(get("/items/" + code)).andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("没有这个事项")));
        }
    }

    @Test
    void aWithdrawnItemIsGoneAndSaysWhatReplacesIt() throws Exception {
        var code = new ItemCode("000131998000");
        publishing.publish(LOADER, CommandId.next(), renamed(code));
        publishing.withdraw(LOADER, CommandId.next(), code, new Withdrawal(OneWindowTime.today(clock),
                LocalisedText.of("依据示例决定取消"), new ItemCode("000131002000")));

        pages.perform(get("/items/{code}", code)).andExpect(status().isGone())
                .andExpect(content().string(containsString("依据示例决定取消")))
                .andExpect(content().string(containsString("/items/000131002000")));
        pages.perform(get("/items/{code}/versions/1", code)).andExpect(status().isOk())
                .andExpect(content().string(containsString("notice warning")));
        pages.perform(get("/api/v1/items/{code}", code)).andExpect(status().isGone())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.successor").value("/api/v1/items/000131002000"));
    }

    @Test
    void everyBlankFormCanBeDownloaded() throws Exception {
        for (var item : catalogue.inForceToday()) {
            for (var material : item.materials()) {
                pages.perform(get("/items/{code}/forms/{material}", item.code(), material.code()))
                        .andExpect(material.blankForm() ? status().isOk() : status().isNotFound())
                        .andExpect(content().contentTypeCompatibleWith(
                                material.blankForm() ? "application/pdf" : "text/html"));
            }
        }
        pages.perform(get("/items/nope/forms/application")).andExpect(status().isNotFound());
    }

    @Test
    void theInterfaceTellsPageSizeAndTotal() throws Exception {
        pages.perform(get("/api/v1/items").param("size", "5").param("kind", "LICENCE")).andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(5)).andExpect(jsonPath("$.size").value(5))
                .andExpect(jsonPath("$.items[0].kind.name").value("LICENCE"));
        pages.perform(get("/api/v1/items/000715001000")).andExpect(status().isOk())
                .andExpect(jsonPath("$.fees[0].amountMinor").value(8000))
                .andExpect(jsonPath("$.item.times.statutory.days").value(30));
    }

    @Test
    void theInterfaceRefusesWithAProblem() throws Exception {
        for (var query : new String[]{"size=101", "page=-1", "kind=X", "department=abcd", "size=x"}) {
            pages.perform(get("/api/v1/items?" + query)).andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        }
        pages.perform(get("/api/v1/items/nope")).andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    @Test
    void everyProcedureCanBeReadInBpmn() throws Exception {
        for (var item : catalogue.inForceToday()) {
            var document = pages.perform(get("/items/{code}/versions/{version}/procedure.bpmn", item.code(),
                    item.version())).andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", containsString(item.code() + "-")))
                    .andReturn().getResponse().getContentAsByteArray();
            assertThat(BpmnReading.of(document).groups()).isEqualTo(BpmnReading.of(item.procedure()));
            pages.perform(get("/api/v1/items/{code}/procedure.bpmn", item.code())).andExpect(status().isOk())
                    .andExpect(content().contentType("application/xml")).andExpect(content().bytes(document));
        }
        pages.perform(get("/api/v1/items/000117001000/procedure.bpmn?lang=en"))
                .andExpect(content().string(containsString("Review of the planning")));
    }

    @Test
    void aProcedureThatIsNotThereIsNotFound() throws Exception {
        for (var address : new String[]{"/items/nope/versions/1/procedure.bpmn",
                "/items/000117001000/versions/99/procedure.bpmn", "/items/000117001000/versions/x/procedure.bpmn"}) {
            pages.perform(get(address)).andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("没有这个事项")));
        }
        pages.perform(get("/api/v1/items/nope/procedure.bpmn")).andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
    }

    private ServiceItem renamed(ItemCode code) {
        var item = catalogue.inForceToday().getFirst();
        return new ServiceItem(code, 1, LocalisedText.of("样品许可"), item.kind(), item.handling(), item.department(),
                item.applicants(), item.limits(), item.basis(), item.requirements(), item.procedure(), item.fees(),
                item.results(), item.guidance(), item.publication(), item.prerequisites(), item.particulars(),
                item.implementation(), item.validity());
    }
}
