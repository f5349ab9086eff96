package org.onewindow.accounts.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.onewindow.accounts.Account;
import org.onewindow.accounts.AccountId;

/**
 * What a session remembers of a sign-in: which account, and the number of its credentials then. Roles are not
 * remembered but read for each request.
 */
record Presence(UUID account, long credentials, Instant signedInAt) implements Serializable {
    /** Name of the attribute of the session. */
    static final String ATTRIBUTE = Presence.class.getName();

    /** After this one signs in again, however busy one is (GB/T 22239-2019; a working day). */
    static final Duration LONGEST = Duration.ofHours(8);

    /** Without a request for this long, a session of the office ends: screens stand where visitors pass. */
    static final Duration IDLE_OFFICE = Duration.ofMinutes(15);

    /** Without a request for this long, a citizen's session ends. */
    static final Duration IDLE_PUBLIC = Duration.ofMinutes(30);

    static Presence of(Account account, Instant now) {
        return new Presence(account.id().value(), account.credentials(), now);
    }

    AccountId id() {
        return new AccountId(account);
    }

    /** Whether the sign-in still counts for the account as it is now. */
    boolean counts(Account now, Instant at) {
        return now.credentials() == credentials && at.isBefore(signedInAt.plus(LONGEST));
    }
}
