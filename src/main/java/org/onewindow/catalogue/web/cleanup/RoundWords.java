package org.onewindow.catalogue.web.cleanup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.cleanup.Measure;
import org.onewindow.catalogue.cleanup.Measure.Cancelled;
import org.onewindow.catalogue.cleanup.Measure.Delegated;
import org.onewindow.catalogue.cleanup.Measure.FeeCancelled;
import org.onewindow.catalogue.cleanup.Measure.FeeLowered;
import org.onewindow.catalogue.cleanup.Measure.FeeSuspended;
import org.onewindow.catalogue.cleanup.Measure.Kind;
import org.onewindow.catalogue.cleanup.Measure.Merged;
import org.onewindow.catalogue.cleanup.Measure.Restored;
import org.onewindow.catalogue.cleanup.MeasureView;
import org.onewindow.catalogue.cleanup.Round;
import org.onewindow.catalogue.cleanup.RoundFault;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;

/** The words of rounds in the language of one reader; templates read it as {@code say}. */
public final class RoundWords {
    private final MessageSource messages;
    private final OrganisationView organisation;
    private final Locale locale;

    RoundWords(MessageSource messages, OrganisationView organisation, Locale locale) {
        this.messages = messages;
        this.organisation = organisation;
        this.locale = locale;
    }

    /** 取消, 下放 and so on. */
    public String kind(Kind kind) {
        return say("catalogue.measure." + kind);
    }

    /** The name of the item of a measure, or its code where it was never published. */
    public String item(MeasureView one) {
        return name(one.item(), one.measure().item().value());
    }

    /** What a measure does, in one sentence. */
    public String what(MeasureView one) {
        return switch (one.measure()) {
            case Cancelled(_, var note) -> note == null
                    ? say("catalogue.measure.CANCELLED.what")
                    : say("catalogue.measure.CANCELLED.note", note.in(locale));
            case Delegated(_, var to) -> say("catalogue.measure.DELEGATED.what", centres(to));
            case Merged(_, var into) -> say("catalogue.measure.MERGED.what", name(one.into(), into.value()));
            case Restored _ -> say("catalogue.measure.RESTORED.what");
            case FeeCancelled(_, var fee) -> say("catalogue.measure.FEE_CANCELLED.what", fee);
            case FeeSuspended(_, var fee, var until) -> until == null
                    ? say("catalogue.measure.FEE_SUSPENDED.open", fee)
                    : say("catalogue.measure.FEE_SUSPENDED.what", fee, OneWindowTime.inWords(until, locale));
            case FeeLowered(_, var fee, var former, var standard, _) -> say("catalogue.measure.FEE_LOWERED.what", fee,
                    former.in(locale), standard.in(locale));
        };
    }

    /** What the measure means for applications, those that run and those to come. */
    public String effect(Measure measure, Round round) {
        var day = OneWindowTime.inWords(round.effectiveOn(), locale);
        return say("catalogue.measure." + measure.kind() + ".effect", day);
    }

    /** The number of the document, marked where it was made for the demonstration. */
    public String document(Round round) {
        return round.isSample() ? say("catalogue.rounds.sample-document", round.document()) : round.document();
    }

    /** Round no. 3. */
    public String number(Round round) {
        return say("catalogue.rounds.number", round.number());
    }

    /** What is wrong, with the place. */
    public String fault(RoundFault fault) {
        var args = fault.args().stream()
                .map(arg -> arg instanceof LocalDate day ? OneWindowTime.inWords(day, locale) : arg).toArray();
        var sentence = say(fault.messageKey(), args);
        return fault.position() == 0 ? sentence : say("catalogue.rounds.fault.at", fault.position(), sentence);
    }

    /** Who acted, as the journal names actors. */
    public String actor(@Nullable String actor) {
        if (actor == null) {
            return "";
        }
        return actor.startsWith("system/") ? say("catalogue.rounds.by-history") : actor.replace("staff/", "");
    }

    /** Centres, separated by commas. */
    public String centres(List<CentreCode> codes) {
        return codes.stream().map(code -> organisation.centres().stream().filter(one -> one.code().equals(code))
                .findFirst().map(one -> one.name().in(locale)).orElse(code.value()))
                .collect(Collectors.joining(say("catalogue.comma")));
    }

    /** A number with at most one decimal, as a reader of tables wants it. */
    public String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** A whole number without decimals, any other with one. */
    public String plain(double number) {
        return number == Math.rint(number) ? Long.toString(Math.round(number)) : decimal(number);
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    private String name(@Nullable ServiceItem item, String code) {
        return item == null ? code : item.name().in(locale);
    }
}
