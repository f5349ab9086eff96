package org.onewindow.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.batches.BatchLine;
import org.onewindow.casework.batches.BatchView;
import org.onewindow.platform.PageOf;

/**
 * A batch as the interface gives it.
 *
 * @param counts how many rows are in each state
 * @param rows   one page of them, in order
 */
@Schema(name = "Batch")
record BatchResource(String id, String item, int itemVersion, State state, Instant changedAt,
        @Nullable Instant sentAt, Map<BatchLine.State, Integer> counts, Page rows) {

    /** How far a batch is. */
    enum State {
        /** Nothing was sent. */
        OPEN,
        /** Rows are being handed in. */
        FILING,
        /** Every row that was right was handed in or refused. */
        DONE;

        static State of(BatchView batch) {
            return batch.open() ? OPEN : batch.done() ? DONE : FILING;
        }
    }

    /**
     * What became of a row.
     *
     * @param line      its number, as the sender counts
     * @param no        the sender's own number
     * @param number    of the case that it became, now or before
     * @param queryCode of its receipt
     * @param wrong     a sentence for each thing that has to be put right
     */
    @Schema(name = "BatchRow")
    record Row(int line, String no, String applicant, BatchLine.State state, @Nullable String number,
            @Nullable String queryCode, List<String> wrong) {
    }

    /** One page of rows. */
    @Schema(name = "BatchRows")
    record Page(List<Row> items, int number, int size, long total) {
        static Page of(PageOf<Row> page) {
            return new Page(page.items(), page.number(), page.size(), page.total());
        }
    }

    /** A batch in a list. */
    @Schema(name = "BatchLine")
    record Line(String id, String item, State state, Instant changedAt, @Nullable Instant sentAt,
            Map<BatchLine.State, Integer> counts) {
        static Line of(BatchView batch) {
            return new Line(batch.id().toString(), batch.item().code().value(), State.of(batch), batch.changedAt(),
                    batch.sentAt(), batch.counts());
        }
    }

    static BatchResource of(BatchView batch, PageOf<Row> rows) {
        return new BatchResource(batch.id().toString(), batch.item().code().value(), batch.item().version(),
                State.of(batch), batch.changedAt(), batch.sentAt(), batch.counts(), Page.of(rows));
    }
}
