package org.onewindow.accounts;

import java.util.Map;
import org.onewindow.accounts.AccountFact.Closed;
import org.onewindow.accounts.AccountFact.Opened;
import org.onewindow.accounts.AccountFact.PasswordChanged;
import org.onewindow.accounts.AccountFact.PasswordReset;
import org.onewindow.accounts.AccountFact.RolesChanged;
import org.onewindow.accounts.AccountFact.TokenIssued;
import org.onewindow.accounts.AccountFact.TokenRevoked;
import org.onewindow.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** The facts of an account as journal entries and back. A type carries its version and never changes meaning. */
public final class AccountFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Class<? extends AccountFact>> TYPES = Map.of("account.opened.1", Opened.class,
            "account.roles-changed.1", RolesChanged.class, "account.password-changed.1", PasswordChanged.class,
            "account.password-reset.1", PasswordReset.class, "account.closed.1", Closed.class,
            "account.token-issued.1", TokenIssued.class, "account.token-revoked.1", TokenRevoked.class);

    private AccountFacts() {
    }

    /**
     * The fact that an entry of an {@code account/…} stream records.
     *
     * @throws IllegalArgumentException if the entry is of another module
     */
    public static AccountFact read(Entry entry) {
        var type = TYPES.get(entry.type());
        if (type == null) {
            throw new IllegalArgumentException("not a fact of an account: " + entry.type());
        }
        return JSON.readValue(entry.facts(), type);
    }

    static String type(AccountFact fact) {
        return switch (fact) {
            case Opened _ -> "account.opened.1";
            case RolesChanged _ -> "account.roles-changed.1";
            case PasswordChanged _ -> "account.password-changed.1";
            case PasswordReset _ -> "account.password-reset.1";
            case Closed _ -> "account.closed.1";
            case TokenIssued _ -> "account.token-issued.1";
            case TokenRevoked _ -> "account.token-revoked.1";
        };
    }

    static byte[] bytes(AccountFact fact) {
        return JSON.writeValueAsBytes(fact);
    }
}
