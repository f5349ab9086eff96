package org.onewindow.deadlines.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a notice as somebody wrote it down: lines of {@code date,kind,name}, where the date may be a span
 * {@code 2027-10-01/2027-10-07} and the kind is {@code off}, {@code in-lieu} or {@code work} (放假, 补假, 上班); or JSON of
 * the shape {@code {"days":[{"date":"2027-01-01","name":"元旦","isOffDay":true}]}} that public collections of holidays
 * use. Every row that is wrong is told with its number, because a year has some forty of them. Described for people in
 * docs/calendar.md.
 */
public final class NoticeText {
    /** A year of days with a name each takes a tenth of this. */
    public static final int LONGEST = 65_536;

    /** A spring festival has nine days; a span of more is a slip of the pen. */
    private static final int LONGEST_SPAN = 31;
    /** Who has more to correct than this has pasted something else. */
    private static final int MOST_ERRORS = 30;
    private static final int COLUMNS = 3;
    private static final Pattern COMMA = Pattern.compile("\\s*[,，\\t]\\s*");
    private static final Pattern HEADING = Pattern.compile("(?i)\\s*(date|日期)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Map<String, DayKind> KINDS = Map.of("off", DayKind.HOLIDAY, "放假", DayKind.HOLIDAY, "in-lieu",
            DayKind.IN_LIEU, "补假", DayKind.IN_LIEU, "work", DayKind.MAKE_UP_WORKING_DAY, "上班",
            DayKind.MAKE_UP_WORKING_DAY);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int year;
    private final String source;
    private final List<RowError> errors = new ArrayList<>();
    private final Map<LocalDate, NoticedDay> days = new TreeMap<>();

    private NoticeText(int year, String source) {
        this.year = year;
        this.source = source;
    }

    /** What was read. */
    public sealed interface Outcome {
        /** A notice that can be proposed. */
        record Read(NoticeImported notice) implements Outcome {
        }

        /** What has to be corrected, row by row. */
        record Unreadable(List<RowError> errors) implements Outcome {
            public Unreadable {
                errors = List.copyOf(errors);
            }
        }
    }

    /**
     * What is wrong with a row.
     *
     * @param row  its number as an editor shows it, in JSON the number of the day; 0 for the whole text
     * @param what is wrong, the last part of the key of the sentence
     * @param told what stands there
     */
    public record RowError(int row, String what, String told) {
        /** The key of the sentence that says what is wrong and how it is written. */
        public String messageKey() {
            return "deadlines.notice." + what;
        }
    }

    /** Reads the notice of a year. */
    public static Outcome read(int year, String source, String text) {
        return new NoticeText(year, source).read(text);
    }

    private Outcome read(String text) {
        if (text.length() > LONGEST) {
            wrong(0, "too-long", Integer.toString(LONGEST));
        } else if (text.stripLeading().startsWith("{")) {
            readJson(text);
        } else {
            readLines(text);
        }
        if (errors.isEmpty() && (days.isEmpty() || days.size() > CalendarChange.MOST_DAYS)) {
            wrong(0, "count", Integer.toString(days.size()));
        }
        if (errors.isEmpty()) {
            CalendarRules.statutoryDaysWorked(year, days.values())
                    .forEach(date -> wrong(0, "statutory", date.toString()));
        }
        return errors.isEmpty()
                ? new Outcome.Read(new NoticeImported(year, source, List.copyOf(days.values())))
                : new Outcome.Unreadable(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
    }

    private void readLines(String text) {
        int row = 0;
        for (var line : text.lines().toList()) {
            row++;
            if (!line.isBlank() && !line.startsWith("#") && !(row == 1 && HEADING.matcher(line).matches())) {
                var cells = COMMA.split(line.strip(), -1);
                if (cells.length == COLUMNS) {
                    readRow(row, cells[0], KINDS.get(cells[1]), cells[1], cells[2]);
                } else {
                    wrong(row, "columns", line.strip());
                }
            }
        }
    }

    private void readJson(String text) {
        try {
            int row = 0;
            for (var day : JSON.readTree(text).path("days")) {
                row++;
                var off = day.path("isOffDay");
                readRow(row, word(day, "date"), kind(off), off.toString(), word(day, "name"));
            }
        } catch (JacksonException _) {
            wrong(0, "json", "");
        }
    }

    private static @Nullable DayKind kind(JsonNode off) {
        if (!off.isBoolean()) {
            return null;
        }
        return off.booleanValue() ? DayKind.HOLIDAY : DayKind.MAKE_UP_WORKING_DAY;
    }

    private static String word(JsonNode day, String name) {
        return day.path(name).isString() ? day.path(name).stringValue() : "";
    }

    private void readRow(int row, String dates, @Nullable DayKind kind, String kindTold, String name) {
        var span = dates.split("/", 2);
        var first = date(span[0]);
        var last = span.length == 1 ? first : date(span[1]);
        if (first == null || last == null) {
            wrong(row, "date", dates);
        } else if (last.isBefore(first) || first.plusDays(LONGEST_SPAN).isBefore(last)) {
            wrong(row, "span", dates);
        } else if (kind == null) {
            wrong(row, "kind", kindTold);
        } else if (name.isBlank() || name.length() > NoticedDay.LONGEST_TEXT) {
            wrong(row, "name", dates);
        } else {
            first.datesUntil(last.plusDays(1)).forEach(date -> add(row, date, kind, name));
        }
    }

    private void add(int row, LocalDate date, DayKind kind, String name) {
        if (!CalendarRules.isOfNotice(date, year)) {
            wrong(row, "year", date.toString());
        } else if (kind == DayKind.MAKE_UP_WORKING_DAY && !NoticedDay.isWeekend(date)) {
            wrong(row, "weekday", date.toString());
        } else if (days.put(date, new NoticedDay(date, kind, name, source)) != null) {
            wrong(row, "twice", date.toString());
        }
    }

    private void wrong(int row, String what, String told) {
        errors.add(new RowError(row, what, told));
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
