package org.onewindow.casework.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.casework.window.WindowGiven.MANAGER;
import static org.onewindow.casework.window.WindowGiven.OTHER_WINDOW;
import static org.onewindow.casework.window.WindowGiven.STRANGER;
import static org.onewindow.casework.window.WindowGiven.SUPERVISOR;
import static org.onewindow.casework.window.WindowGiven.WINDOW;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Given;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.window.CollectionWish.Scan;
import org.onewindow.casework.window.RecordOutcome.Done;
import org.onewindow.casework.window.RecordOutcome.Invalid;
import org.onewindow.casework.window.RecordOutcome.Moved;
import org.onewindow.casework.window.RecordOutcome.NotAllowed;
import org.onewindow.casework.window.SlipView.State;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.journal.Journal;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The day without a system, on a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SlipsTest {
    private static final byte[] PHOTO = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Slips slips;
    @Autowired
    private Outages outages;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private Journal journal;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void aSlipIsEnteredOnceAndTheCaseCountsFromTheTimeOnIt() {
        var batch = printed(2);
        assertThat(slips.pdf(WINDOW, batch).orElseThrow()).startsWith('%', 'P', 'D', 'F');
        var at = now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MINUTES);
        var outage = confirmed(at.minus(Duration.ofHours(1)), at.plus(Duration.ofHours(1)));
        assertThat(slips.prepare(WINDOW, used(batch, outage, at))).isInstanceOf(Done.class);
        var received = (Received) submissions.submit(WINDOW, Slips.command(batch), Given.application(item()),
                slips.entering(WINDOW, batch).orElseThrow());
        slips.entered(WINDOW, batch);
        var entry = journal.stream("case/" + received.number().value(), 1, 1).getFirst();
        assertThat(entry.occurredAt()).isEqualTo(at);
        assertThat(entry.recordedAt()).isAfter(at.plus(Duration.ofHours(1)));
        assertThat(slips.of(received.number()).orElseThrow().state()).isEqualTo(State.ENTERED);
        assertThat(WindowFacts.read(journal.stream("slip/" + batch.value(), 1, 1).getFirst()))
                .isInstanceOf(WindowFact.SlipEntered.class);
        assertThat(slips.entering(WINDOW, batch)).isEmpty();
        assertThat(slips.prepare(WINDOW, used(batch, outage, at))).isInstanceOf(Invalid.class);
        assertThat(slips.discard(WINDOW, CommandId.next(), batch, "没用")).isInstanceOf(Moved.class);
    }

    @Test
    void twoWhoEnterTheSameSlipMakeOneCase() {
        var batch = printed(1);
        var at = now().minus(Duration.ofHours(5));
        var outage = confirmed(at.minus(Duration.ofHours(1)), at.plus(Duration.ofHours(1)));
        slips.prepare(WINDOW, used(batch, outage, at));
        assertThat(slips.prepare(OTHER_WINDOW, used(batch, outage, at))).isInstanceOf(Invalid.class);
        assertThat(slips.entering(OTHER_WINDOW, batch)).isEmpty();
        var slip = slips.entering(WINDOW, batch).orElseThrow();
        assertThat(submissions.submit(WINDOW, CommandId.next(), Given.application(item()), slip))
                .isInstanceOf(Received.class);
        assertThat(submissions.submit(WINDOW, CommandId.next(), Given.application(item()), slip))
                .isInstanceOf(SubmissionOutcome.DraftGone.class);
    }

    @Test
    void theTimeLiesInTheOutageItsEndsIncludedAndTheOutageIsConfirmed() {
        var batch = printed(4);
        var numbers = numbers(batch);
        var began = now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MINUTES);
        var ended = began.plus(Duration.ofHours(2));
        var declared = declared(WINDOW, began, ended);
        assertThat(slips.prepare(WINDOW, used(numbers.get(0), declared, began))).isInstanceOf(Invalid.class);
        assertThat(outages.judge(MANAGER, CommandId.next(), declared, OutageView.State.CONFIRMED))
                .isInstanceOf(Done.class);
        assertThat(slips.prepare(WINDOW, used(numbers.get(0), declared, began.minusSeconds(1))))
                .isInstanceOf(Invalid.class);
        assertThat(slips.prepare(WINDOW, used(numbers.get(0), declared, began))).isInstanceOf(Done.class);
        assertThat(slips.prepare(WINDOW, used(numbers.get(1), declared, ended))).isInstanceOf(Done.class);
        assertThat(slips.prepare(WINDOW, used(numbers.get(2), declared, ended.plusSeconds(1))))
                .isInstanceOf(Invalid.class);
        assertThat(slips.prepare(STRANGER, used(numbers.get(2), declared, began))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anOutageTakesTwoPersonsOneOfThemTheManager() {
        var began = now().minus(Duration.ofHours(9));
        var ended = began.plus(Duration.ofHours(1));
        var byWindow = declared(WINDOW, began, ended);
        assertThat(judge(WINDOW, byWindow)).isInstanceOf(NotAllowed.class);
        assertThat(judge(OTHER_WINDOW, byWindow)).isInstanceOf(NotAllowed.class);
        assertThat(judge(SUPERVISOR, byWindow)).isInstanceOf(NotAllowed.class);
        assertThat(judge(MANAGER, byWindow)).isInstanceOf(Done.class);
        assertThat(judge(MANAGER, byWindow)).isInstanceOf(Moved.class);
        var byManager = declared(MANAGER, began, ended);
        assertThat(judge(MANAGER, byManager)).isInstanceOf(NotAllowed.class);
        assertThat(judge(OTHER_WINDOW, byManager)).isInstanceOf(Done.class);
        assertThat(outages.declare(STRANGER, CommandId.next(), began, ended, "断电")).isInstanceOf(NotAllowed.class);
        assertThat(outages.declare(WINDOW, CommandId.next(), began, now().plusSeconds(600), "断电"))
                .isInstanceOf(Invalid.class);
        assertThat(outages.declare(WINDOW, CommandId.next(), ended, began, "断电")).isInstanceOf(Invalid.class);
        assertThat(outages.declare(WINDOW, CommandId.next(), ended.minus(Outages.LONGEST).minusSeconds(1), ended, "断电"))
                .isInstanceOf(Invalid.class);
        assertThat(outages.declare(WINDOW, CommandId.next(), ended.minus(Outages.LONGEST), ended, "断电"))
                .isInstanceOf(Done.class);
    }

    @Test
    void anUnusedSlipIsVoidedWithAReasonAndListed() {
        var batch = printed(2);
        assertThat(slips.discard(WINDOW, CommandId.next(), batch, " ")).isInstanceOf(Invalid.class);
        assertThat(slips.discard(STRANGER, CommandId.next(), batch, "写坏了")).isInstanceOf(NotAllowed.class);
        assertThat(slips.discard(WINDOW, CommandId.next(), batch, "写坏了")).isInstanceOf(Done.class);
        assertThat(slips.list(SUPERVISOR, State.VOID, 0, 100).items())
                .filteredOn(slip -> slip.number().equals(batch)).singleElement()
                .satisfies(slip -> assertThat(slip.reason()).isEqualTo("写坏了"));
        assertThat(slips.list(WINDOW, State.BLANK, 0, 100).items()).extracting(SlipView::number)
                .contains(numbers(batch).get(1)).doesNotContain(batch);
        assertThat(slips.print(WINDOW, CommandId.next(), 0)).isInstanceOf(Invalid.class);
        assertThat(slips.print(WINDOW, CommandId.next(), Slips.MAX_PRINTED + 1)).isInstanceOf(Invalid.class);
        assertThat(slips.print(STRANGER, CommandId.next(), 1)).isInstanceOf(NotAllowed.class);
        var command = CommandId.next();
        assertThat(slips.print(WINDOW, command, 1)).isEqualTo(slips.print(WINDOW, command, 1));
    }

    private RecordOutcome judge(Actor actor, RecordNo outage) {
        return outages.judge(actor, CommandId.next(), outage, OutageView.State.CONFIRMED);
    }

    /** Slips printed a week before the outage. */
    private RecordNo printed(int count) {
        var batch = ((Done) slips.print(WINDOW, CommandId.next(), count)).number();
        jdbc.sql("update casework.slip set printed_on = printed_on - 7 where batch = :batch")
                .param("batch", batch.value()).update();
        return batch;
    }

    private List<RecordNo> numbers(RecordNo batch) {
        return jdbc.sql("select slip_no from casework.slip where batch = :batch order by slip_no")
                .param("batch", batch.value()).query(String.class).list().stream()
                .map(no -> new RecordNo(RecordNo.Series.SLIP, no)).toList();
    }

    private RecordNo declared(Actor actor, Instant began, Instant ended) {
        return ((Done) outages.declare(actor, CommandId.next(), began, ended, "停电")).number();
    }

    private RecordNo confirmed(Instant began, Instant ended) {
        var number = declared(WINDOW, began, ended);
        assertThat(judge(MANAGER, number)).isInstanceOf(Done.class);
        return number;
    }

    private Slips.Used used(RecordNo slip, RecordNo outage, Instant at) {
        return new Slips.Used(slip, outage, item().code(), at, new Scan("slip.pdf", new ByteArrayInputStream(PHOTO)));
    }

    private ServiceItem item() {
        return catalogue.inForceToday().getFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
