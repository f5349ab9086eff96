package org.onewindow.deadlines.calendar;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.onewindow.deadlines.calendar.CalendarFact.CalendarSeeded;
import org.onewindow.journal.AppendOutcome.Appended;
import org.onewindow.journal.AppendOutcome.Known;
import org.onewindow.journal.AppendOutcome.Stale;
import org.onewindow.journal.Journal;
import org.onewindow.journal.NewEntry;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Sm3;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a new centre the calendar of the library; of several nodes that start at once, one does. */
@Component
class CalendarSeed {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarSeed.class);
    private final CalendarRows rows;
    private final Journal journal;
    private final Clock clock;

    CalendarSeed(CalendarRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** Seeds the calendar where there is none; otherwise does nothing. */
    void sow() {
        if (rows.head().isPresent()) {
            return;
        }
        var days = LibraryNotices.days();
        var lastNoticed = LibraryNotices.lastNoticed(days);
        var bytes = CalendarFacts.bytes(days);
        var fact = new CalendarSeeded(days.size(), lastNoticed, HexFormat.of().formatHex(Sm3.digest(bytes)));
        var at = OneWindowTime.now(clock);
        var entry = new NewEntry(CalendarFacts.STREAM, 1, CalendarFacts.type(fact), at, CalendarFacts.bytes(fact),
                null);
        var outcome = journal.append(new Actor.Automatic("calendar"), CommandId.next(), bytes, Journal.beginning(),
                List.of(entry), List.of(CalendarRows.begin(lastNoticed, at), CalendarRows.put(days, 1)));
        switch (outcome) {
            case Appended _ -> LOG.info("Working calendar seeded: {} days, notices through {}", days.size(),
                    lastNoticed);
            case Known _,Stale _ -> LOG.debug("Working calendar was seeded by another node");
        }
    }
}
