package org.onewindow.casework.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.HandoverView.Line;
import org.onewindow.casework.window.HandoverView.State;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.journal.Tail;
import org.onewindow.platform.PageOf;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of lists by which paper changes hands, and of what stands on them. */
@Component
final class HandoverRows {
    private static final String SELECT = """
            select handover_no, seq, from_place, to_place, state, opened_by, opened_at, closed_by, closed_at, signed_by,
                   signed_at, differs, wrapped_key, sealed
            from casework.handover h
            """;

    private final JdbcClient jdbc;

    HandoverRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row. */
    record HandoverRow(RecordNo number, long seq, String from, String to, State state, String openedBy,
            Instant openedAt, @Nullable String closedBy, @Nullable Instant closedAt, @Nullable String signedBy,
            @Nullable Instant signedAt, boolean differs, byte @Nullable [] wrappedKey, byte @Nullable [] sealed) {
    }

    void open(RecordNo number, String from, String to, String staff, Instant at) {
        jdbc.sql("""
                insert into casework.handover (handover_no, seq, from_place, to_place, state, opened_by, opened_at)
                values (:no, 0, :from, :to, 'OPEN', :staff, :at)""").param("no", number.value()).param("from", from)
                .param("to", to).param("staff", staff).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<HandoverRow> one(RecordNo number) {
        return jdbc.sql(SELECT + "where handover_no = :no").param("no", number.value()).query(HandoverRows::map)
                .optional();
    }

    /** Lists of some departments, or of all when null, those that wait first. */
    PageOf<HandoverRow> page(@Nullable Collection<String> places, @Nullable State state, int page, int size) {
        var where = """
                where (cast(:places as text[]) is null or from_place = any (:places) or to_place = any (:places))
                  and (cast(:state as text) is null or state = :state)
                """;
        var asked = places == null ? null : places.toArray(String[]::new);
        var total = jdbc.sql("select count(*) from casework.handover h " + where).param("places", asked)
                .param("state", state == null ? null : state.name()).query(Long.class).single();
        var rows = jdbc.sql(SELECT + where + """
                order by case state when 'SIGNED' then 1 else 0 end, opened_at desc, handover_no
                limit :size offset :offset""").param("places", asked)
                .param("state", state == null ? null : state.name()).param("size", size)
                .param("offset", (long) page * size).query(HandoverRows::map).list();
        return new PageOf<>(rows, page, size, total);
    }

    /** The lists on which a case stood, the newest first. */
    List<HandoverRow> ofCase(CaseNumber number, int limit) {
        return jdbc.sql(SELECT + """
                where exists (select from casework.handover_case c
                              where c.handover_no = h.handover_no and c.case_no = :case)
                order by opened_at desc limit :limit""").param("case", number.value()).param("limit", limit)
                .query(HandoverRows::map).list();
    }

    List<Line> lines(RecordNo number) {
        return jdbc.sql("""
                select case_no, listed, scanned from casework.handover_case where handover_no = :no
                order by listed desc, case_no""").param("no", number.value())
                .query((row, _) -> new Line(new CaseNumber(row.getString("case_no")), row.getBoolean("listed"),
                        row.getBoolean("scanned")))
                .list();
    }

    /** The unsigned list on which a case stands. */
    Optional<RecordNo> pendingOf(CaseNumber number) {
        return jdbc.sql("select handover_no from casework.handover_case where case_no = :case and pending and listed")
                .param("case", number.value()).query(String.class).optional()
                .map(no -> new RecordNo(Series.HANDOVER, no));
    }

    /** Puts a case on an open list; false if the list is closed or another one has it. */
    boolean list(RecordNo number, CaseNumber caseNumber) {
        try {
            return jdbc.sql("""
                    insert into casework.handover_case (handover_no, case_no, listed, scanned, pending)
                    select handover_no, :case, true, false, true from casework.handover
                    where handover_no = :no and state = 'OPEN'
                    on conflict (handover_no, case_no) do nothing""").param("no", number.value())
                    .param("case", caseNumber.value()).update() == 1;
        } catch (DuplicateKeyException onAnother) {
            return false;
        }
    }

    boolean strike(RecordNo number, CaseNumber caseNumber) {
        return jdbc.sql("""
                delete from casework.handover_case where handover_no = :no and case_no = :case
                  and exists (select from casework.handover where handover_no = :no and state = 'OPEN')""")
                .param("no", number.value()).param("case", caseNumber.value()).update() == 1;
    }

    /** Marks a case as arrived; one that is not listed is written down as extra. False if the list is not closed. */
    boolean scan(RecordNo number, CaseNumber caseNumber) {
        return jdbc.sql("""
                insert into casework.handover_case (handover_no, case_no, listed, scanned, pending)
                select handover_no, :case, false, true, false from casework.handover
                where handover_no = :no and state = 'CLOSED'
                on conflict (handover_no, case_no) do update set scanned = true""").param("no", number.value())
                .param("case", caseNumber.value()).update() == 1;
    }

    static Tail closing(HandoverRow row, String staff, Instant at) {
        return Tail.of("""
                update casework.handover set seq = :seq, state = 'CLOSED', closed_by = :staff, closed_at = :at
                where handover_no = :no and seq = :before and state = 'OPEN'""").param("seq", row.seq() + 1)
                .param("staff", staff).param("at", at.atOffset(ZoneOffset.UTC)).param("no", row.number().value())
                .param("before", row.seq());
    }

    static Tail signing(HandoverRow row, String staff, Instant at, boolean differs, @Nullable SealedContent sealed) {
        return Tail.of("""
                update casework.handover
                set seq = :seq, state = 'SIGNED', signed_by = :staff, signed_at = :at, differs = :differs,
                    wrapped_key = cast(:key as bytea), sealed = cast(:sealed as bytea)
                where handover_no = :no and seq = :before and state = 'CLOSED'""").param("seq", row.seq() + 1)
                .param("staff", staff).param("at", at.atOffset(ZoneOffset.UTC)).param("differs", differs)
                .param("key", sealed == null ? null : sealed.wrappedKey())
                .param("sealed", sealed == null ? null : sealed.sealed()).param("no", row.number().value())
                .param("before", row.seq());
    }

    /** Files of a signed list are free for another. */
    static Tail releasing(RecordNo number) {
        return Tail.of("update casework.handover_case set pending = false where handover_no = :no")
                .param("no", number.value());
    }

    static Tail counting(HandoverRow row) {
        return Tail.of("update casework.handover set seq = :seq where handover_no = :no and seq = :before")
                .param("seq", row.seq() + 1).param("no", row.number().value()).param("before", row.seq());
    }

    private static HandoverRow map(ResultSet row, int number) throws SQLException {
        return new HandoverRow(new RecordNo(Series.HANDOVER, row.getString("handover_no")), row.getLong("seq"),
                row.getString("from_place"), row.getString("to_place"), State.valueOf(row.getString("state")),
                row.getString("opened_by"), at(row, "opened_at"), row.getString("closed_by"),
                row.getObject("closed_at") == null ? null : at(row, "closed_at"), row.getString("signed_by"),
                row.getObject("signed_at") == null ? null : at(row, "signed_at"), row.getBoolean("differs"),
                row.getBytes("wrapped_key"), row.getBytes("sealed"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
