package org.onewindow.casework.batches;

import java.time.Duration;
import org.onewindow.platform.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Looks again and again whether a batch stopped, on this node or another, and goes on with it. */
@Component
@ConditionalOnBooleanProperty(name = "onewindow.casework.timetable", matchIfMissing = true)
final class BatchRounds extends Rounds {
    /** A batch that stopped waits this long at most before somebody goes on with it. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final BatchFiling filing;

    BatchRounds(BatchFiling filing) {
        super("batches", PAUSE);
        this.filing = filing;
    }

    @Override
    protected Duration round() {
        filing.goOn();
        return PAUSE;
    }
}
