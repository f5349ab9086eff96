package org.onewindow.parties;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of mandates. */
@Component
final class MandateRows {
    /** Mandates of one agent or principal in force at once; an agency with more lists them in its own system. */
    private static final int MAX_LISTED = 500;

    private static final String COLUMNS = """
            select mandate_id, principal, agent, items, from_on, to_on from parties.mandate
            """;

    private final JdbcClient jdbc;

    MandateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those not revoked whose last day has not passed, of which some may not have begun. */
    List<Mandate> ofAgent(PartyId agent, LocalDate today) {
        return jdbc.sql(COLUMNS + """
                where agent = :agent and to_on >= :today and revoked_at is null order by to_on limit :limit""")
                .param("agent", agent.value()).param("today", today).param("limit", MAX_LISTED)
                .query(MandateRows::map).list();
    }

    List<Mandate> ofPrincipal(PartyId principal, LocalDate today) {
        return jdbc.sql(COLUMNS + """
                where principal = :principal and to_on >= :today and revoked_at is null order by to_on limit :limit""")
                .param("principal", principal.value()).param("today", today).param("limit", MAX_LISTED)
                .query(MandateRows::map).list();
    }

    Optional<Mandate> byId(UUID id) {
        return jdbc.sql(COLUMNS + "where mandate_id = :id").param("id", id).query(MandateRows::map).optional();
    }

    /** Mandates that the principal gave on the day, revoked ones too. */
    int givenOn(PartyId principal, LocalDate day) {
        return jdbc.sql("""
                select count(*) from parties.mandate where principal = :principal and granted_on = :day""")
                .param("principal", principal.value()).param("day", day).query(Integer.class).single();
    }

    static Tail insert(Mandate mandate, LocalDate today) {
        return Tail.of("""
                insert into parties.mandate (mandate_id, principal, agent, items, from_on, to_on, granted_on)
                values (:id, :principal, :agent, :items, :from, :to, :today)""")
                .param("today", today)
                .param("id", mandate.id()).param("principal", mandate.principal().value())
                .param("agent", mandate.agent().value()).param("items", mandate.items().toArray(String[]::new))
                .param("from", mandate.from()).param("to", mandate.to());
    }

    static Tail revoke(Mandate mandate, Instant at) {
        return Tail.of("""
                update parties.mandate set revoked_at = :at where mandate_id = :id and revoked_at is null""")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("id", mandate.id());
    }

    private static Mandate map(ResultSet row, int number) throws SQLException {
        return new Mandate(row.getObject("mandate_id", UUID.class),
                new PartyId(row.getObject("principal", UUID.class)), new PartyId(row.getObject("agent", UUID.class)),
                items(row.getArray("items")), row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }

    private static Set<String> items(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
