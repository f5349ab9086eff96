package org.onewindow.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.deadlines.Days.LAW;
import static org.onewindow.deadlines.Days.on;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.calendar.CalendarChange.DayOverridden;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import org.onewindow.deadlines.calendar.CalendarFact.CalendarSeeded;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeConfirmed;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeProposed;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeWithdrawn;
import org.onewindow.deadlines.calendar.CalendarOutcome.Reason;
import org.onewindow.deadlines.calendar.CalendarPreview.ChangedDay;
import org.onewindow.journal.Entry;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

class CalendarRulesTest {
    @Test
    void administratorsOfTheSystemAndManagersOfTheCentreMayChangeTheCalendarAndNobodyElse() {
        assertThat(CalendarRules.mayChange(officer(Role.SYSTEM_ADMIN))).isTrue();
        assertThat(CalendarRules.mayChange(officer(Role.CENTRE_MANAGER))).isTrue();
        assertThat(CalendarRules.mayChange(officer(Role.STAFF))).isFalse();
        assertThat(CalendarRules.mayChange(officer(Role.SECURITY_ADMIN))).isFalse();
        assertThat(CalendarRules.mayChange(new Actor.Citizen(UUID.randomUUID(), UUID.randomUUID()))).isFalse();
        assertThat(CalendarRules.mayChange(new Actor.Automatic("test"))).isFalse();
    }

    @Test
    void aNoticeIsOfAYearThatIsKnownOrOfTheNext() {
        assertThat(refused(notice(2001, off(on(2001, 12, 31))), LAW)).isEqualTo(Reason.WRONG_YEAR);
        assertThat(CalendarRules.refuse(notice(2002, off(on(2002, 10, 1))), LAW)).isEmpty();
        assertThat(CalendarRules.refuse(law(2026), LAW)).isEmpty();
        assertThat(CalendarRules.refuse(law(2027), LAW)).isEmpty();
        assertThat(refused(law(2028), LAW)).isEqualTo(Reason.WRONG_YEAR);
        var short2026 = WorkingCalendar.of(on(2020, 1, 1), on(2026, 12, 31), on(2026, 12, 31), List.of(), 1);
        assertThat(CalendarRules.refuse(law(2026), short2026)).isEmpty();
        assertThat(refused(law(2027), short2026)).isEqualTo(Reason.WRONG_YEAR);
    }

    @Test
    void theDaysOfANoticeAreOfItsYearOrOfTheWeekBefore() {
        assertThat(CalendarRules.isOfNotice(on(2026, 12, 24), 2027)).isFalse();
        assertThat(CalendarRules.isOfNotice(on(2026, 12, 25), 2027)).isTrue();
        assertThat(CalendarRules.isOfNotice(on(2027, 12, 31), 2027)).isTrue();
        assertThat(CalendarRules.isOfNotice(on(2028, 1, 1), 2027)).isFalse();
        assertThat(refused(notice(2003, off(on(2004, 1, 1))), LAW)).isEqualTo(Reason.WRONG_YEAR);
    }

    @Test
    void fromTheYearOfTheThirteenDaysOnNobodyWorksOnThem() {
        assertThat(CalendarRules.statutoryDaysWorked(2024, List.of())).isEmpty();
        assertThat(CalendarRules.statutoryDaysWorked(2025, List.of())).contains(on(2025, 1, 1), on(2025, 10, 1));
        assertThat(CalendarRules.statutoryDaysWorked(2027, law(2027).days())).isEmpty();
        assertThat(refused(notice(2027, off(on(2027, 1, 1))), LAW)).isEqualTo(Reason.STATUTORY_DAY_WORKED);
    }

    @Test
    void aDayLiesInsideTheCalendar() {
        assertThat(refused(holiday(on(2001, 12, 28)), LAW)).isEqualTo(Reason.OUTSIDE);
        assertThat(CalendarRules.refuse(holiday(on(2001, 12, 29)), LAW)).isEmpty();
        assertThat(CalendarRules.refuse(holiday(on(2100, 12, 31)), LAW)).isEmpty();
        assertThat(refused(holiday(on(2101, 1, 1)), LAW)).isEqualTo(Reason.OUTSIDE);
        assertThat(Reason.OUTSIDE.messageKey()).isEqualTo("deadlines.change.OUTSIDE");
    }

