package org.onewindow.accounts;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.StaffId;
import org.onewindow.platform.Role;

/** What happened to an account: the published language of the stream {@code account/<id>}. Sign-ins are not facts. */
public sealed interface AccountFact {
    /** Opened, for a party or for a member of the staff. */
    record Opened(@Nullable UUID party, @Nullable StaffId staff, SortedSet<Role> roles) implements AccountFact {
    }

    /** Roles were granted or revoked; both sets may hold some. */
    record RolesChanged(SortedSet<Role> granted, SortedSet<Role> revoked) implements AccountFact {
    }

    /** The holder chose another password. */
    record PasswordChanged() implements AccountFact {
    }

    /** The security administrator gave a first password anew. */
    record PasswordReset() implements AccountFact {
    }

    /** Closed for ever: who leaves loses access at once. */
    record Closed() implements AccountFact {
    }

    /** A token for the API was issued. */
    record TokenIssued(UUID token, Instant expiresAt) implements AccountFact {
    }

    /** A token for the API was revoked. */
    record TokenRevoked(UUID token) implements AccountFact {
    }
}
