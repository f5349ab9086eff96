package org.onewindow.catalogue.discretion;

import java.util.List;

/** What came of reading a DMN document. */
public sealed interface DmnOutcome {
    /**
     * The table; it may still have gaps and overlaps.
     *
     * @param complete whether the document said names in both languages and to which decision each outcome leads, as those
     *                 written here do; otherwise an editor has to say it
     */
    record Read(DiscretionTable table, boolean complete) implements DmnOutcome {
    }

    /**
     * It is not read, and why, as a message whose first word is the line of the document, from 1.
     *
     * @param args for the sentence
     */
    record Refused(String messageKey, List<Object> args) implements DmnOutcome {
        public Refused {
            args = List.copyOf(args);
        }
    }
}
