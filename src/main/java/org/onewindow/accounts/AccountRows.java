package org.onewindow.accounts;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.Account.OfParty;
import org.onewindow.accounts.Account.OfStaff;
import org.onewindow.journal.Tail;
import org.onewindow.organisation.StaffId;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of accounts. */
@Component
class AccountRows {
    private static final String SELECT = """
            select id, login, password_hash, party, staff, roles, state, must_change_password, locked_until,
                credentials, seq
            from accounts.account
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account together with the digest of its password, which never leaves this module. */
    record Keyed(Account account, String passwordDigest) {
    }

    Optional<Keyed> byLogin(Login login) {
        return jdbc.sql(SELECT + "where login = :login").param("login", login.value())
                .query((rs, _) -> new Keyed(map(rs), rs.getString("password_hash"))).optional();
    }

    Optional<Keyed> byId(AccountId id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id.value())
                .query((rs, _) -> new Keyed(map(rs), rs.getString("password_hash"))).optional();
    }

    boolean isOpenFor(Account.Holder holder) {
        return switch (holder) {
            case OfParty(var party) -> jdbc
                    .sql("select exists (select from accounts.account where party = :party and state = 'OPEN')")
                    .param("party", party.value()).query(Boolean.class).single();
            case OfStaff(var staff) -> jdbc
                    .sql("select exists (select from accounts.account where staff = :staff and state = 'OPEN')")
                    .param("staff", staff.value()).query(Boolean.class).single();
        };
    }

    List<Account> staff(int offset, int limit) {
        return jdbc.sql(SELECT + "where kind = 'STAFF' order by login limit :limit offset :offset")
                .param("limit", limit).param("offset", offset).query((rs, _) -> map(rs)).list();
    }

    long countStaff() {
        return jdbc.sql("select count(*) from accounts.account where kind = 'STAFF'").query(Long.class).single();
    }

    /** Counts a failure; the fifth within the window locks. */
    void fail(AccountId id, Instant now, int mostFailures, Duration window) {
        jdbc.sql("""
                update accounts.account
                set failures = case when first_failed_at > :windowStart then failures + 1 else 1 end,
                    first_failed_at = case when first_failed_at > :windowStart then first_failed_at else :now end,
                    locked_until = case
                        when (case when first_failed_at > :windowStart then failures + 1 else 1 end) >= :most
                        then :lockedUntil else locked_until end
                where id = :id""").param("windowStart", at(now.minus(window))).param("now", at(now))
                .param("most", mostFailures).param("lockedUntil", at(now.plus(window))).param("id", id.value())
                .update();
    }

    /** Forgets the failures unless the account was locked, closed or given another password meanwhile. */
    boolean succeed(Account account, Instant now) {
        return jdbc.sql("""
                update accounts.account set failures = 0, first_failed_at = null, locked_until = null
                where id = :id and state = 'OPEN' and credentials = :credentials
                    and (locked_until is null or locked_until <= :now)""").param("id", account.id().value())
                .param("credentials", account.credentials()).param("now", at(now)).update() == 1;
    }

    static Tail insert(Account account, String passwordDigest, Instant now) {
        var party = account.holder() instanceof OfParty(var id) ? id.value() : null;
        var staff = account.holder() instanceof OfStaff(var id) ? id.value() : null;
        return Tail.of("""
                insert into accounts.account (id, login, password_hash, kind, party, staff, roles,
                    must_change_password, seq, opened_at)
                values (:id, :login, :digest, :kind, cast(:party as uuid), cast(:staff as text),
                    string_to_array(:roles, ','), :mustChange, 1, :now)""").param("id", account.id().value())
                .param("login", account.login().value()).param("digest", passwordDigest)
                .param("kind", account.isStaff() ? "STAFF" : "CITIZEN").param("party", party).param("staff", staff)
                .param("roles", text(account.roles())).param("mustChange", account.mustChangePassword())
                .param("now", at(now));
    }

    static Tail roles(Account account, Set<Role> roles) {
        return next(account, "roles = string_to_array(:roles, ',')").param("roles", text(roles));
    }

    static Tail password(Account account, String digest, boolean mustChange) {
        return next(account,
                """
                        password_hash = :digest, must_change_password = :mustChange, credentials = credentials + 1, failures = 0,
                        first_failed_at = null, locked_until = null""")
                .param("digest", digest)
                .param("mustChange", mustChange);
    }

    static Tail close(Account account) {
        return next(account, "state = 'CLOSED', credentials = credentials + 1, roles = '{}'");
    }

    static Tail nothingElse(Account account) {
        return next(account, "state = state");
    }

    private static Tail next(Account account, String change) {
        return Tail.of("update accounts.account set seq = seq + 1, " + change
                + " where id = :id and seq = :seq and state = 'OPEN'").param("id", account.id().value())
                .param("seq", account.seq());
    }

    private static Account map(ResultSet rs) throws SQLException {
        var party = rs.getObject("party", UUID.class);
        var holder = party == null
                ? new OfStaff(new StaffId(rs.getString("staff")))
                : new OfParty(new PartyId(party));
        var roles = Arrays.stream((String[]) rs.getArray("roles").getArray()).map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Account(new AccountId(requireNonNull(rs.getObject("id", UUID.class))),
                new Login(rs.getString("login")), holder, roles, rs.getString("state").equals("OPEN"),
                rs.getBoolean("must_change_password"), instant(rs, "locked_until"), rs.getLong("credentials"),
                rs.getLong("seq"));
    }

    private static String text(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
