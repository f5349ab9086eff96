package org.onewindow.casework.timekeeping;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.timekeeping.DueRows.Lapsing;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what falls due without anybody acting, on the day after the last day of the limit: acceptance by silence (art.
 * 32(1)(4)), withdrawal by an unanswered notice. It looks at everything that has lapsed before today, so a day on which
 * no node ran is caught up by the next. Each effect is an act of its own with a command id made of case and day: two
 * nodes that sweep at once do it once.
 */
@Component
public final class Sweep {
    /** Cases read at a time; few enough to hold in memory, enough that reading is not the work. */
    private static final int BATCH = 200;

    private static final Actor SYSTEM = new Actor.Automatic("sweep");
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final DueRows rows;
    private final Casework casework;
    private final Clock clock;

    Sweep(DueRows rows, Casework casework, Clock clock) {
        this.rows = rows;
        this.casework = casework;
        this.clock = clock;
    }

    /** Does everything whose last day lies before today. */
    public SweepReport sweep() {
        var today = OneWindowTime.today(clock);
        int lapsed = 0;
        int failed = 0;
        var batch = rows.lapsedBefore(today, LocalDate.EPOCH, "", BATCH);
        while (!batch.isEmpty()) {
            for (var due : batch) {
                switch (lapse(due)) {
                    case DONE -> lapsed++;
                    case FAILED -> failed++;
                    case NOTHING -> LOG.debug("case {} was moved by somebody else", due.number().value());
                }
            }
            var last = batch.getLast();
            batch = rows.lapsedBefore(today, last.on(), last.number().value(), BATCH);
        }
        var report = new SweepReport(today, lapsed, failed);
        rows.swept(report, OneWindowTime.now(clock));
        LOG.info("Sweep of {}: {} cases lapsed, {} failed", today, lapsed, failed);
        return report;
    }

    /** The last sweep of any node; empty before the first. */
    public Optional<LastSweep> last() {
        return rows.lastSweep();
    }

    private enum Result {
        DONE, NOTHING, FAILED
    }

    private Result lapse(Lapsing due) {
        try {
            return result(casework.perform(SYSTEM, command(due), new Expected.Whatever(), due.number(),
                    new Act.Lapse(), null), due);
        } catch (RuntimeException e) {
            LOG.error("case {} could not lapse and stays for the next sweep", due.number().value(), e);
            return Result.FAILED;
        }
    }

    private static Result result(ActOutcome outcome, Lapsing due) {
        return switch (outcome) {
            case ActOutcome.Done done -> done.repeated() ? Result.NOTHING : Result.DONE;
            case ActOutcome.Unlawful _,ActOutcome.Stale _,ActOutcome.UnknownCase _ -> Result.NOTHING;
            case ActOutcome.NotYourPost _,ActOutcome.Invalid _,ActOutcome.CommandReused _ -> {
                LOG.error("case {} could not lapse: {}", due.number().value(), outcome);
                yield Result.FAILED;
            }
        };
    }

    /** The same for every node and every attempt: one case lapses once on one day. */
    static CommandId command(Lapsing due) {
        return new CommandId(UUID.nameUUIDFromBytes(("lapse/" + due.number().value() + "/" + due.on())
                .getBytes(StandardCharsets.US_ASCII)));
    }
}
