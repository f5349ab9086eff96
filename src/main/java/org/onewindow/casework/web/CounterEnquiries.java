package org.onewindow.casework.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.Enquiries;
import org.onewindow.casework.window.EnquiryOutcome;
import org.onewindow.casework.window.EnquiryOutcome.Noticed;
import org.onewindow.casework.window.EnquiryView;
import org.onewindow.casework.window.RecordNo;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The counter's side of enquiries: the list to take home, and the form filled in when its holder is back. */
@Component
final class CounterEnquiries {
    private static final String ENQUIRY = "enquiry";

    private final Enquiries enquiries;
    private final OfficeWords words;

    CounterEnquiries(Enquiries enquiries, OfficeWords words) {
        this.enquiries = enquiries;
        this.words = words;
    }

    /** What the start of the counter says of a notice just given. */
    record Given(String number, String grouped, String item, boolean renewed, boolean differs) {
    }

    OfficeWords words() {
        return words;
    }

    /** The form of an item: empty, for a slip, or as it was when the notice that somebody brought back was given. */
    CounterForm begin(Actor actor, ServiceItem item, String typed, String slip) {
        if (RecordNo.parse(Series.SLIP, slip).isPresent()) {
            return CounterForm.of(item, MultiValueMap.fromSingleValue(Map.of("slip", slip)));
        }
        return open(typed).flatMap(number -> enquiries.view(actor, number))
                .filter(view -> view.state() == EnquiryView.State.OPEN && view.itemCode().equals(item.code().value()))
                .flatMap(view -> view.content().map(content -> CounterForm.resumed(item, content,
                        Map.of(ENQUIRY, view.number().value()))))
                .orElseGet(() -> CounterForm.empty(item));
    }

    /** Gives the notice; what is wrong with the form otherwise. */
    FormErrors notice(Actor actor, CounterForm form, RedirectAttributes flash) {
        var outcome = enquiries.notice(actor, command(form), new Enquiries.Wish(form.item().code(), form.content(),
                form.further("remark"), open(form.further(ENQUIRY))));
        return switch (outcome) {
            case Noticed(var number, boolean renewed, var fresh) -> {
                flash.addFlashAttribute("noticed", new Given(number.value(), number.grouped(),
                        form.item().name().zh(), renewed, !fresh.isEmpty()));
                yield FormErrors.none();
            }
            case EnquiryOutcome.Invalid(var found) -> {
                var errors = FormErrors.none();
                for (var error : found) {
                    errors = errors.with(error.field(), error.messageKey(), error.args().toArray());
                }
                yield errors;
            }
            case EnquiryOutcome.NotAllowed _ -> FormErrors.none().with("", "casework.counter.not-allowed");
            case EnquiryOutcome.ItemUnavailable _ -> FormErrors.none().with("", "casework.counter.item-gone");
            case EnquiryOutcome.CommandReused _ -> FormErrors.none().with("", "casework.office.reused.words");
            case EnquiryOutcome.Moved _ -> FormErrors.none().with("", "casework.window.enquiry.moved");
        };
    }

    /** A case began: the enquiry that it follows from is done and what it kept is destroyed. */
    void follow(Actor actor, CounterForm form, CaseNumber number) {
        open(form.further(ENQUIRY)).ifPresent(enquiry -> enquiries.follow(actor, CommandId.next(), enquiry, number));
    }

    private static Optional<RecordNo> open(String typed) {
        return RecordNo.parse(Series.ENQUIRY, typed);
    }

    private static CommandId command(CounterForm form) {
        try {
            return new CommandId(UUID.fromString(form.further("noticed")));
        } catch (IllegalArgumentException garbled) {
            return CommandId.next();
        }
    }
}
