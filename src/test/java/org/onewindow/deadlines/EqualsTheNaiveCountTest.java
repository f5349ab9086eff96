package org.onewindow.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onewindow.deadlines.RandomTime.RandomCalendar;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/**
 * Random calendars, starts, limits, exclusions, extensions and suspensions: the tables must say what counting day by
 * day says. {@code -Pproof} runs a million cases; {@code -Donewindow.proof.seed} repeats a run.
 */
class EqualsTheNaiveCountTest {
    private static final int CASES = Integer.getInteger("onewindow.proof.cases", 20_000);
    private static final long SEED = Long.getLong("onewindow.proof.seed", 20_261_123L);
    private static final int CASES_PER_CALENDAR = 50;

    @Test
    void everyDueDateIsTheOneThatCountingDayByDayGives() {
        var random = new RandomTime(SEED);
        var made = random.calendar();
        for (int i = 0; i < CASES; i++) {
            made = i % CASES_PER_CALENDAR == 0 ? random.calendar() : made;
            var start = random.start(made.calendar());
            var limit = random.limit();
            var exclusions = random.exclusions(start);
            int extension = random.extension();
            var naive = new NaiveDates(made.workingDays()::contains, exclusions, limit);

            var due = DueDates.of(start, limit, exclusions, extension, made.calendar());

            assertThat(due.on()).as("seed %d, case %d: %s after %s without %s", SEED, i, limit, start, exclusions)
                    .isEqualTo(naive.due(start, limit.days() + extension));
            derivationNamesEveryDay(made, start, due, naive, limit);
        }
    }

    private static void derivationNamesEveryDay(RandomCalendar made, LocalDate start, Due due, NaiveDates naive,
            TimeLimit limit) {
        var off = new HashSet<LocalDate>();
        int leftOut = 0;
        for (var step : due.derivation()) {
            switch (step) {
                case DerivationStep.DaysOff(var from, var to, _, _) ->
                    from.datesUntil(to.plusDays(1)).forEach(date -> assertThat(off.add(date)).isTrue());
                case DerivationStep.MadeUp(var on, _) -> assertThat(made.workingDays()).contains(on);
                case DerivationStep.Excluded(_, _, _, var days) -> leftOut += days.days();
                case DerivationStep.Started _,DerivationStep.Limited _,DerivationStep.Extended _,DerivationStep.Unlisted _,DerivationStep.Moved _,DerivationStep.Ends _,DerivationStep.Provisional _ ->
                    {
                    }
            }
        }
        assertThat(off.stream().noneMatch(made.workingDays()::contains)).isTrue();
        assertThat(leftOut).isEqualTo(naive.excludedDays(start, due.on()));
        boolean cut = due.derivation().stream().anyMatch(DerivationStep.Unlisted.class::isInstance);
        if (limit instanceof WorkingDays && limit.days() > 0 && !cut) {
            start.plusDays(1).datesUntil(due.on()).filter(date -> !made.workingDays().contains(date))
                    .forEach(date -> assertThat(off).contains(date));
        }
    }

    @Test
    void plusMinusAndBetweenAreThoseThatCountingDayByDayGives() {
        var random = new RandomTime(SEED + 1);
        var made = random.calendar();
        for (int i = 0; i < CASES; i++) {
            made = i % CASES_PER_CALENDAR == 0 ? random.calendar() : made;
            var calendar = made.calendar();
            var naive = new NaiveDates(made.workingDays()::contains, List.of(), new WorkingDays(0));
            var start = random.start(calendar).plusDays(random.upTo(1_000));
            int days = random.upTo(200);

            var plus = calendar.plusWorkingDays(start, days);

            assertThat(plus).as("seed %d, case %d", SEED + 1, i).isEqualTo(naive.due(start, days));
            var other = calendar.first().plusDays(random.upTo(2_000));
            assertThat(calendar.workingDaysBetween(start, other)).isEqualTo(naive.workingDays(start, other));
            assertThat(calendar.isWorkingDay(other)).isEqualTo(made.workingDays().contains(other));
            if (days > 0 && calendar.workingDaysBetween(calendar.first(), start) > 0) {
                assertThat(calendar.workingDaysBetween(start, plus)).isEqualTo(days);
                assertThat(calendar.minusWorkingDays(plus, days))
                        .isEqualTo(calendar.isWorkingDay(start) ? start : calendar.minusWorkingDays(start, 0));
            }
        }
    }

    @Test
    void aClockReadsWhatCountingDayByDayGivesThroughSuspensionsAndExtension() {
        var random = new RandomTime(SEED + 2);
        var made = random.calendar();
        for (int i = 0; i < CASES; i++) {
            made = i % CASES_PER_CALENDAR == 0 ? random.calendar() : made;
            var calendar = made.calendar();
            var start = random.start(calendar);
            var clock = StatutoryClock.started(LegalRule.DECISION, start, random.limit());
            var excluded = new ArrayList<Exclusion>();
            var day = start;
            for (int act = random.upTo(5); act > 0; act--) {
                day = day.plusDays(random.upTo(10));
                clock = act(random, clock, day, excluded, calendar);
            }
            var today = day.plusDays(random.upTo(40));
            clock.running().forEach(open -> excluded.add(new Exclusion(open.startOn(), today, open.kind())));
            int days = clock.limit().days() + clock.extension().map(Extension::days).orElse(0);
            var naive = new NaiveDates(made.workingDays()::contains, excluded, clock.limit());

            var reading = clock.reading(today, calendar);

            var due = naive.due(start, days);
            assertThat(reading.due().on()).as("seed %d, case %d: %s on %s", SEED + 2, i, clock, today).isEqualTo(due);
            assertThat(reading.remaining().days()).isEqualTo(naive.counted(today, due));
            assertThat(reading.overdueDays()).isEqualTo(naive.workingDays(due, today));
            assertThat(reading.isOverdue()).isEqualTo(today.isAfter(due));
            var until = today.isBefore(due) ? today : due;
            assertThat(reading.elapsed()).isEqualTo(naive.counted(start, until));
            assertThat(reading.suspendedDays()).isEqualTo(naive.excludedDays(start, until));
        }
    }

    private static StatutoryClock act(RandomTime random, StatutoryClock clock, LocalDate day, List<Exclusion> excluded,
            WorkingCalendar calendar) {
        if (clock.isSuspended() && random.upTo(1) == 0) {
            var open = clock.running().getFirst();
            excluded.add(new Exclusion(open.startOn(), day, open.kind()));
            return Days.changed(clock.resume(day, open.kind()));
        }
        var wish = random.upTo(3) == 0
                ? clock.extend(new Extension(day, ExtensionApprover.AGENCY_HEAD, 1 + random.upTo(9)), calendar)
                : clock.suspend(day, random.procedure());
        return switch (wish) {
            case ClockOutcome.Changed(var changed) -> changed;
            case ClockOutcome.Refused _ -> clock;
        };
    }
}
