package org.onewindow.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/**
 * Answers whether somebody is who they say they are. A wrong login, a wrong password, a locked, a closed account and one
 * of somebody who has left get
 * the same answer after the same time, so that nobody learns which logins exist.
 */
@Component
public class SignIns {
    /** Failures within {@link #LOCK} that lock an account (GB/T 22239-2019 8.1.4.1 b). */
    public static final int MOST_FAILURES = 5;

    /** How long a lock lasts, and within which time failures are counted. */
    public static final Duration LOCK = Duration.ofMinutes(30);

    /** Who leaves loses access within this time, on every node. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final AccountRows rows;
    private final Passwords passwords;
    private final Organisation organisation;
    private final Clock clock;
    private final Cache<AccountId, Optional<Account>> states = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterWrite(REMEMBERED).build();

    SignIns(AccountRows rows, Passwords passwords, Organisation organisation, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What came of an attempt to sign in. */
    public sealed interface Outcome {
    }

    /** They are who they say they are. */
    public record SignedIn(Account account) implements Outcome {
    }

    /** Login or password are wrong, or the account is locked or closed; which of these is not told. */
    public record Refused() implements Outcome {
    }

    /** Too many people sign in at this moment; nothing was decided. */
    public record Busy() implements Outcome {
    }

    /** Checks what was typed. */
    public Outcome signIn(String typedLogin, String password) {
        try {
            var known = password.length() > PasswordRules.LONGEST * 2
                    ? Optional.<AccountRows.Keyed>empty()
                    : Login.parse(typedLogin).flatMap(rows::byLogin);
            if (known.isEmpty()) {
                passwords.compareWithNobody(password.substring(0, Math.min(password.length(), PasswordRules.LONGEST)));
                return new Refused();
            }
            return signIn(known.get(), password);
        } catch (Passwords.Busy e) {
            return new Busy();
        }
    }

    /**
     * The account as it was at most a second ago; nothing if it is closed or unknown, or if its holder has left the
     * service: sessions and tokens of theirs end on that day without anybody closing the account.
     */
    public Optional<Account> current(AccountId id) {
        return states.get(id, key -> rows.byId(key).map(AccountRows.Keyed::account).filter(Account::open))
                .filter(account -> !hasLeft(account));
    }

    /** Makes the next question about the account ask the database. */
    void forget(AccountId id) {
        states.invalidate(id);
    }

    private Outcome signIn(AccountRows.Keyed known, String password) {
        var account = known.account();
        var now = clock.instant();
        var right = passwords.matches(password, known.passwordDigest());
        if (!account.open() || account.isLockedAt(now) || hasLeft(account)) {
            return new Refused();
        }
        if (!right) {
            rows.fail(account.id(), now, MOST_FAILURES, LOCK);
            return new Refused();
        }
        if (!rows.succeed(account, now)) {
            return new Refused();
        }
        forget(account.id());
        return new SignedIn(account);
    }

    private boolean hasLeft(Account account) {
        return account.holder() instanceof Account.OfStaff(var staff)
                && organisation.current().hasLeft(staff, OneWindowTime.today(clock));
    }
}
