package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.reading.TimelineLine;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The applicant's answer to the notice of the right to a hearing (听证告知), art. 47: asked for, or renounced. */
@Controller
final class MyHearingController {
    private static final String REQUEST = "request";
    private static final String WAIVE = "waive";

    private final CaseViews views;
    private final Casework casework;
    private final ApplyPages pages;

    MyHearingController(CaseViews views, Casework casework, ApplyPages pages) {
        this.views = views;
        this.casework = casework;
        this.pages = pages;
    }

    @GetMapping("/my/cases/{no}/hearing")
    String page(Actor.Citizen actor, @PathVariable String no, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var view = view(actor, no);
        return view == null
                ? MyCaseController.unknown(response)
                : shown(view, "", "", FormErrors.none(), model, flash);
    }

    @PostMapping("/my/cases/{no}/hearing")
    String send(Actor.Citizen actor, @PathVariable String no, @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "-1") long version,
            @RequestParam(defaultValue = "") String command, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var view = view(actor, no);
        if (view == null) {
            return MyCaseController.unknown(response);
        }
        if (!choice.equals(REQUEST) && !choice.equals(WAIVE)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(view, choice, text, FormErrors.none().with("choice", "casework.error.required"), model, flash);
        }
        var words = text.replace("\r\n", "\n").strip();
        var act = choice.equals(REQUEST) ? new Act.RequestHearing(words) : new Act.WaiveHearing(words);
        var outcome = casework.perform(actor, MyCaseController.command(command), new Expected.OfStage(version),
                view.number(), act, null);
        return switch (outcome) {
            case ActOutcome.Done _ -> back(view, "casework.my.hearing." + choice + ".done", flash);
            case ActOutcome.Invalid(var errors) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(view, choice, text, FormErrors.none().with("text", errors.getFirst().messageKey(),
                        errors.getFirst().args().toArray()), model, flash);
            }
            case ActOutcome.Unlawful(var refusal, var _) -> back(view, refusal.reason().messageKey(), flash,
                    refusal.words(LocaleContextHolder.getLocale()));
            case ActOutcome.Stale _,ActOutcome.CommandReused _ -> back(view, "casework.my.moved", flash);
            case ActOutcome.NotYourPost _,ActOutcome.UnknownCase _ -> MyCaseController.unknown(response);
        };
    }

    private @Nullable CaseView view(Actor.Citizen actor, String no) {
        return CaseNumber.parse(no).flatMap(number -> views.view(actor, number, LocaleContextHolder.getLocale()))
                .orElse(null);
    }

    private String shown(CaseView view, String choice, String text, FormErrors errors, Model model,
            RedirectAttributes flash) {
        if (!view.may(ActKind.REQUEST_HEARING)) {
            return back(view, "casework.my.hearing.closed", flash);
        }
        model.addAttribute("view", view);
        model.addAttribute("reason", view.timeline().stream().filter(line -> line.kind().equals("hearing-offered"))
                .map(TimelineLine::note).findFirst().orElse(null));
        model.addAttribute("choices", List.of(Option.of(REQUEST, pages.say("casework.my.hearing.request")),
                Option.of(WAIVE, pages.say("casework.my.hearing.waive"))));
        model.addAttribute("choice", choice);
        model.addAttribute("text", text);
        model.addAttribute("version", view.acts().stream().filter(act -> act.kind() == ActKind.REQUEST_HEARING)
                .map(ActOption::version).findFirst().orElse(-1L));
        model.addAttribute("command", CommandId.next());
        model.addAttribute("errors", errors);
        return "casework/my/hearing";
    }

    private String back(CaseView view, String key, RedirectAttributes flash, Object... args) {
        flash.addFlashAttribute("notice", pages.say(key, args));
        return "redirect:/my/cases/" + view.number().value();
    }
}
