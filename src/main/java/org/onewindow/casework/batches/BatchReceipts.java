package org.onewindow.casework.batches;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Optional;
import org.onewindow.casework.Applications;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.StoredCase;
import org.onewindow.casework.sealing.QueryCode;
import org.onewindow.documents.Sheet;
import org.onewindow.documents.Sheets;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** All receipts of a batch on one sheet; the receipt of each case remains the paper of that case. */
@Component
public final class BatchReceipts {
    private final CaseSnapshots snapshots;
    private final Applications applications;
    private final Sheets sheets;
    private final Organisation organisation;
    private final Clock clock;

    BatchReceipts(CaseSnapshots snapshots, Applications applications, Sheets sheets, Organisation organisation,
            Clock clock) {
        this.snapshots = snapshots;
        this.applications = applications;
        this.sheets = sheets;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The query code of a case whose data are kept. */
    Optional<QueryCode> queryCode(CaseNumber number) {
        return snapshots.current(number).map(applications::read).map(data -> data.queryCode());
    }

    /** The query code as its receipt says it; empty where its data are gone. */
    public Optional<String> code(CaseNumber number) {
        return queryCode(number).map(QueryCode::value);
    }

    /** The sheet as a PDF: rows that became a case, in the order of the spreadsheet. */
    public byte[] pdf(BatchView batch) {
        var view = organisation.current();
        var receipts = new ArrayList<Sheet.Receipt>();
        for (var line : batch.lines()) {
            var number = line.number();
            var stored = number == null ? Optional.<StoredCase>empty() : snapshots.current(number);
            stored.ifPresent(found -> {
                var received = found.file().received();
                receipts.add(new Sheet.Receipt(line.line(), line.content().applicant().name(),
                        found.file().number().grouped(),
                        Optional.ofNullable(applications.read(found)).map(data -> data.queryCode())
                                .map(QueryCode::value).orElse(""),
                        LocalDateTime.ofInstant(received.receivedAt(), OneWindowTime.ZONE), received.replyDueOn()));
            });
        }
        var department = view.department(batch.item().department()).map(unit -> unit.fullName().zh())
                .orElse(batch.item().department().value());
        return sheets.pdf(new Sheet.Receipts(view.centre().name().zh(), OneWindowTime.today(clock),
                batch.item().name().zh(), department, receipts));
    }
}
