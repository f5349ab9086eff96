package org.onewindow.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bearer token as its holder sees it in a list: everything but the token. */
public record ApiToken(UUID id, AccountId account, String label, Instant issuedAt, Instant expiresAt,
        @Nullable Instant revokedAt) {
    /** Whether it opens anything at the instant. */
    public boolean isValidAt(Instant instant) {
        return revokedAt == null && expiresAt.isAfter(instant);
    }
}
