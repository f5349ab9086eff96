package org.onewindow.casework.marking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.marking.Marks.Filter;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks, built from the journal; a sheet is one only once its day has passed without its signer. */
@Component
final class MarkRows {
    private static final String WHERE = """
            where (kind <> 'SHEET' or coalesce(settled_on, cast(:today as date)) > due_on)
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:department as text) is null or department = :department)
              and (cast(:from as date) is null or noted_on >= :from)
              and (cast(:to as date) is null or noted_on <= :to)
            """;

    private final JdbcClient jdbc;

    MarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row. */
    record MarkRow(CaseNumber number, long seq, MarkKind kind, String department, @Nullable String staff, LocalDate on,
            @Nullable LocalDate dueOn, @Nullable LocalDate settledOn, List<String> details) {
    }

    /** How many marks of a kind are one person's. */
    record CountRow(MarkKind kind, String staff, int count) {
    }

    void add(MarkRow row) {
        jdbc.sql("""
                insert into casework.mark (case_no, seq, kind, department, staff, noted_on, due_on, details)
                values (:case, :seq, :kind, :department, :staff, :on, :due, :details)
                on conflict (case_no, seq, kind) do nothing""").param("case", row.number().value())
                .param("seq", row.seq())
                .param("kind", row.kind().name()).param("department", row.department()).param("staff", row.staff())
                .param("on", row.on()).param("due", row.dueOn()).param("details", row.details().toArray(String[]::new))
                .update();
    }

    /** The sheet of an entry was confirmed. */
    void settle(CaseNumber number, long entry, LocalDate on) {
        jdbc.sql("update casework.mark set settled_on = :on where case_no = :case and seq = :seq and kind = 'SHEET'")
                .param("on", on).param("case", number.value()).param("seq", entry).update();
    }

    void forgetAll() {
        jdbc.sql("delete from casework.mark").update();
    }

    PageOf<MarkRow> page(Filter filter, LocalDate today, int page, int size) {
        var total = narrowed("select count(*) from casework.mark " + WHERE, filter, today).query(Long.class).single();
        var rows = narrowed("""
                select case_no, seq, kind, department, staff, noted_on, due_on, settled_on, details from casework.mark
                """ + WHERE + "order by noted_on desc, case_no, seq, kind limit :size offset :offset", filter, today)
                .param("size", size).param("offset", (long) page * size).query(MarkRows::map).list();
        return new PageOf<>(rows, page, size, total);
    }

    /** The most of each kind by person. */
    List<CountRow> counts(Filter filter, LocalDate today, int limit) {
        return narrowed("select kind, staff, count(*) as number from casework.mark " + WHERE + """
                and staff is not null group by kind, staff order by number desc, kind, staff limit :limit""", filter,
                today).param("limit", limit)
                .query((row, _) -> new CountRow(MarkKind.valueOf(row.getString("kind")), row.getString("staff"),
                        row.getInt("number")))
                .list();
    }

    private JdbcClient.StatementSpec narrowed(String sql, Filter filter, LocalDate today) {
        return jdbc.sql(sql).param("today", today)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("department", filter.department()).param("from", filter.from()).param("to", filter.to());
    }

    private static MarkRow map(ResultSet row, int number) throws SQLException {
        return new MarkRow(new CaseNumber(row.getString("case_no")), row.getLong("seq"),
                MarkKind.valueOf(row.getString("kind")), row.getString("department"), row.getString("staff"),
                row.getObject("noted_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
                row.getObject("settled_on", LocalDate.class), List.of((String[]) row.getArray("details").getArray()));
    }
}
