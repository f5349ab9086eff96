package org.onewindow.organisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.LocalisedText;

/**
 * When a window, or the whole hall, is open from a day on: until the next such record begins. Summer hours are one more
 * record. Whether a day is a working day is not known here but by the calendar.
 *
 * @param window    {@code null} for the hall, whose hours hold for every window without hours of its own
 * @param workdays  in the order of the day; a lunch break is the gap between two sessions
 * @param saturdays that are no working days; empty for closed
 */
public record OpeningHours(@Nullable WindowNo window, LocalDate from, List<Session> workdays,
        List<Session> saturdays) {
    /** Nobody opens and closes more often in a day. */
    static final int MOST_SESSIONS = 4;

    public OpeningHours {
        workdays = ordered(workdays);
        saturdays = ordered(saturdays);
        if (workdays.isEmpty()) {
            throw new IllegalArgumentException("a window without hours on working days");
        }
    }

    /** From one time to another without a break. */
    public record Session(LocalTime opens, LocalTime closes) {
        public Session {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("open from " + opens + " to " + closes);
            }
        }

        @Override
        public String toString() {
            return opens + "-" + closes;
        }
    }

    /** What kind of day it is, as the calendar says. */
    public enum DayKind {
        /** A working day, also one that makes up for a holiday. */
        WORKDAY,
        /** A Saturday that is no working day. */
        SATURDAY,
        /** Any other day. */
        CLOSED
    }

    /** The sessions of a day of the kind. */
    public List<Session> on(DayKind kind) {
        return switch (kind) {
            case WORKDAY -> workdays;
            case SATURDAY -> saturdays;
            case CLOSED -> List.of();
        };
    }

    /** Whether it is open at the time of a day of the kind; the moment of closing is closed. */
    public boolean isOpen(DayKind kind, LocalTime at) {
        return on(kind).stream().anyMatch(session -> !at.isBefore(session.opens()) && at.isBefore(session.closes()));
    }

    /** Reads {@code 08:30-12:00 13:30-17:30}; nothing if it is written otherwise or out of order. */
    public static Optional<List<Session>> parse(String text) {
        try {
            var sessions = text.isBlank()
                    ? List.<Session>of()
                    : Arrays.stream(text.strip().split("\\s+")).map(OpeningHours::session).toList();
            return Optional.of(ordered(sessions));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Writes sessions as {@link #parse} reads them. */
    public static String text(List<Session> sessions) {
        return sessions.stream().map(Session::toString).collect(Collectors.joining(" "));
    }

    private static Session session(String text) {
        var parts = text.split("[-–]", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("session: " + text);
        }
        return new Session(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    private static List<Session> ordered(List<Session> sessions) {
        if (sessions.size() > MOST_SESSIONS) {
            throw new IllegalArgumentException(sessions.size() + " sessions in a day");
        }
        for (int i = 1; i < sessions.size(); i++) {
            if (!sessions.get(i - 1).closes().isBefore(sessions.get(i).opens())) {
                throw new IllegalArgumentException("sessions overlap or touch: " + sessions);
            }
        }
        return List.copyOf(sessions);
    }

    /** The hours in words: 工作日 8:30–12:00、13:30–17:30；周六 9:00–12:00. */
    public LocalisedText words() {
        return saturdays.isEmpty()
                ? new LocalisedText("工作日 " + sessions(workdays, "、"), "Working days " + sessions(workdays, ", "))
                : new LocalisedText("工作日 " + sessions(workdays, "、") + "；周六 " + sessions(saturdays, "、"),
                        "Working days " + sessions(workdays, ", ") + "; Saturdays " + sessions(saturdays, ", "));
    }

    private static String sessions(List<Session> sessions, String and) {
        return sessions.stream().map(one -> one.opens() + "–" + one.closes()).collect(Collectors.joining(and));
    }
}
