package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Expected;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Replies;
import org.onewindow.casework.applying.Replies.Reply;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.catalogue.FieldError;
import org.onewindow.documents.FileId;
import org.onewindow.documents.Files;
import org.onewindow.documents.StoredFile;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer to a supplement notice, or what was promised: files, corrected answers, sending. */
@Controller
final class MyReplyController {
    private static final String PAGE = "casework/my/reply";

    private final Replies replies;
    private final CaseViews views;
    private final ApplyPages pages;
    private final ApplyErrors errors;

    MyReplyController(Replies replies, CaseViews views, ApplyPages pages, ApplyErrors errors) {
        this.replies = replies;
        this.views = views;
        this.pages = pages;
        this.errors = errors;
    }

    @GetMapping("/my/cases/{no}/reply")
    String page(Actor.Citizen actor, @PathVariable String no, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        return open(actor, no, model, response, flash,
                (view, reply) -> shown(reply, reply.draft().content().answers(), FormErrors.none(), model));
    }

    @PostMapping("/my/cases/{no}/reply")
    String send(Actor.Citizen actor, @PathVariable String no, @RequestParam Map<String, String> sent, Model model,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        return open(actor, no, model, response, flash, (view, reply) -> {
            var before = reply.draft().content().answers();
            var answers = reply.form()
                    ? ApplyFormController.typed(reply.item().fields(), before, sent)
                    : before;
            replies.saveAnswers(actor, view.number(), answers);
            if (ApplyPages.isSaving(request)) {
                response.setStatus(HttpStatus.NO_CONTENT.value());
                return PAGE + " :: nothing";
            }
            if ("save".equals(sent.get("then"))) {
                flash.addFlashAttribute("notice", pages.saved());
                return "redirect:/my/cases/" + view.number().value() + "/reply";
            }
            var outcome = replies.send(actor, MyCaseController.command(sent.getOrDefault("command", "")),
                    new Expected.OfStage(view.statusVersion()), view.number());
            return answered(view, reply, answers, outcome, model, response, flash);
        });
    }

    @PostMapping("/my/cases/{no}/reply/{code}/files")
    String upload(Actor.Citizen actor, @PathVariable String no, @PathVariable String code,
            Model model, HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        return open(actor, no, model, response, flash, (view, reply) -> {
            var wrong = ApplyUpload.store(ApplyUpload.files(request), "file-" + code,
                    (name, bytes) -> replies.attach(actor, view.number(), code, name, bytes));
            if (wrong.isEmpty()) {
                return "redirect:/my/cases/" + view.number().value() + "/reply";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return open(actor, no, model, response, flash,
                    (_, again) -> shown(again, again.draft().content().answers(), wrong, model));
        });
    }

    @PostMapping("/my/cases/{no}/reply/files/{file}/remove")
    String remove(Actor.Citizen actor, @PathVariable String no, @PathVariable String file, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return open(actor, no, model, response, flash, (view, reply) -> {
            file(reply, file).ifPresent(found -> replies.detach(actor, view.number(), found.id()));
            return "redirect:/my/cases/" + view.number().value() + "/reply";
        });
    }

    @GetMapping("/my/cases/{no}/reply/files/{file}")
    void read(Actor.Citizen actor, @PathVariable String no, @PathVariable String file,
            @RequestParam(defaultValue = "false") String show, HttpServletResponse response) {
        var number = CaseNumber.parse(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = replies.open(actor, number).flatMap(reply -> file(reply, file))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ApplyDownload.send(response, found.name(), found.mediaType(), Boolean.parseBoolean(show),
                out -> replies.readFile(actor, number, found.id(), out));
    }

    private String answered(CaseView view, Reply reply, Map<String, String> answers, ActOutcome outcome, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return switch (outcome) {
            case ActOutcome.Done _ -> back(view, reply.promised()
                    ? "casework.my.promise.sent"
                    : "casework.my.reply.sent", flash);
            case ActOutcome.Invalid(var wrong) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield shown(reply, answers, wrong(reply, wrong), model);
            }
            case ActOutcome.Unlawful(var refusal, var _) -> back(view, refusal.reason().messageKey(), flash,
                    refusal.words(LocaleContextHolder.getLocale()));
            case ActOutcome.Stale _,ActOutcome.CommandReused _ -> back(view, "casework.my.moved", flash);
            case ActOutcome.NotYourPost _,ActOutcome.UnknownCase _ -> MyCaseController.unknown(response);
        };
    }

    /** Errors with the fields of this page: a missing material at its upload, a wrong answer at its question. */
    private FormErrors wrong(Reply reply, List<FieldError> wrong) {
        var locale = LocaleContextHolder.getLocale();
        var shown = FormErrors.none();
        for (var missing : reply.asked()) {
            if (!reply.uploaded().containsKey(missing.code())) {
                shown = shown.with("file-" + missing.code(), "casework.apply.material.missing.file",
                        missing.name().in(locale));
            }
        }
        for (var error : wrong) {
            if (reply.item().fields().stream().anyMatch(field -> field.code().equals(error.field()))) {
                var form = errors.formError(new FieldError("answers/" + error.field(), error.messageKey(),
                        error.args()), reply.item(), locale);
                shown = shown.with(form.field(), form.messageKey(), form.argsArray());
            }
        }
        return shown.isEmpty()
                ? shown.with("", wrong.getFirst().messageKey(), wrong.getFirst().args().toArray())
                : shown;
    }

    private String shown(Reply reply, Map<String, String> answers, FormErrors wrong, Model model) {
        var locale = LocaleContextHolder.getLocale();
        model.addAttribute("reply", reply);
        model.addAttribute("command", CommandId.next());
        model.addAttribute("materials", reply.asked().stream().map(material -> ApplyMaterial.of(material, false,
                reply.uploaded().getOrDefault(material.code(), List.of()), locale)).toList());
        model.addAttribute("fields", reply.form()
                ? ApplyFormController.fields(reply.item().fields(), answers, locale, pages)
                : List.of());
        model.addAttribute("maxFileBytes", Files.MAX_FILE_BYTES);
        model.addAttribute("maxFolderBytes", Files.MAX_FOLDER_BYTES);
        model.addAttribute("maxFiles", Applying.MAX_FILES);
        model.addAttribute("errors", wrong);
        return PAGE;
    }

    private String open(Actor.Citizen actor, String no, Model model, HttpServletResponse response,
            RedirectAttributes flash, BiFunction<CaseView, Reply, String> page) {
        Locale locale = LocaleContextHolder.getLocale();
        var view = CaseNumber.parse(no).flatMap(number -> views.view(actor, number, locale)).orElse(null);
        if (view == null) {
            return MyCaseController.unknown(response);
        }
        var reply = replies.open(actor, view.number()).orElse(null);
        if (reply == null) {
            return back(view, "casework.my.reply.nothing-asked", flash);
        }
        model.addAttribute("view", view);
        return page.apply(view, reply);
    }

    private String back(CaseView view, String key, RedirectAttributes flash, Object... args) {
        flash.addFlashAttribute("notice", pages.say(key, args));
        return "redirect:/my/cases/" + view.number().value();
    }

    private static Optional<StoredFile> file(Reply reply, String id) {
        return reply.uploaded().values().stream().flatMap(List::stream)
                .filter(file -> file.id().equals(parsed(id))).findFirst();
    }

    private static FileId parsed(String id) {
        try {
            return FileId.parse(id);
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such file", notAnId);
        }
    }
}
