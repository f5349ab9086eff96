package org.onewindow.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of papers. */
@Component
final class PaperRows {
    /** Papers of a folder: one act gives one paper, and no case has so many acts. */
    private static final int MAX_LISTED = 200;
    private static final String COLUMNS = """
            select paper_no, template, template_version, digest, rendered_at, served, seq from documents.paper
            """;

    /** A paper as stored, without its bytes. */
    record PaperRow(RenderedPaper paper, long seq) {
    }

    private final JdbcClient jdbc;

    PaperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PaperRow> one(FolderId folder, String paperNo) {
        return jdbc.sql(COLUMNS + "where paper_no = :no and folder_id = :folder").param("no", paperNo)
                .param("folder", folder.value()).query(PaperRows::map).optional();
    }

    List<PaperRow> of(FolderId folder) {
        return jdbc.sql(COLUMNS + "where folder_id = :folder order by rendered_at, paper_no limit :limit")
                .param("folder", folder.value()).param("limit", MAX_LISTED).query(PaperRows::map).list();
    }

    Optional<byte[]> sealedOf(FolderId folder, String paperNo) {
        return jdbc.sql("select sealed from documents.paper where paper_no = :no and folder_id = :folder")
                .param("no", paperNo).param("folder", folder.value()).query(byte[].class).optional();
    }

    void deleteFolder(FolderId folder) {
        jdbc.sql("delete from documents.paper where folder_id = :folder").param("folder", folder.value()).update();
    }

    static Tail insert(FolderId folder, RenderedPaper paper, byte[] sealed) {
        return Tail.of("""
                insert into documents.paper (paper_no, folder_id, template, template_version, sealed, digest,
                    rendered_at, served, seq)
                values (:no, :folder, :template, :version, :sealed, :digest, :at, 0, 1)""")
                .param("no", paper.paperNo()).param("folder", folder.value()).param("template", paper.template())
                .param("version", paper.templateVersion()).param("sealed", sealed).param("digest", paper.digest())
                .param("at", paper.renderedAt().atOffset(ZoneOffset.UTC));
    }

    static Tail serve(PaperRow row) {
        return Tail.of("""
                update documents.paper set served = served + 1, seq = seq + 1
                where paper_no = :no and seq = :seq""")
                .param("no", row.paper().paperNo()).param("seq", row.seq());
    }

    private static PaperRow map(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("rendered_at", OffsetDateTime.class).toInstant();
        return new PaperRow(new RenderedPaper(row.getString("paper_no"), row.getString("template"),
                row.getInt("template_version"), row.getBytes("digest"), at, row.getInt("served")), row.getLong("seq"));
    }
}
