package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.onewindow.deadlines.calendar.DayKind;
import org.onewindow.deadlines.calendar.NoticedDay;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/** Random calendars, limits and exclusions; the same seed gives the same ones. */
final class RandomTime {
    private static final LocalDate FIRST = LocalDate.of(2002, 1, 1);
    private static final int SPAN = 2_600;
    private final Random random;

    /** A calendar with the set of its working days, kept apart from it. */
    record RandomCalendar(WorkingCalendar calendar, Set<LocalDate> workingDays) {
    }

    RandomTime(long seed) {
        this.random = new Random(seed);
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    RandomCalendar calendar() {
        var noticed = new ArrayList<NoticedDay>();
        var working = new HashSet<LocalDate>();
        int holidays = random.nextInt(40);
        int makeUps = random.nextInt(40);
        var first = FIRST.plusDays(random.nextInt(20_000));
        for (int i = 0; i < SPAN; i++) {
            var date = first.plusDays(i);
            int dice = random.nextInt(100);
            boolean weekend = date.getDayOfWeek().getValue() > 5;
            if (dice < holidays && (!weekend || dice % 2 == 0)) {
                noticed.add(new NoticedDay(date, DayKind.HOLIDAY, "假", "random"));
            } else if (weekend && random.nextInt(100) < makeUps) {
                noticed.add(new NoticedDay(date, DayKind.MAKE_UP_WORKING_DAY, "班", "random"));
                working.add(date);
            } else if (!weekend) {
                working.add(date);
            }
        }
        var last = first.plusDays(SPAN - 1L);
        return new RandomCalendar(WorkingCalendar.of(first, last, last, noticed, random.nextInt()), working);
    }

    LocalDate start(WorkingCalendar calendar) {
        return calendar.first().plusDays(random.nextInt(400));
    }

    TimeLimit limit() {
        int days = random.nextInt(10) == 0 ? 0 : random.nextInt(70);
        return random.nextBoolean() ? new WorkingDays(days) : new CalendarDays(days);
    }

    int extension() {
        return random.nextInt(3) == 0 ? random.nextInt(16) : 0;
    }

    SpecialProcedure procedure() {
        return List.of(SpecialProcedure.values()).get(random.nextInt(8));
    }

    List<Exclusion> exclusions(LocalDate start) {
        var exclusions = new ArrayList<Exclusion>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var from = start.plusDays(random.nextInt(120) - 20L);
            exclusions.add(new Exclusion(from, from.plusDays(random.nextInt(30)), procedure()));
        }
        return exclusions;
    }
}
