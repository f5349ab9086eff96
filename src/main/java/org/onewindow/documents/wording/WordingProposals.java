package org.onewindow.documents.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.documents.wording.WordingProposal.Decided;
import org.onewindow.documents.wording.WordingProposal.State;
import org.onewindow.journal.Tail;
import org.onewindow.platform.PageOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of proposed wordings. */
@Component
class WordingProposals {
    /** More open proposals than this are a mistake; the page shows the oldest first. */
    private static final int MOST_OPEN = 100;
    private static final String COLUMNS = """
            select id, form, base, title, body, ground, proposed_by, proposed_at, state, decided_by, decided_at
            from documents.wording_proposal
            """;

    private final JdbcClient jdbc;

    WordingProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WordingProposal> open() {
        return jdbc.sql(COLUMNS + "where state = 'OPEN' order by proposed_at, id limit " + MOST_OPEN)
                .query(WordingProposals::map).list();
    }

    Optional<WordingProposal> one(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(WordingProposals::map).optional();
    }

    /** Those that are over, the latest first. */
    PageOf<WordingProposal> decided(int page, int size) {
        var total = jdbc.sql("select count(*) from documents.wording_proposal where state <> 'OPEN'")
                .query(Long.class).single();
        return new PageOf<>(jdbc.sql(COLUMNS + """
                where state <> 'OPEN' order by decided_at desc, id limit :limit offset :offset""").param("limit", size)
                .param("offset", (long) page * size).query(WordingProposals::map).list(), page, size, total);
    }

    static Tail add(WordingProposal proposal) {
        return Tail.of("""
                insert into documents.wording_proposal (id, form, base, title, body, ground, proposed_by, proposed_at)
                values (:id, :form, :base, :title, :body, :ground, :by, :at)""").param("id", proposal.id())
                .param("form", proposal.form().name()).param("base", proposal.base())
                .param("title", proposal.wording().title()).param("body", proposal.wording().body())
                .param("ground", proposal.ground()).param("by", proposal.proposedBy())
                .param("at", proposal.proposedAt().atOffset(ZoneOffset.UTC));
    }

    static Tail decide(UUID id, State state, String by, Instant at) {
        return Tail.of("""
                update documents.wording_proposal set state = :state, decided_by = :by, decided_at = :at
                where id = :id and state = 'OPEN'""").param("id", id).param("state", state.name()).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    private static WordingProposal map(ResultSet row, int number) throws SQLException {
        return new WordingProposal(row.getObject("id", UUID.class), PaperForm.valueOf(row.getString("form")),
                row.getInt("base"), new Wording(row.getString("title"), row.getString("body")),
                row.getString("ground"), row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(), decided(row));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return state == State.OPEN
                ? null
                : new Decided(state, row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
