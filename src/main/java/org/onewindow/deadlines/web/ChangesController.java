package org.onewindow.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.deadlines.calendar.CalendarChange;
import org.onewindow.deadlines.calendar.CalendarChange.DayOverridden;
import org.onewindow.deadlines.calendar.CalendarChanges;
import org.onewindow.deadlines.calendar.CalendarOutcome;
import org.onewindow.deadlines.calendar.DayKind;
import org.onewindow.deadlines.calendar.NoticeText;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where two persons change the working calendar: one proposes a notice or a day, another looks at it and confirms. */
@Controller
@RequestMapping("/office/calendar/changes")
class ChangesController {
    private final CalendarChanges changes;
    private final ChangesScreen screen;
    private final MessageSource messages;

    ChangesController(CalendarChanges changes, ChangesScreen screen, MessageSource messages) {
        this.changes = changes;
        this.screen = screen;
        this.messages = messages;
    }

    /** What was typed into the form of a notice. */
    record NoticeForm(@Nullable String year, @Nullable String source, @Nullable String days,
            @Nullable MultipartFile file, @Nullable String command) {
        String text() throws IOException {
            var chosen = file;
            return chosen != null && !chosen.isEmpty()
                    ? new String(chosen.getBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    : days == null ? "" : days;
        }
    }

    /** What was typed into the form of one day. */
    record DayForm(@Nullable String date, @Nullable String kind, @Nullable String name, @Nullable String daySource,
            @Nullable String command) {
    }

    @GetMapping
    String list(Actor.Officer actor, Model model, HttpServletResponse response) {
        return screen.list(actor, model, response);
    }

    @PostMapping("/notice")
    String notice(Actor.Officer actor, @ModelAttribute NoticeForm form, Model model, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) throws IOException {
        model.addAttribute("typedNotice", form);
        var text = form.text();
        model.addAttribute("typedDays", text.length() > NoticeText.LONGEST ? "" : text);
        var errors = FormErrors.none();
        var year = form.year() == null ? "" : form.year().strip();
        if (!year.matches("20\\d{2}")) {
            errors = errors.with("year", "deadlines.changes.year.wrong");
        }
        var source = form.source() == null ? "" : form.source().strip();
        if (source.isEmpty() || source.length() > CalendarChange.LONGEST_TEXT) {
            errors = errors.with("source", "deadlines.changes.source.wrong");
        }
        if (!errors.isEmpty()) {
            return wrong(actor, errors, model, response);
        }
        return switch (NoticeText.read(Integer.parseInt(year), source, text)) {
            case NoticeText.Outcome.Read(var notice) -> propose(actor, form.command(), notice, "days", model, response,
                    flash, locale);
            case NoticeText.Outcome.Unreadable(var rows) -> {
                for (var row : rows) {
                    errors = row.row() == 0
                            ? errors.with("days", row.messageKey(), row.told())
                            : errors.with("days", "deadlines.notice.row", row.row(),
                                    messages.getMessage(row.messageKey(), new Object[]{row.told()}, locale));
                }
                yield wrong(actor, errors, model, response);
            }
        };
    }

    @PostMapping("/day")
    String day(Actor.Officer actor, @ModelAttribute DayForm form, Model model, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        model.addAttribute("day", form);
        var errors = FormErrors.none();
        var date = date(form.date());
        if (date == null) {
            errors = errors.with("date", "deadlines.changes.date.wrong");
        }
        var kind = Arrays.stream(DayKind.values()).filter(one -> one.name().equals(form.kind())).findFirst();
        if (kind.isEmpty()) {
            errors = errors.with("kind", "deadlines.changes.kind.wrong");
        } else if (date != null && !DayOverridden.fits(date, kind.get())) {
            errors = errors.with("kind", "deadlines.changes.kind.unfit");
        }
        for (var field : new String[]{"name", "daySource"}) {
            var text = "name".equals(field) ? form.name() : form.daySource();
            if (text == null || text.isBlank() || text.length() > CalendarChange.LONGEST_TEXT) {
                errors = errors.with(field, "deadlines.changes." + field + ".wrong");
            }
        }
        if (!errors.isEmpty() || date == null) {
            return wrong(actor, errors, model, response);
        }
        var change = new DayOverridden(date, kind.orElseThrow(), String.valueOf(form.name()).strip(),
                String.valueOf(form.daySource()).strip());
        return propose(actor, form.command(), change, "date", model, response, flash, locale);
    }

    @GetMapping("/{id}")
    String one(Actor.Officer actor, @PathVariable UUID id, Model model, HttpServletResponse response, Locale locale) {
        return screen.one(actor, id, model, response, locale);
    }

    @PostMapping("/{id}/confirm")
    String confirm(Actor.Officer actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String command,
            Model model, HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        return decided(actor, changes.confirm(actor, command(command), id), id, model, response, flash, locale);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Actor.Officer actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String command,
            Model model, HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        return decided(actor, changes.withdraw(actor, command(command), id), id, model, response, flash, locale);
    }

    private String propose(Actor.Officer actor, @Nullable String command, CalendarChange change, String field,
            Model model, HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        return switch (changes.propose(actor, command(command), change)) {
            case CalendarOutcome.Proposed(var id) -> {
                flash.addFlashAttribute("notice", messages.getMessage("deadlines.changes.proposed", null, locale));
                yield "redirect:/office/calendar/changes/" + id;
            }
            case CalendarOutcome.Refused(var reason) ->
                wrong(actor, FormErrors.none().with(field, reason.messageKey()), model, response);
            case CalendarOutcome.InForce _,CalendarOutcome.Withdrawn _ -> "redirect:/office/calendar/changes";
        };
    }

    private String decided(Actor.Officer actor, CalendarOutcome outcome, UUID id, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        if (outcome instanceof CalendarOutcome.Refused(var reason)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.none().with("", reason.messageKey()));
            return screen.one(actor, id, model, response, locale);
        }
        var words = outcome instanceof CalendarOutcome.InForce(var revision)
                ? messages.getMessage("deadlines.changes.in-force", new Object[]{Integer.toString(revision)}, locale)
                : messages.getMessage("deadlines.changes.withdrawn", null, locale);
        flash.addFlashAttribute("notice", words);
        return "redirect:/office/calendar/changes";
    }

    private String wrong(Actor.Officer actor, FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return screen.list(actor, model, response);
    }

    private static CommandId command(@Nullable String text) {
        try {
            return CommandId.parse(text == null ? "" : text);
        } catch (IllegalArgumentException _) {
            return CommandId.next();
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
