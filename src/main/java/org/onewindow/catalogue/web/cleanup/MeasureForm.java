package org.onewindow.catalogue.web.cleanup;

import static org.onewindow.catalogue.web.cleanup.RoundForm.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.cleanup.Measure;
import org.onewindow.catalogue.cleanup.Measure.Kind;
import org.onewindow.catalogue.cleanup.Span;
import org.onewindow.organisation.CentreCode;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Money;
import org.onewindow.platform.web.FormErrors;

/** What was typed about one measure. */
record MeasureForm(@Nullable String kind, @Nullable String item, @Nullable String note, @Nullable String noteEn,
        @Nullable List<String> to, @Nullable String into, @Nullable String fee, @Nullable String until,
        @Nullable String standard, @Nullable String standardEn, @Nullable String amount) {
    private static final int MAX_TEXT = 200;

    static MeasureForm empty() {
        return new MeasureForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Nullable
    Kind chosen() {
        for (var one : Kind.values()) {
            if (one.name().equals(kind)) {
                return one;
            }
        }
        return null;
    }

    /** What is wrong with it; the rules of the round are asked later. */
    FormErrors errors(Function<ItemCode, Optional<ServiceItem>> items, Span span) {
        var errors = FormErrors.none();
        var chosen = chosen();
        if (chosen == null) {
            return errors.with("kind", "catalogue.rounds.wrong.kind");
        }
        var found = code(item).flatMap(items);
        if (found.isEmpty()) {
            errors = errors.with("item", "catalogue.rounds.wrong.item");
        }
        if (chosen == Kind.DELEGATED && (to == null || to.isEmpty() || to.size() > Measure.MAX_CENTRES
                || to.stream().anyMatch(code -> !code.matches("[0-9]{8}")))) {
            errors = errors.with("to", "catalogue.rounds.wrong.to");
        }
        if (chosen == Kind.MERGED && code(into).flatMap(items).isEmpty()) {
            errors = errors.with("into", "catalogue.rounds.wrong.item");
        }
        if (chosen == Kind.FEE_SUSPENDED && !text(until).isEmpty()) {
            errors = RoundForm.lastDay(errors, "until", until, span);
        }
        if (chosen.isOfFee() && found.isPresent() && feeOf(found.get()).isEmpty()) {
            errors = errors.with("fee", "catalogue.rounds.wrong.fee");
        }
        if (chosen == Kind.CANCELLED) {
            errors = RoundForm.bounded(errors, "note", note, MAX_TEXT);
            errors = RoundForm.bounded(errors, "noteEn", noteEn, MAX_TEXT);
        }
        return chosen == Kind.FEE_LOWERED ? lowered(errors) : errors;
    }

    private FormErrors lowered(FormErrors errors) {
        var more = RoundForm.bounded(RoundForm.required(errors, "standard", standard, MAX_TEXT), "standardEn",
                standardEn, MAX_TEXT);
        return text(amount).isEmpty() || text(amount).matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
                ? more
                : more.with("amount", "catalogue.rounds.wrong.amount");
    }

    /** The measure; only where there are no errors. */
    Measure measure(ServiceItem found) {
        var code = found.code();
        return switch (Objects.requireNonNull(chosen())) {
            case CANCELLED -> new Measure.Cancelled(code,
                    text(note).isEmpty() ? null : new LocalisedText(text(note), text(noteEn)));
            case DELEGATED -> new Measure.Delegated(code,
                    Objects.requireNonNull(to).stream().map(CentreCode::new).toList());
            case MERGED -> new Measure.Merged(code, new ItemCode(text(into)));
            case RESTORED -> new Measure.Restored(code);
            case FEE_CANCELLED -> new Measure.FeeCancelled(code, text(fee));
            case FEE_SUSPENDED -> new Measure.FeeSuspended(code, text(fee), RoundForm.day(until));
            case FEE_LOWERED -> new Measure.FeeLowered(code, text(fee), feeOf(found).orElseThrow(),
                    new LocalisedText(text(standard), text(standardEn)), money());
        };
    }

    static Optional<ItemCode> code(@Nullable String typed) {
        return ItemCode.isCode(text(typed)) ? Optional.of(new ItemCode(text(typed))) : Optional.empty();
    }

    /** The standard at which the item charges the fee. */
    private Optional<LocalisedText> feeOf(ServiceItem found) {
        return found.fees().stream().filter(one -> one.name().zh().equals(text(fee))).findFirst()
                .map(one -> one.standard());
    }

    private @Nullable Money money() {
        return text(amount).isEmpty()
                ? null
                : new Money(new BigDecimal(text(amount)).movePointRight(2).longValueExact());
    }
}
