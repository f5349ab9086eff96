package org.onewindow.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import org.onewindow.notices.DeliveryRows.Taken;
import org.onewindow.notices.DeliveryRows.Wanted;
import org.onewindow.notices.Parcels.Packed;
import org.onewindow.notices.Posting.Later;
import org.onewindow.notices.Posting.Never;
import org.onewindow.notices.Posting.Reason;
import org.onewindow.notices.Posting.Sent;
import org.onewindow.platform.OneWindowTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, each message at least once and under the same id every time. An attempt runs outside any
 * transaction: taken in one, told in another. A node that dies in between leaves the row to be taken again when its lease
 * is over; the other side knows by the id that it has it already.
 */
@Component
class Postman {
    /** Deliveries taken at a time and sent side by side: as many connections as a mail server bears from one house. */
    static final int BATCH = 10;

    /** How long an attempt may take before another node may try: every step of a mail at its longest time-out. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** No pause grows beyond this: a gateway that was down for a day is tried four times in it. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final DeliveryRows rows;
    private final Parcels parcels;
    private final NoticesSettings settings;
    private final Clock clock;
    private final Map<NoticeChannel, Carrier> carriers = new EnumMap<>(NoticeChannel.class);

    Postman(DeliveryRows rows, Parcels parcels, List<Carrier> carriers, NoticesSettings settings, Clock clock) {
        this.rows = rows;
        this.parcels = parcels;
        this.settings = settings;
        this.clock = clock;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
    }

    /** Takes one batch of what is due and sends it; tells how many it took. */
    int round() {
        var open = open();
        if (open.isEmpty()) {
            return 0;
        }
        var now = OneWindowTime.now(clock);
        var taken = rows.take(new Wanted(open, resting(now), LEASE, settings.ratePerMinute(), BATCH), now);
        try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(one -> side.execute(() -> attempt(one)));
        }
        return taken.size();
    }

    /** The channels that are configured. */
    Set<NoticeChannel> open() {
        var open = EnumSet.noneOf(NoticeChannel.class);
        carriers.values().stream().filter(Carrier::isOn).forEach(carrier -> open.add(carrier.channel()));
        return open;
    }

    private void attempt(Taken taken) {
        if (taken.attempt() > settings.mostAttempts()) {
            rows.dead(taken, Reason.INTERRUPTED, 0, OneWindowTime.now(clock));
            return;
        }
        try {
            switch (parcels.pack(taken)) {
                case Packed.Nothing(var reason) -> rows.dropped(taken, reason, OneWindowTime.now(clock));
                case Packed.Ready(var parcel) ->
                    tell(taken, Objects.requireNonNull(carriers.get(taken.channel())).send(parcel));
            }
        } catch (RuntimeException e) {
            // One message that cannot be written must not hold up all others; what went wrong may hold an address.
            LOG.error("delivery {} by {} failed: {}", taken.id(), taken.channel(), e.getClass().getName());
            tell(taken, new Later(Reason.OUR_FAULT, 0));
        }
    }

    private void tell(Taken taken, Posting posting) {
        var now = OneWindowTime.now(clock);
        switch (posting) {
            case Sent _ -> rows.sent(taken, now);
            case Never(var reason, var code) -> dead(taken, reason, code, now);
            case Later(var reason, var code) when taken.attempt() >= settings.mostAttempts() ->
                dead(taken, reason, code, now);
            case Later(var reason, var code) -> rows.later(taken, reason, code, now.plus(pause(taken)));
        }
    }

    private void dead(Taken taken, Reason reason, int code, Instant now) {
        LOG.warn("delivery {} by {} is a dead letter: {} {}", taken.id(), taken.channel(), reason, code);
        rows.dead(taken, reason, code, now);
    }

    /**
     * Three times as long after each failure, and up to a fifth more, so that what failed together does not come back
     * together. The share follows from id and attempt, so that a test can reckon it.
     */
    Duration pause(Taken taken) {
        var seconds = (double) settings.firstRetrySeconds() * Math.pow(3, taken.attempt() - 1);
        var bounded = Math.min(seconds, (double) LONGEST_PAUSE.toSeconds());
        var share = Math.floorMod(taken.id().hashCode() * 31 + taken.attempt(), 1_000) / 1_000.0;
        return Duration.ofMillis((long) (bounded * 1_000 * (1 + share / 5)));
    }

    /** Nobody is woken by a short message of an office. */
    private Set<NoticeChannel> resting(Instant now) {
        var time = LocalTime.ofInstant(now, OneWindowTime.ZONE);
        var from = settings.sms().quietFrom();
        var until = settings.sms().quietUntil();
        var late = !time.isBefore(from);
        var early = time.isBefore(until);
        var quiet = from.isAfter(until) ? late || early : late && early;
        return quiet ? EnumSet.of(NoticeChannel.SMS) : EnumSet.noneOf(NoticeChannel.class);
    }
}
