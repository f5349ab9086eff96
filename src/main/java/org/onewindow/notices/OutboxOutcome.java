package org.onewindow.notices;

/** What became of a wish about dead letters. */
public sealed interface OutboxOutcome {
    /** Done with so many. */
    record Done(int count) implements OutboxOutcome {
    }

    /** Somebody else dealt with it already, or there is no such dead letter. */
    record Gone() implements OutboxOutcome {
    }

    /** Only the system administrator looks after the outbox. */
    record NotYours() implements OutboxOutcome {
    }
}
