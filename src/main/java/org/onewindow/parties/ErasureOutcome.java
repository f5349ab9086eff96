package org.onewindow.parties;

/** What came of erasing a party. */
public sealed interface ErasureOutcome {
    /** Key and rows are destroyed; the journal says on what basis. */
    record Erased() implements ErasureOutcome {
    }

    /** There is no such party (any more). */
    record Unknown() implements ErasureOutcome {
    }
}
