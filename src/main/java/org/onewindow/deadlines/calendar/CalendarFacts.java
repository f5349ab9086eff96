package org.onewindow.deadlines.calendar;

import java.util.Map;
import org.onewindow.deadlines.calendar.CalendarFact.CalendarSeeded;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeConfirmed;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeProposed;
import org.onewindow.deadlines.calendar.CalendarFact.ChangeWithdrawn;
import org.onewindow.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** The facts of the calendar as journal entries and back. A type carries its version and never changes meaning. */
public final class CalendarFacts {
    /** The one stream of the calendar. */
    public static final String STREAM = "calendar";

    /** The type of the entries that put a changed calendar in force. */
    public static final String CHANGE_CONFIRMED = "calendar.change-confirmed.1";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Class<? extends CalendarFact>> TYPES = Map.of("calendar.seeded.1",
            CalendarSeeded.class, "calendar.change-proposed.1", ChangeProposed.class, CHANGE_CONFIRMED,
            ChangeConfirmed.class, "calendar.change-withdrawn.1", ChangeWithdrawn.class);

    private CalendarFacts() {
    }

    /**
     * The fact that an entry of the stream records.
     *
     * @throws IllegalArgumentException if the entry is of another module
     */
    public static CalendarFact read(Entry entry) {
        var type = TYPES.get(entry.type());
        if (type == null) {
            throw new IllegalArgumentException("not a fact of the calendar: " + entry.type());
        }
        return JSON.readValue(entry.facts(), type);
    }

    static String type(CalendarFact fact) {
        return switch (fact) {
            case CalendarSeeded _ -> "calendar.seeded.1";
            case ChangeProposed _ -> "calendar.change-proposed.1";
            case ChangeConfirmed _ -> CHANGE_CONFIRMED;
            case ChangeWithdrawn _ -> "calendar.change-withdrawn.1";
        };
    }

    static String text(CalendarChange change) {
        return JSON.writeValueAsString(change);
    }

    static CalendarChange change(String kind, String text) {
        return switch (kind) {
            case "NOTICE" -> JSON.readValue(text, CalendarChange.NoticeImported.class);
            case "DAY" -> JSON.readValue(text, CalendarChange.DayOverridden.class);
            default -> throw new IllegalStateException("no change of the calendar: " + kind);
        };
    }

    static byte[] bytes(Object value) {
        return JSON.writeValueAsBytes(value);
    }
}
