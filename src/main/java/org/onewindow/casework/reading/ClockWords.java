package org.onewindow.casework.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.AcceptanceRules;
import org.onewindow.casework.CaseClocks;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.Situations;
import org.onewindow.casework.reading.DueView.What;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.deadlines.ClockReading;
import org.onewindow.deadlines.DerivationWords;
import org.onewindow.deadlines.Due;
import org.onewindow.deadlines.DueDates;
import org.onewindow.deadlines.LegalRule;
import org.onewindow.deadlines.Light;
import org.onewindow.deadlines.StatutoryClock;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The clock of a case for people: days left, and how both dates came about. */
@Component
final class ClockWords {
    private final Situations situations;
    private final DerivationWords derivations;
    private final MessageSource messages;

    ClockWords(Situations situations, DerivationWords derivations, MessageSource messages) {
        this.situations = situations;
        this.derivations = derivations;
        this.messages = messages;
    }

    ClockView view(CaseFile file, CaseFile.Running running, ServiceItem item, Light light, Locale locale) {
        var promise = file.received().promise(item);
        var clocks = CaseClocks.of(running, file.received(), item);
        var promised = reading(clocks.promised(), file);
        var statutory = clocks.statutory().map(clock -> reading(clock, file)).orElse(null);
        var longest = statutory == null ? promised : statutory;
        return new ClockView(promised.isOverdue() ? promised.overdueDays() : promised.remaining().days(),
                promised.isOverdue(), promise instanceof CalendarDays, running.acceptedOn(), promised.due().on(),
                statutory == null ? null : statutory.due().on(), statutory == null ? null : left(statutory),
                longest.elapsed(), longest.suspendedDays(),
                longest.remaining().days(),
                promised.due().provisional() || longest.due().provisional(), light,
                statutory == null ? List.of() : derivations.sentences(statutory.due(), locale),
                promised(file, item, promised.due(), locale));
    }

    private static ClockView.Left left(ClockReading reading) {
        return new ClockView.Left(reading.isOverdue() ? reading.overdueDays() : reading.remaining().days(),
                reading.isOverdue(), reading.remaining() instanceof CalendarDays);
    }

    /** How the promised day came about, beginning with the situation where its promise is another than the item's. */
    private List<String> promised(CaseFile file, ServiceItem item, Due due, Locale locale) {
        var situation = file.received().situation(item).filter(one -> one.promised() != null);
        return Stream.concat(situation.stream().map(one -> messages.getMessage("casework.clock.situation",
                new Object[]{one.name().in(locale), derivations.limit(file.received().promise(item), locale)}, locale)),
                derivations.sentences(due, locale).stream()).toList();
    }

    /**
     * What is due before acceptance and after the decision; null if nothing is.
     *
     * @param askedOn the day of the supplement notice; null if none was given
     */
    @Nullable
    DueView due(CaseFile file, ServiceItem item, @Nullable LocalDate askedOn, Locale locale) {
        var calendar = situations.deadlines().calendar();
        var supplement = file.supplement();
        return switch (file.status()) {
            case SUBMITTED -> item.isPublicService()
                    ? null
                    : told(What.REPLY, file.received().replyDueOn(), CaseClocks.reply(file, calendar), locale);
            case SUPPLEMENT_NOTICED -> supplement == null || askedOn == null
                    ? null
                    : told(What.SUPPLEMENT, supplement.replyBy(), DueDates.of(LegalRule.SUPPLEMENT_REPLY, askedOn,
                            AcceptanceRules.SUPPLY, List.of(), 0, calendar), locale);
            case DECIDED -> CaseClocks.delivery(file, calendar)
                    .map(due -> told(What.DELIVERY, due.on(), due, locale)).orElse(null);
            case IN_PROCESS, DELIVERED, ARCHIVED, NOT_NEEDED, NOT_ACCEPTED, WITHDRAWN, TERMINATED, FORWARDED, VOID ->
                null;
        };
    }

    /** A date that was told holds; it is explained where the calendar still gives it. */
    private DueView told(What what, LocalDate on, Due due, Locale locale) {
        return new DueView(what, on, situations.deadlines().calendar().isProvisional(on),
                due.on().equals(on) ? derivations.sentences(due, locale) : List.of());
    }

    private ClockReading reading(StatutoryClock clock, CaseFile file) {
        var today = OneWindowTime.today(situations.clock());
        var decision = file.decision();
        return clock.reading(decision == null ? today : decision.decidedOn(), situations.deadlines().calendar());
    }
}
