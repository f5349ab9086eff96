package org.onewindow.casework.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.DraftContent;
import org.onewindow.casework.applying.DraftContent.DraftMaterial;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.window.EnquiryOutcome.CommandReused;
import org.onewindow.casework.window.EnquiryOutcome.Invalid;
import org.onewindow.casework.window.EnquiryOutcome.NotAllowed;
import org.onewindow.casework.window.EnquiryOutcome.Noticed;
import org.onewindow.casework.window.EnquiryView.State;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.exchange.ItemExports;
import org.onewindow.catalogue.exchange.ListFormat;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** People sent home with a list, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class EnquiriesTest {
    private static final Actor.Officer WINDOW = Given.officer("S9001");
    private static final Actor.Officer OTHER_WINDOW = Given.officer("S9002");
    private static final Actor.Officer REVIEWER = Given.officer("S0102");
    private static final Actor.Officer SUPERVISOR = new Actor.Officer(new UUID(7, 9101), "S9101",
            Set.of(Role.SUPERVISOR));

    @Autowired
    private Enquiries enquiries;
    @Autowired
    private EnquiryNotices notices;
    @Autowired
    private ItemExports exports;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private Journal journal;
    @Autowired
    private JournalVerifier verifier;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoComesWithIncompletePapersGetsEverythingInWritingWithANumberAndNoCase() {
        var item = item();
        var noticed = notice(WINDOW, item, content("371502198801010012", item, 1), Optional.empty());
        var view = enquiries.view(WINDOW, noticed.number()).orElseThrow();
        assertThat(view.missing()).hasSize(required(item) - 1);
        assertThat(view.state()).isEqualTo(State.OPEN);
        assertThat(view.clerk()).isEqualTo("柏窗口");
        assertThat(view.content().orElseThrow().applicant().name()).isEqualTo("欧阳小明");
        assertThat(notices.pdf(WINDOW, noticed.number()).orElseThrow()).startsWith('%', 'P', 'D', 'F');
        var entry = journal.stream("enquiry/" + noticed.number().value(), 1, 10).getFirst();
        assertThat(new String(entry.facts(), StandardCharsets.UTF_8)).doesNotContain("欧阳", "3715021988");
        assertThat(WindowFacts.read(entry)).isInstanceOf(WindowFact.EnquiryNoticed.class);
    }

    @Test
    void theNoticeAndTheExportSayTheHoursAndTheTelephoneOfTheGuide() throws IOException {
        var item = item();
        var desk = ServiceDesk.of(item, organisation.current(), OneWindowTime.today(Clock.systemUTC()));
        assertThat(desk.hours()).as("the organisation knows better").isNotEqualTo(item.guidance().hours());
        var noticed = notice(WINDOW, item, content("371502198801010098", item, 1), Optional.empty());
        try (var document = PDDocument.load(notices.pdf(WINDOW, noticed.number()).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\R", "")).contains(desk.phone(),
                    desk.hours().zh());
        }
        var out = new ByteArrayOutputStream();
        exports.write(ListFormat.JSON_LINES, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains(item.code().value())))
                .singleElement().asString().contains(desk.phone(), desk.hours().zh());
    }

    @Test
    void theNumberOrTheIdentityDocumentOpensItAgainAtAnyWindow() {
        var item = item();
        var noticed = notice(WINDOW, item, content("371502198801010039", item, 2), Optional.empty());
        assertThat(enquiries.waiting(OTHER_WINDOW, " 371502198801010039 ")).extracting(EnquiryView::number)
                .containsExactly(noticed.number());
        assertThat(enquiries.waiting(OTHER_WINDOW, "371502198801010055")).isEmpty();
        assertThat(RecordNo.parse(Series.ENQUIRY, noticed.number().grouped().toLowerCase(Locale.ROOT)))
                .contains(noticed.number());
        assertThat(enquiries.view(OTHER_WINDOW, noticed.number()).orElseThrow().content()).isPresent();
    }

    @Test
    void aSecondListThatNamesNothingNewIsNotMarkedAndOneThatDoesIs() {
        var item = item();
        var first = notice(WINDOW, item, content("371502198801010071", item, 2), Optional.empty());
        var shorter = notice(OTHER_WINDOW, item, content("371502198801010071", item, 3), Optional.empty());
        assertThat(shorter.renewed()).isTrue();
        assertThat(shorter.fresh()).isEmpty();
        assertThat(enquiries.view(WINDOW, first.number()).orElseThrow().state()).isEqualTo(State.RENEWED);
        var longer = notice(WINDOW, item, content("371502198801010071", item, 1), Optional.of(shorter.number()));
        assertThat(longer.fresh()).hasSize(1);
        assertThat(enquiries.list(SUPERVISOR, new EnquiryFilter(null, null, null, null, null, true), 0, 100).items())
                .extracting(EnquiryView::number).contains(longer.number())
                .doesNotContain(first.number(), shorter.number());
    }

    @Test
    void whenACaseFollowsWhatWasKeptIsDestroyedAndTheTraceStays() {
        var item = item();
        var first = notice(WINDOW, item, content("371502198801010098", item, 1), Optional.empty());
        var second = notice(WINDOW, item, content("371502198801010098", item, 2), Optional.empty());
        var received = (Received) submissions.submit(WINDOW, CommandId.next(), Given.application(item));
        assertThat(enquiries.follow(WINDOW, CommandId.next(), second.number(), received.number())).isTrue();
        assertThat(enquiries.follow(WINDOW, CommandId.next(), second.number(), received.number())).isFalse();
        for (var number : List.of(first.number(), second.number())) {
            var view = enquiries.view(WINDOW, number).orElseThrow();
            assertThat(view.state()).isEqualTo(State.FOLLOWED);
            assertThat(view.caseNumber()).contains(received.number());
            assertThat(view.content()).isEmpty();
        }
        assertThat(keys(first.number())).isZero();
        assertThat(enquiries.waiting(WINDOW, "371502198801010098")).isEmpty();
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void afterNinetyDaysWhatWasKeptIsDestroyedAndNotADayBefore() {
        var item = item();
        var due = notice(WINDOW, item, content("371502198801010119", item, 1), Optional.empty());
        var early = notice(WINDOW, item, content("371502198801010135", item, 1), Optional.empty());
        moveEraseDay(due.number(), 0);
        moveEraseDay(early.number(), 1);
        enquiries.eraseOld(1_000);
        assertThat(enquiries.view(WINDOW, due.number()).orElseThrow().state()).isEqualTo(State.ERASED);
        assertThat(keys(due.number())).isZero();
        assertThat(enquiries.view(WINDOW, early.number()).orElseThrow().content()).isPresent();
    }

    @Test
    void theSameCommandGivesOneNoticeAndForAnotherWishIsRefused() {
        var item = item();
        var command = CommandId.next();
        var wish = new Enquiries.Wish(item.code(), content("371502198801010151", item, 1), "", Optional.empty());
        var once = enquiries.notice(WINDOW, command, wish);
        assertThat(((Noticed) enquiries.notice(WINDOW, command, wish)).number()).isEqualTo(((Noticed) once).number());
        var received = CommandId.next();
        submissions.submit(WINDOW, received, Given.application(item));
        assertThat(enquiries.notice(WINDOW, received, wish)).isInstanceOf(CommandReused.class);
    }

    @Test
    void whoReceivesNothingGivesNoNoticeAndSeesNone() {
        var item = item();
        var wish = new Enquiries.Wish(item.code(), content("371502198801010178", item, 1), "", Optional.empty());
        assertThat(enquiries.notice(REVIEWER, CommandId.next(), wish)).isInstanceOf(NotAllowed.class);
        assertThat(enquiries.notice(SUPERVISOR, CommandId.next(), wish)).isInstanceOf(NotAllowed.class);
        var noticed = (Noticed) enquiries.notice(WINDOW, CommandId.next(), wish);
        assertThat(enquiries.view(REVIEWER, noticed.number())).isEmpty();
        assertThat(enquiries.list(REVIEWER, EnquiryFilter.all(), 0, 10).total()).isZero();
        assertThat(enquiries.waiting(SUPERVISOR, "371502198801010178")).isEmpty();
        assertThat(enquiries.view(SUPERVISOR, noticed.number()).orElseThrow().content()).isEmpty();
        assertThat(enquiries.view(new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID()), noticed.number())).isEmpty();
    }

    @Test
    void aNoticeThatSaysNothingIsRefused() {
        var item = item();
        var whole = content("371502198801010194", item, required(item));
        assertThat(enquiries.notice(WINDOW, CommandId.next(),
                new Enquiries.Wish(item.code(), whole, " ", Optional.empty()))).isInstanceOf(Invalid.class);
        assertThat(enquiries.notice(WINDOW, CommandId.next(),
                new Enquiries.Wish(item.code(), whole, "说".repeat(Enquiries.MAX_REMARK + 1), Optional.empty())))
                .isInstanceOf(Invalid.class);
        assertThat(enquiries.notice(WINDOW, CommandId.next(),
                new Enquiries.Wish(item.code(), whole, "说".repeat(Enquiries.MAX_REMARK), Optional.empty())))
                .isInstanceOf(Noticed.class);
    }

    private Noticed notice(Actor actor, ServiceItem item, DraftContent content, Optional<RecordNo> earlier) {
        var outcome = enquiries.notice(actor, CommandId.next(),
                new Enquiries.Wish(item.code(), content, "", earlier));
        assertThat(outcome).isInstanceOf(Noticed.class);
        return (Noticed) outcome;
    }

    /** Somebody with the first few of the required materials. */
    private static DraftContent content(String number, ServiceItem item, int materials) {
        var person = Given.person();
        var there = new LinkedHashMap<String, DraftMaterial>();
        item.materialsFor(Map.of()).stream().filter(material -> material.isRequired(Map.of())).limit(materials)
                .forEach(material -> there.put(material.code(),
                        new DraftMaterial(MaterialForm.ORIGINAL, 1, List.of())));
        return new DraftContent(new ApplicantEntry(person.kind(), person.name(), person.identityType(), number, "", "",
                ""), null, Map.of(), there);
    }

    private ServiceItem item() {
        return catalogue.inForceToday().stream().filter(item -> required(item) >= 4).findFirst().orElseThrow();
    }

    private static int required(ServiceItem item) {
        return (int) item.materialsFor(Map.of()).stream().filter(material -> material.isRequired(Map.of())).count();
    }

    private int keys(RecordNo number) {
        return jdbc
                .sql("""
                        select count(*) from casework.enquiry
                        where enquiry_no = :no and (wrapped_key is not null or sealed is not null or party_index is not null)""")
                .param("no", number.value()).query(Integer.class).single();
    }

    /** As if the notice had been given so many days short of ninety ago. */
    private void moveEraseDay(RecordNo number, int daysFromToday) {
        jdbc.sql("""
                update casework.enquiry set erase_on = (now() at time zone 'Asia/Shanghai')::date + :days
                where enquiry_no = :no""").param("days", daysFromToday).param("no", number.value()).update();
    }
}
