package org.onewindow.deadlines.calendar;

import java.time.Instant;

/** A proposal that is over: in force by a second person, or withdrawn. */
public record DecidedProposal(CalendarProposal proposal, boolean inForce, String decidedBy, Instant decidedAt) {
}
