package org.onewindow.casework.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFact.DueRecomputed;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.CaseStage;
import org.onewindow.casework.Given;
import org.onewindow.casework.keeping.CaseVerifier;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.calendar.CalendarChange;
import org.onewindow.deadlines.calendar.CalendarChange.DayOverridden;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import org.onewindow.deadlines.calendar.CalendarChanges;
import org.onewindow.deadlines.calendar.CalendarOutcome.InForce;
import org.onewindow.deadlines.calendar.CalendarOutcome.Proposed;
import org.onewindow.deadlines.calendar.DayKind;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.deadlines.calendar.NoticedDay;
import org.onewindow.journal.JournalReaders;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time does to cases, on a real database with a clock that a test moves; years pass in seconds. */
@Tag("slow")
class TimekeepingTest extends CaseStage {
    private static final ItemCode ITEM = new ItemCode("000131009000");

    @Autowired
    private Sweep sweep;
    @Autowired
    private Recomputation recomputation;
    @Autowired
    private MovedCases movedCases;
    @Autowired
    private CalendarChanges changes;
    @Autowired
    private Deadlines deadlines;
    @Autowired
    private CaseSnapshots snapshots;
    @Autowired
    private CaseVerifier verifier;
    @Autowired
    private JournalReaders readers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private DataSource dataSource;

    @Test
    void silenceIsAcceptanceAsOfTheReceiptAndIsDoneOnTheDayAfterTheLastDay() {
        at("2011-01-24T10:00");
        sweep.sweep();
        var number = receive();
        assertThat(lapsesOn(number)).as("a make-up Sunday").isEqualTo(LocalDate.of(2011, 1, 30));

        at("2011-01-30T23:59");
        sweep.sweep();
        assertThat(file(number).status()).isEqualTo(CaseStatus.SUBMITTED);

        at("2011-01-31T00:01");
        assertThat(sweep.sweep()).isEqualTo(new SweepReport(LocalDate.of(2011, 1, 31), 1, 0));
        var clockOfCase = Objects.requireNonNull(file(number).clock());
        assertThat(file(number).status()).isEqualTo(CaseStatus.IN_PROCESS);
        assertThat(clockOfCase.acceptedOn()).isEqualTo(LocalDate.of(2011, 1, 24));
        assertThat(clockOfCase.due().statutoryDueOn()).isEqualTo(LocalDate.of(2011, 2, 24));
        assertThat(sweep.sweep().lapsed()).as("once").isZero();
        assertThat(sweep.last()).hasValueSatisfying(last -> assertThat(last.report().day()).isEqualTo("2011-01-31"));
    }

