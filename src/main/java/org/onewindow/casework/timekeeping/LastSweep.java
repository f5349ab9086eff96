package org.onewindow.casework.timekeeping;

import java.time.Instant;

/** The last sweep and the moment at which it ended. */
public record LastSweep(SweepReport report, Instant at) {
}
