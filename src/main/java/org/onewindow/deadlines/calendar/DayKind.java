package org.onewindow.deadlines.calendar;

/** What a day is to the working calendar. */
public enum DayKind {
    /** Monday to Friday, and no holiday (工作日). */
    WORKING_DAY(true),
    /** A Saturday or Sunday that a notice makes a working day (调休上班). */
    MAKE_UP_WORKING_DAY(true),
    /** A Saturday or Sunday (周末). */
    WEEKEND(false),
    /** A day off by notice, or by the law where no notice is known yet (节假日). */
    HOLIDAY(false),
    /** A day off in lieu of a statutory holiday that falls on a weekend (补假). */
    IN_LIEU(false);

    private final boolean working;

    DayKind(boolean working) {
        this.working = working;
    }

    /** Whether the day counts as a working day. */
    public boolean isWorking() {
        return working;
    }
}
