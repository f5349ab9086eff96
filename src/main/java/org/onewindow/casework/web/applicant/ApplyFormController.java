package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Applying.Opening;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step: the form of the item. */
@Controller
final class ApplyFormController {
    private static final String PAGE = "casework/apply/form";

    private final Applying applying;
    private final ApplyPages pages;
    private final ApplyErrors errors;

    ApplyFormController(Applying applying, ApplyPages pages, ApplyErrors errors) {
        this.applying = applying;
        this.pages = pages;
        this.errors = errors;
    }

    @GetMapping("/apply/{item}/{draft}/form")
    String page(Actor.Citizen actor, @PathVariable String draft, Locale locale, Model model,
            HttpServletResponse response) {
        return pages.open(actor, draft, ApplyStep.FORM, model, response,
                open -> shown(open, open.draft().content().answers(), FormErrors.none(), locale, model));
    }

    @PostMapping("/apply/{item}/{draft}/form")
    String save(Actor.Citizen actor, @PathVariable String draft, @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String then, Locale locale, Model model, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes flash) {
        return pages.open(actor, draft, ApplyStep.FORM, model, response, open -> {
            var before = open.draft().content().answers();
            var answers = typed(open.item().fields(), before, sent);
            applying.saveAnswers(actor, open, answers);
            if (ApplyPages.isSaving(request)) {
                response.setStatus(HttpStatus.NO_CONTENT.value());
                return PAGE + " :: nothing";
            }
            if ("save".equals(then)) {
                flash.addFlashAttribute("notice", pages.saved());
                return ApplyPages.onwards(open, ApplyStep.FORM, then);
            }
            var tidied = Forms.tidy(open.item().fields(), answers);
            var wrong = Forms.check(open.item().fields(), tidied);
            if (wrong.isEmpty()) {
                return ApplyPages.onwards(open, ApplyStep.FORM, then);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return corrected(open, answers, wrong, before, locale, model);
        });
    }

    /** What was typed, over what was typed before: a field that was not asked keeps its old answer. */
    static Map<String, String> typed(List<FieldDefinition> fields, Map<String, String> before,
            Map<String, String> sent) {
        var answers = new LinkedHashMap<>(before);
        for (var field : fields) {
            var answer = sent.get("a-" + field.code());
            if (answer != null) {
                answers.put(field.code(), answer);
            }
        }
        return answers;
    }

    /** The questions of a form with what was answered. */
    static List<ApplyField> fields(List<FieldDefinition> fields, Map<String, String> answers, Locale locale,
            ApplyPages pages) {
        var yes = Option.of("yes", pages.say("platform.yes"));
        var no = Option.of("no", pages.say("platform.no"));
        var tidied = Forms.tidy(fields, answers);
        return fields.stream().map(field -> ApplyField.of(field, shownBy(tidied, answers, field), locale, yes, no))
                .toList();
    }

    /** What was typed into the field, with what decides whether it is asked. */
    private static Map<String, String> shownBy(Map<String, String> tidied, Map<String, String> typed,
            FieldDefinition field) {
        var answers = new LinkedHashMap<>(tidied);
        answers.put(field.code(), typed.getOrDefault(field.code(), ""));
        return answers;
    }

    /** A question that an answer has only now brought up, and that without scripts nobody has seen, is no mistake yet. */
    private String corrected(Opening.Open open, Map<String, String> answers, List<FieldError> wrong,
            Map<String, String> before, Locale locale, Model model) {
        var fields = open.item().fields();
        var unseen = wrong.stream().filter(error -> error.messageKey().endsWith(".required") && fields.stream()
                .anyMatch(field -> field.code().equals(error.field())
                        && !field.isShown(Forms.tidy(fields, before))))
                .toList();
        var real = wrong.stream().filter(error -> !unseen.contains(error))
                .map(error -> new FieldError("answers/" + error.field(), error.messageKey(), error.args())).toList();
        model.addAttribute("unseen", unseen.size());
        return shown(open, answers, errors.of(ApplyStep.FORM, real, open.item(), locale), locale, model);
    }

    private String shown(Opening.Open open, Map<String, String> answers, FormErrors wrong, Locale locale, Model model) {
        model.addAttribute("fields", fields(open.item().fields(), answers, locale, pages));
        model.addAttribute("errors", wrong);
        return PAGE;
    }
}
