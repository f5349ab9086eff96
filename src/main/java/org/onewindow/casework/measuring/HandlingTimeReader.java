package org.onewindow.casework.measuring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.springframework.stereotype.Component;

/** Adds up how long the cases of each version of an item took, as they are decided or done. */
@Component
final class HandlingTimeReader implements JournalReader {
    private final HandlingTimes times;
    private final CaseSnapshots cases;
    private final Deadlines deadlines;

    HandlingTimeReader(HandlingTimes times, CaseSnapshots cases, Deadlines deadlines) {
        this.times = times;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "casework-handling-time";
    }

    @Override
    public Set<String> types() {
        return Set.of(CaseFacts.type(CaseFact.Decided.class), CaseFacts.type(CaseFact.Finished.class));
    }

    @Override
    public void on(List<Entry> entries) {
        for (var entry : entries) {
            var endedOn = endedOn(CaseFacts.read(entry));
            if (endedOn != null) {
                cases.one(CaseFacts.caseOf(entry).value()).ifPresent(row -> {
                    var file = row.file();
                    var clock = file.clock();
                    if (clock != null) {
                        times.add(file.received().item(), file.received().itemVersion(), new HandlingDays(
                                clock.acceptedOn(), endedOn, clock.exclusions()).in(deadlines.calendar()));
                    }
                });
            }
        }
    }

    @Override
    public void reset() {
        times.forgetAll();
    }

    private static @Nullable LocalDate endedOn(CaseFact fact) {
        return switch (fact) {
            case CaseFact.Decided decided -> decided.decidedOn();
            case CaseFact.Finished finished -> finished.finishedOn();
            default -> null;
        };
    }
}
