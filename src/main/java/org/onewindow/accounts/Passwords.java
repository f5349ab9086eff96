package org.onewindow.accounts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Digests passwords with argon2id. Each digest takes 19 MiB and a tenth of a second of one processor on purpose; so
 * that a flood of sign-ins does not take the machine, only a few run at once and the others wait their turn.
 */
@Component
final class Passwords {
    /** OWASP's first recommendation of 2023 for argon2id: 19 MiB, 2 passes, 1 lane. */
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

    /** 4 × 19 MiB is memory that every installation has. */
    private final Semaphore turns = new Semaphore(4, true);

    /** What is compared when there is no account, so that the answer takes as long as for one. */
    private final String ofNobody = encoder.encode("nobody has this password");

    /** Thrown when the turn does not come within ten seconds; the caller may try again later. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("too many sign-ins at once");
        }
    }

    String digest(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    boolean matches(String password, String digest) {
        return inTurn(() -> encoder.matches(password, digest));
    }

    /** Takes as long as comparing does, for an account that does not exist. */
    void compareWithNobody(String password) {
        matches(password, ofNobody);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
