package org.onewindow.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The zone in which the law's days begin and end, whatever the zone of the machine. */
public final class OneWindowTime {
    /** Beijing time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private OneWindowTime() {
    }

    /** The legal day of an instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
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
