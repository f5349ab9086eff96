package org.onewindow.accounts;

import java.util.Locale;

/** What became of a command on an account. */
public sealed interface AccountOutcome {
    /** Done; every node knows within a second. */
    record Done(AccountId account) implements AccountOutcome {
    }

    /** Not done. */
    record Refused(Reason reason) implements AccountOutcome {
    }

    /** Why a command on an account is refused. */
    enum Reason {
        /** Only the security administrator may. */
        NOT_YOURS,
        /** Nobody changes the roles of the own account, closes it or resets its password. */
        OWN_ACCOUNT,
        /** The three administrators exclude each other and every other role (三员分立). */
        ROLES_EXCLUDE_EACH_OTHER,
        /** An administrator may hold no post. */
        HOLDS_A_POST,
        /** An account of the staff without a role can do nothing. */
        NO_ROLE,
        /** No such account, or no such member of the staff. */
        UNKNOWN,
        /** The login belongs to somebody. */
        LOGIN_TAKEN,
        /** The person has an open account. */
        HAS_AN_ACCOUNT,
        /** The login cannot be one. */
        LOGIN_FORM,
        /** The account is closed. */
        CLOSED,
        /** The present password is another. */
        WRONG_PASSWORD,
        /** The new password is the present one. */
        SAME_PASSWORD,
        /** Ten characters, or eight of three kinds. */
        PASSWORD_TOO_SHORT,
        /** Beyond 128 characters. */
        PASSWORD_TOO_LONG,
        /** Everybody tries it first. */
        PASSWORD_WEAK,
        /** It holds the login. */
        PASSWORD_HOLDS_LOGIN,
        /** Somebody changed the account at the same moment; look again. */
        STALE;

        /** Key of the sentence that tells the reason and what to do. */
        public String messageKey() {
            return "accounts.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
