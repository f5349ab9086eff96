package org.onewindow.casework.batches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.batches.BatchLine.Content;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.casework.batches.RowReading.Rows;
import org.onewindow.casework.batches.SheetOutcome.Read;
import org.onewindow.casework.batches.SheetOutcome.SheetLine;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.parties.IdentityType;
import org.onewindow.platform.LocalisedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads the rows of a spreadsheet and judges each as handing it in would. */
@Component
final class BatchReading {
    private final BatchColumns columns;
    private final Submissions submissions;
    private final BatchFiling filing;
    private final MessageSource messages;

    BatchReading(BatchColumns columns, Submissions submissions, BatchFiling filing, MessageSource messages) {
        this.columns = columns;
        this.submissions = submissions;
        this.filing = filing;
        this.messages = messages;
    }

    Rows contents(Batch batch, ServiceItem item, ApplicantEntry self, Read read) {
        return new RowReading(item, batch.shared(), self, identityTypes()).read(columns.of(item), read.lines());
    }

    /** The same of rows whose cells stand in the order of the columns. */
    Rows headless(Batch batch, ServiceItem item, ApplicantEntry self, List<SheetLine> lines) {
        return new RowReading(item, batch.shared(), self, identityTypes()).headless(columns.of(item), lines);
    }

    /** Each row with what stands against it; in the order of the spreadsheet. */
    List<BatchLine> judged(Batch batch, ServiceItem item, Map<Integer, Content> contents) {
        var repeated = RowReading.repetitions(contents);
        var digests = filing.digests(batch);
        var lines = new ArrayList<BatchLine>();
        contents.forEach((number, content) -> {
            var first = repeated.get(number);
            var line = new BatchLine(number, State.READY, null, null, content);
            lines.add(first == null
                    ? judged(batch, item, line, digests)
                    : line.in(State.REPEATED, null,
                            List.of(new FieldError("", "casework.batch.error.repeated", List.of(first)))));
        });
        return lines;
    }

    private BatchLine judged(Batch batch, ServiceItem item, BatchLine line, Map<String, String> digests) {
        var content = line.content();
        var known = submissions.opened(batch.actor(), RowWishes.command(batch.account(), item.code(), content));
        if (known.isPresent() && content.errors().isEmpty()) {
            return line.in(State.KNOWN, known.get(), List.of());
        }
        var errors = new ArrayList<>(content.errors());
        filing.objections(batch, item, content, digests).stream()
                .filter(error -> content.errors().stream().noneMatch(one -> one.field().equals(error.field())))
                .forEach(errors::add);
        return errors.isEmpty() ? line : line.in(State.WRONG, null, errors);
    }

    private Map<String, LocalisedText> identityTypes() {
        var names = new HashMap<String, LocalisedText>();
        for (var type : IdentityType.values()) {
            var key = "parties.identity-type." + type.name();
            names.put(type.name(), new LocalisedText(messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE),
                    messages.getMessage(key, null, Locale.ENGLISH)));
        }
        return names;
    }
}
