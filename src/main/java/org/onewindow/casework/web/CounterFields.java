package org.onewindow.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.CalendarDays;
import org.onewindow.platform.web.FormErrors;
import org.springframework.stereotype.Component;

/** The parts of an item that the counter shows, in the clerk's language. */
@Component
final class CounterFields {
    private final FieldRows rows;
    private final OfficeWords words;

    CounterFields(FieldRows rows, OfficeWords words) {
        this.rows = rows;
        this.words = words;
    }

    List<FieldRow> fields(ServiceItem item, Map<String, String> answers, Locale locale) {
        return rows.of(item, answers, locale);
    }

    List<CheckRow> checkList(CounterForm form, List<CheckRow.Kept> kept, Locale locale) {
        return CheckRow.of(form.item().materials(), form.fields(), kept, words, locale);
    }

    /** One more error; of an answer with its label, since nine times "fill this in" tells nobody where. */
    FormErrors with(FormErrors errors, ServiceItem item, String name, FieldError error, Locale locale) {
        var label = item.fields().stream().filter(field -> name.equals(FieldRows.NAME + field.code())).findFirst()
                .map(field -> field.label().in(locale));
        return label.isEmpty()
                ? errors.with(name, error.messageKey(), error.args().toArray())
                : errors.with(name, "casework.office.error.of", label.get(),
                        words.say(error.messageKey(), locale, error.args().toArray()));
    }

    String kind(ApplicantKind kind, Locale locale) {
        return words.say("casework.counter.kind." + kind, locale);
    }

    /** How long it takes, as the clerk says it to the applicant. */
    String promise(ServiceItem item, Map<String, String> answers, Locale locale) {
        var promise = item.promisedFor(Forms.tidy(item.fields(), answers));
        return promise.days() == 0
                ? words.say("casework.counter.promise.same-day", locale)
                : words.say(promise instanceof CalendarDays
                        ? "casework.counter.promise.calendar"
                        : "casework.counter.promise.working", locale, promise.days());
    }
}
