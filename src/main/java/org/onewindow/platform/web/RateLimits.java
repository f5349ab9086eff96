package org.onewindow.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Bounds how often one caller may do one thing on this node, so that codes are not guessed and one caller does not take
 * the place of the others. Memory is bounded: of more callers than {@value #CALLERS}, the ones not seen for longest are
 * forgotten.
 */
@Component
public class RateLimits {
    private static final int CALLERS = 100_000;

    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofHours(2)).build();

    RateLimits(Clock clock) {
        this.time = new ClockTime(clock);
    }

    /**
     * How often one thing may be done: at once up to {@code burst} times, then {@code refill} times in each period.
     *
     * @param name of the thing, unique in the platform
     */
    public record Limit(String name, int burst, int refill, Duration period) {
        public Limit {
            if (burst < 1 || refill < 1 || !period.isPositive()) {
                throw new IllegalArgumentException("limit " + name);
            }
        }
    }

    /**
     * Counts one more time.
     *
     * @param caller an account, a token or an address
     * @throws TooManyRequests if it is one too many
     */
    public void take(Limit limit, String caller) {
        var bucket = buckets.get(new Key(limit.name(), caller), _ -> bucket(limit));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** The caller's address; of an IPv6 address the network of 64 bits, which is one household. */
    public static String addressOf(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address.indexOf(':') < 0) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }

    private Bucket bucket(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.burst()).refillGreedy(limit.refill(), limit.period()))
                .withCustomTimePrecision(time).build();
    }

    private record Key(String limit, String caller) {
    }

    /** The platform's clock, so that tests move time instead of waiting. */
    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