    @Test
    void onlyTheNoticeOfALaterYearMovesTheEndOfWhatIsKnown() {
        var known = on(2026, 12, 31);
        assertThat(CalendarRules.lastNoticed(law(2027), known)).isEqualTo(on(2027, 12, 31));
        assertThat(CalendarRules.lastNoticed(law(2026), on(2026, 6, 30))).isEqualTo(on(2026, 6, 30));
        assertThat(CalendarRules.lastNoticed(law(2025), known)).isEqualTo(known);
        assertThat(CalendarRules.lastNoticed(holiday(on(2030, 1, 2)), known)).isEqualTo(known);
    }

    @Test
    void aNoticeReplacesItsYearAndADayItself() {
        var before = List.of(off(on(2026, 12, 25)), off(on(2027, 3, 3)), off(on(2028, 1, 1)));

        var after = CalendarRules.after(notice(2027, off(on(2026, 12, 26)), off(on(2027, 1, 1))), before);
        assertThat(after).containsExactly(off(on(2026, 12, 25)), off(on(2026, 12, 26)), off(on(2027, 1, 1)),
                off(on(2028, 1, 1)));

        var plain = new DayOverridden(on(2027, 3, 3), DayKind.WORKING_DAY, "节", "test");
        assertThat(CalendarRules.after(plain, before)).containsExactly(off(on(2026, 12, 25)), off(on(2028, 1, 1)));
        assertThat(CalendarRules.after(holiday(on(2027, 5, 3)), before)).hasSize(4)
                .contains(new NoticedDay(on(2027, 5, 3), DayKind.HOLIDAY, "节", "test"));
        assertThat(CalendarRules.firstTouched(law(2027))).isEqualTo(on(2026, 12, 25));
        assertThat(CalendarRules.lastTouched(law(2027))).isEqualTo(on(2027, 12, 31));
        assertThat(CalendarRules.firstTouched(plain)).isEqualTo(on(2027, 3, 3));
        assertThat(CalendarRules.lastTouched(plain)).isEqualTo(on(2027, 3, 3));
    }

