package org.onewindow.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The present, moved as far as a test needs: tests move time instead of waiting. */
public final class MovableClock extends Clock {
    private final Clock present = Clock.systemUTC();
    private final AtomicReference<Duration> moved = new AtomicReference<>(Duration.ZERO);

    /** Moves time on. */
    public void advance(Duration by) {
        moved.updateAndGet(before -> before.plus(by));
    }

    /** Moves time to an instant, from which it goes on. */
    public void moveTo(Instant to) {
        moved.set(Duration.between(present.instant(), to));
    }

    /** Returns to the present. */
    public void reset() {
        moved.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return present.instant().plus(moved.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return present.withZone(zone);
    }
}
