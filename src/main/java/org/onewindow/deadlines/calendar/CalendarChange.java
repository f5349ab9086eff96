package org.onewindow.deadlines.calendar;

import java.time.LocalDate;
import java.util.List;

/** A change of the working calendar. */
public sealed interface CalendarChange {
    /** A year has at most 366 days, and a few of the year before. */
    int MOST_DAYS = 400;
    /** Longer names and sources are no names. */
    int LONGEST_TEXT = NoticedDay.LONGEST_TEXT;

    /**
     * The notice of a year (国务院办公厅关于部分节假日安排的通知), which replaces what was known of the year.
     *
     * @param source the number of the notice
     */
    record NoticeImported(int year, String source, List<NoticedDay> days) implements CalendarChange {
        public NoticeImported {
            days = List.copyOf(days);
            if (days.isEmpty() || days.size() > MOST_DAYS) {
                throw new IllegalArgumentException("a notice names 1 to " + MOST_DAYS + " days, not " + days.size());
            }
        }
    }

    /**
     * One day becomes what it was not, such as 3 September 2015; {@link DayKind#WORKING_DAY} and
     * {@link DayKind#WEEKEND} give it back to its weekday.
     *
     * @param source why: the document that says so
     */
    record DayOverridden(LocalDate date, DayKind kind, String name, String source) implements CalendarChange {
        public DayOverridden {
            if (!fits(date, kind)) {
                throw new IllegalArgumentException(date + " is not by its weekday a " + kind);
            }
            new NoticedDay(date, isPlain(kind) ? DayKind.HOLIDAY : kind, name, source);
        }

        /** Whether a day of this weekday can become a day of this kind. */
        public static boolean fits(LocalDate date, DayKind kind) {
            return switch (kind) {
                case WORKING_DAY -> !NoticedDay.isWeekend(date);
                case WEEKEND, MAKE_UP_WORKING_DAY -> NoticedDay.isWeekend(date);
                case HOLIDAY, IN_LIEU -> true;
            };
        }

        /** Whether the day goes back to its weekday. */
        public boolean isPlain() {
            return isPlain(kind);
        }

        private static boolean isPlain(DayKind kind) {
            return kind == DayKind.WORKING_DAY || kind == DayKind.WEEKEND;
        }
    }
}
