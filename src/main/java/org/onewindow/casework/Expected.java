package org.onewindow.casework;

/**
 * What the actor had before the eyes when acting. An act on something that has meanwhile moved is not done; the actor is
 * shown what happened instead.
 */
public sealed interface Expected {
    /** The whole case at this version; any entry since makes the act stale (If-Match of the interface). */
    record OfCase(long version) implements Expected {
    }

    /** The stage, or the status for an act on the whole case, at this version; other stages may have moved (pages). */
    record OfStage(long version) implements Expected {
    }

    /** Whatever stands; for acts that follow each other within one command of a counter. */
    record Whatever() implements Expected {
    }

    /** Whether the file still is what was expected by the act. */
    default boolean fits(CaseVersion file) {
        return switch (this) {
            case OfCase(long version) -> version == file.caseVersion();
            case OfStage(long version) -> version == file.stageVersion();
            case Whatever _ -> true;
        };
    }

    /** The two versions of a case that an act can be checked against. */
    record CaseVersion(long caseVersion, long stageVersion) {
    }
}
