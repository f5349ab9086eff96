package org.onewindow.casework.timekeeping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Computes the open cases again on a new revision of the working calendar. A case whose dates change gets an entry with
 * both values; one whose dates stay gets none. The place reached is kept after every batch, so that a node that takes
 * over goes on from there, and the command id is made of case and revision, so that going twice over a case adds
 * nothing.
 */
@Component
public final class Recomputation {
    /** Cases between two marks of the place reached: what a restart does again, without effect, at most. */
    private static final int BATCH = 200;

    private static final Actor SYSTEM = new Actor.Automatic("calendar");
    private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

    private final DueRows rows;
    private final Casework casework;
    private final Deadlines deadlines;
    private final Clock clock;

    Recomputation(DueRows rows, Casework casework, Deadlines deadlines, Clock clock) {
        this.rows = rows;
        this.casework = casework;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Works through the newest revision if that is still to be done; tells how many cases moved. */
    public int run() {
        int moved = 0;
        var pending = rows.pending();
        while (pending.isPresent() && deadlines.calendar().revision() >= pending.get().revision()) {
            moved += batch(pending.get());
            pending = rows.pending();
        }
        return moved;
    }

    private int batch(DueRows.Pending pending) {
        var cases = rows.running(pending.afterCase(), BATCH);
        int moved = 0;
        for (var number : cases) {
            if (isMoved(number, pending.revision())) {
                moved++;
            }
        }
        if (!cases.isEmpty()) {
            rows.reached(pending.revision(), cases.getLast().value(), cases.size(), moved);
        }
        if (cases.size() < BATCH) {
            rows.done(pending.revision(), OneWindowTime.now(clock));
            LOG.info("Open cases computed on calendar revision {}", pending.revision());
        }
        return moved;
    }

    private boolean isMoved(CaseNumber number, int revision) {
        try {
            return switch (casework.perform(SYSTEM, command(number, revision), new Expected.Whatever(), number,
                    new Act.Recompute(), null)) {
                case ActOutcome.Done done -> !done.repeated();
                case ActOutcome.Unlawful _,ActOutcome.Stale _,ActOutcome.UnknownCase _ -> false;
                case ActOutcome.NotYourPost _,ActOutcome.Invalid _,ActOutcome.CommandReused _ ->
                    throw new IllegalStateException("the system may always compute again");
            };
        } catch (RuntimeException e) {
            LOG.error("case {} was not computed on calendar revision {}", number.value(), revision, e);
            return false;
        }
    }

    static CommandId command(CaseNumber number, int revision) {
        return new CommandId(UUID.nameUUIDFromBytes(("recompute/" + number.value() + "/" + revision)
                .getBytes(StandardCharsets.US_ASCII)));
    }
}
