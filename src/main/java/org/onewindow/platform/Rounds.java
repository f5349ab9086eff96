package org.onewindow.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that this node does again and again while the application runs, on one thread of its own. A round that fails is
 * logged and tried again after a pause; it ends nothing. When the application stops, the thread is woken from its rest
 * and a round that is under way may finish; a round that takes longer than that is left behind, so that what it does must
 * be safe to break off. What has to happen once at a certain time for all nodes belongs to the scheduler instead.
 */
public abstract class Rounds implements SmartLifecycle {
    /** How long a round may take to finish when the node stops. */
    private static final Duration FINISH = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration afterFailure;
    private volatile @Nullable Worker worker;

    /** The thread, and what tells it that it is no longer wanted; an unpark could be used up by what a round waits for. */
    private record Worker(Thread thread, CountDownLatch over) {
    }

    /**
     * @param name what the thread and the log call this work
     * @param afterFailure how long to rest after a round that failed, so that a fault does not become a storm
     */
    protected Rounds(String name, Duration afterFailure) {
        this.name = name;
        this.afterFailure = afterFailure;
    }

    /** Does the work of one round; tells how long to rest before the next, zero for going on at once. */
    protected abstract Duration round();

    @Override
    public void start() {
        var over = new CountDownLatch(1);
        worker = new Worker(Thread.ofVirtual().name(name).start(() -> run(over)), over);
    }

    @Override
    public final void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.over().countDown();
            try {
                running.thread().join(FINISH);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return worker != null;
    }

    private void run(CountDownLatch over) {
        try {
            var rest = Duration.ZERO;
            while (!over.await(rest.toNanos(), TimeUnit.NANOSECONDS)) {
                rest = attempt(over);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round; how long to rest after it. Not even running out of memory ends the thread unseen. */
    private Duration attempt(CountDownLatch over) {
        try {
            return round();
        } catch (RuntimeException | Error e) {
            if (over.getCount() > 0) {
                LOG.error("{}: a round failed, the next is in {}", name, afterFailure, e);
            }
            return afterFailure;
        }
    }
}
