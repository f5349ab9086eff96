package org.onewindow.casework.window;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;

/**
 * A list by which paper changes hands.
 *
 * @param from        department that hands over; 000 is the service hall
 * @param closedBy    name of who handed over; null while the list is open
 * @param signedBy    name of who received; null until then
 * @param explanation of a difference; empty if there was none
 * @param gives       whether the reader is on the side that hands over
 * @param takes       whether the reader is on the side that receives
 */
public record HandoverView(RecordNo number, State state, String from, String to, String openedBy, Instant openedAt,
        @Nullable String closedBy, @Nullable Instant closedAt, @Nullable String signedBy, @Nullable Instant signedAt,
        List<Line> lines, String explanation, boolean gives, boolean takes) {
    public HandoverView {
        lines = List.copyOf(lines);
    }

    /** Where a list stands. */
    public enum State {
        /** Files are being put on it. */
        OPEN,
        /** Handed over, not yet received. */
        CLOSED,
        /** Received. */
        SIGNED
    }

    /**
     * One case file.
     *
     * @param listed  whether who hands over put it on the list
     * @param scanned whether who receives scanned it
     */
    public record Line(CaseNumber caseNumber, boolean listed, boolean scanned) {
        /** What it is called: {@code OK}, {@code MISSING}, {@code EXTRA}. */
        public String check() {
            return listed && scanned ? "OK" : listed ? "MISSING" : "EXTRA";
        }
    }

    /** How many files the list names. */
    public long listed() {
        return lines.stream().filter(Line::listed).count();
    }

    /** How many of them were scanned on arrival. */
    public long arrived() {
        return lines.stream().filter(line -> line.listed() && line.scanned()).count();
    }

    /** Whether what arrived is not what was listed. */
    public boolean differs() {
        return state != State.OPEN && lines.stream().anyMatch(line -> line.listed() != line.scanned());
    }
}
