package org.onewindow.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RoundsTest {
    private static final Duration LONG = Duration.ofDays(1);

    /** Counts its rounds and does in each what the test wants. */
    private static final class Counted extends Rounds {
        private final AtomicInteger begun = new AtomicInteger();
        private final CountDownLatch awaited;
        private final IntFunction<Duration> work;
        private volatile @Nullable Thread worker;

        Counted(int awaited, Duration afterFailure, IntFunction<Duration> work) {
            super("counted", afterFailure);
            this.awaited = new CountDownLatch(awaited);
            this.work = work;
        }

        @Override
        protected Duration round() {
            worker = Thread.currentThread();
            int number = begun.incrementAndGet();
            awaited.countDown();
            return work.apply(number);
        }

        void await() throws InterruptedException {
            assertThat(awaited.await(30, TimeUnit.SECONDS)).as("the rounds that were awaited").isTrue();
        }
    }

    @Test
    void oneRoundFollowsAnotherUntilTheyAreStopped() throws InterruptedException {
        var rounds = new Counted(1_000, LONG, _ -> Duration.ZERO);
        assertThat(rounds.isRunning()).isFalse();
        rounds.start();
        rounds.await();
        assertThat(rounds.isRunning()).isTrue();
        rounds.stop();
        assertThat(rounds.isRunning()).isFalse();
        assertThat(rounds.begun.get()).isGreaterThanOrEqualTo(1_000);
        assertThat(Objects.requireNonNull(rounds.worker).isAlive()).as("nothing goes on after stop").isFalse();
    }

    @Test
    void theyRestAsLongAsTheRoundSaysAndStopDoesNotWaitForIt() throws InterruptedException {
        var rounds = new Counted(3, LONG, number -> number < 3 ? Duration.ofMillis(1) : LONG);
        rounds.start();
        rounds.await();
        rounds.stop();
        assertThat(rounds.begun.get()).isEqualTo(3);
    }

    @Test
    void aRoundThatFailsIsFollowedByTheNext() throws InterruptedException {
        var rounds = new Counted(4, Duration.ofMillis(1), number -> {
            if (number < 4) {
                throw new IllegalStateException("round " + number + " fails, as this test wants");
            }
            return LONG;
        });
        rounds.start();
        rounds.await();
        rounds.stop();
        assertThat(rounds.begun.get()).isEqualTo(4);
    }

    @Test
    void aFailureIsFollowedByItsOwnPause() throws InterruptedException {
        var rounds = new Counted(1, LONG, _ -> {
            throw new IllegalStateException("a round fails, as this test wants");
        });
        rounds.start();
        rounds.await();
        rounds.stop();
        assertThat(rounds.begun.get()).isEqualTo(1);
    }

    @Test
    void stopLetsTheRoundThatIsUnderWayFinish() throws InterruptedException {
        var finished = new AtomicInteger();
        var stopping = new CountDownLatch(1);
        var rounds = new Counted(1, LONG, _ -> {
            await(stopping);
            finished.incrementAndGet();
            return LONG;
        });
        rounds.start();
        rounds.await();
        var stop = Thread.ofVirtual().start(rounds::stop);
        while (rounds.isRunning()) {
            Thread.onSpinWait();
        }
        assertThat(finished.get()).isZero();
        stopping.countDown();
        assertThat(stop.join(Duration.ofSeconds(5))).as("it does not rest before it ends").isTrue();
        assertThat(finished.get()).isEqualTo(1);
    }

    @Test
    void theyStartAgainAfterTheyWereStopped() throws InterruptedException {
        var rounds = new Counted(2, LONG, _ -> LONG);
        assertThatCode(rounds::stop).as("before the first start").doesNotThrowAnyException();
        rounds.start();
        while (rounds.begun.get() < 1) {
            Thread.onSpinWait();
        }
        rounds.stop();
        rounds.start();
        rounds.await();
        rounds.stop();
        assertThat(rounds.begun.get()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
