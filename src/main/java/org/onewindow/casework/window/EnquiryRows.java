package org.onewindow.casework.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.window.EnquiryView.State;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.journal.Tail;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enquiry rows. */
@Component
final class EnquiryRows {
    /** Notices in a row about one wish; nobody is sent home more often without somebody asking why. */
    static final int MAX_CHAIN = 50;

    private static final String SELECT = """
            select enquiry_no, seq, item, item_version, department, post, staff, noticed_at, missing, fresh, earlier,
                   state, case_no, wrapped_key, sealed, erase_on
            from casework.enquiry
            """;
    private static final String WHERE = """
            where (cast(:state as text) is null or state = :state)
              and (cast(:item as text) is null or item = :item)
              and (cast(:staff as text) is null or staff = :staff)
              and (cast(:from as date) is null or noticed_on >= :from)
              and (cast(:to as date) is null or noticed_on <= :to)
              and (cast(:differs as boolean) is null or (fresh <> '{}') = :differs)
            """;

    private final JdbcClient jdbc;

    EnquiryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row. */
    record EnquiryRow(RecordNo number, long seq, String item, int itemVersion, String department, String post,
            String staff, Instant noticedAt, List<String> missing, List<String> fresh, @Nullable RecordNo earlier,
            State state, @Nullable String caseNo, byte @Nullable [] wrappedKey, byte @Nullable [] sealed,
            LocalDate eraseOn) {
    }

    Optional<EnquiryRow> one(RecordNo number) {
        return jdbc.sql(SELECT + "where enquiry_no = :no").param("no", number.value()).query(EnquiryRows::map)
                .optional();
    }

    /** What waits under the number of a person or organisation, the newest first. */
    List<EnquiryRow> waiting(byte[] partyIndex) {
        return jdbc.sql(SELECT + """
                where party_index = :index and state = 'OPEN' order by noticed_at desc limit :limit""")
                .param("index", partyIndex).param("limit", PageOf.MAX_SIZE).query(EnquiryRows::map).list();
    }

    PageOf<EnquiryRow> page(EnquiryFilter filter, int page, int size) {
        var total = narrowed("select count(*) from casework.enquiry " + WHERE, filter).query(Long.class).single();
        var rows = narrowed(SELECT + WHERE + "order by noticed_at desc, enquiry_no desc limit :size offset :offset",
                filter).param("size", size).param("offset", (long) page * size).query(EnquiryRows::map).list();
        return new PageOf<>(rows, page, size, total);
    }

    /** The staff who gave notices, for the filter. */
    List<String> clerks() {
        return jdbc.sql("select distinct staff from casework.enquiry order by staff limit 1000").query(String.class)
                .list();
    }

    /** What is past its day and still holds data, in order. */
    List<EnquiryRow> toErase(LocalDate today, int limit) {
        return jdbc.sql(SELECT + "where sealed is not null and erase_on <= :today order by erase_on limit :limit")
                .param("today", today).param("limit", limit).query(EnquiryRows::map).list();
    }

    Tail insert(EnquiryRow row, LocalDate on, byte @Nullable [] partyIndex) {
        return Tail.of("""
                insert into casework.enquiry (enquiry_no, seq, item, item_version, department, post, staff, noticed_on,
                    noticed_at, missing, fresh, earlier, state, party_index, wrapped_key, sealed, erase_on)
                values (:no, 1, :item, :version, :department, :post, :staff, :on, :at, :missing, :fresh, :earlier,
                    'OPEN', cast(:index as bytea), :key, :sealed, :eraseOn)""")
                .param("no", row.number().value()).param("item", row.item()).param("version", row.itemVersion())
                .param("department", row.department()).param("post", row.post()).param("staff", row.staff())
                .param("on", on).param("at", row.noticedAt().atOffset(ZoneOffset.UTC))
                .param("missing", row.missing().toArray(String[]::new))
                .param("fresh", row.fresh().toArray(String[]::new))
                .param("earlier", row.earlier() == null ? null : row.earlier().value()).param("index", partyIndex)
                .param("key", row.wrappedKey()).param("sealed", row.sealed()).param("eraseOn", row.eraseOn());
    }

    /** A later notice takes its place; what it holds stays until its day. */
    Tail renewing(RecordNo earlier) {
        return Tail.of("update casework.enquiry set state = 'RENEWED' where enquiry_no = :no and state = 'OPEN'")
                .param("no", earlier.value());
    }

    /** A case took over, or the time is up: what was kept is destroyed with its key. */
    Tail closing(EnquiryRow row, State state, @Nullable String caseNo) {
        return Tail.of("""
                update casework.enquiry
                set seq = :seq, state = :state, case_no = :case, party_index = null, wrapped_key = null, sealed = null
                where enquiry_no = :no and seq = :before""")
                .param("seq", row.seq() + 1).param("state", state.name()).param("case", caseNo)
                .param("no", row.number().value()).param("before", row.seq());
    }

    private JdbcClient.StatementSpec narrowed(String sql, EnquiryFilter filter) {
        return jdbc.sql(sql).param("state", filter.state() == null ? null : filter.state().name())
                .param("item", filter.item()).param("staff", filter.staff()).param("from", filter.from())
                .param("to", filter.to()).param("differs", filter.differs());
    }

    private static EnquiryRow map(ResultSet row, int number) throws SQLException {
        var earlier = row.getString("earlier");
        return new EnquiryRow(new RecordNo(Series.ENQUIRY, row.getString("enquiry_no")), row.getLong("seq"),
                row.getString("item"), row.getInt("item_version"), row.getString("department"), row.getString("post"),
                row.getString("staff"), row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
                texts(row, "missing"), texts(row, "fresh"),
                earlier == null ? null : new RecordNo(Series.ENQUIRY, earlier), State.valueOf(row.getString("state")),
                row.getString("case_no"), row.getBytes("wrapped_key"), row.getBytes("sealed"),
                row.getObject("erase_on", LocalDate.class));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
