package org.onewindow.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The zone in which the law's days begin and end, whatever the zone of the machine. */
public final class OneWindowTime {
    /** Beijing time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter WORDS_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日",
            Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter WORDS_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private OneWindowTime() {
    }

    /** The legal day of an instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** A day as it is written in a sentence. */
    public static String inWords(LocalDate day, Locale locale) {
        return day.format(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? WORDS_EN : WORDS_ZH);
    }

    /** The legal day that the clock shows. */
    public static LocalDate today(Clock clock) {
        return dayOf(clock.instant());
    }

    /** The instant that the clock shows, in the microseconds that the database keeps. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
