package org.onewindow.casework.timekeeping;

import java.util.function.IntUnaryOperator;
import org.onewindow.casework.applying.Drafts;
import org.onewindow.casework.batches.Batches;
import org.onewindow.casework.window.Enquiries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was kept for a time only, erased when that time is over, as people were told: drafts that nobody changed, and
 * what was typed for an enquiry that no case followed, and spreadsheets of applications. Once a day, a few at a time.
 */
@Component
final class Leftovers {
    private static final int BATCH = 100;

    /** What a day leaves beyond this is erased on the next. */
    private static final int MOST_BATCHES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final Drafts drafts;
    private final Enquiries enquiries;
    private final Batches batches;

    Leftovers(Drafts drafts, Enquiries enquiries, Batches batches) {
        this.batches = batches;
        this.drafts = drafts;
        this.enquiries = enquiries;
    }

    /** Erases everything whose time is over. */
    void erase() {
        var oldDrafts = all(drafts::eraseOld);
        var oldEnquiries = all(enquiries::eraseOld);
        var oldBatches = all(batches::eraseOld);
        if (oldDrafts + oldEnquiries + oldBatches > 0) {
            LOG.info("erased {} drafts, the contents of {} enquiries and {} batches", oldDrafts, oldEnquiries,
                    oldBatches);
        }
    }

    private static int all(IntUnaryOperator eraseUpTo) {
        int erased = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            var now = eraseUpTo.applyAsInt(BATCH);
            erased += now;
            if (now < BATCH) {
                break;
            }
        }
        return erased;
    }
}
