package org.onewindow.casework.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.onewindow.casework.window.NoteView.Kind;
import org.onewindow.journal.Tail;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The note rows: added and read, never changed. */
@Component
final class NoteRows {
    /** Notes of one case that a page shows. */
    static final int MAX_OF_CASE = 200;

    private static final String SELECT = """
            select note_id, case_no, seq, kind, way, happened_on, noted_at, staff, department, wrapped_key, sealed
            from casework.case_note
            """;
    private static final String WHERE = """
            where kind = 'INFLUENCE'
              and (cast(:department as text) is null or department = :department)
              and (cast(:way as text) is null or way = :way)
              and (cast(:from as date) is null or happened_on >= :from)
              and (cast(:to as date) is null or happened_on <= :to)
            """;

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row. */
    record NoteRow(UUID id, String caseNo, long seq, Kind kind, String way, LocalDate on, Instant notedAt,
            String staff, String department, byte[] wrappedKey, byte[] sealed) {
    }

    /** How many attempts there were in a department, by way. */
    record Count(String department, String way, long count) {
    }

    List<NoteRow> ofCase(String caseNo) {
        return jdbc.sql(SELECT + "where case_no = :no order by seq desc limit :limit").param("no", caseNo)
                .param("limit", MAX_OF_CASE).query(NoteRows::map).list();
    }

    long last(String caseNo) {
        return jdbc.sql("select coalesce(max(seq), 0) from casework.case_note where case_no = :no").param("no", caseNo)
                .query(Long.class).single();
    }

    PageOf<NoteRow> influence(CaseNotes.Filter filter, int page, int size) {
        var total = narrowed("select count(*) from casework.case_note " + WHERE, filter).query(Long.class).single();
        var rows = narrowed(SELECT + WHERE + "order by happened_on desc, note_id limit :size offset :offset", filter)
                .param("size", size).param("offset", (long) page * size).query(NoteRows::map).list();
        return new PageOf<>(rows, page, size, total);
    }

    List<Count> counts(CaseNotes.Filter filter) {
        return narrowed("select department, way, count(*) as count from casework.case_note " + WHERE
                + "group by department, way order by count(*) desc, department, way limit 100", filter)
                .query((row, _) -> new Count(row.getString("department"), row.getString("way"), row.getLong("count")))
                .list();
    }

    static Tail insert(NoteRow row) {
        return Tail.of("""
                insert into casework.case_note (note_id, case_no, seq, kind, way, happened_on, noted_at, staff,
                    department, wrapped_key, sealed)
                values (:id, :case, :seq, :kind, :way, :on, :at, :staff, :department, :key, :sealed)""")
                .param("id", row.id()).param("case", row.caseNo()).param("seq", row.seq())
                .param("kind", row.kind().name()).param("way", row.way()).param("on", row.on())
                .param("at", row.notedAt().atOffset(ZoneOffset.UTC)).param("staff", row.staff())
                .param("department", row.department()).param("key", row.wrappedKey()).param("sealed", row.sealed());
    }

    private JdbcClient.StatementSpec narrowed(String sql, CaseNotes.Filter filter) {
        return jdbc.sql(sql).param("department", filter.department())
                .param("way", filter.way() == null ? null : filter.way().name()).param("from", filter.from())
                .param("to", filter.to());
    }

    private static NoteRow map(ResultSet row, int number) throws SQLException {
        return new NoteRow(row.getObject("note_id", UUID.class), row.getString("case_no"), row.getLong("seq"),
                Kind.valueOf(row.getString("kind")), row.getString("way"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(), row.getString("staff"),
                row.getString("department"), row.getBytes("wrapped_key"), row.getBytes("sealed"));
    }
}
