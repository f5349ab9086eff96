package org.onewindow.publication;

/**
 * What the register counts, of every published class.
 *
 * @param acceptedToday   cases accepted today
 * @param decidedToday    cases decided or done today
 * @param inProcess       cases being handled now
 * @param decidedInMonth  cases decided or done in this month
 * @param inTimeInMonth   of these, within the promise
 * @param total           cases accepted since the beginning
 */
public record RegisterFigures(long acceptedToday, long decidedToday, long inProcess, long decidedInMonth,
        long inTimeInMonth, long total) {
    /** The share decided within the promise, in tenths of a per cent rounded down; −1 where nothing was decided. */
    public long inTimePerMille() {
        return decidedInMonth == 0 ? -1 : inTimeInMonth * 1_000 / decidedInMonth;
    }
}
