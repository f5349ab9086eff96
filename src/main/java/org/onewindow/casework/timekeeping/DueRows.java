package org.onewindow.casework.timekeeping;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due among the cases, and how far time's own work has come. */
@Component
final class DueRows {
    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A case and the last day of a limit that lapses by itself. */
    record Lapsing(LocalDate on, CaseNumber number) {
    }

    /** A revision of the calendar that open cases are still to be computed on. */
    record Pending(int revision, String afterCase) {
    }

    /** What has lapsed before a day, in the order of the index, after a place in it. */
    List<Lapsing> lapsedBefore(LocalDate day, LocalDate afterDay, String afterCase, int limit) {
        return jdbc.sql("""
                select lapses_on, case_no from casework.case_file
                where lapses_on < :day and (lapses_on, case_no) > (:afterDay, :afterCase)
                order by lapses_on, case_no limit :limit""")
                .param("day", day).param("afterDay", afterDay).param("afterCase", afterCase).param("limit", limit)
                .query((row, _) -> new Lapsing(requireNonNull(row.getObject(1, LocalDate.class)),
                        CaseNumber.parse(row.getString(2)).orElseThrow()))
                .list();
    }

    /** Remembers a sweep for the administrator. */
    void swept(SweepReport report, Instant at) {
        jdbc.sql("""
                insert into casework.sweep (day, swept_at, lapsed, failed) values (:day, :at, :lapsed, :failed)
                on conflict (id) do update set day = excluded.day, swept_at = excluded.swept_at,
                    lapsed = excluded.lapsed, failed = excluded.failed""")
                .param("day", report.day()).param("at", at.atOffset(ZoneOffset.UTC)).param("lapsed", report.lapsed())
                .param("failed", report.failed()).update();
    }

    /** The last sweep, and when it was; empty before the first. */
    Optional<LastSweep> lastSweep() {
        return jdbc.sql("select day, lapsed, failed, swept_at from casework.sweep")
                .query((row, _) -> new LastSweep(
                        new SweepReport(requireNonNull(row.getObject(1, LocalDate.class)), row.getInt(2),
                                row.getInt(3)),
                        requireNonNull(row.getObject(4, OffsetDateTime.class)).toInstant()))
                .optional();
    }

    /** Cases that are being decided, after a number, in order. */
    List<CaseNumber> running(String afterCase, int limit) {
        return jdbc.sql("""
                select case_no from casework.case_file
                where open and case_no > :after order by case_no limit :limit""")
                .param("after", afterCase).param("limit", limit)
                .query((row, _) -> CaseNumber.parse(row.getString(1)).orElseThrow()).list();
    }

    /** Notes that open cases are to be computed on a revision; a revision that is known stays as it is. */
    void awaits(int revision, Instant confirmedAt) {
        jdbc.sql("""
                insert into casework.recomputation (revision, confirmed_at) values (:revision, :at)
                on conflict do nothing""").param("revision", revision)
                .param("at", confirmedAt.atOffset(ZoneOffset.UTC)).update();
    }

    /** Forgets every revision, so that a reader begun anew notes them again. */
    void forgetRevisions() {
        jdbc.sql("delete from casework.recomputation").update();
    }

    /** The newest revision, if open cases are still to be computed on it; older ones are covered by it. */
    Optional<Pending> pending() {
        return jdbc.sql("""
                select revision, after_case from casework.recomputation
                where done_at is null and revision = (select max(revision) from casework.recomputation)""")
                .query((row, _) -> new Pending(row.getInt(1), row.getString(2))).optional();
    }

    /** Moves the place in a revision on. */
    void reached(int revision, String afterCase, int seen, int moved) {
        jdbc.sql("""
                update casework.recomputation set after_case = :after, seen = seen + :seen, moved = moved + :moved
                where revision = :revision""").param("after", afterCase).param("seen", seen).param("moved", moved)
                .param("revision", revision).update();
    }

    /** Closes a revision and every older one. */
    void done(int revision, Instant at) {
        jdbc.sql("update casework.recomputation set done_at = :at where revision <= :revision and done_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("revision", revision).update();
    }
}
