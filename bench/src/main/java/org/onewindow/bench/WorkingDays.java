package org.onewindow.bench;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Counting working days: the calendar's two look-ups, a loop that asks the calendar about each day, and the stepping of
 * the library that the calendar was made of.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorkingDays {
    private static final int STARTS = 1_024;

    private final WorkingCalendar calendar = WorkingCalendar.ofLibrary();
    private final LocalDate[] starts = new LocalDate[STARTS];
    private int at;

    /** The limits of the law, a year, and ten years: what the look-ups cost may not grow with the distance. */
    @Param({"5", "20", "45", "250", "2500"})
    public int days;

    public static void main(String[] args) throws Exception {
        new Runner(new OptionsBuilder().include(WorkingDays.class.getName()).build()).run();
    }

    @Setup
    public void spreadOverTheNoticedYears() {
        for (int i = 0; i < STARTS; i++) {
            starts[i] = LocalDate.of(2008, 1, 1).plusDays(i * 6_570L / STARTS);
            var expected = plusWorkingDays(starts[i]);
            if (!plusByLoop(starts[i]).equals(expected) || betweenByLoop(starts[i], expected) != days) {
                throw new IllegalStateException("they disagree from " + starts[i]);
            }
        }
    }

    @Benchmark
    public LocalDate plusWorkingDays() {
        return plusWorkingDays(next());
    }

    @Benchmark
    public LocalDate plusByDayLoop() {
        return plusByLoop(next());
    }

    @Benchmark
    public SolarDay plusByLibrary() {
        var start = next();
        var day = SolarDay.fromYmd(start.getYear(), start.getMonthValue(), start.getDayOfMonth());
        for (int counted = 0; counted < days;) {
            day = day.next(1);
            if (isWorking(day)) {
                counted++;
            }
        }
        return day;
    }

    @Benchmark
    public int workingDaysBetween() {
        var start = next();
        return calendar.workingDaysBetween(start, start.plusDays(days));
    }

    @Benchmark
    public int betweenByDayLoop() {
        var start = next();
        return betweenByLoop(start, start.plusDays(days));
    }

    @Benchmark
    public int betweenByLibrary() {
        var start = next();
        var day = SolarDay.fromYmd(start.getYear(), start.getMonthValue(), start.getDayOfMonth());
        int count = 0;
        for (int i = 0; i < days; i++) {
            day = day.next(1);
            count += isWorking(day) ? 1 : 0;
        }
        return count;
    }

    private LocalDate plusWorkingDays(LocalDate start) {
        return calendar.plusWorkingDays(start, days);
    }

    private LocalDate plusByLoop(LocalDate start) {
        var date = start;
        for (int counted = 0; counted < days;) {
            date = date.plusDays(1);
            if (calendar.isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }

    private int betweenByLoop(LocalDate exclusive, LocalDate inclusive) {
        int count = 0;
        for (var date = exclusive.plusDays(1); !date.isAfter(inclusive); date = date.plusDays(1)) {
            count += calendar.isWorkingDay(date) ? 1 : 0;
        }
        return count;
    }

    private LocalDate next() {
        at = (at + 1) % STARTS;
        return starts[at];
    }

    private static boolean isWorking(SolarDay day) {
        var holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonth(), day.getDay());
        if (holiday != null) {
            return holiday.isWork();
        }
        var weekday = DayOfWeek.of(day.getWeek().getIndex() == 0 ? 7 : day.getWeek().getIndex());
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }
}
