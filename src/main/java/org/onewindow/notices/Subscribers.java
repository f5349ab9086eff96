package org.onewindow.notices;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onewindow.notices.Subscriber.Address;
import org.onewindow.platform.DataKey;
import org.onewindow.platform.MasterKey;
import org.onewindow.platform.Sm4Gcm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of what people chose; addresses and codes lie in it under a key of each row's own. */
@Component
class Subscribers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final MasterKey masterKey;

    Subscribers(JdbcClient jdbc, MasterKey masterKey) {
        this.jdbc = jdbc;
        this.masterKey = masterKey;
    }

    /** What the account chose; somebody new has chosen nothing. */
    Subscriber of(UUID account) {
        return jdbc.sql("""
                select account, wrapped_key, sealed, chosen, language, version from notices.subscriber
                where account = :account""").param("account", account).query(this::map).optional()
                .orElseGet(() -> Subscriber.of(account));
    }

    /** The channels that the accounts switched on; accounts that chose nothing are not in the map. */
    Map<UUID, Set<NoticeChannel>> chosen(Collection<UUID> accounts) {
        var found = new HashMap<UUID, Set<NoticeChannel>>();
        if (!accounts.isEmpty()) {
            jdbc.sql("select account, chosen from notices.subscriber where account = any (:accounts)")
                    .param("accounts", accounts.toArray(UUID[]::new))
                    .query((row, _) -> Map.entry(row.getObject("account", UUID.class), channels(row))).list()
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    /** Writes what was chosen if nobody changed it since it was read; tells whether it was written. */
    boolean write(Subscriber subscriber, Instant now) {
        var key = DataKey.random();
        return jdbc.sql("""
                insert into notices.subscriber (account, wrapped_key, sealed, chosen, language, version, changed_at)
                values (:account, :key, :sealed, :chosen, :language, :next, :now)
                on conflict (account) do update set wrapped_key = excluded.wrapped_key, sealed = excluded.sealed,
                    chosen = excluded.chosen, language = excluded.language, version = excluded.version,
                    changed_at = excluded.changed_at
                where subscriber.version = :version""").param("account", subscriber.account())
                .param("key", masterKey.wrap(key, keyContext(subscriber.account())))
                .param("sealed", Sm4Gcm.seal(key, JSON.writeValueAsBytes(
                        new Stored(subscriber.mail(), subscriber.phone())), context(subscriber.account())))
                .param("chosen", subscriber.chosen().stream().map(Enum::name).toArray(String[]::new))
                .param("language", subscriber.language().getLanguage()).param("next", subscriber.version() + 1)
                .param("version", subscriber.version()).param("now", MessageRows.at(now)).update() == 1;
    }

    /** Destroys key and addresses of accounts that are no more. */
    void forget(Collection<UUID> accounts) {
        if (!accounts.isEmpty()) {
            jdbc.sql("delete from notices.subscriber where account = any (:accounts)")
                    .param("accounts", accounts.toArray(UUID[]::new)).update();
        }
    }

    private Subscriber map(ResultSet row, int number) throws SQLException {
        var account = row.getObject("account", UUID.class);
        var key = masterKey.unwrap(row.getBytes("wrapped_key"), keyContext(account));
        var stored = Objects.requireNonNull(
                JSON.readValue(Sm4Gcm.open(key, row.getBytes("sealed"), context(account)), Stored.class));
        return new Subscriber(account, channels(row), Locale.of(row.getString("language")), stored.mail(),
                stored.phone(), row.getLong("version"));
    }

    private static Set<NoticeChannel> channels(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("chosen").getArray()).map(NoticeChannel::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte[] keyContext(UUID account) {
        return ("notices.subscriber key " + account).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] context(UUID account) {
        return ("notices.subscriber " + account).getBytes(StandardCharsets.US_ASCII);
    }

    /** What is sealed. */
    private record Stored(Address mail, Address phone) {
    }
}
