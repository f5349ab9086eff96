package org.onewindow.parties;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalVerifier;
import org.onewindow.journal.NewEntry;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm3;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Binds the access log to the journal: the digest of each day is one entry of {@code access-log/<day>}, so that no look
 * at personal data can be taken out or added later without being noticed (PIPL 51, GB/T 22239 8.1.4.3). A day without
 * looks has its entry too, or a missing day would look like a quiet one. Any node may close a day at any time: the
 * stream takes one entry, and the same lines give the same bytes.
 */
@Component
public final class AccessDays {
    private static final String PREFIX = "access-log/";
    private static final String TYPE = "access-log.closed.1";
    private static final Actor CLOSING = new Actor.Automatic("access-log");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A look is written with the time at which it began; by then after midnight the last of the day are committed. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** Days closed by one call: a centre that stood still for a month; the next call goes on. */
    private static final int MAX_DAYS = 31;

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final JournalVerifier verifier;
    private final Clock clock;

    AccessDays(JdbcClient jdbc, Journal journal, JournalVerifier verifier, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Appends the digests of the days that have ended and have none yet, oldest first, and tells them. */
    public List<AccessDay> closeEnded() {
        var last = OneWindowTime.dayOf(clock.instant().minus(GRACE)).minusDays(1);
        var closed = new ArrayList<AccessDay>();
        for (var day = firstOpen(last); !day.isAfter(last) && closed.size() < MAX_DAYS; day = day.plusDays(1)) {
            var digest = recomputed(day);
            if (append(digest)) {
                closed.add(digest);
            }
        }
        return closed;
    }

    /** The days whose log is not what the journal says any more, and those that have no entry between the first and last. */
    public List<LocalDate> broken() {
        var held = new ArrayList<AccessDay>();
        verifier.forEach(PREFIX, entry -> held.add(read(entry)));
        var broken = new ArrayList<LocalDate>();
        var expected = held.isEmpty() ? null : held.getFirst().day();
        for (var day : held) {
            while (expected != null && expected.isBefore(day.day())) {
                broken.add(expected);
                expected = expected.plusDays(1);
            }
            if (!recomputed(day.day()).equals(day)) {
                broken.add(day.day());
            }
            expected = day.day().plusDays(1);
        }
        return broken;
    }

    /** The day after the last that is closed, else the day of the first look. */
    private LocalDate firstOpen(LocalDate last) {
        var first = jdbc.sql("select at from parties.access_log order by at, access_id limit 1")
                .query(OffsetDateTime.class).optional().map(at -> OneWindowTime.dayOf(at.toInstant()))
                .orElse(last.plusDays(1));
        var closed = new LocalDate[]{first};
        verifier.forEach(PREFIX, entry -> closed[0] = read(entry).day().plusDays(1));
        return closed[0];
    }

    private AccessDay recomputed(LocalDate day) {
        var sum = new Sum();
        forEach(day, sum);
        return new AccessDay(day, sum.lines, HexFormat.of().formatHex(sum.digest));
    }

    private void forEach(LocalDate day, Consumer<byte[]> consumer) {
        var from = day.atStartOfDay(OneWindowTime.ZONE).toOffsetDateTime();
        var to = day.plusDays(1).atStartOfDay(OneWindowTime.ZONE).toOffsetDateTime();
        long after = 0;
        while (true) {
            var page = jdbc.sql("""
                    select access_id, at, actor, purpose, subject from parties.access_log
                    where at >= :from and at < :to and (at, access_id) > (:from, :after)
                    order by at, access_id limit :limit""").param("from", from).param("to", to).param("after", after)
                    .param("limit", PAGE).query(AccessDays::line).list();
            page.forEach(line -> consumer.accept(line.bytes()));
            if (page.size() < PAGE) {
                return;
            }
            from = page.getLast().at();
            after = page.getLast().id();
        }
    }

    private boolean append(AccessDay day) {
        var facts = JSON.writeValueAsBytes(new Facts(day.day().toString(), day.lines(), day.digest()));
        var stream = PREFIX + day.day();
        var command = new CommandId(UUID.nameUUIDFromBytes(stream.getBytes(StandardCharsets.UTF_8)));
        return journal.append(CLOSING, command, facts, Journal.beginning(),
                List.of(new NewEntry(stream, 1, TYPE, OneWindowTime.now(clock), facts, null)),
                List.of()) instanceof Appended;
    }

    private static AccessDay read(Entry entry) {
        var facts = JSON.readValue(entry.facts(), Facts.class);
        return new AccessDay(LocalDate.parse(facts.day()), facts.lines(), facts.digest());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var id = row.getLong("access_id");
        var at = row.getObject("at", OffsetDateTime.class);
        return new Line(id, at, bytes(id, at, row.getString("actor"), row.getString("purpose"),
                row.getString("subject")));
    }

    /** Each part behind its length, so that no two different lines have the same bytes. */
    private static byte[] bytes(long id, OffsetDateTime at, String... texts) {
        var parts = Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        var bytes = ByteBuffer
                .allocate(2 * Long.BYTES + parts.stream().mapToInt(part -> Integer.BYTES + part.length).sum());
        bytes.putLong(id).putLong(ChronoUnit.MICROS.between(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                at));
        parts.forEach(part -> bytes.putInt(part.length).put(part));
        return bytes.array();
    }

    /** What an entry says. */
    private record Facts(String day, long lines, String digest) {
    }

    private record Line(long id, OffsetDateTime at, byte[] bytes) {
    }

    /** A chain over the lines: each digest covers the one before. */
    private static final class Sum implements Consumer<byte[]> {
        private byte[] digest = new byte[32];
        private long lines;

        @Override
        public void accept(byte[] line) {
            digest = Sm3.digest(digest, line);
            lines++;
        }
    }
}
