package org.onewindow.catalogue.discretion;

import org.onewindow.catalogue.discretion.DiscretionTable.Outcome;

/** What a table answers. */
public sealed interface Judgement {
    /** A rule holds, by its number from 1. */
    record Hit(int rule, Outcome outcome) implements Judgement {
    }

    /** No rule holds, or an input is unanswered; never with a published table and a whole application. */
    record Nothing() implements Judgement {
    }

    /** More than one rule holds; never with a published table. */
    record Several() implements Judgement {
    }
}
