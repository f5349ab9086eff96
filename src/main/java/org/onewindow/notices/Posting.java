package org.onewindow.notices;

import java.util.Locale;

/** What became of one attempt to send. */
public sealed interface Posting {
    /** The other side took it. */
    record Sent() implements Posting {
    }

    /**
     * It may succeed later.
     *
     * @param code that the other side answered, 0 where it answered none
     */
    record Later(Reason reason, int code) implements Posting {
    }

    /** It will not succeed by trying again. */
    record Never(Reason reason, int code) implements Posting {
    }

    /** Why an attempt failed, or why none was made. A server's own words are not kept: they may hold an address. */
    enum Reason {
        /** No connection. */
        UNREACHABLE,
        /** The server does not know us. */
        NOT_SIGNED_IN,
        /** The server asks us to come again. */
        BUSY,
        /** The server refuses the message. */
        REFUSED,
        /** There is no such mailbox or telephone. */
        ADDRESS_REFUSED,
        /** The gateway's host is not among those allowed. */
        HOST_NOT_ALLOWED,
        /** A node died in the last attempt. */
        INTERRUPTED,
        /** Something in our own house went wrong; the log tells. */
        OUR_FAULT,
        /** The person switched the channel off. */
        NOT_WANTED,
        /** There is no address to send to. */
        NO_ADDRESS,
        /** Case or account are gone. */
        GONE;

        /** Key of its words. */
        public String messageKey() {
            return "notices.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
