package org.onewindow.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.Tail;
import org.onewindow.platform.OneWindowTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of parties and of their versions. */
@Component
final class PartyRows {
    /** People who share one telephone: a household, a small office; more is a switchboard and finds nobody. */
    private static final int MAX_SHARING_PHONE = 50;

    private static final String COLUMNS = """
            select party_id, kind, wrapped_key, current_version, versions, seq from parties.party
            """;

    /** A party as stored; says nothing about who it is. */
    record PartyRow(PartyId id, String kind, byte[] wrappedKey, int currentVersion, int versions, long seq) {
    }

    /** A party and its details that hold, sealed. */
    record KnownParty(PartyRow row, byte[] sealed) {
    }

    private final JdbcClient jdbc;

    PartyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PartyRow> byId(PartyId id) {
        return jdbc.sql(COLUMNS + "where party_id = :id").param("id", id.value()).query(PartyRows::map).optional();
    }

    Optional<PartyRow> byLookup(byte[] lookupIndex) {
        return jdbc.sql(COLUMNS + "where lookup_index = :index").param("index", lookupIndex).query(PartyRows::map)
                .optional();
    }

    /** The party, which nobody else moves until the transaction ends; empty if an account or a mandate holds it. */
    Optional<PartyRow> lockedUnlessHeld(PartyId id, Instant now) {
        return jdbc.sql(COLUMNS + """
                where party_id = :id and not held
                  and not exists (select from parties.mandate m where (m.principal = :id or m.agent = :id)
                                  and m.revoked_at is null and m.to_on >= :today)
                for update""").param("id", id.value()).param("today", OneWindowTime.dayOf(now))
                .query(PartyRows::map).optional();
    }

    boolean hold(PartyId id) {
        return jdbc.sql("update parties.party set held = true where party_id = :id").param("id", id.value())
                .update() == 1;
    }

    /** The party of a number with the details that hold, in one look: it is asked at every application. */
    Optional<KnownParty> known(byte[] lookupIndex) {
        return jdbc.sql("""
                select p.party_id, p.kind, p.wrapped_key, p.current_version, p.versions, p.seq, v.sealed
                from parties.party p join parties.party_version v
                    on v.party_id = p.party_id and v.version = p.current_version
                where p.lookup_index = :index""").param("index", lookupIndex)
                .query((row, no) -> new KnownParty(map(row, no), row.getBytes("sealed"))).optional();
    }

    List<PartyId> byPhone(byte[] phoneIndex) {
        return jdbc.sql("""
                select party_id from parties.party where phone_index = :index order by changed_at desc limit :limit""")
                .param("index", phoneIndex).param("limit", MAX_SHARING_PHONE)
                .query((row, _) -> new PartyId(row.getObject("party_id", UUID.class))).list();
    }

    Optional<byte[]> sealedOf(PartyVersion place) {
        return jdbc.sql("""
                select sealed from parties.party_version where party_id = :id and version = :version""")
                .param("id", place.party().value()).param("version", place.version()).query(byte[].class).optional();
    }

    static Tail insert(PartyRow row, byte[] lookupIndex, byte @Nullable [] phoneIndex, Instant at) {
        return Tail.of("""
                insert into parties.party (party_id, kind, lookup_index, phone_index, wrapped_key, current_version,
                    versions, seq, changed_at)
                values (:id, :kind, :lookup, :phone::bytea, :key, :current, :versions, :seq, :at)""")
                .param("id", row.id().value()).param("kind", row.kind()).param("lookup", lookupIndex)
                .param("phone", phoneIndex).param("key", row.wrappedKey()).param("current", row.currentVersion())
                .param("versions", row.versions()).param("seq", row.seq()).param("at", at.atOffset(ZoneOffset.UTC));
    }

    static Tail insertVersion(PartyVersion place, SealedDetails details, Instant at) {
        return Tail.of("""
                insert into parties.party_version (party_id, version, sealed, digest, kept_at)
                values (:id, :version, :sealed, :digest, :at)""")
                .param("id", place.party().value()).param("version", place.version())
                .param("sealed", details.sealed()).param("digest", details.digest())
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** Moves the row to the next entry with a version added that becomes the one that holds. */
    static Tail correct(PartyRow next, byte @Nullable [] phoneIndex, Instant at) {
        return Tail.of("""
                update parties.party set current_version = :current, versions = :versions, phone_index = :phone::bytea,
                    seq = :seq, changed_at = :at
                where party_id = :id and seq = :seq - 1""")
                .param("current", next.currentVersion()).param("versions", next.versions()).param("phone", phoneIndex)
                .param("seq", next.seq()).param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", next.id().value());
    }

    /** Moves the row to the next entry and leaves the details that hold. */
    static Tail advance(PartyRow next, Instant at) {
        return Tail.of("""
                update parties.party set versions = :versions, seq = :seq, changed_at = :at
                where party_id = :id and seq = :seq - 1""")
                .param("versions", next.versions()).param("seq", next.seq())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("id", next.id().value());
    }

    /** Destroys key, versions and mandates; the stream stays in the journal. */
    static Tail destroy(PartyRow row) {
        return Tail.of("delete from parties.party where party_id = :id and seq = :seq")
                .param("id", row.id().value()).param("seq", row.seq());
    }

    private static PartyRow map(ResultSet row, int number) throws SQLException {
        return new PartyRow(new PartyId(row.getObject("party_id", UUID.class)), row.getString("kind"),
                row.getBytes("wrapped_key"), row.getInt("current_version"), row.getInt("versions"), row.getLong("seq"));
    }
}
