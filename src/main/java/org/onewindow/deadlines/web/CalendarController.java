package org.onewindow.deadlines.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.DerivationWords;
import org.onewindow.deadlines.calendar.CalendarChanges;
import org.onewindow.deadlines.calendar.DayKind;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.deadlines.calendar.OutsideCalendarException;
import org.onewindow.deadlines.calendar.WorkingCalendar;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar test of the office: when a limit ends and why, and what a year's notices set apart. */
@Controller
class CalendarController {
    private static final String PAGE = "deadlines/calendar";

    private final Deadlines deadlines;
    private final DerivationWords words;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(Deadlines deadlines, DerivationWords words, MessageSource messages, Clock clock) {
        this.deadlines = deadlines;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** A day that is set apart from its weekday. */
    record Line(LocalDate date, String words, boolean provisional) {
    }

    /** What was filled in; everything is missing where the page is only opened. */
    record Form(@Nullable String start, @Nullable String limit, @Nullable String unit, @Nullable String exclude) {
        boolean isEmpty() {
            return start == null && limit == null;
        }

        DueQuestion read() {
            return DueQuestion.read(listed(start), listed(limit), listed(unit),
                    exclude == null ? null : exclude.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
        }

        private static @Nullable List<String> listed(@Nullable String value) {
            return value == null ? null : List.of(value.strip());
        }
    }

    @GetMapping("/office/calendar")
    String calendar(@Nullable Actor actor, Form form, @RequestParam(required = false) @Nullable String year,
            Model model, Locale locale) {
        model.addAttribute("mayChange", actor != null && CalendarChanges.isOpenTo(actor));
        var calendar = deadlines.calendar();
        model.addAttribute("start", form.start());
        model.addAttribute("limit", form.limit());
        model.addAttribute("unit", form.unit() == null ? "working-day" : form.unit());
        model.addAttribute("exclude", form.exclude());
        model.addAttribute("units", Stream.of("working-day", "calendar-day").map(unit -> Option.of(unit,
                messages.getMessage("deadlines.calendar.unit." + unit, null, locale))).toList());
        model.addAttribute("errors", form.isEmpty() ? FormErrors.none() : answer(form, calendar, model, locale));
        year(yearOf(year, calendar), calendar, model, locale);
        return PAGE;
    }

    private FormErrors answer(Form form, WorkingCalendar calendar, Model model, Locale locale) {
        try {
            var due = form.read().answer(calendar);
            model.addAttribute("answer", due);
            model.addAttribute("sentences", words.sentences(due, locale));
            return FormErrors.none();
        } catch (BadQuestionException e) {
            return FormErrors.none().with(e.field(), e.messageKey(), e.arguments());
        } catch (OutsideCalendarException e) {
            return FormErrors.none().with("start", "deadlines.problem.outside", e.first().toString(),
                    e.last().toString());
        }
    }

    private int yearOf(@Nullable String year, WorkingCalendar calendar) {
        int asked = year != null && year.matches("\\d{4}")
                ? Integer.parseInt(year)
                : OneWindowTime.today(clock).getYear();
        return Math.clamp(asked, calendar.first().getYear(), calendar.last().getYear());
    }

    private void year(int year, WorkingCalendar calendar, Model model, Locale locale) {
        var begin = LocalDate.of(year, Month.JANUARY, 1);
        var first = begin.isBefore(calendar.first()) ? calendar.first() : begin;
        var days = first.datesUntil(begin.plusYears(1)).map(calendar::day).toList();
        model.addAttribute("year", year);
        model.addAttribute("first", calendar.first());
        model.addAttribute("last", calendar.last());
        model.addAttribute("lastNoticed", calendar.lastNoticed());
        model.addAttribute("revision", calendar.revision());
        model.addAttribute("workingDays", days.stream().filter(day -> day.kind().isWorking()).count());
        model.addAttribute("lines", days.stream()
                .filter(day -> day.kind() != DayKind.WORKING_DAY && day.kind() != DayKind.WEEKEND)
                .map(day -> new Line(day.date(), words.day(day, locale), calendar.isProvisional(day.date())))
                .toList());
    }
}
