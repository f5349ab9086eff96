package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A case for its applicant: where it stands, the receipt, and taking it back. */
@Controller
final class MyCaseController {
    private final CaseViews views;
    private final Casework casework;
    private final ApplyPages pages;

    MyCaseController(CaseViews views, Casework casework, ApplyPages pages) {
        this.views = views;
        this.casework = casework;
        this.pages = pages;
    }

    @GetMapping("/my/cases/{no}")
    String page(Actor.Citizen actor, @PathVariable String no, Model model, HttpServletResponse response) {
        return open(actor, no, model, response, view -> {
            model.addAttribute("progress", MyProgress.of(view, LocaleContextHolder.getLocale()));
            return "casework/my/case";
        });
    }

    @GetMapping("/my/cases/{no}/receipt")
    String receipt(Actor.Citizen actor, @PathVariable String no, Model model, HttpServletResponse response) {
        return open(actor, no, model, response, view -> {
            model.addAttribute("queryCode", view.application()
                    .map(data -> data.queryCode() == null ? "" : data.queryCode().value()).orElse(""));
            model.addAttribute("receiptNo", view.papers().isEmpty() ? null : view.papers().getFirst().no());
            model.addAttribute("progress", MyProgress.of(view, LocaleContextHolder.getLocale()));
            return "casework/my/receipt";
        });
    }

    /** Leads a telephone to the query of progress; it holds the number only, the code is typed. */
    @GetMapping("/my/cases/{no}/qr.svg")
    ResponseEntity<String> qr(Actor.Citizen actor, @PathVariable String no, HttpServletRequest request,
            Locale locale) {
        var number = CaseNumber.parse(no).filter(parsed -> views.view(actor, parsed, locale).isPresent());
        if (number.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        var address = ServletUriComponentsBuilder.fromContextPath(request).path("/progress")
                .queryParam("no", number.get().value()).toUriString();
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml")).body(MyQrCode.svg(address));
    }

    @GetMapping("/my/cases/{no}/withdraw")
    String askWithdraw(Actor.Citizen actor, @PathVariable String no, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        return open(actor, no, model, response, view -> asked(view, "", FormErrors.none(), model, flash));
    }

    @PostMapping("/my/cases/{no}/withdraw")
    String withdraw(Actor.Citizen actor, @PathVariable String no, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") long version, @RequestParam(defaultValue = "") String command,
            Model model, HttpServletResponse response, RedirectAttributes flash) {
        return open(actor, no, model, response, view -> {
            var outcome = casework.perform(actor, command(command), new Expected.OfStage(version), view.number(),
                    new Act.Withdraw(reason), null);
            return switch (outcome) {
                case ActOutcome.Done _ -> back(view, "casework.my.withdrawn", flash);
                case ActOutcome.Invalid(var errors) -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield asked(view, reason, FormErrors.none().with("reason", errors.getFirst().messageKey(),
                            errors.getFirst().args().toArray()), model, flash);
                }
                case ActOutcome.Unlawful(var refusal, var _) -> back(view, refusal.reason().messageKey(), flash,
                        refusal.words(LocaleContextHolder.getLocale()));
                case ActOutcome.Stale _,ActOutcome.CommandReused _ -> back(view, "casework.my.moved", flash);
                case ActOutcome.NotYourPost _,ActOutcome.UnknownCase _ -> unknown(response);
            };
        });
    }

    /** Opens the case, or says that there is none for this account. */
    private String open(Actor.Citizen actor, String no, Model model, HttpServletResponse response,
            Function<CaseView, String> page) {
        var view = CaseNumber.parse(no)
                .flatMap(number -> views.view(actor, number, LocaleContextHolder.getLocale()));
        if (view.isEmpty()) {
            return unknown(response);
        }
        model.addAttribute("view", view.get());
        return page.apply(view.get());
    }

    private String asked(CaseView view, String reason, FormErrors errors, Model model, RedirectAttributes flash) {
        var option = view.acts().stream().filter(act -> act.kind() == ActKind.WITHDRAW).findFirst();
        if (option.isEmpty() || !option.get().allowed()) {
            return back(view, "casework.my.withdraw.too-late", flash);
        }
        model.addAttribute("version", option.map(ActOption::version).orElse(-1L));
        model.addAttribute("command", CommandId.next());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "casework/my/withdraw";
    }

    private String back(CaseView view, String key, RedirectAttributes flash, Object... args) {
        flash.addFlashAttribute("notice", pages.say(key, args));
        return "redirect:/my/cases/" + view.number().value();
    }

    static String unknown(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "casework/my/unknown";
    }

    /** The command of a form; one that is none is a new wish. */
    static CommandId command(String typed) {
        try {
            return CommandId.parse(typed);
        } catch (IllegalArgumentException notAnId) {
            return CommandId.next();
        }
    }
}
