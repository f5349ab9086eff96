package org.onewindow.casework.window;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the paper of each case is, as far as lists say. */
@Component
final class PaperPlaces {
    private static final String SELECT = "select case_no, place, state, handover_no, since from casework.paper_place ";

    private final JdbcClient jdbc;

    PaperPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PaperPlace> of(CaseNumber number) {
        return jdbc.sql(SELECT + "where case_no = :case").param("case", number.value()).query(PaperPlaces::map)
                .optional();
    }

    /** Files whose paper is missing, the longest missing first. */
    List<PaperPlace> missing(int limit) {
        return jdbc.sql(SELECT + "where state = 'MISSING' order by since limit :limit").param("limit", limit)
                .query(PaperPlaces::map).list();
    }

    /** Moves several files; each is where it is from now on. */
    static Tail moving(List<CaseNumber> cases, List<PaperPlace.State> states, String place, RecordNo handover,
            Instant at) {
        return Tail.of("""
                insert into casework.paper_place (case_no, place, state, handover_no, since)
                select moved.case_no, :place, moved.state, :handover, :at
                from unnest(cast(:cases as text[]), cast(:states as text[])) as moved (case_no, state)
                on conflict (case_no) do update
                set place = excluded.place, state = excluded.state, handover_no = excluded.handover_no,
                    since = excluded.since""")
                .param("place", place).param("handover", handover.value()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("cases", cases.stream().map(CaseNumber::value).toArray(String[]::new))
                .param("states", states.stream().map(Enum::name).toArray(String[]::new));
    }

    private static PaperPlace map(ResultSet row, int number) throws SQLException {
        return new PaperPlace(new CaseNumber(row.getString("case_no")), row.getString("place"),
                PaperPlace.State.valueOf(row.getString("state")),
                new RecordNo(Series.HANDOVER, row.getString("handover_no")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
