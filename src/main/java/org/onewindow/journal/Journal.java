package org.onewindow.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm3;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Appends to the journal and reads single streams of it. An append is one statement: the entries and the caller's tails
 * together or nothing, without a transaction around it, because fewer round trips are what makes an act fast.
 */
@Component
public final class Journal {
    /** Entries in one act; the law knows no act that states more facts at once, and the statement stays small. */
    public static final int MAX_ENTRIES = 16;

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");
    private static final String STALE_TAIL = "OW002";
    private static final String UNIQUE_VIOLATION = "23505";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Eras eras;
    private final Wakeup wakeup;
    private final Map<Shape, Statement> statements = new ConcurrentHashMap<>();

    Journal(JdbcClient jdbc, Clock clock, Eras eras, Wakeup wakeup) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.eras = eras;
        this.wakeup = wakeup;
    }

    /**
     * Records what one command of one actor did.
     *
     * @param request      the request in a canonical byte form, of which the digest is kept
     * @param previousHash hash of the last entry of the stream, or {@link #beginning()}; entries of one call belong to
     *                     one stream and follow each other
     * @param entries      1 to {@value #MAX_ENTRIES}
     */
    public AppendOutcome append(Actor actor, CommandId command, byte[] request, byte[] previousHash,
            List<NewEntry> entries, List<Tail> tails) {
        return append(chain(actor, command, request, previousHash, entries), tails);
    }

    /**
     * Chains entries to the end of a stream without recording them yet, for a caller whose snapshot keeps the hash of the
     * last one; parameters as in {@link #append(Actor, CommandId, byte[], byte[], List, List)}.
     */
    public Chained chain(Actor actor, CommandId command, byte[] request, byte[] previousHash, List<NewEntry> entries) {
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("an act records 1 to 16 entries, not " + entries.size());
        }
        var requestDigest = Sm3.digest(request);
        var recordedAt = OneWindowTime.now(clock);
        var chained = new ArrayList<Entry>(entries.size());
        var previous = previousHash;
        for (var fresh : entries) {
            var open = new Entry(fresh.stream(), fresh.seq(), fresh.type(), fresh.occurredAt(), recordedAt, actor.id(),
                    command.value(), chained.size(), requestDigest, fresh.facts(), fresh.sealed(), previous);
            previous = EntryBytes.hash(open, previous);
            chained.add(EntryRows.withHash(open, previous));
        }
        return new Chained(actor, command, chained);
    }

    /** Records chained entries and what they change beside the journal, together or not at all. */
    public AppendOutcome append(Chained chained, List<Tail> tails) {
        var entries = chained.entries();
        try {
            var statement = statement(entries.size(), tails);
            jdbc.sql(statement.sql()).params(statement.values(params(entries, tails))).query(Integer.class).single();
        } catch (DataAccessException e) {
            return refused(chained, e);
        }
        wakeup.signal();
        return new Appended(entries);
    }

    /** What the first entry of a stream is chained to. */
    public static byte[] beginning() {
        return EntryBytes.beginning();
    }

    /** The entries that a command of the actor recorded, in order; empty if it is unknown. */
    public List<Entry> of(Actor actor, CommandId command) {
        return jdbc.sql(EntryRows.SELECT + """
                where command_id = :command and actor = :actor order by command_part""")
                .param("command", command.value()).param("actor", actor.id()).query(EntryRows::map).list();
    }

    /** Up to {@code limit} entries of a stream from a place on, in order. */
    public List<Entry> stream(String stream, long fromSeq, int limit) {
        return jdbc.sql(EntryRows.SELECT + """
                where stream = :stream and seq >= :from order by seq limit :limit""")
                .param("stream", stream).param("from", fromSeq).param("limit", limit).query(EntryRows::map).list();
    }

    private AppendOutcome refused(Chained chained, DataAccessException e) {
        var state = sqlState(e);
        if (!STALE_TAIL.equals(state) && !UNIQUE_VIOLATION.equals(state)) {
            throw e;
        }
        var known = of(chained.actor(), chained.command());
        return known.isEmpty()
                ? new Stale()
                : new Known(known, Arrays.equals(known.getFirst().requestDigest(),
                        chained.entries().getFirst().requestDigest()));
    }

    private static @Nullable String sqlState(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql ? sql.getSQLState() : null;
    }

    private Statement statement(int entries, List<Tail> tails) {
        var shape = new Shape(entries, tails.stream().map(Tail::sql).toList());
        return statements.computeIfAbsent(shape, Journal::compose);
    }

    private static Statement compose(Shape shape) {
        var sql = new StringBuilder("with ");
        var counts = new ArrayList<String>();
        for (int i = 0; i < shape.tails().size(); i++) {
            var body = PARAMETER.matcher(shape.tails().get(i).strip()).replaceAll(":t" + i + "_$1");
            sql.append("tail_").append(i).append(" as (").append(body).append(" returning 1), ");
            counts.add("(select count(*) from tail_" + i + ")");
        }
        counts.add("(select count(*) from appended)");
        sql.append("appended as (insert into journal.entry (").append(EntryRows.COLUMNS).append(", era) values ");
        for (int i = 0; i < shape.entries(); i++) {
            sql.append(i == 0 ? "" : ", ").append(EntryRows.values(i));
        }
        // The function refuses; asked only when there is something to refuse, since calling it costs as much as an index.
        return Statement.of(sql.append(" returning 1) select case when 0 in (").append(String.join(", ", counts))
                .append(") then journal.require_changed(0) else 1 end").toString());
    }

    private Map<String, @Nullable Object> params(List<Entry> entries, List<Tail> tails) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("era", eras.current());
        for (int i = 0; i < entries.size(); i++) {
            EntryRows.params(params, i, entries.get(i));
        }
        for (int i = 0; i < tails.size(); i++) {
            for (var param : tails.get(i).params().entrySet()) {
                params.put("t" + i + "_" + param.getKey(), param.getValue());
            }
        }
        return params;
    }

    /** Statements are few, since tails are constant texts; one is composed for each shape and kept. */
    private record Shape(int entries, List<String> tails) {
    }

    /**
     * A statement whose parameters are numbered once and for all: putting names into places anew for each act cost a tenth
     * of its work in this process.
     */
    private record Statement(String sql, List<String> names) {
        static Statement of(String named) {
            return new Statement(PARAMETER.matcher(named).replaceAll("?"),
                    PARAMETER.matcher(named).results().map(found -> found.group(1)).toList());
        }

        List<@Nullable Object> values(Map<String, @Nullable Object> params) {
            var values = new ArrayList<@Nullable Object>(names.size());
            for (var name : names) {
                values.add(params.get(name));
            }
            return values;
        }
    }
}
