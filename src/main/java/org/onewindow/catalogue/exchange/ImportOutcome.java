package org.onewindow.catalogue.exchange;

/** What became of an attempt to import a list. */
public sealed interface ImportOutcome {
    /** Read to its end, or as far as its report says. */
    record Done(ImportReport report) implements ImportOutcome {
    }

    /** The actor may not write items. */
    record NotYours() implements ImportOutcome {
    }
}