    @Test
    void aDayBecomesOnlyWhatItsWeekdayAllows() {
        assertThat(DayOverridden.fits(on(2026, 3, 6), DayKind.WORKING_DAY)).isTrue();
        assertThat(DayOverridden.fits(on(2026, 3, 7), DayKind.WORKING_DAY)).isFalse();
        assertThat(DayOverridden.fits(on(2026, 3, 7), DayKind.WEEKEND)).isTrue();
        assertThat(DayOverridden.fits(on(2026, 3, 6), DayKind.MAKE_UP_WORKING_DAY)).isFalse();
        assertThat(DayOverridden.fits(on(2026, 3, 6), DayKind.HOLIDAY)).isTrue();
        assertThat(holiday(on(2026, 3, 6)).isPlain()).isFalse();
        assertThat(new DayOverridden(on(2026, 3, 7), DayKind.WEEKEND, "节", "test").isPlain()).isTrue();
        assertThatThrownBy(() -> new DayOverridden(on(2026, 3, 7), DayKind.WORKING_DAY, "节", "test"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoticeNamesOneToFourHundredDays() {
        assertThat(new NoticeImported(2027, "test", days(400)).days()).hasSize(400);
        assertThatThrownBy(() -> new NoticeImported(2027, "test", days(401)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoticeImported(2027, "test", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameAndASourceHaveOneToTwoHundredCharacters() {
        assertThat(new NoticedDay(on(2027, 1, 1), DayKind.HOLIDAY, "节".repeat(200), "s".repeat(200)).name())
                .hasSize(200);
        assertThatThrownBy(() -> new NoticedDay(on(2027, 1, 1), DayKind.HOLIDAY, "节".repeat(201), "s"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoticedDay(on(2027, 1, 1), DayKind.HOLIDAY, "节", "s".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoticedDay(on(2027, 1, 1), DayKind.HOLIDAY, "节", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFactAndEveryChangeReadsAsItWasWritten() {
        var id = UUID.randomUUID();
        for (var fact : List.of(new CalendarSeeded(860, on(2026, 12, 31), "00"), new ChangeProposed(id, "01"),
                new ChangeConfirmed(id, "staff/S1", 2, on(2027, 12, 31), "02"), new ChangeWithdrawn(id))) {
            assertThat(CalendarFacts.read(entry(CalendarFacts.type(fact), CalendarFacts.bytes(fact)))).isEqualTo(fact);
        }
        assertThat(CalendarFacts.type(new ChangeConfirmed(id, "", 2, on(2027, 1, 1), "")))
                .isEqualTo(CalendarFacts.CHANGE_CONFIRMED);
        assertThatThrownBy(() -> CalendarFacts.read(entry("case.accepted.1", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CalendarFacts.change("NOTICE", CalendarFacts.text(law(2027)))).isEqualTo(law(2027));
        var day = holiday(on(2027, 5, 3));
        assertThat(CalendarFacts.change("DAY", CalendarFacts.text(day))).isEqualTo(day);
    }

    @Test
    void aPreviewTellsWhetherCountingChanges() {
        var working = new CalendarDay(on(2027, 3, 3), DayKind.WORKING_DAY, "");
        var off = new CalendarDay(on(2027, 3, 3), DayKind.HOLIDAY, "节");
        var renamed = new CalendarDay(on(2027, 3, 3), DayKind.IN_LIEU, "节");
        assertThat(new ChangedDay(working, off).isCountedOtherwise()).isTrue();
        assertThat(new ChangedDay(off, renamed).isCountedOtherwise()).isFalse();
        var proposal = new CalendarProposal(UUID.randomUUID(), law(2027), "staff/S1", Instant.EPOCH);
        assertThat(new CalendarPreview(proposal, LAW, LAW, List.of(new ChangedDay(working, off)))
                .isCountedOtherwise()).isTrue();
        assertThat(new CalendarPreview(proposal, LAW, LAW, List.of(new ChangedDay(off, renamed)))
                .isCountedOtherwise()).isFalse();
    }

    @Test
    void theEndsOfTheCalendarAreRefusedAndTold() {
        assertThat(LAW.last()).isEqualTo(on(2100, 12, 31));
        assertThat(LAW.plusWorkingDays(on(2026, 10, 1), 0)).isEqualTo(on(2026, 10, 8));
        for (var outside : List.of(on(2001, 12, 28), on(2101, 1, 1))) {
            assertThatThrownBy(() -> LAW.isWorkingDay(outside)).isInstanceOfSatisfying(OutsideCalendarException.class,
                    e -> {
                        assertThat(e.first()).isEqualTo(on(2001, 12, 29));
                        assertThat(e.last()).isEqualTo(on(2100, 12, 31));
                    });
            assertThatThrownBy(() -> LAW.day(outside)).isInstanceOf(OutsideCalendarException.class);
            assertThatThrownBy(() -> LAW.isProvisional(outside)).isInstanceOf(OutsideCalendarException.class);
        }
        var day = on(2026, 3, 2);
        assertThat(WorkingCalendar.of(day, day, day, List.of(), 1).isWorkingDay(day)).isTrue();
        assertThatThrownBy(() -> WorkingCalendar.of(day, day.minusDays(1), day, List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticesAndHolidaysOfTheLawStandInOrder() {
        assertThat(LibraryNotices.days()).isSortedAccordingTo(Comparator.comparing(NoticedDay::date));
        assertThat(LibraryNotices.lastNoticed(LibraryNotices.days())).isEqualTo(on(2026, 12, 31));
        for (int year = 2027; year < 2060; year++) {
            assertThat(StatutoryHolidays.of(year)).isSortedAccordingTo(Comparator.comparing(CalendarDay::date));
        }
    }

    private static Reason refused(CalendarChange change, WorkingCalendar calendar) {
        return CalendarRules.refuse(change, calendar).orElseThrow();
    }

    private static NoticeImported law(int year) {
        return notice(year, StatutoryHolidays.of(year).stream()
                .map(day -> new NoticedDay(day.date(), day.kind(), day.name(), "test")).toArray(NoticedDay[]::new));
    }

    private static NoticeImported notice(int year, NoticedDay... days) {
        return new NoticeImported(year, "test", List.of(days));
    }

    private static DayOverridden holiday(LocalDate date) {
        return new DayOverridden(date, DayKind.HOLIDAY, "节", "test");
    }

    private static NoticedDay off(LocalDate date) {
        return new NoticedDay(date, DayKind.HOLIDAY, "节", "test");
    }

    private static List<NoticedDay> days(int count) {
        var days = new ArrayList<NoticedDay>();
        for (int i = 0; i < count; i++) {
            days.add(off(on(2027, 1, 1).plusDays(i)));
        }
        return days;
    }

    private static Actor officer(Role role) {
        return new Actor.Officer(UUID.randomUUID(), "S9001", Set.of(role));
    }

    private static Entry entry(String type, byte[] facts) {
        return new Entry(CalendarFacts.STREAM, 1, type, Instant.EPOCH, Instant.EPOCH, "system/test",
                UUID.randomUUID(), 0, new byte[32], facts, null, new byte[32]);
    }
}
