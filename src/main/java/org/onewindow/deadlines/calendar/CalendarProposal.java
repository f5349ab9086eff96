package org.onewindow.deadlines.calendar;

import java.time.Instant;
import java.util.UUID;

/** A change that waits for its second person. */
public record CalendarProposal(UUID id, CalendarChange change, String proposedBy, Instant proposedAt) {
}
