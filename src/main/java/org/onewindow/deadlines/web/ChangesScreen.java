package org.onewindow.deadlines.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.onewindow.deadlines.DerivationWords;
import org.onewindow.deadlines.calendar.CalendarChange;
import org.onewindow.deadlines.calendar.CalendarChange.DayOverridden;
import org.onewindow.deadlines.calendar.CalendarChange.NoticeImported;
import org.onewindow.deadlines.calendar.CalendarChanges;
import org.onewindow.deadlines.calendar.CalendarOutcome.Reason;
import org.onewindow.deadlines.calendar.DayKind;
import org.onewindow.deadlines.calendar.Deadlines;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts changes of the calendar into words for the page of the list and the page of one change. */
@Component
class ChangesScreen {
    private static final String STAFF = "staff/";

    private final CalendarChanges changes;
    private final Deadlines deadlines;
    private final DerivationWords words;
    private final MessageSource messages;

    ChangesScreen(CalendarChanges changes, Deadlines deadlines, DerivationWords words, MessageSource messages) {
        this.changes = changes;
        this.deadlines = deadlines;
        this.words = words;
        this.messages = messages;
    }

    /** A change in the list. */
    record Line(UUID id, String title, String source, String proposedBy, Instant proposedAt) {
    }

    /** A change that is over. */
    record Past(Line line, boolean inForce, String decidedBy, Instant decidedAt) {
    }

    /** A day as it is and as it would be. */
    record DayLine(LocalDate date, String before, String after, boolean counted) {
    }

    String list(Actor.Officer actor, Model model, HttpServletResponse response) {
        var in = LocaleContextHolder.getLocale();
        if (isClosed(actor, model, response)) {
            return "deadlines/changes";
        }
        model.addAttribute("open", changes.open().stream().map(one -> line(one.id(), one.change(), one.proposedBy(),
                one.proposedAt(), in)).toList());
        model.addAttribute("past", changes.decided().stream()
                .map(one -> new Past(
                        line(one.proposal().id(), one.proposal().change(), one.proposal().proposedBy(),
                                one.proposal().proposedAt(), in),
                        one.inForce(), person(one.decidedBy()), one.decidedAt()))
                .toList());
        model.addAttribute("kinds", Stream.of(DayKind.HOLIDAY, DayKind.MAKE_UP_WORKING_DAY, DayKind.IN_LIEU,
                DayKind.WORKING_DAY, DayKind.WEEKEND)
                .map(kind -> Option.of(kind.name(), say("deadlines.changes.kind." + kind.name(), in))).toList());
        model.addAttribute("nextYear", deadlines.calendar().lastNoticed().getYear() + 1);
        model.addAttribute("noticeCommand", CommandId.next().toString());
        model.addAttribute("dayCommand", CommandId.next().toString());
        model.asMap().putIfAbsent("errors", FormErrors.none());
        return "deadlines/changes";
    }

    String one(Actor.Officer actor, UUID id, Model model, HttpServletResponse response, Locale in) {
        var preview = changes.preview(id);
        if (isClosed(actor, model, response) || preview.isEmpty()) {
            if (preview.isEmpty()) {
                model.addAttribute("errors", FormErrors.none().with("", Reason.NOT_OPEN.messageKey()));
            }
            return list(actor, model, response);
        }
        var proposal = preview.get().proposal();
        model.addAttribute("line", line(id, proposal.change(), proposal.proposedBy(), proposal.proposedAt(), in));
        model.addAttribute("own", proposal.proposedBy().equals(actor.id()));
        model.addAttribute("counted", preview.get().isCountedOtherwise());
        model.addAttribute("certain",
                preview.get().after().lastNoticed().isAfter(preview.get().before().lastNoticed()));
        model.addAttribute("lastNoticed", preview.get().after().lastNoticed());
        model.addAttribute("days", preview.get().days().stream().map(day -> new DayLine(day.after().date(),
                words.day(day.before(), in), words.day(day.after(), in), day.isCountedOtherwise())).toList());
        model.addAttribute("confirmCommand", CommandId.next().toString());
        model.addAttribute("withdrawCommand", CommandId.next().toString());
        model.asMap().putIfAbsent("errors", FormErrors.none());
        return "deadlines/change";
    }

    private static boolean isClosed(Actor.Officer actor, Model model, HttpServletResponse response) {
        boolean closed = !CalendarChanges.isOpenTo(actor);
        if (closed) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("errors", FormErrors.none().with("", Reason.NOT_YOURS.messageKey()));
        }
        model.addAttribute("closed", closed);
        return closed;
    }

    private Line line(UUID id, CalendarChange change, String by, Instant at, Locale in) {
        return switch (change) {
            case NoticeImported notice -> new Line(id,
                    say("deadlines.changes.title.notice", in, Integer.toString(notice.year()), notice.days().size()),
                    notice.source(), person(by), at);
            case DayOverridden(var date, var kind, var name, var source) -> new Line(id,
                    say("deadlines.changes.title.day", in, date.toString(),
                            say("deadlines.changes.kind." + kind.name(), in), name),
                    source, person(by), at);
        };
    }

    private static String person(String actor) {
        return actor.startsWith(STAFF) ? actor.substring(STAFF.length()) : actor;
    }

    private String say(String key, Locale in, Object... arguments) {
        return messages.getMessage(key, arguments, in);
    }
}
