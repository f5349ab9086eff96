package org.onewindow.catalogue.cleanup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is kept.
 *
 * @param revision   rises with each change of a draft; a writer names the one that was seen
 * @param seq        last entry of its stream, 0 while it is only written
 * @param proposedBy who wrote it last or proposed it, as the journal names actors
 * @param decidedBy  who confirmed or rejected it
 * @param remark     why it was rejected
 * @param left       measures of a round in force that are still to be carried out
 */
public record KeptRound(UUID id, State state, Round round, long revision, long seq, String proposedBy,
        Instant proposedAt, @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String remark,
        long left) {
    /** How far a round is. */
    public enum State {
        /** 草稿: without effect and not journalled. */
        DRAFT,
        /** 待确认: proposed by one person. */
        PROPOSED,
        /** 已确认: confirmed by another; its measures hold from the effective day. */
        IN_FORCE,
        /** 已退回. */
        REJECTED
    }

    /** Whether it came from a file of history and not from two persons. */
    public boolean isRecorded() {
        return proposedBy.startsWith("system/");
    }
}
