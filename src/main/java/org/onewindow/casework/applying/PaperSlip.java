package org.onewindow.casework.applying;

import java.time.Instant;
import java.util.function.Function;
import org.onewindow.casework.CaseNumber;
import org.onewindow.journal.Tail;

/**
 * A numbered slip on which an application was received while the system stood still (应急收件单). Whoever makes one has
 * checked that the outage was declared by two persons and that the time lies in it; only then may an act count from
 * before it was recorded.
 *
 * @param receivedAt when it was received on paper; the five days of art. 32 run from it
 * @param entering   marks the slip as entered in the statement that opens the case, so that a number is used once
 */
public record PaperSlip(Instant receivedAt, Function<CaseNumber, Tail> entering) {
}
