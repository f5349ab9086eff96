package org.onewindow.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of a series, unique over all nodes and rising on each. A node reserves a block with one statement and gives
 * numbers from memory; what it holds when it stops is void, which leaves gaps and never a number given twice.
 */
@Component
final class Serials {
    /** Numbers reserved at first: few enough that a day's gaps stay small beside six digits. */
    private static final int SMALLEST = 20;

    /** A series that uses up block after block within a second reserves more at once, up to this. */
    private static final int LARGEST = 320;

    private static final long FAST_NANOS = 1_000_000_000L;

    /** Series kept in memory; one department uses a handful a day. */
    private static final int MAX_SERIES = 5_000;

    private final JdbcClient jdbc;
    private final Cache<String, Block> blocks = Caffeine.newBuilder().maximumSize(MAX_SERIES).build();

    Serials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the series, from 1. */
    long next(String series) {
        return blocks.get(series, name -> new Block()).next(series);
    }

    private final class Block {
        private long next;
        private long end;
        private int size = SMALLEST;
        private long reservedAt = System.nanoTime();

        synchronized long next(String series) {
            if (next == end) {
                var now = System.nanoTime();
                size = end > 0 && now - reservedAt < FAST_NANOS ? Math.min(2 * size, LARGEST) : SMALLEST;
                reservedAt = now;
                end = reserve(series, size);
                next = end - size;
            }
            return next++;
        }
    }

    private long reserve(String series, int count) {
        return jdbc.sql("""
                insert into casework.serial (series, next) values (:series, 1 + :count)
                on conflict (series) do update set next = casework.serial.next + :count
                returning next""").param("series", series).param("count", count).query(Long.class).single();
    }
}
