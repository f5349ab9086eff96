package org.onewindow.catalogue.cleanup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.cleanup.Measure.Cancelled;
import org.onewindow.catalogue.cleanup.Measure.Delegated;
import org.onewindow.catalogue.cleanup.Measure.Merged;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the public is told of an item that a round ends: by which document, and where to go from then. The sentence stands in
 * the withdrawal, so that the guide, the application form and the API say the same.
 */
@Component
class PublicReasons {
    private final MessageSource messages;
    private final Organisation organisation;
    private final ItemShelf shelf;

    PublicReasons(MessageSource messages, Organisation organisation, ItemShelf shelf) {
        this.messages = messages;
        this.organisation = organisation;
        this.shelf = shelf;
    }

    /** The withdrawal that a measure means; only for measures that end an item. */
    Withdrawal withdrawal(Round round, Measure measure) {
        return switch (measure) {
            case Cancelled(_, var note) -> new Withdrawal(round.effectiveOn(), both("catalogue.fate.cancelled", round,
                    note == null ? List.of() : List.of(note)), null);
            case Delegated(_, var to) -> new Withdrawal(round.effectiveOn(), both("catalogue.fate.delegated", round,
                    to.stream().map(this::name).toList()), null);
            case Merged(_, var into) -> new Withdrawal(round.effectiveOn(),
                    both("catalogue.fate.merged", round, List.of(name(into))), into);
            case Measure.Restored _,Measure.FeeCancelled _,Measure.FeeSuspended _,Measure.FeeLowered _ ->
                throw new IllegalArgumentException("does not end an item: " + measure);
        };
    }

    private LocalisedText name(CentreCode code) {
        return organisation.current().centres().stream().filter(one -> one.code().equals(code)).findFirst()
                .map(one -> one.name()).orElseGet(() -> LocalisedText.of(code.value()));
    }

    private LocalisedText name(ItemCode code) {
        return shelf.one(code).map(found -> found.item().name()).orElseGet(() -> LocalisedText.of(code.value()));
    }

    private LocalisedText both(String key, Round round, List<LocalisedText> further) {
        return new LocalisedText(one(key, round, further, Locale.SIMPLIFIED_CHINESE),
                one(key, round, further, Locale.ENGLISH));
    }

    private String one(String key, Round round, List<LocalisedText> further, Locale locale) {
        var document = round.isSample()
                ? messages.getMessage("catalogue.fate.sample-document", new Object[]{round.document()}, locale)
                : round.document();
        var more = further.stream().map(text -> text.in(locale).strip())
                .collect(Collectors.joining(messages.getMessage("catalogue.or", null, locale)));
        return messages.getMessage(key, new Object[]{round.title().in(locale), document,
                OneWindowTime.inWords(round.effectiveOn(), locale), more}, locale).strip();
    }
}
