package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Applying.Opening;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.ItemStanding;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.deadlines.DerivationWords;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The last step: everything read back, the two declarations, and sending. */
@Controller
final class ApplyReviewController {
    private static final String PAGE = "casework/apply/review";

    private final Applying applying;
    private final ApplyPages pages;
    private final ApplyErrors errors;
    private final DerivationWords limits;

    ApplyReviewController(Applying applying, ApplyPages pages, ApplyErrors errors, DerivationWords limits) {
        this.limits = limits;
        this.applying = applying;
        this.pages = pages;
        this.errors = errors;
    }

    /**
     * What still has to be put right, with the way there.
     *
     * @param words ready, in the reader's language
     */
    record Problem(String href, String words) {
    }

    @GetMapping("/apply/{item}/{draft}/review")
    String page(Actor.Citizen actor, @PathVariable String draft, Locale locale, Model model,
            HttpServletResponse response) {
        return pages.open(actor, draft, ApplyStep.REVIEW, model, response, open -> shown(open,
                applying.problems(actor, open.draft().id()), FormErrors.none(), locale, model));
    }

    @PostMapping("/apply/{item}/{draft}/review")
    String send(Actor.Citizen actor, @PathVariable String draft, @RequestParam(defaultValue = "false") String truth,
            @RequestParam(defaultValue = "false") String privacy, Locale locale, Model model,
            HttpServletResponse response) {
        return pages.open(actor, draft, ApplyStep.REVIEW, model, response, open -> {
            var unticked = FormErrors.none();
            if (!"true".equals(truth)) {
                unticked = unticked.with("truth", "casework.apply.truth.missing");
            }
            if (!"true".equals(privacy)) {
                unticked = unticked.with("privacy", "casework.apply.privacy.missing");
            }
            if (!unticked.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return shown(open, applying.problems(actor, open.draft().id()), unticked, locale, model);
            }
            return answered(actor, open, applying.submit(actor, open.draft().id()), locale, model, response);
        });
    }

    private String answered(Actor.Citizen actor, Opening.Open open, SubmissionOutcome outcome, Locale locale,
            Model model, HttpServletResponse response) {
        return switch (outcome) {
            case SubmissionOutcome.Received received -> "redirect:/my/cases/" + received.number().value() + "/receipt";
            case SubmissionOutcome.Invalid(var wrong) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(open, wrong, FormErrors.none(), locale, model);
            }
            case SubmissionOutcome.ItemUnavailable _ ->
                pages.unavailable(new ItemStanding.Unknown(), model, response);
            case SubmissionOutcome.WrongApplicant _,SubmissionOutcome.NotAllowed _ -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                yield "casework/apply/nobody-fits";
            }
            case SubmissionOutcome.Unlawful(var refusal) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield shown(open, List.of(), FormErrors.none().with("", refusal.reason().messageKey(),
                        refusal.words(locale)), locale, model);
            }
            case SubmissionOutcome.CommandReused _,SubmissionOutcome.DraftGone _ -> pages.open(actor,
                    open.draft().id().toString(), ApplyStep.REVIEW, model, response, _ -> "casework/apply/gone");
        };
    }

    private String shown(Opening.Open open, List<FieldError> wrong, FormErrors unticked, Locale locale, Model model) {
        var content = open.draft().content();
        var tidied = Forms.tidy(open.item().fields(), content.answers());
        model.addAttribute("problems", wrong.stream().map(error -> problem(open, error, locale)).toList());
        model.addAttribute("applicant", party(content.applicant()));
        model.addAttribute("agent", content.agent() == null ? null : party(content.agent()));
        model.addAttribute("answers", answers(open, tidied, locale));
        model.addAttribute("materials", open.item().materialsFor(tidied).stream()
                .map(material -> ApplyMaterialsController.view(open, material, locale)).toList());
        model.addAttribute("course", course(open.item(), tidied, locale));
        model.addAttribute("errors", unticked);
        return PAGE;
    }

    /** What the answers lead to: the situation, how long it takes and what it costs, as acceptance will record it. */
    private List<Option> course(ServiceItem item, Map<String, String> tidied, Locale locale) {
        var rows = new ArrayList<Option>();
        item.situation(tidied).ifPresent(situation -> rows.add(Option.of(situation.name().in(locale),
                pages.say("casework.apply.review.situation"))));
        rows.add(Option.of(limits.limit(item.promisedFor(tidied), locale),
                pages.say("casework.apply.review.promise")));
        var fees = item.feesFor(tidied);
        rows.add(Option.of(fees.isEmpty()
                ? pages.say("casework.apply.review.free")
                : fees.stream().map(fee -> pages.say("casework.apply.review.fee", fee.name().in(locale),
                        fee.standard().in(locale)))
                        .collect(Collectors.joining(pages.say("casework.apply.review.separator"))),
                pages.say("casework.apply.review.fees")));
        return rows;
    }

    private Problem problem(Opening.Open open, FieldError error, Locale locale) {
        var shown = errors.formError(error, open.item(), locale);
        return new Problem(ApplyPages.base(open) + "/" + ApplyErrors.stepOf(error).path() + "#" + shown.field(),
                pages.say(shown.messageKey(), shown.argsArray()));
    }

    private List<Option> party(ApplicantEntry entry) {
        var rows = new ArrayList<Option>();
        var person = entry.kind() == ApplicantKind.NATURAL_PERSON;
        rows.add(Option.of(entry.name(), pages.say(person ? "casework.apply.who.name" : "casework.apply.who.entity")));
        rows.add(Option.of(entry.number(), pages.say(person
                ? "parties.identity-type." + entry.identityType()
                : "casework.apply.who.code")));
        if (!person) {
            rows.add(Option.of(entry.legalRepresentative(), pages.say("casework.apply.who.legalRepresentative")));
        }
        rows.add(Option.of(entry.phone(), pages.say("casework.apply.who.phone")));
        rows.add(Option.of(entry.address(), pages.say("casework.apply.who.address")));
        return rows.stream().map(row -> row.value().isBlank()
                ? Option.of(pages.say("casework.apply.not-given"), row.label())
                : row).toList();
    }

    private List<Option> answers(Opening.Open open, Map<String, String> tidied, Locale locale) {
        return ApplyFormController.fields(open.item().fields(), tidied, locale, pages).stream()
                .filter(ApplyField::shown).map(field -> Option.of(field.answer().isBlank()
                        ? pages.say("casework.apply.not-given")
                        : field.options().stream().filter(option -> option.value().equals(field.answer()))
                                .map(Option::label).findFirst().orElse(field.answer()),
                        field.label()))
                .toList();
    }
}
