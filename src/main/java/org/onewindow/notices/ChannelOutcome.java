package org.onewindow.notices;

import java.util.Locale;

/** What became of a wish about one's channels. */
public sealed interface ChannelOutcome {
    /** Done. */
    record Done() implements ChannelOutcome {
    }

    /** A code is on its way to the address, shown masked. */
    record CodeSent(String masked) implements ChannelOutcome {
    }

    /** Not done. */
    record Refused(Reason reason) implements ChannelOutcome {
    }

    /** Why a wish is refused. */
    enum Reason {
        /** Not a mail address. */
        MAIL_FORM,
        /** Not a telephone number. */
        PHONE_FORM,
        /** A fixed line takes no short message. */
        NOT_MOBILE,
        /** The centre sends nothing this way. */
        CHANNEL_OFF,
        /** A code was sent less than a minute ago. */
        TOO_SOON,
        /** So many codes were asked for today. */
        TOO_MANY_CODES,
        /** No code was asked for. */
        NO_CODE,
        /** The code is too old. */
        CODE_OVER,
        /** Another code was typed. */
        CODE_WRONG,
        /** Too many wrong codes: a new one is needed. */
        CODE_USED_UP,
        /** A channel was switched on without an address that its holder confirmed. */
        NOT_CONFIRMED,
        /** Two windows of the browser changed it at once. */
        STALE;

        /** Key of the sentence that says why and what to do. */
        public String messageKey() {
            return "notices.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
