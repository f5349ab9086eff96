package org.onewindow.deadlines;

/** A limit in working days (工作日), as art. 82 prescribes for every limit that binds the agency. */
public record WorkingDays(int days) implements TimeLimit {
    public WorkingDays {
        TimeLimit.check(days);
    }

    @Override
    public WorkingDays withDays(int other) {
        return new WorkingDays(Math.min(other, MAX_DAYS));
    }
}
