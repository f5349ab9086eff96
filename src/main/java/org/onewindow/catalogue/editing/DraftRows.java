package org.onewindow.catalogue.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.editing.DraftLine.Origin;
import org.onewindow.journal.Tail;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of drafts. */
@Component
class DraftRows {
    private static final String LINE = """
            select code, name, department, kind, ready, origin, revision, saved_at, saved_by from catalogue.draft
            """;
    private static final String MATCHING = """
            where (:text = '' or position(lower(:text) in lower(name)) > 0 or code like :prefix)
              and (cast(:ready as boolean) is null or ready = :ready)
              and (cast(:department as text) is null or department = :department)
              and (cast(:kind as text) is null or kind = :kind)
            """;

    private final JdbcClient jdbc;
    private final ItemDocuments documents = new ItemDocuments();

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draft as it is about to be written. */
    record Written(ItemDraft draft, byte[] content, Origin origin) {
        String name() {
            var name = draft.name();
            return name == null ? "" : name.zh();
        }

        String department() {
            var department = draft.department();
            return department == null ? "" : department.value();
        }

        String kind() {
            var kind = draft.kind();
            return kind == null ? "" : kind.name();
        }
    }

    Written written(ItemDraft draft, Origin origin) {
        return new Written(draft, documents.bytes(draft), origin);
    }

    /** Writes drafts in one statement, whatever stood there; tells how many rows really changed. */
    int put(Collection<Written> drafts, Instant at, String by) {
        return jdbc
                .sql("""
                        insert into catalogue.draft (code, content, name, department, kind, ready, origin, revision, saved_at,
                            saved_by)
                        select code, content, name, nullif(department, ''), nullif(kind, ''), ready, origin, 1, :at, :by
                        from unnest(cast(:codes as text[]), cast(:contents as bytea[]), cast(:names as text[]),
                            cast(:departments as text[]), cast(:kinds as text[]), cast(:ready as boolean[]),
                            cast(:origins as text[])) as written (code, content, name, department, kind, ready, origin)
                        on conflict (code) do update set content = excluded.content, name = excluded.name,
                            department = excluded.department, kind = excluded.kind, ready = excluded.ready, origin = excluded.origin,
                            revision = draft.revision + 1, saved_at = excluded.saved_at, saved_by = excluded.saved_by
                        where draft.content is distinct from excluded.content""")
                .param("codes", drafts.stream().map(one -> one.draft().code().value()).toArray(String[]::new))
                .param("contents", drafts.stream().map(Written::content).toArray(byte[][]::new))
                .param("names", drafts.stream().map(Written::name).toArray(String[]::new))
                .param("departments", drafts.stream().map(Written::department).toArray(String[]::new))
                .param("kinds", drafts.stream().map(Written::kind).toArray(String[]::new))
                .param("ready",
                        drafts.stream().map(one -> one.draft().missing().isEmpty()).toArray(Boolean[]::new))
                .param("origins", drafts.stream().map(one -> one.origin().name()).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).update();
    }

    /** Writes a draft that stood at the revision, 0 for none; false if it stands at another. */
    boolean put(Written draft, long seen, Instant at, String by) {
        var statement = seen == 0
                ? """
                        insert into catalogue.draft (code, content, name, department, kind, ready, origin, revision, saved_at,
                            saved_by)
                        values (:code, :content, :name, nullif(:department, ''), nullif(:kind, ''), :ready, :origin, 1,
                            :at, :by)
                        on conflict (code) do nothing"""
                : """
                        update catalogue.draft set content = :content, name = :name, department = nullif(:department, ''),
                            kind = nullif(:kind, ''), ready = :ready, origin = :origin, revision = revision + 1, saved_at = :at, saved_by = :by
                        where code = :code and revision = :seen""";
        return jdbc.sql(statement).param("code", draft.draft().code().value()).param("content", draft.content())
                .param("name", draft.name()).param("department", draft.department()).param("kind", draft.kind())
                .param("ready", draft.draft().missing().isEmpty()).param("origin", draft.origin().name())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).param("seen", seen).update() == 1;
    }

    /** A draft with its line, as they stood together. */
    Optional<OpenDraft> open(ItemCode code) {
        return jdbc.sql("""
                select code, name, department, kind, ready, origin, revision, saved_at, saved_by, content
                from catalogue.draft where code = :code""").param("code", code.value())
                .query((rs, _) -> new OpenDraft(documents.read(rs.getBytes("content"), ItemDraft.class), line(rs)))
                .optional();
    }

    /** Ends a draft at the revision together with what is published of it. */
    static Tail end(ItemCode code, long revision) {
        return Tail.of("delete from catalogue.draft where code = :code and revision = :revision")
                .param("code", code.value()).param("revision", revision);
    }

    Optional<ItemDraft> read(ItemCode code) {
        return jdbc.sql("select content from catalogue.draft where code = :code").param("code", code.value())
                .query((rs, _) -> documents.read(rs.getBytes("content"), ItemDraft.class)).optional();
    }

    Optional<DraftLine> line(ItemCode code) {
        return jdbc.sql(LINE + "where code = :code").param("code", code.value()).query((rs, _) -> line(rs)).optional();
    }

    boolean delete(ItemCode code) {
        return jdbc.sql("delete from catalogue.draft where code = :code").param("code", code.value()).update() == 1;
    }

    PageOf<DraftLine> page(DraftQuery query) {
        var total = bound(jdbc.sql("select count(*) from catalogue.draft " + MATCHING), query).query(Long.class)
                .single();
        var lines = bound(
                jdbc.sql(LINE + MATCHING + "order by " + query.sort().order() + " limit :size offset :offset"), query)
                .param("size", query.size()).param("offset", (long) query.page() * query.size())
                .query((rs, _) -> line(rs)).list();
        return new PageOf<>(lines, query.page(), query.size(), total);
    }

    /** Codes of drafts without a missing part, in order, after one code. */
    List<ItemCode> ready(String after, int limit) {
        return jdbc.sql("select code from catalogue.draft where ready and code > :after order by code limit :limit")
                .param("after", after).param("limit", limit).query((rs, _) -> new ItemCode(rs.getString("code")))
                .list();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, DraftQuery query) {
        var department = query.department();
        var kind = query.kind();
        return statement.param("text", query.text()).param("prefix", query.codePrefix() + "%")
                .param("ready", query.ready()).param("department", department == null ? null : department.value())
                .param("kind", kind == null ? null : kind.name());
    }

    private static DraftLine line(ResultSet rs) throws SQLException {
        var kind = rs.getString("kind");
        return new DraftLine(new ItemCode(rs.getString("code")), rs.getString("name"), rs.getString("department"),
                kind == null ? null : ItemKind.valueOf(kind), rs.getBoolean("ready"),
                Origin.valueOf(rs.getString("origin")), rs.getLong("revision"),
                rs.getObject("saved_at", OffsetDateTime.class).toInstant(), rs.getString("saved_by"));
    }
}
