package org.onewindow.journal;

import java.time.Clock;
import java.time.Instant;
import org.onewindow.journal.JournalVerifier.Report;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Recomputes the journal for an auditor (审计管理员) while they look on. A journal of years takes minutes, so it runs beside
 * the page; one run at a time on a node, because it reads everything there is.
 */
@Component
public final class JournalCheck {
    private static final Logger LOG = LoggerFactory.getLogger(JournalCheck.class);

    private final JournalVerifier verifier;
    private final Clock clock;
    private volatile State state = new NeverRun();

    JournalCheck(JournalVerifier verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    /** What this node knows of its last run. */
    public sealed interface State {
    }

    /** None since the node started. */
    public record NeverRun() implements State {
    }

    /** Under way. */
    public record Running(Instant since, long entries) implements State {
    }

    /** Finished. */
    public record Finished(Instant since, Instant at, Report report) implements State {
    }

    /** It broke off; the log says why. */
    public record BrokenOff(Instant since, long entries) implements State {
    }

    /** Begins a run unless one is under way; nothing for anybody but an auditor. */
    public synchronized void begin(Actor actor) {
        if (isAuditor(actor) && !(state instanceof Running)) {
            var since = OneWindowTime.now(clock);
            state = new Running(since, 0);
            Thread.ofVirtual().name("journal-check").start(() -> run(since));
        }
    }

    /** How the last run stands; as if there was none for anybody but an auditor. */
    public State state(Actor actor) {
        return isAuditor(actor) ? state : new NeverRun();
    }

    private void run(Instant since) {
        try {
            var report = verifier.verify(entries -> state = new Running(since, entries));
            state = new Finished(since, OneWindowTime.now(clock), report);
        } catch (RuntimeException e) {
            LOG.error("the check of the journal broke off", e);
            state = new BrokenOff(since, state instanceof Running(var _, var entries) ? entries : 0);
        }
    }

    private static boolean isAuditor(Actor actor) {
        return actor instanceof Actor.Officer officer && officer.has(Role.AUDIT_ADMIN);
    }
}
