package org.onewindow.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.onewindow.publication.SampleCases.DAY;
import static org.onewindow.publication.SampleCases.accepted;
import static org.onewindow.publication.SampleCases.append;
import static org.onewindow.publication.SampleCases.decided;
import static org.onewindow.publication.SampleCases.number;
import static org.onewindow.publication.SampleCases.submitted;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Outcome;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalReaders;
import org.onewindow.publication.RegisterCheck;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

@SpringBootTest(properties = "onewindow.test.database=public-pages")
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("slow")
class PublicPagesTest {
    private static final String FOOD = "000131002000";

    private final MockMvc pages;
    private final Journal journal;
    private final JournalReaders readers;
    private final RegisterCheck check;
    private final JdbcClient jdbc;

    PublicPagesTest(@Autowired WebApplicationContext context, @Autowired Journal journal,
            @Autowired JournalReaders readers, @Autowired RegisterCheck check, @Autowired JdbcClient jdbc) {
        this.pages = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("frame", Filter.class))
                .build();
        this.journal = journal;
        this.readers = readers;
        this.check = check;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void cases() {
        append(journal, number(1), submitted(FOOD, ApplicantKind.LEGAL_ENTITY, "聊城<b>示例</b>餐饮有限公司"), accepted(),
                decided(Outcome.GRANTED, DAY));
        append(journal, number(2), submitted(FOOD, ApplicantKind.NATURAL_PERSON, "李*"), accepted());
        append(journal, number(3), submitted("000511001000", ApplicantKind.NATURAL_PERSON, "王*"), accepted());
        append(journal, number(4), submitted(FOOD, ApplicantKind.LEGAL_ENTITY, "某店371502199003070019"), accepted());
        append(journal, number(5), submitted(FOOD, ApplicantKind.LEGAL_ENTITY, "=HYPERLINK(\"x\")公司"));
        awaitTheReader();
    }

    /** The reader's own thread may hold the checkpoint, then catching up by hand returns at once. */
    private void awaitTheReader() {
        var givenUpAt = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!check.recount().holds() && System.nanoTime() < givenUpAt) {
            readers.catchUp();
        }
    }

    @Test
    void theRegisterShowsWhatMayBeShown() throws Exception {
        pages.perform(get("/register")).andExpect(status().isOk())
                .andExpect(content().string(containsString("聊城&lt;b&gt;示例&lt;/b&gt;餐饮有限公司")))
                .andExpect(content().string(containsString("李*")))
                .andExpect(content().string(not(containsString("王*"))))
                .andExpect(content().string(not(containsString("199003070019"))))
                .andExpect(content().string(not(containsString("HYPERLINK"))))
                .andExpect(content().string(not(containsString("??"))));
        pages.perform(get("/register?lang=en")).andExpect(status().isOk())
                .andExpect(content().string(containsString("Granted")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void filtersNarrowIt() throws Exception {
        for (var query : new String[]{"state=GRANTED", "q=示例", "q=" + number(1), "month=2026-11&state=granted",
                "sort=-name&state=GRANTED"}) {
            pages.perform(get("/register?" + query)).andExpect(status().isOk())
                    .andExpect(content().string(containsString("餐饮有限公司")))
                    .andExpect(content().string(not(containsString("李*"))));
        }
        pages.perform(get("/register?month=2020-01")).andExpect(status().isOk())
                .andExpect(content().string(containsString("没有符合条件的办件")));
        pages.perform(get("/register?q=%25")).andExpect(content().string(containsString("没有符合条件的办件")));
        pages.perform(get("/register?page=99")).andExpect(content().string(containsString("没有这一页")));
    }

    @Test
    void oneCaseHasAPageAndTheOthersSayWhyNot() throws Exception {
        pages.perform(get("/register/{no}", number(1))).andExpect(status().isOk())
                .andExpect(content().string(containsString("准予")));
        for (var hidden : new Object[]{number(3), number(4), number(5), "nonsense"}) {
            pages.perform(get("/register/{no}", hidden)).andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("公示中没有这个办件")));
        }
    }

    @Test
    void whoCountsThroughTheNumbersIsSlowedDown() throws Exception {
        for (var page : List.of("/register/" + number(6), "/register?month=2020-01",
                "/register/export.csv?month=2020-01")) {
            assertThat(refusedAt(page)).as(page).isBetween(10, 999);
        }
        pages.perform(get("/register/{no}", number(1))).andExpect(status().isOk());
    }

    /** After how many requests one caller is told to wait; some come back meanwhile, so the number is not exact. */
    private int refusedAt(String page) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            var answer = pages.perform(fromElsewhere(page)).andReturn().getResponse();
            if (answer.getStatus() == 429) {
                assertThat(answer.getHeader("Retry-After")).isNotNull();
                return i;
            }
        }
        return 1_000;
    }

    private static MockHttpServletRequestBuilder fromElsewhere(String page) {
        return get(page).with(request -> {
            request.setRemoteAddr("198.51.100.9");
            return request;
        });
    }

    @Test
    void noCellOfAnExportBeginsAFormula() throws Exception {
        append(journal, number(7), submitted(FOOD, ApplicantKind.LEGAL_ENTITY, "\u3000＝cmd|某公司"), accepted(),
                decided(Outcome.DENIED, DAY));
        awaitTheReader();

        var csv = pages.perform(get("/register/export.csv?state=DENIED")).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var xlsx = pages.perform(get("/register/export.xlsx?state=DENIED")).andReturn().getResponse()
                .getContentAsByteArray();

        assertThat(csv).contains("'\u3000＝cmd|某公司").doesNotContain(",\u3000＝");
        assertThat(strings(xlsx)).contains("'\u3000＝cmd|某公司");
    }

    private static String strings(byte[] xlsx) throws Exception {
        var book = Files.createTempFile("register", ".xlsx");
        Files.write(book, xlsx);
        try (var zip = new ZipFile(book.toFile())) {
            var text = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return HtmlUtils.htmlUnescape(text.toString().replace("&apos;", "'"));
        } finally {
            Files.delete(book);
        }
    }

    @Test
    void itIsExportedAsASpreadsheetAndAsText() throws Exception {
        var xlsx = pages.perform(get("/register/export.xlsx")).andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment"))).andReturn()
                .getResponse().getContentAsByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
        var csv = pages.perform(get("/register/export.csv?state=GRANTED")).andExpect(status().isOk()).andReturn()
                .getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF办件编号,").contains(number(1).value()).doesNotContain("李*");
    }

    @Test
    void theRegisterEqualsARecount() {
        var result = check.recount();

        assertThat(result.differences()).isEmpty();
        assertThat(result.cases()).isEqualTo(5);
        assertThat(result.counted()).isEqualTo(4);
        assertThat(result.listed()).isEqualTo(2);
    }

    @Test
    void aChangedLineIsFoundAndRebuiltFromTheJournal() {
        jdbc.sql("update publication.register_entry set state = 'DENIED' where state = 'GRANTED'").update();
        assertThat(check.recount().differences()).hasSize(1);

        readers.rebuild("publication.register");
        awaitTheReader();
        assertThat(check.recount().holds()).isTrue();
    }

    @Test
    void theHomePageLeadsToEverything() throws Exception {
        pages.perform(get("/")).andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"/items\"")))
                .andExpect(content().string(containsString("/items/" + FOOD)))
                .andExpect(content().string(containsString("今日受理")))
                .andExpect(content().string(not(containsString("??"))));
        pages.perform(get("/?lang=en")).andExpect(status().isOk())
                .andExpect(content().string(containsString("What do you want to do?")))
                .andExpect(content().string(not(containsString("??"))));
    }
}
