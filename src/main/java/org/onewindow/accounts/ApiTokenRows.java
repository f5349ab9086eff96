package org.onewindow.accounts;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.journal.Tail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tokens. */
@Component
class ApiTokenRows {
    /** Tokens shown in a list: the valid ones, of which there are few, and the latest that ended. */
    private static final int LISTED = 50;

    private static final String SELECT = """
            select id, account, label, issued_at, expires_at, revoked_at from accounts.api_token
            """;

    private final JdbcClient jdbc;

    ApiTokenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ApiToken> byDigest(byte[] digest) {
        return jdbc.sql(SELECT + "where digest = :digest").param("digest", digest).query((rs, _) -> map(rs)).optional();
    }

    List<ApiToken> of(AccountId account) {
        return jdbc.sql(SELECT + "where account = :account order by issued_at desc limit :limit")
                .param("account", account.value()).param("limit", LISTED).query((rs, _) -> map(rs)).list();
    }

    long countValid(AccountId account, Instant now) {
        return jdbc.sql("""
                select count(*) from accounts.api_token
                where account = :account and revoked_at is null and expires_at > :now""")
                .param("account", account.value()).param("now", now.atOffset(ZoneOffset.UTC)).query(Long.class)
                .single();
    }

    static Tail insert(ApiToken token, byte[] digest) {
        return Tail.of("""
                insert into accounts.api_token (id, account, label, digest, issued_at, expires_at)
                values (:token, :account, :label, :digest, :issuedAt, :expiresAt)""").param("token", token.id())
                .param("account", token.account().value()).param("label", token.label()).param("digest", digest)
                .param("issuedAt", token.issuedAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", token.expiresAt().atOffset(ZoneOffset.UTC));
    }

    static Tail revoke(UUID token, AccountId account, Instant now) {
        return Tail.of("""
                update accounts.api_token set revoked_at = :now
                where id = :token and account = :account and revoked_at is null""").param("token", token)
                .param("account", account.value()).param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static ApiToken map(ResultSet rs) throws SQLException {
        var revokedAt = rs.getObject("revoked_at", OffsetDateTime.class);
        return new ApiToken(requireNonNull(rs.getObject("id", UUID.class)),
                new AccountId(requireNonNull(rs.getObject("account", UUID.class))), rs.getString("label"),
                instant(rs, "issued_at"), instant(rs, "expires_at"), revokedAt == null ? null : revokedAt.toInstant());
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return requireNonNull(rs.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
