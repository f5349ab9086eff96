package org.onewindow.catalogue.exchange;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.exchange.ImportLine.Outcome;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of imports: one row a list, one row a line. */
@Component
class ImportRows {
    private static final String RUN = """
            select id, file_name, format, dialect, mode, started_by, started_at, lines, taken, incomplete, mended, refused,
                changed, units, ended_at, failure from catalogue.import_run
            """;
    private static final String OF_OUTCOME = """
            where run = :run and (cast(:outcome as text) is null or outcome = :outcome)
            """;

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, ImportOrder order, String by, Instant at) {
        jdbc.sql("""
                insert into catalogue.import_run (id, file_name, format, dialect, mode, started_by, started_at)
                values (:id, :name, :format, :dialect, :mode, :by, :at)""").param("id", id)
                .param("name", order.fileName()).param("format", order.format().name())
                .param("dialect", order.dialect().name()).param("mode", order.mode().name()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void lines(UUID run, List<ImportLine> lines) {
        jdbc.sql(
                """
                        insert into catalogue.import_line (run, line, code, name, outcome, remarks)
                        select :run, line, code, name, outcome, remarks
                        from unnest(cast(:lines as bigint[]), cast(:codes as text[]), cast(:names as text[]),
                            cast(:outcomes as text[]), cast(:remarks as text[])) as read (line, code, name, outcome, remarks)""")
                .param("run", run).param("lines", lines.stream().map(ImportLine::number).toArray(Long[]::new))
                .param("codes", lines.stream().map(ImportLine::code).toArray(String[]::new))
                .param("names", lines.stream().map(ImportLine::name).toArray(String[]::new))
                .param("outcomes", lines.stream().map(line -> line.outcome().name()).toArray(String[]::new))
                .param("remarks", lines.stream().map(line -> write(line.remarks())).toArray(String[]::new)).update();
    }

    void reached(UUID run, ImportCounts counts) {
        jdbc.sql("""
                update catalogue.import_run set lines = :lines, taken = :taken, incomplete = :incomplete,
                    mended = :mended, refused = :refused, changed = :changed, units = :units
                where id = :run""").param("run", run).param("lines", counts.lines()).param("taken", counts.taken())
                .param("incomplete", counts.incomplete()).param("mended", counts.mended())
                .param("refused", counts.refused()).param("changed", counts.changed()).param("units", counts.units())
                .update();
    }

    void end(UUID run, Instant at, @Nullable String failure) {
        jdbc.sql("update catalogue.import_run set ended_at = :at, failure = :failure where id = :run").param("run", run)
                .param("at", at.atOffset(ZoneOffset.UTC)).param("failure", failure).update();
    }

    Optional<ImportReport> find(UUID run) {
        return jdbc.sql(RUN + "where id = :run").param("run", run).query((rs, _) -> report(rs)).optional();
    }

    List<ImportReport> last(int limit) {
        return jdbc.sql(RUN + "order by started_at desc limit :limit").param("limit", limit)
                .query((rs, _) -> report(rs)).list();
    }

    PageOf<ImportLine> page(UUID run, @Nullable Outcome outcome, int page, int size) {
        var wanted = outcome == null ? null : outcome.name();
        var total = jdbc.sql("select count(*) from catalogue.import_line " + OF_OUTCOME).param("run", run)
                .param("outcome", wanted).query(Long.class).single();
        var lines = jdbc.sql("select line, code, name, outcome, remarks from catalogue.import_line " + OF_OUTCOME
                + "order by line limit :size offset :offset").param("run", run).param("outcome", wanted)
                .param("size", size).param("offset", (long) page * size).query((rs, _) -> line(rs)).list();
        return new PageOf<>(lines, page, size, total);
    }

    /** Remarks as lines of kind, field and detail, which hold no control character by construction. */
    private static String write(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.kind() + "\t" + remark.field() + "\t" + remark.detail())
                .collect(joining("\n"));
    }

    private static List<Remark> remarks(String written) {
        return Stream.of(written.split("\n")).filter(line -> !line.isEmpty()).map(line -> line.split("\t", 3))
                .map(parts -> new Remark(Remark.Kind.valueOf(parts[0]), parts[1], parts[2])).toList();
    }

    private static ImportLine line(ResultSet rs) throws SQLException {
        return new ImportLine(rs.getLong("line"), rs.getString("code"), rs.getString("name"),
                Outcome.valueOf(rs.getString("outcome")), remarks(rs.getString("remarks")));
    }

    private static ImportReport report(ResultSet rs) throws SQLException {
        var ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new ImportReport(rs.getObject("id", UUID.class),
                new ImportOrder(rs.getString("file_name"), ListFormat.valueOf(rs.getString("format")),
                        KindDialect.valueOf(rs.getString("dialect")),
                        ImportOrder.Mode.valueOf(rs.getString("mode"))),
                rs.getString("started_by"), rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                rs.getLong("lines"), rs.getLong("taken"), rs.getLong("incomplete"), rs.getLong("mended"),
                rs.getLong("refused"), rs.getLong("changed"), rs.getLong("units"),
                ended == null ? null : ended.toInstant(), rs.getString("failure"));
    }
}