    @Test
    void anUnansweredNoticeIsWithdrawalAndMissedDaysAreCaughtUp() {
        at("2026-03-02T10:00");
        sweep.sweep();
        var asked = receive();
        assertThat(perform(acceptor(), asked, new Act.RequestSupplement(
                new TreeSet<>(Set.of(item().materialsFor(Given.answers(item())).getFirst().code())), "缺少签字")))
                .isInstanceOf(ActOutcome.Done.class);
        var silent = receive();
        var replyBy = Objects.requireNonNull(lapsesOn(asked));

        clock.moveTo(replyBy.plusWeeks(3).atTime(9, 0).atZone(OneWindowTime.ZONE).toInstant());
        assertThat(sweep.sweep().lapsed()).isEqualTo(2);
        assertThat(file(asked).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(lapsesOn(asked)).isNull();
        assertThat(Objects.requireNonNull(file(silent).clock()).acceptedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void twoNodesThatSweepAtOnceDoEverythingOnce() throws Exception {
        at("2026-04-01T10:00");
        sweep.sweep();
        var cases = new ArrayList<CaseNumber>();
        for (int i = 0; i < 20; i++) {
            cases.add(receive());
        }
        at("2026-04-20T00:01");
        var start = new CyclicBarrier(2);
        int lapsed = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<SweepReport> node = () -> sweepFrom(start);
            for (var done : pool.invokeAll(List.of(node, node))) {
                lapsed += done.get().lapsed();
                assertThat(done.get().failed()).isZero();
            }
        }
        assertThat(lapsed).isEqualTo(20);
        assertThat(cases).allSatisfy(number -> assertThat(facts(number)).filteredOn(CaseFact.Accepted.class::isInstance)
                .hasSize(1));
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void twoYearsOfWorkingDaysAndMakeUpSundaysPassAndEveryCaseLapsesOnItsDay() {
        var waiting = new HashMap<CaseNumber, LocalDate>();
        int worked = 0;
        int onMakeUpDays = 0;
        at("2011-05-31T10:00");
        sweep.sweep();
        for (var day = LocalDate.of(2011, 6, 1); day.isBefore(LocalDate.of(2013, 6, 1)); day = day.plusDays(1)) {
            clock.moveTo(day.atTime(0, 1).atZone(OneWindowTime.ZONE).toInstant());
            var yesterday = day.minusDays(1);
            var due = new HashSet<CaseNumber>();
            waiting.forEach((number, last) -> {
                if (last.equals(yesterday)) {
                    due.add(number);
                }
            });
            assertThat(sweep.sweep().lapsed()).as("on " + day).isEqualTo(due.size());
            for (var number : due) {
                assertThat(file(number).status()).as(number + " on " + day).isEqualTo(CaseStatus.IN_PROCESS);
                onMakeUpDays += isWeekend(yesterday) ? 1 : 0;
                waiting.remove(number);
            }
            if (deadlines.calendar().isWorkingDay(day) && ++worked % 4 == 0) {
                clock.moveTo(day.atTime(10, 0).atZone(OneWindowTime.ZONE).toInstant());
                waiting.put(receive(), fifthWorkingDayAfter(day));
            }
        }
        assertThat(worked).isGreaterThan(490);
        assertThat(onMakeUpDays).as("limits that ended on a make-up Saturday or Sunday").isPositive();
        assertThat(waiting).hasSizeLessThan(3);
    }

    @Test
    void aNoticeMakesProvisionalDatesFirmAndBothValuesAreRecorded() {
        at("2026-12-28T10:00");
        var number = receive();
        done(acceptor(), number, new Act.Accept());
        var before = Objects.requireNonNull(file(number).clock()).due();
        assertThat(before.statutoryDueOn()).isEqualTo(LocalDate.of(2027, 1, 26));
        assertThat(before.provisional()).isTrue();

        var proposal = propose(noticeOf2027());
        assertThat(movedCases.of(manager(), proposal).first()).anySatisfy(moved -> {
            assertThat(moved.number()).isEqualTo(number);
            assertThat(Objects.requireNonNull(moved.dates()).after().statutoryDueOn())
                    .isEqualTo(LocalDate.of(2027, 1, 25));
        });
        assertThat(movedCases.of(acceptor(), proposal).moved()).as("a clerk is told nothing").isZero();
        int revision = inForce(proposal);
        readers.catchUp();
        assertThat(recomputation.run()).isPositive();

        var after = Objects.requireNonNull(file(number).clock()).due();
        assertThat(after.statutoryDueOn()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(after.provisional()).isFalse();
        assertThat(after.calendarRevision()).isEqualTo(revision);
        assertThat(facts(number)).filteredOn(DueRecomputed.class::isInstance)
                .containsExactly(new DueRecomputed(before, after));

        readers.rebuild("casework.calendar");
        assertThat(recomputation.run()).as("a reader begun anew adds nothing").isZero();
        assertThat(facts(number)).filteredOn(DueRecomputed.class::isInstance).hasSize(1);
        assertThat(verifier.verify().faults()).isEmpty();
    }

    @Test
    void aChangeThatMovesNoCaseIsWorkedThroughAndRecordsNothing() {
        at("2026-06-01T10:00");
        var number = receive();
        done(acceptor(), number, new Act.Accept());
        inForce(propose(new DayOverridden(LocalDate.of(2035, 3, 1), DayKind.HOLIDAY, "纪念日", "虚构的文件")));
        readers.catchUp();
        recomputation.run();
        assertThat(facts(number)).noneMatch(DueRecomputed.class::isInstance);
        assertThat(jdbc.sql("select count(*) from casework.recomputation where done_at is null").query(Integer.class)
                .single()).isZero();
    }

    @Test
    void aNewHolidayMovesTheDayForAnAnswerToo() {
        at("2026-07-06T10:00");
        var number = receive();
        inForce(propose(new DayOverridden(LocalDate.of(2026, 7, 8), DayKind.HOLIDAY, "纪念日", "虚构的文件")));
        readers.catchUp();
        assertThat(recomputation.run()).isPositive();
        assertThat(lapsesOn(number)).isEqualTo(LocalDate.of(2026, 7, 14));
        assertThat(facts(number)).filteredOn(CaseFact.ReplyDueRecomputed.class::isInstance).hasSize(1);
    }

    @Test
    void theTimetableSweepsSoonAfterANodeHasStarted() throws Exception {
        at("2026-05-11T10:00");
        var number = receive();
        at("2026-06-11T10:00");
        var swept = new CountDownLatch(1);
        var timetable = new Timetable(dataSource, () -> {
            sweep.sweep();
            swept.countDown();
        }, recomputation::run, Clock.systemUTC());
        timetable.start();
        try {
            assertThat(swept.await(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            timetable.stop();
        }
        assertThat(file(number).status()).isEqualTo(CaseStatus.IN_PROCESS);
    }

    private SweepReport sweepFrom(CyclicBarrier start) throws Exception {
        start.await();
        return sweep.sweep();
    }

    private void at(String time) {
        clock.moveTo(LocalDateTime.parse(time).atZone(OneWindowTime.ZONE).toInstant());
    }

    private CaseNumber receive() {
        return receive(item());
    }

    /** An ordinary licence of the demonstration, in force since the centre was founded. */
    private ServiceItem item() {
        return catalogue.version(ITEM, 1).orElseGet(() -> {
            var model = catalogue.version(new ItemCode("000131002000"), 1).orElseThrow();
            return published(ITEM, model, model.particulars(), LocalDate.of(2002, 4, 27));
        });
    }

    private Actor.Officer acceptor() {
        return acceptor(item());
    }

    private CaseFile file(CaseNumber number) {
        return snapshots.current(number).orElseThrow().file();
    }

    private @Nullable LocalDate lapsesOn(CaseNumber number) {
        return file(number).lapsesOn();
    }

    /** Counted day by day, as anybody would at the wall. */
    private LocalDate fifthWorkingDayAfter(LocalDate day) {
        var at = day;
        for (int counted = 0; counted < 5;) {
            at = at.plusDays(1);
            counted += deadlines.calendar().isWorkingDay(at) ? 1 : 0;
        }
        return at;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private UUID propose(CalendarChange change) {
        return ((Proposed) changes.propose(administrator("S9001"), CommandId.next(), change)).proposal();
    }

    private int inForce(UUID proposal) {
        return ((InForce) changes.confirm(manager(), CommandId.next(), proposal)).revision();
    }

    private static Actor manager() {
        return administrator("S9002");
    }

    private static Actor administrator(String staff) {
        return new Actor.Officer(UUID.randomUUID(), staff, Set.of(Role.SYSTEM_ADMIN));
    }

    /** The days of the law, and a Sunday that is worked; an invented notice. */
    private NoticeImported noticeOf2027() {
        var days = new ArrayList<NoticedDay>();
        for (var day = LocalDate.of(2027, 1, 1); day.getYear() == 2027; day = day.plusDays(1)) {
            var known = deadlines.calendar().day(day);
            if (known.kind() == DayKind.HOLIDAY || known.kind() == DayKind.IN_LIEU) {
                days.add(new NoticedDay(day, known.kind(), known.name(), "虚构的通知"));
            }
        }
        days.add(new NoticedDay(LocalDate.of(2027, 1, 24), DayKind.MAKE_UP_WORKING_DAY, "春节", "虚构的通知"));
        return new NoticeImported(2027, "虚构的通知", days);
    }
}
