package org.onewindow.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.Tail;
import org.onewindow.notices.Outbox.Count;
import org.onewindow.notices.Outbox.DeadLetter;
import org.onewindow.notices.Outbox.Filter;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of deliveries as an administrator looks at it. */
@Component
class DeadLetterRows {
    private static final String SELECT = """
            select d.delivery_id, d.channel, m.kind, m.case_no, m.role, d.attempts, d.reason, d.code, d.ended_at, d.seq
            from notices.delivery d join notices.message m on m.message_id = d.message_id
            """;
    private static final String MATCHING = """
            where d.state = 'DEAD'
              and (cast(:channel as text) is null or d.channel = :channel)
              and (cast(:reason as text) is null or d.reason = :reason)
              and (cast(:caseNo as text) is null or m.case_no = :caseNo)
            """;

    private final JdbcClient jdbc;

    DeadLetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PageOf<DeadLetter> page(Filter filter, int page, int size) {
        var params = params(filter);
        var total = jdbc.sql("""
                select count(*) from notices.delivery d join notices.message m on m.message_id = d.message_id
                """ + MATCHING).params(params).query(Long.class).single();
        return new PageOf<>(list(filter, (long) page * size, size), page, size, total);
    }

    List<DeadLetter> list(Filter filter, long offset, int limit) {
        return jdbc.sql(SELECT + MATCHING + "order by d.ended_at desc, d.delivery_id limit :limit offset :offset")
                .params(params(filter)).param("limit", limit).param("offset", offset).query(DeadLetterRows::map)
                .list();
    }

    Optional<DeadLetter> find(UUID id) {
        return jdbc.sql(SELECT + "where d.state = 'DEAD' and d.delivery_id = :id").param("id", id)
                .query(DeadLetterRows::map).optional();
    }

    List<Count> counts(Set<NoticeChannel> open, Instant since) {
        var found = new HashMap<NoticeChannel, Count>();
        jdbc.sql("""
                select channel, count(*) filter (where state = 'WAITING') as waiting,
                       min(next_at) filter (where state = 'WAITING') as oldest,
                       count(*) filter (where state = 'DEAD') as dead,
                       count(*) filter (where state = 'SENT' and ended_at > :since) as sent,
                       count(*) filter (where state = 'DROPPED' and ended_at > :since) as dropped,
                       count(*) filter (where state = 'DISCARDED' and ended_at > :since) as discarded
                from notices.delivery group by channel""").param("since", MessageRows.at(since))
                .query((row, _) -> count(row, open)).list().forEach(count -> found.put(count.channel(), count));
        return List.of(NoticeChannel.values()).stream().map(channel -> found.getOrDefault(channel,
                new Count(channel, open.contains(channel), 0, null, 0, 0, 0, 0))).toList();
    }

    /** The tail that lets a dead letter go out once more. */
    static Tail retrying(DeadLetter letter, Instant now) {
        return Tail.of("""
                update notices.delivery
                set state = 'WAITING', attempts = 0, next_at = :now, ended_at = null, claim = null, seq = :seq
                where delivery_id = :id and state = 'DEAD' and seq = :seq - 1""").param("now", MessageRows.at(now))
                .param("seq", letter.seq() + 1).param("id", letter.id());
    }

    /** The tail that lays a dead letter aside. */
    static Tail discarding(DeadLetter letter, Instant now) {
        return Tail.of("""
                update notices.delivery set state = 'DISCARDED', ended_at = :now, seq = :seq
                where delivery_id = :id and state = 'DEAD' and seq = :seq - 1""").param("now", MessageRows.at(now))
                .param("seq", letter.seq() + 1).param("id", letter.id());
    }

    private static Map<String, @Nullable Object> params(Filter filter) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("channel", filter.channel() == null ? null : filter.channel().name());
        params.put("reason", filter.reason() == null ? null : filter.reason().name());
        params.put("caseNo", filter.caseNo());
        return params;
    }

    private static Count count(ResultSet row, Set<NoticeChannel> open) throws SQLException {
        var channel = NoticeChannel.valueOf(row.getString("channel"));
        var oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Count(channel, open.contains(channel), row.getLong("waiting"),
                oldest == null ? null : oldest.toInstant(), row.getLong("dead"), row.getLong("sent"),
                row.getLong("dropped"), row.getLong("discarded"));
    }

    private static DeadLetter map(ResultSet row, int number) throws SQLException {
        return new DeadLetter(row.getObject("delivery_id", UUID.class),
                NoticeChannel.valueOf(row.getString("channel")),
                NoticeKind.valueOf(row.getString("kind")), row.getString("case_no"),
                NoticeRole.valueOf(row.getString("role")), row.getInt("attempts"),
                Posting.Reason.valueOf(row.getString("reason")), row.getInt("code"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(), row.getLong("seq"));
    }
}
