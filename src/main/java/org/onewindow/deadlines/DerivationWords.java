package org.onewindow.deadlines;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.onewindow.deadlines.calendar.CalendarDay;
import org.onewindow.deadlines.calendar.Festival;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells in sentences how a date came about, for the reader of any page on which the date stands. */
@Component
public final class DerivationWords {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy (EEEE)", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）",
            Locale.SIMPLIFIED_CHINESE);
    private final MessageSource messages;

    DerivationWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One sentence for each step, in order. */
    public List<String> sentences(Due due, Locale locale) {
        var limited = due.derivation().stream().filter(DerivationStep.Limited.class::isInstance)
                .map(DerivationStep.Limited.class::cast).findFirst()
                .orElseGet(() -> new DerivationStep.Limited(LegalRule.ASKED, new WorkingDays(1)));
        return due.derivation().stream().map(step -> sentence(step, limited, locale)).toList();
    }

    /** The limit in words, such as "20 working days". */
    public String limit(TimeLimit limit, Locale locale) {
        return limit.days() == 0 ? say(locale, "deadlines.limit.same-day") : days(limit, locale);
    }

    /** What a day is, in words, such as "holiday, National Day". */
    public String day(CalendarDay day, Locale locale) {
        return say(locale, "deadlines.day." + day.kind().name(), holiday(day.name(), locale));
    }

    private String sentence(DerivationStep step, DerivationStep.Limited limited, Locale in) {
        return switch (step) {
            case DerivationStep.Started(var on) -> say(in, limited.limit().days() == 0
                    ? "deadlines.step.started-same-day"
                    : "deadlines.step.started", date(on, in));
            case DerivationStep.Limited(var rule, var limit) -> limited(rule, limit, in);
            case DerivationStep.Extended(var by) -> say(in, limited.rule().extension()
                    .map(rule -> "deadlines.step.extended." + rule.name()).orElse("deadlines.step.extended"),
                    days(by, in));
            case DerivationStep.Excluded excluded -> excluded(excluded, in);
            case DerivationStep.DaysOff(var from, var to, var kind, var name) ->
                say(in, "deadlines.step.off", range(from, to, in), day(new CalendarDay(from, kind, name), in));
            case DerivationStep.MadeUp(var on, var name) ->
                say(in, "deadlines.step.made-up", date(on, in), holiday(name, in));
            case DerivationStep.Unlisted(var after) -> say(in, "deadlines.step.unlisted", date(after, in));
            case DerivationStep.Moved(var from, var to) ->
                say(in, "deadlines.step.moved", date(from, in), date(to, in));
            case DerivationStep.Ends(var on) -> say(in, "deadlines.step.ends", date(on, in));
            case DerivationStep.Provisional(var last) -> say(in, "deadlines.step.provisional", date(last, in));
        };
    }

    private String limited(LegalRule rule, TimeLimit limit, Locale in) {
        return rule == LegalRule.ASKED
                ? say(in, "deadlines.step.asked", limit(limit, in))
                : say(in, "deadlines.step.limited", limit(limit, in), say(in, rule.messageKey()));
    }

    private String excluded(DerivationStep.Excluded step, Locale in) {
        var from = date(step.startOn(), in);
        var to = date(step.endOn(), in);
        var kind = step.kind();
        return kind == null
                ? say(in, "deadlines.step.excluded-unnamed", from, to, days(step.leftOut(), in))
                : say(in, "deadlines.step.excluded", from, to, say(in, kind.messageKey()), days(step.leftOut(), in));
    }

    private String days(TimeLimit limit, Locale in) {
        return switch (limit) {
            case WorkingDays(var days) -> say(in, "deadlines.limit.working", days);
            case CalendarDays(var days) -> say(in, "deadlines.limit.calendar", days);
        };
    }

    private String range(LocalDate from, LocalDate to, Locale in) {
        return from.equals(to) ? date(from, in) : say(in, "deadlines.range", date(from, in), date(to, in));
    }

    private String holiday(String name, Locale in) {
        return Festival.in(name).stream().map(festival -> say(in, festival.messageKey()))
                .reduce((one, other) -> say(in, "deadlines.festival.and", one, other)).orElse(name);
    }

    private static String date(LocalDate date, Locale in) {
        return date.format("en".equals(in.getLanguage()) ? ENGLISH : CHINESE);
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
