package org.onewindow.casework.web.work;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.reading.CaseLine;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.deadlines.calendar.OutsideCalendarException;
import org.onewindow.platform.OneWindowTime;
import org.springframework.stereotype.Component;

/** Makes lines of lists ready to be shown: days left as the calendar counts them, what is news to the reader. */
@Component
final class WorkRows {
    private final Deadlines deadlines;
    private final Clock clock;

    WorkRows(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    WorkRow row(CaseLine line, WorkSeen seen) {
        var news = !seen.isNews(line.changedAt()) ? "" : seen.isNews(line.submittedAt()) ? "NEW" : "CHANGED";
        return new WorkRow(line, OneWindowTime.dayOf(line.submittedAt()), daysLeft(line.dueOn()), news);
    }

    WorkRow row(CaseLine line) {
        return new WorkRow(line, OneWindowTime.dayOf(line.submittedAt()), daysLeft(line.dueOn()), "");
    }

    @Nullable
    Integer daysLeft(@Nullable LocalDate dueOn) {
        if (dueOn == null) {
            return null;
        }
        var today = OneWindowTime.today(clock);
        var calendar = deadlines.calendar();
        try {
            return dueOn.isBefore(today)
                    ? -calendar.workingDaysBetween(dueOn, today)
                    : calendar.workingDaysBetween(today, dueOn);
        } catch (OutsideCalendarException beyondTheCalendar) {
            return null;
        }
    }
}
