package org.onewindow.casework.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.window.OutageView.State;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.RecordOutcome.Done;
import org.onewindow.casework.window.RecordOutcome.Invalid;
import org.onewindow.casework.window.RecordOutcome.Moved;
import org.onewindow.casework.window.RecordOutcome.NotAllowed;
import org.onewindow.casework.window.WindowFact.OutageDeclared;
import org.onewindow.casework.window.WindowFact.OutageJudged;
import org.onewindow.journal.AppendOutcome;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Times in which the system stood still (停机): declared by one person, confirmed by another, one of whom manages the
 * centre. Only then may slips of that time be entered with their true time.
 */
@Component
public final class Outages {
    /** The longest outage: a long weekend. A longer one is no outage but a move. */
    public static final Duration LONGEST = Duration.ofDays(4);
    /** How long afterwards it may be declared. */
    public static final Duration LATEST = Duration.ofDays(10);
    /** Characters of a reason. */
    public static final int MAX_TEXT = 500;
    private static final int SHOWN = 100;
    private static final String SELECT = """
            select outage_no, began_at, ended_at, state, declared_by, confirmed_by, wrapped_key, sealed
            from casework.outage
            """;

    private final WindowDesk desk;
    private final JdbcClient jdbc;

    Outages(WindowDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /** Declares that the system stood still from one instant to another. */
    public RecordOutcome declare(Actor actor, CommandId command, Instant beganAt, Instant endedAt, String reason) {
        if (!mayTouch(actor)) {
            return new NotAllowed();
        }
        var now = desk.now();
        if (!endedAt.isAfter(beganAt) || endedAt.isAfter(now) || endedAt.isBefore(now.minus(LATEST))
                || Duration.between(beganAt, endedAt).compareTo(LONGEST) > 0) {
            return Invalid.of("endedAt", "casework.window.outage.bad-time", LATEST.toDays(), LONGEST.toDays());
        }
        var text = reason.strip();
        if (text.isEmpty()) {
            return Invalid.of("reason", "casework.window.required");
        }
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            return Invalid.of("reason", "casework.window.too-long", MAX_TEXT);
        }
        var number = desk.next(Series.OUTAGE);
        var stream = stream(number);
        var sealed = SealedContent.seal(desk.master(), stream, text);
        var fact = new OutageDeclared(beganAt, endedAt, sealed.digest());
        var tail = Tail.of("""
                insert into casework.outage (outage_no, seq, began_at, ended_at, state, declared_by, declared_at,
                    wrapped_key, sealed)
                values (:no, 1, :began, :ended, 'DECLARED', :staff, :at, :key, :sealed)""")
                .param("no", number.value()).param("began", beganAt.atOffset(ZoneOffset.UTC))
                .param("ended", endedAt.atOffset(ZoneOffset.UTC)).param("staff", WindowStaff.staff(actor))
                .param("at", now.atOffset(ZoneOffset.UTC)).param("key", sealed.wrappedKey())
                .param("sealed", sealed.sealed());
        return switch (desk.journal().append(actor, command, beganAt + " " + endedAt + " " + text, stream, 1, fact,
                List.of(tail))) {
            case AppendOutcome.Appended _ -> new Done(number);
            case AppendOutcome.Known(var entries, boolean same) -> same
                    ? new Done(new RecordNo(Series.OUTAGE, entries.getFirst().stream().substring("outage/".length())))
                    : new Moved();
            case AppendOutcome.Stale _ -> new Moved();
        };
    }

    /** The second person confirms it or refuses to. */
    public RecordOutcome judge(Actor actor, CommandId command, RecordNo number, State verdict) {
        var found = one(number);
        if (found.isEmpty() || verdict == State.DECLARED || !mayJudge(actor, found.get())) {
            return new NotAllowed();
        }
        var row = found.get();
        if (row.state() != State.DECLARED) {
            return desk.journal().known(actor, command).isPresent() ? new Done(number) : new Moved();
        }
        var tail = Tail.of("""
                update casework.outage set seq = 2, state = :state, confirmed_by = :staff, confirmed_at = :at
                where outage_no = :no and seq = 1 and state = 'DECLARED'""").param("state", verdict.name())
                .param("staff", WindowStaff.staff(actor)).param("at", desk.now().atOffset(ZoneOffset.UTC))
                .param("no", number.value());
        var outcome = desk.journal().append(actor, command, number.value() + verdict, stream(number), 2,
                new OutageJudged(verdict == State.CONFIRMED), List.of(tail));
        return outcome instanceof AppendOutcome.Appended ? new Done(number) : new Moved();
    }

    /** The outages, the newest first, for those who work at windows, manage or supervise. */
    public List<OutageView> list(Actor actor) {
        if (!mayTouch(actor) && !WindowStaff.supervises(actor)) {
            return List.of();
        }
        return jdbc.sql(SELECT + "order by began_at desc, outage_no limit :limit").param("limit", SHOWN)
                .query(Outages::map).list().stream().map(row -> view(actor, row)).toList();
    }

    /** A confirmed outage. */
    Optional<OutageView> confirmed(Actor actor, RecordNo number) {
        return one(number).filter(row -> row.state() == State.CONFIRMED).map(row -> view(actor, row));
    }

    private Optional<Row> one(RecordNo number) {
        return jdbc.sql(SELECT + "where outage_no = :no").param("no", number.value()).query(Outages::map).optional();
    }

    private boolean mayTouch(Actor actor) {
        return desk.staff().front(actor).isPresent() || WindowStaff.manages(actor);
    }

    /** Another person than who declared it, and one of the two manages the centre. */
    private boolean mayJudge(Actor actor, Row row) {
        var declaredByManager = desk.staff().front(row.declaredBy()).isEmpty();
        return mayTouch(actor) && !WindowStaff.staff(actor).equals(row.declaredBy())
                && (WindowStaff.manages(actor) || declaredByManager);
    }

    private OutageView view(Actor actor, Row row) {
        var confirmedBy = row.confirmedBy();
        return new OutageView(row.number(), row.state(), row.beganAt(), row.endedAt(),
                desk.staff().name(row.declaredBy()), confirmedBy == null ? null : desk.staff().name(confirmedBy),
                SealedContent.open(desk.master(), stream(row.number()), row.wrappedKey(), row.sealed(), String.class),
                row.state() == State.DECLARED && mayJudge(actor, row));
    }

    private static String stream(RecordNo number) {
        return "outage/" + number.value();
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        return new Row(new RecordNo(Series.OUTAGE, row.getString("outage_no")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(), State.valueOf(row.getString("state")),
                row.getString("declared_by"), row.getString("confirmed_by"), row.getBytes("wrapped_key"),
                row.getBytes("sealed"));
    }

    private record Row(RecordNo number, Instant beganAt, Instant endedAt, State state, String declaredBy,
            @Nullable String confirmedBy, byte[] wrappedKey, byte[] sealed) {
    }
}
