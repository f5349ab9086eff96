package org.onewindow.deadlines.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the calendar. */
@Component
class CalendarRows {
    private final JdbcClient jdbc;
    private final TransactionTemplate oneMoment;

    CalendarRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setReadOnly(true);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Which calendar there is. */
    record Head(int revision, LocalDate lastNoticedOn, long seq) {
    }

    /** The head; none before the first start has ended. */
    Optional<Head> head() {
        return jdbc.sql("select revision, last_noticed_on, seq from deadlines.calendar")
                .query((rs, _) -> new Head(rs.getInt(1), requireNonNull(rs.getObject(2, LocalDate.class)),
                        rs.getLong(3)))
                .optional();
    }

    /** The calendar as it is at one moment. */
    WorkingCalendar load() {
        return requireNonNull(oneMoment.execute(_ -> {
            var head = head().orElseThrow(() -> new IllegalStateException("the calendar was not seeded"));
            return WorkingCalendar.of(days(), head.lastNoticedOn(), head.revision());
        }));
    }

    List<NoticedDay> days() {
        return jdbc.sql("select date, kind, name, source_notice from deadlines.calendar_day order by date")
                .query((rs, _) -> new NoticedDay(requireNonNull(rs.getObject(1, LocalDate.class)),
                        DayKind.valueOf(rs.getString(2)), rs.getString(3), rs.getString(4)))
                .list();
    }

    static Tail begin(LocalDate lastNoticedOn, Instant at) {
        return Tail
                .of("""
                        insert into deadlines.calendar (revision, last_noticed_on, updated_at) values (1, :lastNoticedOn, :at)""")
                .param("lastNoticedOn", lastNoticedOn).param("at", at.atOffset(ZoneOffset.UTC));
    }

    static Tail put(List<NoticedDay> days, int revision) {
        return Tail.of("""
                insert into deadlines.calendar_day (date, kind, name, source_notice, revision)
                select date, kind, name, source_notice, :revision
                from unnest(cast(:dates as date[]), cast(:kinds as text[]), cast(:names as text[]),
                    cast(:sources as text[])) as day (date, kind, name, source_notice)
                on conflict (date) do update set kind = excluded.kind, name = excluded.name,
                    source_notice = excluded.source_notice, revision = excluded.revision""").param("revision", revision)
                .param("dates", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param("kinds", days.stream().map(day -> day.kind().name()).toArray(String[]::new))
                .param("names", days.stream().map(NoticedDay::name).toArray(String[]::new))
                .param("sources", days.stream().map(NoticedDay::source).toArray(String[]::new));
    }

    /** Takes away the days from the one to the other that are not among those to stay. */
    static Tail remove(LocalDate from, LocalDate to, List<LocalDate> staying) {
        return Tail.of("""
                delete from deadlines.calendar_day
                where date between :from and :to and date <> all (cast(:staying as date[]))""").param("from", from)
                .param("to", to).param("staying", staying.stream().map(LocalDate::toString).toArray(String[]::new));
    }

    /** Moves the stream on; the calendar in force is another one if the revision rises with it. */
    static Tail advance(long seq, int revision, LocalDate lastNoticedOn, Instant at) {
        return Tail.of("""
                update deadlines.calendar
                set seq = :seq, revision = :revision, last_noticed_on = :lastNoticedOn, updated_at = :at
                where seq = :seq - 1""").param("seq", seq).param("revision", revision)
                .param("lastNoticedOn", lastNoticedOn).param("at", at.atOffset(ZoneOffset.UTC));
    }
}
