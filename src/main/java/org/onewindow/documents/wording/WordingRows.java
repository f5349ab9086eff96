package org.onewindow.documents.wording;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of wordings that the centre put in force, and the head of their stream. */
@Component
class WordingRows {
    private final JdbcClient jdbc;

    WordingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where the stream stands.
     *
     * @param revision rises with every version in force
     */
    record Head(long seq, int revision) {
    }

    Head head() {
        return jdbc.sql("select seq, revision from documents.wording_head")
                .query((row, _) -> new Head(row.getLong(1), row.getInt(2))).single();
    }

    /** The last version of each form that has one of the centre's. */
    Map<PaperForm, Integer> last() {
        var last = new EnumMap<PaperForm, Integer>(PaperForm.class);
        jdbc.sql("select form, max(version) from documents.wording group by form")
                .query(row -> {
                    last.put(PaperForm.valueOf(row.getString(1)), row.getInt(2));
                });
        return last;
    }

    Optional<WordingVersion> version(PaperForm form, int version) {
        return jdbc.sql("""
                select form, version, title, body, proposed_by, confirmed_by, in_force_at from documents.wording
                where form = :form and version = :version""").param("form", form.name()).param("version", version)
                .query(WordingRows::map).optional();
    }

    /** The versions of a form, the latest first. */
    List<WordingVersion> versions(PaperForm form, int offset, int limit) {
        return jdbc.sql("""
                select form, version, title, body, proposed_by, confirmed_by, in_force_at from documents.wording
                where form = :form order by version desc limit :limit offset :offset""").param("form", form.name())
                .param("limit", limit).param("offset", offset).query(WordingRows::map).list();
    }

    static Tail add(WordingVersion version, Instant at) {
        return Tail.of("""
                insert into documents.wording (form, version, title, body, proposed_by, confirmed_by, in_force_at)
                values (:form, :version, :title, :body, :proposedBy, :confirmedBy, :at)""")
                .param("form", version.form().name()).param("version", version.version())
                .param("title", version.wording().title()).param("body", version.wording().body())
                .param("proposedBy", requireNonNull(version.proposedBy()))
                .param("confirmedBy", requireNonNull(version.confirmedBy())).param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** Moves the head; if it has moved meanwhile, nothing of the change is kept. */
    static Tail advance(Head before, int revision) {
        return Tail.of("update documents.wording_head set seq = seq + 1, revision = :revision where seq = :before")
                .param("revision", revision).param("before", before.seq());
    }

    private static WordingVersion map(ResultSet row, int number) throws SQLException {
        return new WordingVersion(PaperForm.valueOf(row.getString("form")), row.getInt("version"),
                new Wording(row.getString("title"), row.getString("body")), row.getString("proposed_by"),
                row.getString("confirmed_by"), row.getObject("in_force_at", OffsetDateTime.class).toInstant());
    }
}
