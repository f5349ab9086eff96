package org.onewindow.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.deadlines.Days.on;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.DueDates;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.deadlines.calendar.CalendarChange.DayOverridden;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeConfirmed;
import org.onewindow.deadlines.calendar.CalendarOutcome.InForce;
import org.onewindow.deadlines.calendar.CalendarOutcome.Proposed;
import org.onewindow.deadlines.calendar.CalendarOutcome.Reason;
import org.onewindow.deadlines.calendar.CalendarOutcome.Refused;
import org.onewindow.deadlines.calendar.CalendarOutcome.Withdrawn;
import org.onewindow.journal.Journal;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = DeadlinesTest.Modules.class, initializers = TestDatabase.Initializer.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class CalendarChangesTest {
    private static final Actor ONE = officer("S9001", Role.SYSTEM_ADMIN);
    private static final Actor OTHER = officer("S9002", Role.CENTRE_MANAGER);

    private final CalendarChanges changes;
    private final Deadlines deadlines;
    private final Journal journal;

    CalendarChangesTest(@Autowired CalendarChanges changes, @Autowired Deadlines deadlines,
            @Autowired Journal journal) {
        this.changes = changes;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    @Test
    void aNoticeThatTwoPersonsBringInMakesItsYearCertainAndMovesDates() {
        var before = DueDates.of(on(2026, 12, 28), new WorkingDays(20), List.of(), 0, deadlines.calendar());
        var proposal = proposed(ONE, notice2027());
        assertThat(deadlines.calendar().isProvisional(on(2027, 1, 4))).isTrue();
        assertThat(changes.open()).singleElement().satisfies(open -> {
            assertThat(open.change()).isEqualTo(notice2027());
            assertThat(open.proposedBy()).isEqualTo("staff/S9001");
        });

        assertThat(changes.confirm(OTHER, CommandId.next(), proposal)).isEqualTo(new InForce(2));

        var after = DueDates.of(on(2026, 12, 28), new WorkingDays(20), List.of(), 0, deadlines.calendar());
        assertThat(before.on()).isEqualTo(on(2027, 1, 26));
        assertThat(after.on()).isEqualTo(on(2027, 1, 25));
        assertThat(after.provisional()).isFalse();
        assertThat(after.calendarRevision()).isEqualTo(2);
        assertThat(deadlines.calendar().isProvisional(on(2028, 1, 1))).isTrue();
        assertThat(changes.open()).isEmpty();
        assertThat(journal.stream("calendar", 3, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("staff/S9002");
            assertThat(CalendarFacts.read(entry)).isInstanceOfSatisfying(ChangeConfirmed.class,
                    fact -> assertThat(fact.proposedBy()).isEqualTo("staff/S9001"));
        });
    }

    @Test
    void whoProposedCannotConfirm() {
        var proposal = proposed(ONE, notice2027());
        assertThat(changes.confirm(ONE, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.SAME_PERSON));
        assertThat(deadlines.calendar().revision()).isEqualTo(1);
    }

    @Test
    void aClerkChangesNothing() {
        var clerk = officer("S0101", Role.STAFF);
        assertThat(changes.propose(clerk, CommandId.next(), notice2027())).isEqualTo(new Refused(Reason.NOT_YOURS));
        var proposal = proposed(ONE, notice2027());
        assertThat(changes.confirm(clerk, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(changes.withdraw(clerk, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_YOURS));
    }

    @Test
    void aDecidedProposalIsDecidedAndARepeatedCommandAnswersTheSame() {
        var proposal = proposed(ONE, notice2027());
        var command = CommandId.next();
        assertThat(changes.confirm(OTHER, command, proposal)).isEqualTo(new InForce(2));
        assertThat(changes.confirm(OTHER, command, proposal)).isEqualTo(new InForce(2));
        assertThat(changes.confirm(OTHER, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_OPEN));
        assertThat(changes.withdraw(ONE, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_OPEN));
    }

    @Test
    void aWithdrawnProposalCannotComeIntoForce() {
        var proposal = proposed(ONE, notice2027());
        assertThat(changes.withdraw(ONE, CommandId.next(), proposal)).isEqualTo(new Withdrawn());
        assertThat(changes.confirm(OTHER, CommandId.next(), proposal)).isEqualTo(new Refused(Reason.NOT_OPEN));
        assertThat(deadlines.calendar().revision()).isEqualTo(1);
    }

    @Test
    void aNoticeSkipsNoYearAndLeavesTheHolidaysOfTheLaw() {
        var holiday = new NoticedDay(on(2028, 1, 1), DayKind.HOLIDAY, "元旦", "test");
        assertThat(changes.propose(ONE, CommandId.next(), new NoticeImported(2028, "test", List.of(holiday))))
                .isEqualTo(new Refused(Reason.WRONG_YEAR));
        assertThat(changes.propose(ONE, CommandId.next(), new NoticeImported(2027, "test", List.of(holiday))))
                .isEqualTo(new Refused(Reason.WRONG_YEAR));
        var newYear = new NoticedDay(on(2027, 1, 1), DayKind.HOLIDAY, "元旦", "test");
        assertThat(changes.propose(ONE, CommandId.next(), new NoticeImported(2027, "test", List.of(newYear))))
                .isEqualTo(new Refused(Reason.STATUTORY_DAY_WORKED));
    }

    @Test
    void aDayBecomesAHolidayAndAWorkingDayAgain() {
        var day = on(2026, 11, 24);
        inForce(new DayOverridden(day, DayKind.HOLIDAY, "纪念日", "test"), 2);
        assertThat(deadlines.calendar().day(day)).isEqualTo(new CalendarDay(day, DayKind.HOLIDAY, "纪念日"));
        inForce(new DayOverridden(day, DayKind.WORKING_DAY, "纪念日", "test"), 3);
        assertThat(deadlines.calendar().isWorkingDay(day)).isTrue();
        inForce(new DayOverridden(day, DayKind.WORKING_DAY, "纪念日", "test"), 4);
        assertThat(changes.propose(ONE, CommandId.next(),
                new DayOverridden(on(2001, 12, 28), DayKind.HOLIDAY, "纪念日", "test")))
                .isEqualTo(new Refused(Reason.OUTSIDE));
    }

    @Test
    void importingAYearAgainReplacesWhatWasKnownOfIt() {
        inForce(notice2027(), 2);
        var corrected = new ArrayList<>(notice2027().days());
        corrected.removeIf(day -> day.kind() == DayKind.MAKE_UP_WORKING_DAY);
        inForce(new NoticeImported(2027, "更正", corrected), 3);
        assertThat(deadlines.calendar().isWorkingDay(on(2027, 1, 24))).isFalse();
        assertThat(deadlines.calendar().isWorkingDay(on(2027, 2, 5))).isFalse();
    }

    private void inForce(CalendarChange change, int revision) {
        assertThat(changes.confirm(OTHER, CommandId.next(), proposed(ONE, change))).isEqualTo(new InForce(revision));
    }

    private UUID proposed(Actor actor, CalendarChange change) {
        return switch (changes.propose(actor, CommandId.next(), change)) {
            case Proposed(var id) -> id;
            case InForce _,Withdrawn _,Refused _ -> throw new AssertionError("not proposed");
        };
    }

    /** An invented notice: the days of the law, and a Sunday that is worked. */
    private static NoticeImported notice2027() {
        var days = new ArrayList<NoticedDay>();
        StatutoryHolidays.of(2027).forEach(day -> days.add(noticed(day.date(), day.kind(), day.name())));
        days.add(noticed(on(2027, 1, 24), DayKind.MAKE_UP_WORKING_DAY, "春节"));
        return new NoticeImported(2027, "虚构的通知", days);
    }

    private static NoticedDay noticed(LocalDate date, DayKind kind, String name) {
        return new NoticedDay(date, kind, name, "虚构的通知");
    }

    private static Actor officer(String staff, Role role) {
        return new Actor.Officer(UUID.randomUUID(), staff, Set.of(role));
    }
}
