package org.onewindow.casework.window;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFacts;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** Keeps which window received which case, for the close of its day. */
@Component
final class WindowCaseReader implements JournalReader {
    private final DayEndRows rows;

    WindowCaseReader(DayEndRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "casework-window-case";
    }

    @Override
    public Set<String> types() {
        return Stream.of(CaseFact.Submitted.class, CaseFact.Voided.class)
                .flatMap(fact -> CaseFacts.typesOf(fact).stream()).collect(Collectors.toSet());
    }

    @Override
    public void on(List<Entry> entries) {
        for (var entry : entries) {
            var number = CaseFacts.caseOf(entry);
            var fact = CaseFacts.read(entry);
            if (fact instanceof CaseFact.Submitted submitted && submitted.post() != null) {
                rows.received(number, submitted.post(), OneWindowTime.dayOf(entry.recordedAt()));
            } else if (fact instanceof CaseFact.Voided) {
                rows.voided(number, OneWindowTime.dayOf(entry.recordedAt()));
            }
        }
    }

    @Override
    public void reset() {
        rows.forgetAll();
    }
}
