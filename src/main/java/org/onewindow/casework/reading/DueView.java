package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.List;

/**
 * What is due while the examination does not run, for people: before acceptance and after the decision.
 *
 * @param provisional whether the date may still move with the next notice of the State Council
 * @param derivation  how the date came about, as sentences in the reader's language; empty where the calendar has
 *                    changed since the date was told and what was told stands
 */
public record DueView(What what, LocalDate on, boolean provisional, List<String> derivation) {
    public DueView {
        derivation = List.copyOf(derivation);
    }

    /** What it is that is due. */
    public enum What {
        /** The agency says whether it accepts, art. 32(1)(4). */
        REPLY,
        /** The applicant hands in what the one-time notice asked for. */
        SUPPLEMENT,
        /** What was granted is issued and delivered, art. 44; a denial has no such limit. */
        DELIVERY
    }
}
