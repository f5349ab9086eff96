package org.onewindow.organisation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.OrganisationRows.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of who is there: A/B pairs, leaves, departures, presence at windows. */
@Component
class DutyRows {
    private static final String KEEP_PAIR = """
            insert into organisation.post_pair (post, first, second) values (:post, :first, :second)
            on conflict (post, first) do update set second = excluded.second, ended = false""";

    /** Ten years of a centre's leaves; older ones decide nothing any more. */
    private static final int MOST_LEAVES = 20_000;

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<Pair> pairs) {
        for (var pair : pairs) {
            var statement = keep(pair);
            jdbc.sql(statement.sql()).params(statement.params()).update();
        }
    }

    static Statement keep(Pair pair) {
        return new Statement(KEEP_PAIR).with("post", pair.post().value()).with("first", pair.first().value())
                .with("second", pair.second().value());
    }

    static Tail end(Pair pair) {
        return Tail.of("update organisation.post_pair set ended = true where post = :post and first = :first")
                .param("post", pair.post().value()).param("first", pair.first().value());
    }

    static Tail add(Leave leave) {
        return Tail.of("""
                insert into organisation.leave (id, staff, reason, starts_on, ends_on)
                values (:id, :staff, :reason, :from, :to)""").param("id", leave.id())
                .param("staff", leave.staff().value()).param("reason", leave.reason().name())
                .param("from", leave.from()).param("to", leave.to());
    }

    /** Ends it on the last day, or before it began. */
    static Tail endLeave(UUID id, LocalDate lastDay) {
        return Tail.of("update organisation.leave set ends_on = greatest(:to, starts_on - 1) where id = :id")
                .param("to", lastDay).param("id", id);
    }

    static Tail depart(StaffId staff, LocalDate from) {
        return Tail.of("update organisation.staff set departed_on = :from where id = :staff")
                .param("from", from).param("staff", staff.value());
    }

    static Tail man(Window.Presence presence) {
        return Tail.of("""
                insert into organisation.window_presence (id, window_no, staff, manned_at)
                values (:id, :window, :staff, :at)""").param("id", presence.id())
                .param("window", presence.window().value()).param("staff", presence.staff().value())
                .param("at", presence.since().atOffset(ZoneOffset.UTC));
    }

    static Tail leave(Window.Presence presence, Instant at) {
        return Tail.of("update organisation.window_presence set left_at = :at where id = :id and left_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("id", presence.id());
    }

    List<Pair> pairs() {
        return jdbc.sql("select post, first, second from organisation.post_pair where not ended order by post, first")
                .query((rs, _) -> new Pair(new PostCode(rs.getString("post")), new StaffId(rs.getString("first")),
                        new StaffId(rs.getString("second"))))
                .list();
    }

    List<Leave> leaves() {
        return jdbc.sql("""
                select id, staff, reason, starts_on, ends_on from organisation.leave
                where ends_on >= starts_on order by ends_on desc, id limit :most""").param("most", MOST_LEAVES)
                .query((rs, _) -> new Leave(requireNonNull(rs.getObject("id", UUID.class)),
                        new StaffId(rs.getString("staff")), Leave.Reason.valueOf(rs.getString("reason")),
                        requireNonNull(rs.getObject("starts_on", LocalDate.class)),
                        requireNonNull(rs.getObject("ends_on", LocalDate.class))))
                .list();
    }

    /** The first day without access of everybody who has left or will. */
    Map<StaffId, LocalDate> departures() {
        record Departure(StaffId staff, LocalDate from) {
        }
        return jdbc.sql("select id, departed_on from organisation.staff where departed_on is not null")
                .query((rs, _) -> new Departure(new StaffId(rs.getString("id")),
                        requireNonNull(rs.getObject("departed_on", LocalDate.class))))
                .list().stream().collect(Collectors.toMap(Departure::staff, Departure::from));
    }

    /** Who sits at a window now. */
    List<Window.Presence> presences() {
        return jdbc.sql("""
                select id, window_no, staff, manned_at from organisation.window_presence where left_at is null
                order by manned_at, id""")
                .query((rs, _) -> new Window.Presence(requireNonNull(rs.getObject("id", UUID.class)),
                        new WindowNo(rs.getString("window_no")), new StaffId(rs.getString("staff")),
                        requireNonNull(rs.getObject("manned_at", OffsetDateTime.class)).toInstant()))
                .list();
    }
}
