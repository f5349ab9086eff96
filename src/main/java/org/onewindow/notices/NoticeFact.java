package org.onewindow.notices;

/** What an administrator did with a dead letter: the published language of the streams {@code notice/<delivery>}. */
public sealed interface NoticeFact {
    /** It goes out once more, with all its attempts. */
    record Retried(NoticeChannel channel, String reason, int attempts) implements NoticeFact {
    }

    /** It will not be sent. */
    record Discarded(NoticeChannel channel, String reason, DiscardGround ground) implements NoticeFact {
    }

    /** Why a message needs no sending any more. A choice and no free text: facts hold no personal data. */
    enum DiscardGround {
        /** The person was told by telephone or at the window. */
        TOLD_OTHERWISE,
        /** The address is wrong and nobody knows a better one. */
        ADDRESS_WRONG,
        /** What it says is overtaken. */
        OVERTAKEN;

        /** Key of its words. */
        public String messageKey() {
            return "notices.ground." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
