package org.onewindow.casework.web.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.batches.BatchLine;
import org.onewindow.casework.batches.BatchReceipts;
import org.onewindow.casework.batches.BatchView;
import org.onewindow.casework.batches.BatchWords;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/** What became of the rows of a batch, one page of them, in the reader's language. */
@Component
final class BatchResults {
    private final BatchWords words;
    private final BatchReceipts receipts;

    BatchResults(BatchWords words, BatchReceipts receipts) {
        this.words = words;
        this.receipts = receipts;
    }

    BatchResource of(BatchView batch, int page, int size, Locale locale) {
        var rows = batch.lines().stream().skip((long) page * size).limit(size).map(line -> row(batch, line, locale))
                .toList();
        return BatchResource.of(batch, new PageOf<>(rows, page, size, batch.lines().size()));
    }

    private BatchResource.Row row(BatchView batch, BatchLine line, Locale locale) {
        var number = line.number();
        return new BatchResource.Row(line.line(), line.content().reference(), line.content().applicant().name(),
                line.state(), number == null ? null : number.value(), code(number),
                words.errors(line, batch.item(), locale));
    }

    private @Nullable String code(@Nullable CaseNumber number) {
        return number == null ? null : receipts.code(number).orElse(null);
    }
}
