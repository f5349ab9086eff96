package org.onewindow.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** The table of entries: its columns, their parameters and their reading. */
final class EntryRows {
    static final String COLUMNS = """
            stream, seq, type, occurred_at, recorded_at, actor, command_id, command_part, request_digest, facts, \
            sealed, hash""";
    static final String SELECT = "select " + COLUMNS + " from journal.entry ";

    private EntryRows() {
    }

    static String values(int i) {
        return """
                (:stream_N, :seq_N, :type_N, :occurred_N, :recorded_N, :actor_N, :command_N, :part_N, :request_N, \
                :facts_N, :sealed_N, :hash_N, :era)""".replace("_N", "_" + i);
    }

    static void params(Map<String, @Nullable Object> params, int i, Entry entry) {
        params.put("stream_" + i, entry.stream());
        params.put("seq_" + i, entry.seq());
        params.put("type_" + i, entry.type());
        params.put("occurred_" + i, timestamp(entry.occurredAt()));
        params.put("recorded_" + i, timestamp(entry.recordedAt()));
        params.put("actor_" + i, entry.actor());
        params.put("command_" + i, entry.commandId());
        params.put("part_" + i, entry.commandPart());
        params.put("request_" + i, entry.requestDigest());
        params.put("facts_" + i, entry.facts());
        params.put("sealed_" + i, new SqlParameterValue(Types.BINARY, entry.sealed()));
        params.put("hash_" + i, entry.hash());
    }

    static Entry map(ResultSet row, int number) throws SQLException {
        return new Entry(row.getString("stream"), row.getLong("seq"), row.getString("type"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"), row.getString("actor"), row.getObject("command_id", UUID.class),
                row.getInt("command_part"), row.getBytes("request_digest"), row.getBytes("facts"),
                row.getBytes("sealed"), row.getBytes("hash"));
    }

    static Entry withHash(Entry e, byte[] hash) {
        return new Entry(e.stream(), e.seq(), e.type(), e.occurredAt(), e.recordedAt(), e.actor(), e.commandId(),
                e.commandPart(), e.requestDigest(), e.facts(), e.sealed(), hash);
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
