package org.onewindow.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.Money;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.ReadAloud;

/**
 * Writes values as the reader is used to see them; templates read it as {@code #show}. The zone is always that of the
 * law, never that of the machine.
 */
public final class Show {
    private static final DateTimeFormatter DATE_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日",
            Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY_ZH = DateTimeFormatter.ofPattern("EEEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter WEEKDAY_EN = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long KIB = 1024;

    private final boolean english;

    Show(Locale locale) {
        this.english = "en".equals(locale.getLanguage());
    }

    /** 2026年10月15日 or 15 October 2026; empty where there is no date. */
    public String date(@Nullable LocalDate date) {
        return date == null ? "" : date.format(english ? DATE_EN : DATE_ZH);
    }

    /** 10月15日 or 15 Oct, where the year is plain. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : date.format(english ? DAY_EN : DAY_ZH);
    }

    /** 星期四 or Thursday. */
    public String weekday(LocalDate date) {
        return date.format(english ? WEEKDAY_EN : WEEKDAY_ZH);
    }

    /** The legal day of an instant, as a date. */
    public String date(Instant instant) {
        return date(OneWindowTime.dayOf(instant));
    }

    /** 14:05 in Beijing time. */
    public String time(Instant instant) {
        return instant.atZone(OneWindowTime.ZONE).format(TIME);
    }

    /** 2026年10月15日 14:05 in Beijing time. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : date(instant) + " " + time(instant);
    }

    /** For the {@code datetime} attribute of a time element. */
    public String machineTime(Instant instant) {
        return instant.atZone(OneWindowTime.ZONE).truncatedTo(ChronoUnit.SECONDS).toOffsetDateTime().toString();
    }

    /** 340 KB, 2.4 MB: as file managers say it, of 1024 bytes. */
    public String size(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        if (bytes < KIB * KIB) {
            return (bytes + KIB - 1) / KIB + " KB";
        }
        return String.format(Locale.ROOT, bytes % (KIB * KIB) == 0 ? "%.0f MB" : "%.1f MB",
                bytes / (double) (KIB * KIB));
    }

    /** 1,234.50 with the sign of the currency. */
    public String money(Money money) {
        return String.format(Locale.ROOT, "¥%,d.%02d", money.amountMinor() / 100, money.amountMinor() % 100);
    }

    /** The geometry of a clock card's bar; the clock is overdue by {@code overDays}, or 0. */
    public ClockBar clockBar(int elapsedDays, int overDays, int suspendedDays, int remainingDays, LocalDate startedOn,
            LocalDate promisedDueOn, @Nullable LocalDate statutoryDueOn) {
        return ClockBar.of(elapsedDays, overDays, suspendedDays, remainingDays, startedOn, promisedDueOn,
                statutoryDueOn);
    }

    /** On which side of its mark the word of a clock card fits, as SVG says it. */
    public String anchor(double position) {
        return ClockBar.anchor(position);
    }

    /** A position or width in per cent, as SVG reads it. */
    public String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    /** A whole number with thousands set apart. */
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * A case number in groups for reading aloud: division, centre, department, year, month and day, serial with check
     * character. Anything that is not shaped like a case number is left as it is.
     */
    public String caseNumber(String number) {
        return ReadAloud.caseNumber(number);
    }
}
