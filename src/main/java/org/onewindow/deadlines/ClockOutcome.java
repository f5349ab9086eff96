package org.onewindow.deadlines;

/** What became of a wish to change a clock. */
public sealed interface ClockOutcome {
    /** The clock as it is now. */
    record Changed(StatutoryClock clock) implements ClockOutcome {
    }

    /** The clock stays as it was. */
    record Refused(ClockRefusal reason) implements ClockOutcome {
    }
}
