package org.onewindow.journal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Tells the readers of this node that something was appended; readers elsewhere find it by polling. */
@Component
final class Wakeup {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private long signals;

    void signal() {
        lock.lock();
        try {
            signals++;
            appended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a signal later than the one last seen, at most the given time, and returns the number of signals. */
    long await(long seen, long timeoutMillis) throws InterruptedException {
        lock.lock();
        try {
            var nanos = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
            while (signals == seen && nanos > 0) {
                nanos = appended.awaitNanos(nanos);
            }
            return signals;
        } finally {
            lock.unlock();
        }
    }
}
