package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.casework.applying.Submission;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.SubmissionOutcome.Received;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.keeping.CaseVerifier;
import org.onewindow.casework.marking.MarkKind;
import org.onewindow.casework.marking.MarkView;
import org.onewindow.casework.marking.Marks;
import org.onewindow.casework.papers.CaseFiles;
import org.onewindow.casework.reading.CaseFilter;
import org.onewindow.casework.reading.CaseLists;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.window.WindowGiven;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.StoreOutcome;
import org.onewindow.journal.JournalReaders;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.publication.RegisterState;
import org.onewindow.testing.MovableClock;
import org.onewindow.testing.MovableTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the law keeps over time and across machines, through the façades on a real database with a movable clock. */
@MovableTime
@Tag("slow")
class LawOverTimeTest {
    private static final Logger LOG = LoggerFactory.getLogger(LawOverTimeTest.class);
    private static final ItemCode FOOD = new ItemCode("000131002000");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final long SEED = Long.getLong("model.seed", 20_261_126L);
    private static final int PLAYS = Integer.getInteger("model.cases", 40);
    private static final int TRIES = 40;

    @Autowired
    private MovableClock clock;
    @Autowired
    private Casework casework;
    @Autowired
    private Submissions submissions;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private CaseSnapshots snapshots;
    @Autowired
    private CaseVerifier verifier;
    @Autowired
    private JournalVerifier chains;
    @Autowired
    private JournalReaders readers;
    @Autowired
    private Marks marks;
    @Autowired
    private CaseFiles files;
    @Autowired
    private CaseLists lists;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void falseMaterialsBarTheSameApplicantFromTheSameItemForAYear() {
        at(MONDAY, LocalTime.of(10, 0));
        var item = item(FOOD);
        var number = received(submit(item));
        act("S0101", number, new Act.Accept());
        act("S0101", number, new Act.Review("examine", "材料虚假"));
        act("S0103", number, new Act.Deny("approve", Ground.Denial.FALSE_MATERIALS, null, "提交虚假材料"));
        assertThat(submit(item)).isInstanceOfSatisfying(SubmissionOutcome.Unlawful.class, refused -> {
            assertThat(refused.refusal().reason()).isEqualTo(Refusal.Reason.BANNED);
            assertThat(refused.refusal().args()).containsExactly(MONDAY.plusYears(1));
            assertThat(refused.refusal().basis().zh()).contains("第七十八条");
        });
        var other = catalogue.inForceToday().stream().filter(one -> one.code().value().equals("000123001000"))
                .findFirst().orElseThrow();
        assertThat(submit(other)).as("another item").isInstanceOf(Received.class);
        at(MONDAY.plusYears(1).minusDays(1), LocalTime.of(23, 59, 59));
        assertThat(submit(item)).as("the last day").isInstanceOf(SubmissionOutcome.Unlawful.class);
        at(MONDAY.plusYears(1), LocalTime.MIDNIGHT);
        assertThat(submit(item)).as("a year later").isInstanceOf(Received.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago",
            "Europe/London"})
    void aSecondBeforeMidnightInShanghaiIsTodayOnAMachineInAnyZone(String zone) {
        var machine = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            at(MONDAY, LocalTime.of(23, 59, 59));
            var before = received(submit(item(new ItemCode("000123001000"))));
            at(MONDAY.plusDays(1), LocalTime.of(0, 0, 1));
            var after = received(submit(item(new ItemCode("000123001000"))));
            isReceivedOn(before, MONDAY, LocalDate.of(2026, 3, 9));
            isReceivedOn(after, MONDAY.plusDays(1), LocalDate.of(2026, 3, 10));
            assertThat(before.value()).contains("20260302");
            assertThat(after.value()).contains("20260303");
            assertThat(listed(MONDAY)).contains(before).doesNotContain(after);
            assertThat(listed(MONDAY.plusDays(1))).contains(after).doesNotContain(before);
            assertThat(verifier.verify().faults()).isEmpty();
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void whatSupervisionLooksAtIsFoundInTheFacts() {
        at(MONDAY, LocalTime.of(9, 0));
        var twice = received(submit(item(FOOD)));
        act("S0101", twice, notice("layout", ""));
        act("S9001", twice, new Act.Supply(Given.materials(item(FOOD), Given.answers(item(FOOD))).stream()
                .filter(material -> material.code().equals("layout")).toList(), java.util.Map.of()));
        assertThat(tried("S0101", twice, notice("safety-rules", ""))).isInstanceOf(ActOutcome.Unlawful.class);
        act("S0101", twice, notice("safety-rules", "第一次告知后法规修改"));
        var signed = received(submit(item(FOOD)));
        act("S0101", signed, new Act.Accept());
        act("S0101", signed, new Act.Extend(5, new Act.Sheet("S0104", scan(signed)), "案情复杂"));
        assertThat(lists.work(Given.officer("S0104"), CaseFilter.all(), 0, 50).items()).as("the signer's own work")
                .anyMatch(line -> line.number().equals(signed));
        var wrong = received(submit(item(FOOD)));
        act("S9001", wrong, new Act.VoidIntake("重复收件", twice));
        assertThat(marked()).as("the sheet has a day").noneMatch(mark -> mark.kind() == MarkKind.SHEET);
        assertThat(marked()).anySatisfy(mark -> {
            assertThat(mark.number()).isEqualTo(twice);
            assertThat(mark.kind()).isEqualTo(MarkKind.SECOND_NOTICE);
            assertThat(mark.staff()).isEqualTo("S0101");
            assertThat(mark.details()).singleElement().satisfies(name -> assertThat(name.zh()).contains("食品安全"));
        }).anySatisfy(mark -> {
            assertThat(mark.number()).isEqualTo(wrong);
            assertThat(mark.kind()).isEqualTo(MarkKind.VOID);
            assertThat(mark.staff()).as("who received it").isEqualTo("S9001");
        });
        at(MONDAY.plusDays(1), LocalTime.of(23, 59));
        assertThat(marked()).as("its last working day").noneMatch(mark -> mark.kind() == MarkKind.SHEET);
        at(MONDAY.plusDays(2), LocalTime.of(0, 1));
        assertThat(marked()).anyMatch(mark -> mark.kind() == MarkKind.SHEET && mark.settledOn() == null
                && Objects.equals(mark.staff(), "S0104") && mark.number().equals(signed));
        act("S0104", signed, new Act.ConfirmSheet(snapshots.current(signed).orElseThrow().file().proceedings().sheets()
                .getFirst().entry()));
        assertThat(marked()).as("late stays late").anyMatch(mark -> mark.kind() == MarkKind.SHEET
                && MONDAY.plusDays(2).equals(mark.settledOn()));
        isForSupervisionAloneAndBuiltAgain(wrong);
    }

    private void isForSupervisionAloneAndBuiltAgain(CaseNumber wrong) {
        assertThat(marks.list(Given.officer("S0101"), everything(), 0, 50).items()).as("for supervision alone")
                .isEmpty();
        readers.rebuild("casework-mark");
        assertThat(marked()).as("the same from the first entry").anyMatch(mark -> mark.number().equals(wrong));
    }

    @ParameterizedTest
    @EnumSource(RegisterState.class)
    void theRegisterHasAPlaceForEveryEnd(RegisterState state) {
        var allowed = jdbc.sql("""
                select pg_get_constraintdef(oid) from pg_constraint where conname = 'register_entry_state_check'""")
                .query(String.class).single();
        assertThat(allowed).contains("'" + state + "'");
    }

    /** Random acts through the façade: what is refused changes nothing, and the rows stay what the journal says. */
    @Test
    void randomActsOnRealCasesKeepRowsAndJournalTheSame() {
        var items = catalogue.inForceToday();
        var lawful = 0;
        var refused = 0;
        for (int play = 0; play < PLAYS; play++) {
            var random = new SplittableRandom(SEED + play);
            at(MONDAY, LocalTime.of(9, 0));
            var item = items.get(random.nextInt(items.size()));
            var outcome = submit(item);
            if (!(outcome instanceof Received got)) {
                assertThat(outcome).isInstanceOf(SubmissionOutcome.Unlawful.class);
                continue;
            }
            for (int i = 0; i < TRIES; i++) {
                clock.advance(Duration.ofHours(random.nextInt(30)));
                var before = snapshots.current(got.number()).orElseThrow();
                var act = new RandomActs(random, before.file(), item, OneWindowTime.today(clock)).next();
                var answer = tried(random, item, got.number(), act);
                var after = snapshots.current(got.number()).orElseThrow();
                if (answer instanceof ActOutcome.Done) {
                    lawful++;
                    assertThat(after.file().seq()).isEqualTo(before.file().seq() + 1);
                } else {
                    refused++;
                    assertThat(after.file()).as("seed " + (SEED + play) + " " + act).isEqualTo(before.file());
                    assertThat(after.hash()).isEqualTo(before.hash());
                }
            }
        }
        LOG.warn("{} real cases from seed {}: {} lawful acts, {} refused", PLAYS, SEED, lawful, refused);
        assertThat(lawful).isGreaterThan(PLAYS);
        assertThat(refused).isGreaterThan(PLAYS);
        readers.catchUp();
        assertThat(verifier.verify().faults()).isEmpty();
        assertThat(chains.verify().faults()).isEmpty();
    }

    /** Mostly by somebody whose act it is, sometimes by anybody. */
    private ActOutcome tried(SplittableRandom random, ServiceItem item, CaseNumber number, Act act) {
        var people = people(item);
        var from = random.nextInt(people.size());
        var tries = random.nextInt(4) == 0 ? 1 : people.size();
        for (int i = 0;; i++) {
            var answer = casework.perform(people.get((from + i) % people.size()), CommandId.next(),
                    new Expected.Whatever(), number, act, null);
            if (i + 1 >= tries || !(answer instanceof ActOutcome.NotYourPost)) {
                return answer;
            }
        }
    }

    private static List<Actor> people(ServiceItem item) {
        var prefix = "S%02d".formatted(List.of("SCJ", "WJW", "GAJ", "JYJ", "ZJJ", "ZRZ", "STH", "MZJ", "RSJ", "CGJ",
                "JTJ", "NYJ").indexOf(item.department().value()) + 1);
        return List.of(Given.officer(prefix + "01"), Given.officer(prefix + "02"), Given.officer(prefix + "03"),
                Given.officer(prefix + "04"), Given.officer("S9001"), Given.officer("S9011"), Given.officer("S9103"),
                new Actor.Automatic("sweep"));
    }

    private void isReceivedOn(CaseNumber number, LocalDate day, LocalDate replyDue) {
        snapshots.forget(number);
        var received = snapshots.current(number).orElseThrow().file().received();
        assertThat(received.receivedOn()).isEqualTo(day);
        assertThat(received.replyDueOn()).isEqualTo(replyDue);
    }

    private List<CaseNumber> listed(LocalDate day) {
        return lists.visible(WindowGiven.WINDOW,
                new CaseFilter(null, null, null, null, day, day, null, CaseFilter.Order.NEWEST), 0, 100).items()
                .stream().map(line -> line.number()).toList();
    }

    private List<MarkView> marked() {
        readers.catchUp();
        return marks.list(WindowGiven.SUPERVISOR, everything(), 0, 50).items();
    }

    private static Marks.Filter everything() {
        return new Marks.Filter(null, null, null, null);
    }

    private static Act notice(String material, String override) {
        return new Act.RequestSupplement(new TreeSet<>(Set.of(material)), "缺少签字", override);
    }

    private String scan(CaseNumber number) {
        var pdf = "%PDF-1.4\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var stored = files.attach(Given.officer("S0101"), number, "签批单.pdf", new java.io.ByteArrayInputStream(pdf));
        return java.util.HexFormat.of()
                .formatHex(((StoreOutcome.Stored) stored.orElseThrow()).file().digest());
    }

    private ServiceItem item(ItemCode code) {
        return catalogue.inForce(code, OneWindowTime.today(clock)).orElseThrow();
    }

    private SubmissionOutcome submit(ServiceItem item) {
        Submission application = Given.application(item);
        return submissions.submit(WindowGiven.WINDOW, CommandId.next(), application);
    }

    private static CaseNumber received(SubmissionOutcome outcome) {
        assertThat(outcome).isInstanceOf(Received.class);
        return ((Received) outcome).number();
    }

    private ActOutcome tried(String staff, CaseNumber number, Act act) {
        return casework.perform(Given.officer(staff), CommandId.next(), new Expected.Whatever(), number, act, null);
    }

    private void act(String staff, CaseNumber number, Act act) {
        assertThat(tried(staff, number, act)).as(act.toString()).isInstanceOf(ActOutcome.Done.class);
    }

    private void at(LocalDate day, LocalTime time) {
        clock.moveTo(LocalDateTime.of(day, time).atZone(OneWindowTime.ZONE).toInstant());
    }
}
