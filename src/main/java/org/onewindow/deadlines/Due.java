package org.onewindow.deadlines;

import java.time.LocalDate;
import java.util.List;

/**
 * The last day of a limit and how it came about. A provisional one may change when the notice of its year comes; the
 * revision tells which calendar it was computed with.
 */
public record Due(LocalDate on, boolean provisional, int calendarRevision, List<DerivationStep> derivation) {
    public Due {
        derivation = List.copyOf(derivation);
    }
}
