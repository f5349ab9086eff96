package org.onewindow.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onewindow.casework.CaseFact.Submitted;
import org.onewindow.casework.CaseFacts;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Builds the register from what happens to cases. A batch costs two statements, however many cases it touches. */
@Component
final class RegisterReader implements JournalReader {
    static final String NAME = "publication.register";
    private static final Logger LOG = LoggerFactory.getLogger(RegisterReader.class);

    private final RegisterRows rows;
    private final RegisterItems items;

    RegisterReader(RegisterRows rows, RegisterItems items) {
        this.rows = rows;
        this.items = items;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return CaseFacts.types();
    }

    @Override
    public void on(List<Entry> entries) {
        var touched = new HashSet<String>();
        entries.forEach(entry -> touched.add(CaseFacts.caseOf(entry).value()));
        var known = new HashMap<>(rows.of(touched));
        for (var entry : entries) {
            var caseNo = CaseFacts.caseOf(entry).value();
            var fact = CaseFacts.read(entry);
            if (fact instanceof Submitted submitted) {
                var begun = RegisterFold.begin(caseNo, submitted, items.of(submitted));
                if (begun != null) {
                    known.put(caseNo, begun);
                    warnIfHeldBack(begun);
                }
            } else {
                known.computeIfPresent(caseNo, (_, before) -> RegisterFold.apply(before, fact));
            }
        }
        rows.write(new ArrayList<>(known.values()));
    }

    @Override
    public void reset() {
        rows.clear();
    }

    private static void warnIfHeldBack(RegisterEntry entry) {
        if (entry.heldBack()) {
            LOG.warn("case {} is held back from the register: its public name looks like personal data",
                    entry.caseNo());
        }
    }
}
