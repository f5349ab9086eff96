package org.onewindow.notices;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the {@link Postman} of this node go round while the application runs. */
@Component
final class PostRounds implements SmartLifecycle {
    /** A message waits this long at most before its first attempt. */
    private static final long PAUSE_MILLIS = 1_000;

    /** After a failure of ours, so that a fault does not become a storm. */
    private static final long AFTER_FAILURE_MILLIS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(PostRounds.class);

    private final Postman postman;
    private final NoticesSettings settings;
    private volatile @Nullable Thread thread;

    PostRounds(Postman postman, NoticesSettings settings) {
        this.postman = postman;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.delivers() && !postman.open().isEmpty()) {
            LOG.info("messages leave by {}", postman.open());
            // Known before it runs: its first look decides whether it goes on.
            var rounds = Thread.ofVirtual().name("notices").unstarted(this::run);
            thread = rounds;
            rounds.start();
        }
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
                if (postman.round() < Postman.BATCH) {
                    pause(PAUSE_MILLIS);
                }
            } catch (RuntimeException e) {
                if (thread == Thread.currentThread()) {
                    LOG.error("the post goes round again in {} ms", AFTER_FAILURE_MILLIS, e);
                    pause(AFTER_FAILURE_MILLIS);
                }
            }
        }
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
