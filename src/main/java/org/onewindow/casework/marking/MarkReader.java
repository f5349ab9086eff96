package org.onewindow.casework.marking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact;
import org.onewindow.casework.CaseFacts;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.marking.MarkRows.MarkRow;
import org.onewindow.journal.Entry;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalReader;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** Finds in the facts of cases what supervision looks at. */
@Component
final class MarkReader implements JournalReader {
    private static final String STAFF = "staff/";

    private final MarkRows rows;
    private final Journal journal;

    MarkReader(MarkRows rows, Journal journal) {
        this.rows = rows;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "casework-mark";
    }

    @Override
    public Set<String> types() {
        return Stream.of(CaseFact.SupplementRequested.class, CaseFact.Accepted.class, CaseFact.Extended.class,
                CaseFact.StagePassed.class, CaseFact.Decided.class, CaseFact.SheetConfirmed.class,
                CaseFact.Voided.class).map(CaseFacts::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void on(List<Entry> entries) {
        entries.forEach(this::on);
    }

    private void on(Entry entry) {
        switch (CaseFacts.read(entry)) {
            case CaseFact.SupplementRequested asked when !asked.newDefects().isEmpty() ->
                rows.add(mark(entry, MarkKind.SECOND_NOTICE, staff(entry), asked.newDefects()));
            case CaseFact.Accepted accepted when accepted.isDeemed() ->
                rows.add(mark(entry, MarkKind.DEEMED, null, List.of()));
            case CaseFact.Extended extended -> sheet(entry, extended.signature());
            case CaseFact.StagePassed passed -> departure(entry, passed.measured(), passed.staff());
            case CaseFact.Decided decided -> {
                sheet(entry, decided.signature());
                departure(entry, decided.measured(), decided.signature().staff());
            }
            case CaseFact.SheetConfirmed confirmed -> rows.settle(CaseFacts.caseOf(entry), confirmed.entry(),
                    OneWindowTime.dayOf(entry.recordedAt()));
            case CaseFact.Voided voided -> rows.add(mark(entry, MarkKind.VOID, receiver(entry), voided.recalled()));
            default -> {
            }
        }
    }

    /** A sheet waits for its signer; it becomes a mark when its day passes. */
    private void sheet(Entry entry, CaseFact.Signature signature) {
        if (signature.confirmBy() != null) {
            var number = CaseFacts.caseOf(entry);
            rows.add(new MarkRow(number, entry.seq(), MarkKind.SHEET, department(number), signature.staff(),
                    OneWindowTime.dayOf(entry.recordedAt()), signature.confirmBy(), null, List.of()));
        }
    }

    /** The details are the codes of the table, its answer and what was applied. */
    private void departure(Entry entry, CaseFact.@Nullable Measured measured, String staff) {
        if (measured != null && measured.departed()) {
            rows.add(mark(entry, MarkKind.DEPARTURE, staff,
                    List.of(measured.table(), measured.answer(), measured.applied())));
        }
    }

    private static MarkRow mark(Entry entry, MarkKind kind, @Nullable String staff, List<String> details) {
        var number = CaseFacts.caseOf(entry);
        return new MarkRow(number, entry.seq(), kind, department(number), staff,
                OneWindowTime.dayOf(entry.recordedAt()), null, null, details);
    }

    /** Who received the case that turned out to be none. */
    private @Nullable String receiver(Entry entry) {
        return journal.stream(entry.stream(), 1, 1).stream().findFirst().map(MarkReader::staff).orElse(null);
    }

    private static @Nullable String staff(Entry entry) {
        return entry.actor().startsWith(STAFF) ? entry.actor().substring(STAFF.length()) : null;
    }

    private static String department(CaseNumber number) {
        return number.department().value();
    }

    @Override
    public void reset() {
        rows.forgetAll();
    }
}
