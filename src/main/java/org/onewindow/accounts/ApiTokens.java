package org.onewindow.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.onewindow.accounts.AccountFact.TokenIssued;
import org.onewindow.accounts.AccountFact.TokenRevoked;
import org.onewindow.accounts.AccountOutcome.Done;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm3;
import org.springframework.stereotype.Component;

/**
 * Bearer tokens for the API: 256 random bits, shown once, kept as their SM3 digest, valid for a time that the holder
 * chooses, revocable. A token acts as its account, and ends with it.
 */
@Component
public class ApiTokens {
    /** Valid tokens of one account; a system that needs more shares one. */
    public static final int MOST = 10;

    /** Longer is forgotten rather than used. */
    public static final int LONGEST_DAYS = 365;

    private static final Pattern FORM = Pattern.compile("ow_[A-Za-z0-9_-]{43}");
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final ApiTokenRows rows;
    private final AccountJournal journal;
    private final SignIns signIns;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<ApiToken>> known = Caffeine.newBuilder().maximumSize(20_000)
            .expireAfterWrite(REMEMBERED).build();

    ApiTokens(ApiTokenRows rows, AccountJournal journal, SignIns signIns, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** What came of asking for a token. */
    public sealed interface Issue {
    }

    /** Issued; the text is shown now and never again. */
    public record Issued(String text, ApiToken token) implements Issue {
        @Override
        public String toString() {
            return "Issued[secret]";
        }
    }

    /** Not issued; the message says why. */
    public record NotIssued(String messageKey) implements Issue {
    }

    /** A valid token and the account as which it acts. */
    public record Bearer(ApiToken token, Account account) {
    }

    /** Issues a token to the holder of the account. */
    public Issue issue(AccountId id, CommandId command, String label, int days) {
        var account = signIns.current(id);
        var clean = label.strip();
        if (clean.isEmpty() || clean.length() > 60 || clean.codePoints().anyMatch(Character::isISOControl)) {
            return new NotIssued("accounts.token.label-form");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            return new NotIssued("accounts.token.days-form");
        }
        var now = OneWindowTime.now(clock);
        if (account.isEmpty() || account.get().mustChangePassword() || rows.countValid(id, now) >= MOST) {
            return new NotIssued("accounts.token.too-many");
        }
        var text = "ow_" + Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
        var token = new ApiToken(UuidCreator.getTimeOrderedEpoch(), id, clean, now, now.plus(Duration.ofDays(days)),
                null);
        var fact = new TokenIssued(token.id(), token.expiresAt());
        var outcome = journal.append(account.get().actor(), command, id, account.get().seq() + 1, fact,
                ApiTokenRows.insert(token, digest(text)), AccountRows.nothingElse(account.get()));
        signIns.forget(id);
        return outcome instanceof Done ? new Issued(text, token) : new NotIssued("accounts.refused.stale");
    }

    /** Revokes a token of the account; it ends within a second on every node. */
    public AccountOutcome revoke(AccountId id, CommandId command, UUID token) {
        var account = signIns.current(id);
        if (account.isEmpty() || rows.of(id).stream().noneMatch(mine -> mine.id().equals(token))) {
            return new AccountOutcome.Refused(AccountOutcome.Reason.UNKNOWN);
        }
        var outcome = journal.append(account.get().actor(), command, id, account.get().seq() + 1,
                new TokenRevoked(token), ApiTokenRows.revoke(token, id, OneWindowTime.now(clock)),
                AccountRows.nothingElse(account.get()));
        signIns.forget(id);
        known.invalidateAll();
        return outcome;
    }

    /** The tokens of the account, the newest first, also those that ended. */
    public List<ApiToken> of(AccountId id) {
        return rows.of(id);
    }

    /** As whom the token acts; nothing if it is unknown, expired or revoked, or if its account is closed. */
    public Optional<Bearer> bearer(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var digest = digest(text);
        var now = clock.instant();
        return known.get(HexFormat.of().formatHex(digest), _ -> rows.byDigest(digest))
                .filter(token -> token.isValidAt(now))
                .flatMap(token -> signIns.current(token.account()).filter(account -> !account.mustChangePassword())
                        .map(account -> new Bearer(token, account)));
    }

    private byte[] randomBytes() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(String text) {
        return Sm3.digest(text.getBytes(StandardCharsets.US_ASCII));
    }
}
