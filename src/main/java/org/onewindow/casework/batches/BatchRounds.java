package org.onewindow.casework.batches;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again whether a batch stopped, on this node or another, and goes on with it. */
@Component
@ConditionalOnBooleanProperty(name = "onewindow.casework.timetable", matchIfMissing = true)
final class BatchRounds implements SmartLifecycle {
    private static final long PAUSE_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(BatchRounds.class);

    private final BatchFiling filing;
    private volatile @Nullable Thread thread;

    BatchRounds(BatchFiling filing) {
        this.filing = filing;
    }

    @Override
    public void start() {
        // Known before it runs: its first look decides whether it goes on.
        var rounds = Thread.ofVirtual().name("batches").unstarted(this::run);
        thread = rounds;
        rounds.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
            try {
                running.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                filing.goOn();
            } catch (RuntimeException e) {
                if (thread == Thread.currentThread()) {
                    LOG.error("stopped batches are looked for again in {} s", PAUSE_SECONDS, e);
                }
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(PAUSE_SECONDS));
        }
    }
}
