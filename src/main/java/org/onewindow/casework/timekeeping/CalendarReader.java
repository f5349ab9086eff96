package org.onewindow.casework.timekeeping;

import java.util.List;
import java.util.Set;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeConfirmed;
import org.onewindow.deadlines.calendar.CalendarFacts;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.springframework.stereotype.Component;

/**
 * Notes every confirmed change of the working calendar, so that {@link Recomputation} computes the open cases again. It
 * does no more than that: thousands of acts within the transaction of a reader would hold up every other reader.
 */
@Component
final class CalendarReader implements JournalReader {
    private final DueRows rows;

    CalendarReader(DueRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "casework.calendar";
    }

    @Override
    public Set<String> types() {
        return Set.of(CalendarFacts.CHANGE_CONFIRMED);
    }

    @Override
    public void on(List<Entry> entries) {
        for (var entry : entries) {
            if (CalendarFacts.read(entry) instanceof ChangeConfirmed confirmed) {
                rows.awaits(confirmed.revision(), entry.recordedAt());
            }
        }
    }

    @Override
    public void reset() {
        rows.forgetRevisions();
    }
}
