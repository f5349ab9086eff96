package org.onewindow.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Desk;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.HandlingType;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ItemQuery.Sort;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The one screen of the counter, made ready for the template. */
@Component
final class CounterScreen {
    /** Items shown at once: what fits beside the search. */
    private static final int ITEMS = 15;

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Desk desk;
    private final CounterScans scans;
    private final CaseScreen caseScreen;
    private final CounterFields fields;

    CounterScreen(Catalogue catalogue, Organisation organisation, Desk desk, CounterScans scans, CaseScreen caseScreen,
            CounterFields fields) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.desk = desk;
        this.scans = scans;
        this.caseScreen = caseScreen;
        this.fields = fields;
    }

    /** One item of the list. */
    record ItemRow(String code, String name, String department, boolean immediate, boolean elsewhere, int materials) {
    }

    /** The items that match what was typed. */
    void items(Model model, String typed, Locale locale) {
        var found = catalogue.search(new ItemQuery(typed, null, null, null, null, Sort.RELEVANCE, 0, ITEMS));
        model.addAttribute("q", typed);
        model.addAttribute("total", found.total());
        model.addAttribute("items", found.items().stream().map(item -> row(item, locale)).toList());
    }

    /** The form of one item. */
    String form(Model model, Actor actor, CounterForm form, FormErrors errors, Locale locale) {
        var item = form.item();
        model.addAttribute("form", form);
        model.addAttribute("enquiry", form.further("enquiry"));
        model.addAttribute("slip", form.further("slip"));
        model.addAttribute("remark", form.further("remark"));
        model.addAttribute("noticed", CommandId.next());
        model.addAttribute("item", row(item, locale));
        model.addAttribute("today", caseScreen.today());
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", kinds(item, locale));
        model.addAttribute("identityTypes", caseScreen.identityTypes(locale));
        model.addAttribute("rows", fields.checkList(form, scans.files(actor, form), locale));
        model.addAttribute("fields", fields.fields(item, form.answers(), locale));
        model.addAttribute("mayReceive", desk.mayReceive(actor, item));
        model.addAttribute("place", ServiceDesk.of(item, organisation.current(), caseScreen.today()));
        model.addAttribute("mayFinish", desk.mayFinish(actor, item));
        model.addAttribute("promise", fields.promise(item, form.answers(), locale));
        model.addAttribute("conditions", item.conditions().stream().map(text -> text.in(locale)).toList());
        var agent = form.agent();
        model.addAttribute("agent", agent == null ? ApplicantEntry.empty(ApplicantKind.NATURAL_PERSON) : agent);
        model.addAttribute("mandate", agent == null
                ? null
                : desk.mandate(actor, form.applicant(), agent, item.code()).orElse(null));
        return "casework/counter-form";
    }

    /** What is wrong with a submission, under the names of the fields on the page. */
    FormErrors errors(SubmissionOutcome outcome, CounterForm form, Locale locale) {
        return switch (outcome) {
            case SubmissionOutcome.Received _ -> FormErrors.none();
            case SubmissionOutcome.Invalid(var found) -> {
                var errors = FormErrors.none();
                for (var error : found) {
                    errors = fields.with(errors, form.item(), field(error, form), error, locale);
                }
                yield errors;
            }
            case SubmissionOutcome.ItemUnavailable _ -> FormErrors.none().with("", "casework.counter.item-gone");
            case SubmissionOutcome.WrongApplicant _ ->
                FormErrors.none().with("applicant/kind", "casework.counter.wrong-applicant");
            case SubmissionOutcome.NotAllowed _ -> FormErrors.none().with("", "casework.counter.not-allowed");
            case SubmissionOutcome.Unlawful(var refusal) ->
                FormErrors.none().with("", refusal.reason().messageKey(), refusal.words(locale));
            case SubmissionOutcome.CommandReused _ ->
                FormErrors.none().with("", "casework.office.reused.words");
            case SubmissionOutcome.DraftGone _ -> FormErrors.none().with("", "casework.counter.draft-gone");
        };
    }

    /** The façade counts materials handed in; the page names them. */
    private static String field(FieldError error, CounterForm form) {
        var name = error.field();
        if (!name.matches("materials/[0-9]{1,3}")) {
            return name;
        }
        var at = Integer.parseInt(name.substring("materials/".length()));
        var receipts = form.receipts(new ArrayList<>());
        return at < receipts.size() ? MaterialTyped.NAME + receipts.get(at).code() : name;
    }

    private ItemRow row(ServiceItem item, Locale locale) {
        return new ItemRow(item.code().value(), item.name().in(locale),
                organisation.current().department(item.department()).map(department -> department.name().in(locale))
                        .orElse(item.department().value()),
                item.handling() == HandlingType.IMMEDIATE, !item.implemented().isInCentre(), item.materials().size());
    }

    private List<Option> kinds(ServiceItem item, Locale locale) {
        return item.applicants().stream().sorted().map(kind -> Option.of(kind.name(), fields.kind(kind, locale)))
                .toList().reversed();
    }
}
