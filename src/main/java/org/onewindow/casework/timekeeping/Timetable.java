package org.onewindow.casework.timekeeping;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.onewindow.platform.OneWindowTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * When time's own work is done: the sweep, and what is no longer to be kept, at the start of every day and after a node
 * has started; the recomputation soon after a change of the calendar. The scheduler keeps its table in the database, and
 * of several nodes one takes a run; a run that a stopped node missed is taken by whoever starts next (ADR 14).
 */
@Component
@ConditionalOnBooleanProperty(name = "onewindow.casework.timetable", matchIfMissing = true)
final class Timetable implements SmartLifecycle {
    /** A little after midnight, so that a clock a second slow on one node does not sweep the day before. */
    private static final LocalTime START_OF_DAY = LocalTime.of(0, 0, 30);
    /** How soon after its confirmation a change of the calendar reaches open cases, at most. */
    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private final Scheduler scheduler;
    private final RecurringTask<Void> sweeping;
    private final Clock clock;
    private volatile boolean running;

    @Autowired
    Timetable(DataSource dataSource, Sweep sweep, Leftovers leftovers, Recomputation recomputation, Clock clock) {
        this(dataSource, () -> {
            sweep.sweep();
            leftovers.erase();
        }, recomputation::run, clock);
    }

    /** With the work to be done given. */
    Timetable(DataSource dataSource, Runnable sweep, Runnable recomputation, Clock clock) {
        this.clock = clock;
        this.sweeping = Tasks.recurring("sweep", Schedules.daily(OneWindowTime.ZONE, START_OF_DAY))
                .execute((_, _) -> sweep.run());
        var recomputing = Tasks.recurring("recomputation", Schedules.fixedDelay(LOOK_FOR_CHANGES))
                .execute((_, _) -> recomputation.run());
        this.scheduler = Scheduler.create(dataSource).startTasks(sweeping, recomputing)
                .tableName("casework.scheduled_task").threads(2).pollingInterval(POLL).clock(clock::instant).build();
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
        try {
            scheduler.reschedule(sweeping.getDefaultTaskInstance(), clock.instant());
        } catch (TaskInstanceException e) {
            LOG.debug("another node is sweeping", e);
        }
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
