package org.onewindow.documents.wording;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wording that one person proposed.
 *
 * @param base    the version in force that it is to follow
 * @param ground  why, in the words of the one who proposed it
 * @param decided what became of it; null while it waits for a second person
 */
public record WordingProposal(UUID id, PaperForm form, int base, Wording wording, String ground, String proposedBy,
        Instant proposedAt, @Nullable Decided decided) {
    /** What became of a proposal. */
    public record Decided(State state, String by, Instant at) {
    }

    /** The states of a proposal. */
    public enum State {
        /** Waits for a second person. */
        OPEN,
        /** Another person confirmed it. */
        IN_FORCE,
        /** Another person rejected it. */
        REJECTED,
        /** Who proposed it took it back. */
        WITHDRAWN
    }
}
