package org.onewindow.deadlines.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.Due;
import org.onewindow.deadlines.DueDates;
import org.onewindow.deadlines.Exclusion;
import org.onewindow.deadlines.TimeLimit;
import org.onewindow.deadlines.WorkingDays;
import org.onewindow.deadlines.calendar.WorkingCalendar;

/** What is asked of the calendar, read from the parameters of a request. */
record DueQuestion(LocalDate start, TimeLimit limit, List<Exclusion> exclusions) {
    /** One for each day of a year; an address that long no server takes anyway. */
    static final int MOST_EXCLUSIONS = 366;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** Reads a question, or says which parameter is wrong. */
    static DueQuestion read(@Nullable List<String> start, @Nullable List<String> limit, @Nullable List<String> unit,
            @Nullable List<String> exclude) {
        var from = date(single(start, "start"), "start");
        var days = limit(single(limit, "limit"), unit == null ? "working-day" : single(unit, "unit"));
        var exclusions = new ArrayList<Exclusion>();
        if (exclude != null && exclude.size() > MOST_EXCLUSIONS) {
            throw new BadQuestionException("too-many", MOST_EXCLUSIONS);
        }
        for (var text : exclude == null ? List.<String>of() : exclude) {
            exclusions.add(exclusion(text));
        }
        return new DueQuestion(from, days, exclusions);
    }

    /** The answer of the calendar, which refuses every date outside it. */
    Due answer(WorkingCalendar calendar) {
        for (var exclusion : exclusions) {
            calendar.day(exclusion.startOn());
            calendar.day(exclusion.endOn());
        }
        return DueDates.of(start, limit, exclusions, 0, calendar);
    }

    private static String single(@Nullable List<String> values, String parameter) {
        if (values == null || values.size() != 1) {
            throw new BadQuestionException(parameter, TimeLimit.MAX_DAYS);
        }
        return values.getFirst();
    }

    private static LocalDate date(String text, String parameter) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException _) {
            throw new BadQuestionException(parameter);
        }
        throw new BadQuestionException(parameter);
    }

    private static TimeLimit limit(String text, String unit) {
        int days = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
        if (days > TimeLimit.MAX_DAYS) {
            throw new BadQuestionException("limit", TimeLimit.MAX_DAYS);
        }
        return switch (unit) {
            case "working-day" -> new WorkingDays(days);
            case "calendar-day" -> new CalendarDays(days);
            default -> throw new BadQuestionException("unit");
        };
    }

    private static Exclusion exclusion(String text) {
        var dates = text.split("/", -1);
        if (dates.length != 2) {
            throw new BadQuestionException("exclude");
        }
        var from = date(dates[0], "exclude");
        var to = date(dates[1], "exclude");
        if (to.isBefore(from)) {
            throw new BadQuestionException("exclude");
        }
        return new Exclusion(from, to, null);
    }
}
