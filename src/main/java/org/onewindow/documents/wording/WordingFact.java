package org.onewindow.documents.wording;

import java.util.UUID;

/** What the stream {@code paper-wordings} of the journal records; digests are SM3 in hexadecimal. */
public sealed interface WordingFact {
    /** One person proposed a wording, which has the given digest, to follow a version. */
    record WordingProposed(UUID proposal, PaperForm form, int base, String digest) implements WordingFact {
    }

    /** Another person confirmed it: papers given from now on have this version. */
    record WordingConfirmed(UUID proposal, PaperForm form, int version, String proposedBy,
            String digest) implements WordingFact {
    }

    /** Another person rejected it. */
    record WordingRejected(UUID proposal, PaperForm form) implements WordingFact {
    }

    /** Who proposed it took it back. */
    record WordingWithdrawn(UUID proposal, PaperForm form) implements WordingFact {
    }
}
