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
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.DayEndView.Figures;
import org.onewindow.journal.Tail;
import org.onewindow.platform.OneWindowTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closes of days, and which window received which case. */
@Component
final class DayEndRows {
    /** Files that may lie at one window; more is a matter for the manager, not for a page. */
    static final int MAX_LEFT = 500;

    private final JdbcClient jdbc;

    DayEndRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One close. */
    record DayEndRow(String window, LocalDate day, long seq, String post, String staff, Instant closedAt,
            Figures figures, int left, List<String> missing, List<String> extra, @Nullable String seenBy,
            @Nullable Instant seenAt, byte @Nullable [] wrappedKey, byte @Nullable [] sealed) {
    }

    void received(CaseNumber number, String post, LocalDate on) {
        jdbc.sql("""
                insert into casework.window_case (case_no, post, received_on) values (:case, :post, :on)
                on conflict (case_no) do nothing""").param("case", number.value()).param("post", post).param("on", on)
                .update();
    }

    void voided(CaseNumber number, LocalDate on) {
        jdbc.sql("update casework.window_case set voided_on = :on where case_no = :case").param("on", on)
                .param("case", number.value()).update();
    }

    void forgetAll() {
        jdbc.sql("delete from casework.window_case").update();
    }

    /** What happened at a post on a day, and what must lie there at its end. */
    Figures figures(String post, LocalDate day) {
        var from = day.atStartOfDay(OneWindowTime.ZONE).toOffsetDateTime();
        var to = day.plusDays(1).atStartOfDay(OneWindowTime.ZONE).toOffsetDateTime();
        var left = jdbc.sql("""
                select w.case_no from casework.window_case w
                where w.post = :post and w.received_on <= :day and (w.voided_on is null or w.voided_on > :day)
                  and not exists (
                      select from casework.handover_case c join casework.handover h using (handover_no)
                      where c.case_no = w.case_no and c.listed and h.closed_at < :to)
                order by w.case_no limit :limit""").param("post", post).param("day", day).param("to", to)
                .param("limit", MAX_LEFT).query(String.class).list();
        return jdbc
                .sql("""
                        select (select count(*) from casework.window_case where post = :post and received_on = :day) as received,
                               (select count(*) from casework.enquiry where post = :post and noticed_on = :day) as returned,
                               (select count(*) from casework.window_case where post = :post and voided_on = :day) as voided,
                               (select count(*) from casework.handover_case c join casework.handover h using (handover_no)
                                join casework.window_case w using (case_no)
                                where w.post = :post and c.listed and h.from_place = '000'
                                  and h.closed_at >= :from and h.closed_at < :to) as handed_over""")
                .param("post", post).param("day", day).param("from", from).param("to", to)
                .query((row, _) -> new Figures(row.getInt("received"), row.getInt("returned"), row.getInt("voided"),
                        row.getInt("handed_over"), left.stream().map(CaseNumber::new).toList()))
                .single();
    }

    Optional<DayEndRow> one(String window, LocalDate day) {
        return jdbc.sql("""
                select window_no, day, seq, post, staff, closed_at, received, returned, voided, handed_over, left_here,
                       missing, extra, seen_by, seen_at, wrapped_key, sealed
                from casework.day_end where window_no = :window and day = :day""").param("window", window)
                .param("day", day).query(DayEndRows::map).optional();
    }

    static Tail closing(DayEndRow row, @Nullable SealedContent sealed) {
        return Tail
                .of("""
                        insert into casework.day_end (window_no, day, seq, post, staff, closed_at, received, returned, voided,
                            handed_over, left_here, missing, extra, wrapped_key, sealed)
                        values (:window, :day, :seq, :post, :staff, :at, :received, :returned, :voided, :handed, :left, :missing,
                            :extra, cast(:key as bytea), cast(:sealed as bytea))
                        on conflict (window_no, day) do update
                        set seq = excluded.seq, post = excluded.post, staff = excluded.staff, closed_at = excluded.closed_at,
                            received = excluded.received, returned = excluded.returned, voided = excluded.voided,
                            handed_over = excluded.handed_over, left_here = excluded.left_here, missing = excluded.missing,
                            extra = excluded.extra, wrapped_key = excluded.wrapped_key, sealed = excluded.sealed,
                            seen_by = null, seen_at = null
                        where casework.day_end.seq = excluded.seq - 1""")
                .param("window", row.window()).param("day", row.day()).param("seq", row.seq())
                .param("post", row.post()).param("staff", row.staff())
                .param("at", row.closedAt().atOffset(ZoneOffset.UTC)).param("received", row.figures().received())
                .param("returned", row.figures().returned()).param("voided", row.figures().voided())
                .param("handed", row.figures().handedOver()).param("left", row.left())
                .param("missing", row.missing().toArray(String[]::new))
                .param("extra", row.extra().toArray(String[]::new))
                .param("key", sealed == null ? null : sealed.wrappedKey())
                .param("sealed", sealed == null ? null : sealed.sealed());
    }

    static Tail seeing(DayEndRow row, String staff, Instant at) {
        return Tail.of("""
                update casework.day_end set seq = :seq, seen_by = :staff, seen_at = :at
                where window_no = :window and day = :day and seq = :before and seen_by is null""")
                .param("seq", row.seq() + 1).param("staff", staff).param("at", at.atOffset(ZoneOffset.UTC))
                .param("window", row.window()).param("day", row.day()).param("before", row.seq());
    }

    private static DayEndRow map(ResultSet row, int number) throws SQLException {
        var seenAt = row.getObject("seen_at", OffsetDateTime.class);
        return new DayEndRow(row.getString("window_no"), row.getObject("day", LocalDate.class), row.getLong("seq"),
                row.getString("post"), row.getString("staff"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                new Figures(row.getInt("received"), row.getInt("returned"), row.getInt("voided"),
                        row.getInt("handed_over"), List.of()),
                row.getInt("left_here"), EnquiryRows.texts(row, "missing"), EnquiryRows.texts(row, "extra"),
                row.getString("seen_by"), seenAt == null ? null : seenAt.toInstant(), row.getBytes("wrapped_key"),
                row.getBytes("sealed"));
    }
}
