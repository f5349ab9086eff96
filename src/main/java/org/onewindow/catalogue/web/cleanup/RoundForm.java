package org.onewindow.catalogue.web.cleanup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.cleanup.Measure;
import org.onewindow.catalogue.cleanup.Round;
import org.onewindow.catalogue.cleanup.Round.Source;
import org.onewindow.catalogue.cleanup.Span;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneLine;
import org.onewindow.platform.web.FormErrors;

/** What was typed about a round itself. */
record RoundForm(@Nullable String id, @Nullable String number, @Nullable String title, @Nullable String titleEn,
        @Nullable String document, @Nullable String issuer, @Nullable String issuerEn, @Nullable String issuedOn,
        @Nullable String effectiveOn) {
    private static final int MAX_TEXT = 200;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    static RoundForm empty(int number, LocalDate today) {
        return new RoundForm(null, Integer.toString(number), null, null, null, null, null, today.toString(),
                today.plusDays(1).toString());
    }

    static RoundForm of(Round round) {
        return new RoundForm(null, Integer.toString(round.number()), round.title().zh(), round.title().en(),
                round.document(), round.issuer().zh(), round.issuer().en(), round.issuedOn().toString(),
                round.effectiveOn().toString());
    }

    FormErrors errors(Span span) {
        var errors = FormErrors.none();
        if (number == null || !number.strip().matches("[1-9][0-9]{0,2}")) {
            errors = errors.with("number", "catalogue.rounds.wrong.number");
        }
        errors = required(errors, "title", title, MAX_TEXT);
        errors = bounded(errors, "titleEn", titleEn, MAX_TEXT);
        errors = required(errors, "document", document, Round.MAX_DOCUMENT);
        errors = required(errors, "issuer", issuer, MAX_TEXT);
        errors = bounded(errors, "issuerEn", issuerEn, MAX_TEXT);
        errors = day(errors, "issuedOn", issuedOn, span);
        return day(errors, "effectiveOn", effectiveOn, span);
    }

    static FormErrors day(FormErrors errors, String field, @Nullable String typed, Span span) {
        return day(errors, field, typed, span, "catalogue.rounds.wrong.far");
    }

    /** The last day of what is suspended, which may lie further ahead. */
    static FormErrors lastDay(FormErrors errors, String field, @Nullable String typed, Span span) {
        return day(errors, field, typed, span.ofEnds(), "catalogue.rounds.wrong.far-end");
    }

    private static FormErrors day(FormErrors errors, String field, @Nullable String typed, Span span, String far) {
        var day = day(typed);
        if (day == null) {
            return errors.with(field, "catalogue.rounds.wrong.day");
        }
        return span.holds(day)
                ? errors
                : errors.with(field, far, span.from().toString(), span.to().toString());
    }

    /** The round, with these measures; only where there are no errors. */
    Round round(List<Measure> measures) {
        return new Round(Integer.parseInt(text(number)), both(title, titleEn), text(document), Source.OFFICIAL,
                both(issuer, issuerEn), LocalDate.parse(text(issuedOn)), LocalDate.parse(text(effectiveOn)), measures);
    }

    static FormErrors required(FormErrors errors, String field, @Nullable String value, int longest) {
        return OneLine.isSilent(text(value)) || OneLine.isBroken(text(value)) || text(value).length() > longest
                ? errors.with(field, "catalogue.rounds.wrong.text", longest)
                : errors;
    }

    static FormErrors bounded(FormErrors errors, String field, @Nullable String value, int longest) {
        return text(value).length() > longest || OneLine.isBroken(text(value))
                ? errors.with(field, "catalogue.rounds.wrong.long", longest)
                : errors;
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return DAY.matcher(text(typed)).matches() ? LocalDate.parse(text(typed)) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static LocalisedText both(@Nullable String zh, @Nullable String en) {
        return new LocalisedText(text(zh), text(en));
    }
}
