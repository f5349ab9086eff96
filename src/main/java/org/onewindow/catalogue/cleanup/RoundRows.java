package org.onewindow.catalogue.cleanup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.cleanup.KeptRound.State;
import org.onewindow.catalogue.cleanup.Measure.Kind;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of rounds. */
@Component
class RoundRows {
    private static final String ROUND = """
            select id, state, content, revision, seq, proposed_by, proposed_at, decided_by, decided_at, remark,
                (select count(*) from catalogue.cleanup_measure m where m.round = r.id and m.done_at is null) as left_over
            from catalogue.cleanup_round r
            """;

    private final JdbcClient jdbc;
    private final ItemDocuments documents = new ItemDocuments();

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    byte[] content(Round round) {
        return documents.bytes(round);
    }

    /** All rounds, the last number first. */
    List<KeptRound> all(int limit) {
        return jdbc.sql(ROUND + "order by number desc, proposed_at desc limit :limit").param("limit", limit)
                .query((rs, _) -> kept(rs)).list();
    }

    Optional<KeptRound> one(UUID id) {
        return jdbc.sql(ROUND + "where id = :id").param("id", id).query((rs, _) -> kept(rs)).optional();
    }

    /** The round in force that has the number. */
    Optional<KeptRound> inForce(int number) {
        return jdbc.sql(ROUND + "where number = :number and state = 'IN_FORCE'").param("number", number)
                .query((rs, _) -> kept(rs)).optional();
    }

    /** Rounds in force, the last number first. */
    List<KeptRound> allInForce(int limit) {
        return jdbc.sql(ROUND + "where state = 'IN_FORCE' order by number desc limit :limit").param("limit", limit)
                .query((rs, _) -> kept(rs)).list();
    }

    /** How many measures of each kind the rounds in force have together, 0 where there are none. */
    Map<Kind, Long> totals() {
        var totals = new EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            totals.put(kind, 0L);
        }
        jdbc.sql("select kind, count(*) as measures from catalogue.cleanup_measure group by kind")
                .query(rs -> {
                    totals.put(Kind.valueOf(rs.getString("kind")), rs.getLong("measures"));
                });
        return totals;
    }

    /** Rounds in force with measures about an item, the latest first. */
    List<KeptRound> about(ItemCode item) {
        return jdbc.sql(ROUND + """
                where id in (select round from catalogue.cleanup_measure where item = :item)
                order by number desc""").param("item", item.value()).query((rs, _) -> kept(rs)).list();
    }

    /** Rounds in force of which something is still to be done. */
    List<UUID> unfinished() {
        return jdbc.sql("select distinct round from catalogue.cleanup_measure where done_at is null")
                .query(UUID.class).list();
    }

    /** Positions of the measures of a round that are still to be carried out. */
    Set<Integer> left(UUID id) {
        return Set.copyOf(jdbc
                .sql("select position from catalogue.cleanup_measure where round = :id and done_at is null")
                .param("id", id).query(Integer.class).list());
    }

    /** Writes a draft that stood at the revision, 0 for none; false if it stands at another or is no draft. */
    boolean put(UUID id, Round round, long seen, String by, Instant at) {
        var statement = seen == 0
                ? """
                        insert into catalogue.cleanup_round (id, number, state, content, revision, seq, proposed_by,
                            proposed_at)
                        values (:id, :number, 'DRAFT', :content, 1, 0, :by, :at) on conflict (id) do nothing"""
                : """
                        update catalogue.cleanup_round set number = :number, content = :content,
                            revision = revision + 1, proposed_by = :by, proposed_at = :at
                        where id = :id and revision = :seen and state = 'DRAFT'""";
        return jdbc.sql(statement).param("id", id).param("number", round.number()).param("content", content(round))
                .param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("seen", seen).update() == 1;
    }

    boolean discard(UUID id) {
        return jdbc.sql("delete from catalogue.cleanup_round where id = :id and state = 'DRAFT'").param("id", id)
                .update() == 1;
    }

    static Tail propose(KeptRound kept, String by, Instant at) {
        return Tail
                .of("""
                        update catalogue.cleanup_round set state = 'PROPOSED', seq = seq + 1, proposed_by = :by, proposed_at = :at
                        where id = :id and state = 'DRAFT' and revision = :revision""")
                .param("id", kept.id()).param("revision", kept.revision()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** Confirms a proposal, unless another round has its number by now. */
    static Tail confirm(KeptRound kept, String by, Instant at) {
        return Tail.of("""
                update catalogue.cleanup_round set state = 'IN_FORCE', seq = seq + 1, decided_by = :by, decided_at = :at
                where id = :id and state = 'PROPOSED' and seq = :seq""")
                .param("id", kept.id()).param("seq", kept.seq()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    static Tail reject(KeptRound kept, String by, Instant at, String remark) {
        return Tail
                .of("""
                        update catalogue.cleanup_round set state = 'REJECTED', seq = seq + 1, decided_by = :by, decided_at = :at,
                            remark = :remark
                        where id = :id and state = 'PROPOSED' and seq = :seq""")
                .param("id", kept.id()).param("seq", kept.seq()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("remark", remark);
    }

    /** A round of the past, in force from the start. */
    Tail record(UUID id, Round round, String by, Instant at) {
        return Tail
                .of("""
                        insert into catalogue.cleanup_round (id, number, state, content, revision, seq, proposed_by, proposed_at,
                            decided_by, decided_at)
                        values (:id, :number, 'IN_FORCE', :content, 1, 1, :by, :at, :by, :at)""")
                .param("id", id).param("number", round.number()).param("content", content(round)).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** The measures of a round that has just come into force. */
    static Tail measures(UUID id, List<Measure> measures) {
        return Tail.of("""
                insert into catalogue.cleanup_measure (round, position, kind, item)
                select :round, position, kind, item
                from unnest(cast(:positions as integer[]), cast(:kinds as text[]), cast(:items as text[]))
                    as measure (position, kind, item)""").param("round", id)
                .param("positions", IntStream.rangeClosed(1, measures.size()).boxed().toArray(Integer[]::new))
                .param("kinds", measures.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("items", measures.stream().map(one -> one.item().value()).toArray(String[]::new));
    }

    /** Marks a measure as carried out, in the statement that does it. */
    static Tail done(UUID id, int position, Instant at) {
        return Tail.of("""
                update catalogue.cleanup_measure set done_at = :doneAt
                where round = :round and position = :position and done_at is null""")
                .param("round", id).param("position", position).param("doneAt", at.atOffset(ZoneOffset.UTC));
    }

    /** Marks measures as carried out that the catalogue already agrees with. */
    void agreed(UUID id, List<Integer> positions, Instant at) {
        jdbc.sql("""
                update catalogue.cleanup_measure set done_at = :at
                where round = :round and position = any(cast(:positions as integer[])) and done_at is null""")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("round", id)
                .param("positions", positions.toArray(Integer[]::new)).update();
    }

    private KeptRound kept(ResultSet rs) throws SQLException {
        var decidedAt = rs.getObject("decided_at", OffsetDateTime.class);
        return new KeptRound(rs.getObject("id", UUID.class), State.valueOf(rs.getString("state")),
                documents.read(rs.getBytes("content"), Round.class), rs.getLong("revision"), rs.getLong("seq"),
                rs.getString("proposed_by"), rs.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                rs.getString("decided_by"), decidedAt == null ? null : decidedAt.toInstant(), rs.getString("remark"),
                rs.getLong("left_over"));
    }
}
