package org.onewindow.deadlines.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.deadlines.calendar.CalendarChange.DayOverridden;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of proposed changes. */
@Component
class CalendarProposals {
    /** More open proposals than this are a mistake; the page shows the oldest first. */
    private static final int MOST_SHOWN = 100;
    private static final String OPEN = """
            select id, kind, change, proposed_by, proposed_at
            from deadlines.calendar_proposal where state = 'OPEN'
            """;
    private static final RowMapper<CalendarProposal> ROW = (rs, _) -> new CalendarProposal(
            requireNonNull(rs.getObject("id", UUID.class)),
            CalendarFacts.change(rs.getString("kind"), rs.getString("change")), rs.getString("proposed_by"),
            requireNonNull(rs.getObject("proposed_at", OffsetDateTime.class)).toInstant());

    private final JdbcClient jdbc;

    CalendarProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarProposal> open() {
        return jdbc.sql(OPEN + "order by proposed_at, id limit " + MOST_SHOWN).query(ROW).list();
    }

    Optional<CalendarProposal> open(UUID id) {
        return jdbc.sql(OPEN + "and id = :id").param("id", id).query(ROW).optional();
    }

    /** Those that are over, the latest first. */
    List<DecidedProposal> decided() {
        return jdbc.sql("""
                select id, kind, change, proposed_by, proposed_at, state, decided_by, decided_at
                from deadlines.calendar_proposal where state <> 'OPEN' order by decided_at desc, id limit
                """ + MOST_SHOWN)
                .query((rs, row) -> new DecidedProposal(ROW.mapRow(rs, row), "IN_FORCE".equals(rs.getString("state")),
                        rs.getString("decided_by"),
                        requireNonNull(rs.getObject("decided_at", OffsetDateTime.class)).toInstant()))
                .list();
    }

    static Tail add(CalendarProposal proposal) {
        var kind = switch (proposal.change()) {
            case NoticeImported _ -> "NOTICE";
            case DayOverridden _ -> "DAY";
        };
        return Tail.of("""
                insert into deadlines.calendar_proposal (id, kind, change, proposed_by, proposed_at)
                values (:id, :kind, :change, :by, :at)""").param("id", proposal.id()).param("kind", kind)
                .param("change", CalendarFacts.text(proposal.change())).param("by", proposal.proposedBy())
                .param("at", proposal.proposedAt().atOffset(ZoneOffset.UTC));
    }

    static Tail decide(UUID id, String state, String by, Instant at) {
        return Tail.of("""
                update deadlines.calendar_proposal set state = :state, decided_by = :by, decided_at = :at
                where id = :id and state = 'OPEN'""").param("id", id).param("state", state).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }
}
