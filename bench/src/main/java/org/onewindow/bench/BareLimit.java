package org.onewindow.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.onewindow.casework.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the same rows cost when nothing is decided: the columns and bytes of a real case of the façade, step by step,
 * written to tables of the same columns with primary keys only; one statement a step, five steps a case, each its own
 * transaction; no check, no trigger, no second index, no digest, no cipher, no JSON.
 */
final class BareLimit {
    private static final String[] SCHEMA = {"drop schema if exists bare cascade", "create schema bare",
            "create table bare.entry (like journal.entry)", "alter table bare.entry add primary key (stream, seq)",
            "create table bare.case_file (like casework.case_file) with (fillfactor = 70)",
            "alter table bare.case_file add primary key (case_no)",
            "create table bare.application (like casework.application)",
            "alter table bare.application add primary key (case_no, version)",
            "grant usage on schema bare to onewindow_app",
            "grant select, insert, update on all tables in schema bare to onewindow_app"};

    private final List<Step> steps = new ArrayList<>();
    private final List<String> entryColumns;
    private final List<String> rowColumns;
    private final List<String> movedColumns;
    private final String first;
    private final String next;
    private final byte[] application;
    private final AtomicLong cases = new AtomicLong();

    /** One step as the façade left it. */
    private record Step(Map<String, Object> entry, Map<String, Object> row) {
    }

    /** Has the façade handle one case and remembers its bytes after each step. */
    BareLimit(JdbcClient owner, Facade facade) {
        for (var sql : SCHEMA) {
            owner.sql(sql).update();
        }
        var number = facade.submit();
        steps.add(step(owner, number));
        for (int step = 1; step < 5; step++) {
            facade.act(number, step);
            steps.add(step(owner, number));
        }
        entryColumns = columns(steps.getFirst().entry(), "stream");
        rowColumns = columns(steps.getFirst().row(), "case_no");
        movedColumns = rowColumns.stream().filter(this::moves).toList();
        var entry = insert("bare.entry", "stream", entryColumns);
        first = "with e as (%s), a as (insert into bare.application (case_no, version, sealed) values (?, 1, ?)) %s"
                .formatted(entry, insert("bare.case_file", "case_no", rowColumns));
        next = "with e as (%s) update bare.case_file set %s where case_no = ? and seq = ?".formatted(entry,
                movedColumns.stream().map(column -> column + " = ?").collect(Collectors.joining(", ")));
        application = owner.sql("select sealed from casework.application where case_no = :no")
                .param("no", number.value()).query(byte[].class).single();
    }

    /** Writes one case on the connection of a client, which keeps it and its prepared statements. */
    void handle(Connection connection) throws SQLException {
        var no = "%026d".formatted(cases.incrementAndGet());
        for (int i = 0; i < steps.size(); i++) {
            write(connection, no, i);
        }
    }

    private void write(Connection connection, String no, int index) throws SQLException {
        var step = steps.get(index);
        try (var statement = connection.prepareStatement(index == 0 ? first : next)) {
            int at = bind(statement, 0, "case/" + no);
            for (var column : entryColumns) {
                at = bind(statement, at, step.entry().get(column));
            }
            if (index == 0) {
                at = bind(statement, at, no);
                at = bind(statement, at, application);
                at = bind(statement, at, no);
            }
            for (var column : index == 0 ? rowColumns : movedColumns) {
                at = bind(statement, at, step.row().get(column));
            }
            if (index > 0) {
                at = bind(statement, at, no);
                bind(statement, at, (long) index);
            }
            statement.executeUpdate();
        }
    }

    private static int bind(PreparedStatement statement, int before, Object value) throws SQLException {
        int at = before + 1;
        switch (value) {
            case byte[] bytes -> statement.setBytes(at, bytes);
            case String[] words -> statement.setArray(at, statement.getConnection().createArrayOf("text", words));
            case null -> statement.setNull(at, Types.NULL);
            default -> statement.setObject(at, value);
        }
        return at;
    }

    private static List<String> columns(Map<String, Object> row, String key) {
        return row.keySet().stream().filter(column -> !column.equals(key)).sorted().toList();
    }

    private boolean moves(String column) {
        return steps.stream().map(step -> step.row().get(column)).anyMatch(
                value -> !Objects.deepEquals(value, steps.getFirst().row().get(column)));
    }

    private static String insert(String table, String key, List<String> columns) {
        return "insert into %s (%s, %s) values (?%s)".formatted(table, key, String.join(", ", columns),
                ", ?".repeat(columns.size()));
    }

    private static Step step(JdbcClient owner, CaseNumber number) {
        var entry = owner.sql("select * from journal.entry where stream = :stream order by seq desc limit 1")
                .param("stream", "case/" + number.value()).query().singleRow();
        var row = owner.sql("select * from casework.case_file where case_no = :no").param("no", number.value())
                .query((rs, _) -> {
                    var columns = new HashMap<String, Object>();
                    for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                        var name = rs.getMetaData().getColumnName(i);
                        columns.put(name, "posts".equals(name) ? rs.getArray(i).getArray() : rs.getObject(i));
                    }
                    return columns;
                }).single();
        return new Step(entry, row);
    }
}
