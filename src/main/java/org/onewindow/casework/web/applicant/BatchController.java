package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Applying.Start;
import org.onewindow.casework.batches.BatchId;
import org.onewindow.casework.batches.BatchView;
import org.onewindow.casework.batches.Batches;
import org.onewindow.casework.batches.SheetOutcome;
import org.onewindow.casework.web.BatchLimits;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemStanding;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Like applications from a spreadsheet: beginning, the spreadsheet with what is wrong in it, and handing in. */
@Controller
final class BatchController {
    private final Batches batches;
    private final Applying applying;
    private final ApplyPages pages;
    private final BatchPage page;
    private final RateLimits limits;

    BatchController(Batches batches, Applying applying, ApplyPages pages, BatchPage page, RateLimits limits) {
        this.batches = batches;
        this.applying = applying;
        this.pages = pages;
        this.page = page;
        this.limits = limits;
    }

    @GetMapping("/apply/{item}/batch")
    String start(Actor.Citizen actor, @PathVariable String item, Model model, HttpServletResponse response) {
        return start(actor, item, FormErrors.none(), model, response);
    }

    @PostMapping("/apply/{item}/batch")
    String begin(Actor.Citizen actor, @PathVariable String item, @RequestParam(defaultValue = "") String principal,
            Model model, HttpServletResponse response) {
        if (ItemCode.isCode(item)
                && applying.start(actor, new ItemCode(item)) instanceof Start.Offered offered) {
            var begun = batches.begin(actor, offered.item(), principal);
            if (begun.isPresent()) {
                return "redirect:/my/batches/" + begun.get();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return start(actor, item, FormErrors.none().with("principal", principal.isEmpty()
                ? "casework.batch.start.principal"
                : "casework.batch.start.too-many", Batches.MAX_PER_ACCOUNT), model, response);
    }

    @GetMapping("/my/batches")
    String list(Actor.Citizen actor, Model model) {
        model.addAttribute("batches", batches.list(actor)).addAttribute("keptDays", Batches.KEPT_DAYS);
        return "casework/batch/list";
    }

    @GetMapping("/my/batches/{id}")
    String batch(Actor.Citizen actor, @PathVariable String id, Locale locale, Model model) {
        return page.shown(BatchId.parse(id).flatMap(one -> batches.progress(actor, one))
                .orElseThrow(BatchController::notFound), FormErrors.none(), locale, model);
    }

    @PostMapping("/my/batches/{id}/sheet")
    String upload(Actor.Citizen actor, @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile sheet, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return changed(actor, id, locale, model, response, batch -> {
            if (sheet == null || sheet.isEmpty()) {
                return FormErrors.none().with("sheet", "casework.batch.sheet.none");
            }
            limits.take(BatchLimits.SHEETS, actor.account().toString());
            return switch (batches.upload(actor, batch.id(), bytes(sheet))) {
                case SheetOutcome.Read _ -> {
                    flash.addFlashAttribute("notice", pages.say("casework.batch.checked"));
                    yield FormErrors.none();
                }
                case SheetOutcome.Refused(var key, var args) ->
                    FormErrors.none().with("sheet", key, args.toArray());
            };
        });
    }

    @PostMapping("/my/batches/{id}/send")
    String send(Actor.Citizen actor, @PathVariable String id, @RequestParam(defaultValue = "false") String truth,
            @RequestParam(defaultValue = "false") String privacy, Locale locale, Model model,
            HttpServletResponse response) {
        return changed(actor, id, locale, model, response, batch -> {
            var errors = FormErrors.none();
            if (!"true".equals(truth)) {
                errors = errors.with("truth", "casework.apply.truth.missing");
            }
            if (!"true".equals(privacy)) {
                errors = errors.with("privacy", "casework.apply.privacy.missing");
            }
            return errors.isEmpty() ? sent(actor, batch.id()) : errors;
        });
    }

    private FormErrors sent(Actor.Citizen actor, BatchId id) {
        limits.take(BatchLimits.SENDING, actor.account().toString());
        return switch (batches.file(actor, id)) {
            case BEGUN -> FormErrors.none();
            case NOTHING_READY -> FormErrors.none().with("", "casework.batch.nothing-to-send");
            case TOO_MUCH -> FormErrors.none().with("", "casework.batch.too-much");
        };
    }

    @PostMapping("/my/batches/{id}/discard")
    String discard(Actor.Citizen actor, @PathVariable String id, RedirectAttributes flash) {
        var batch = found(actor, id);
        if (!batches.discard(actor, batch.id())) {
            return "redirect:/my/batches/" + batch.id();
        }
        flash.addFlashAttribute("notice", pages.say("casework.batch.discarded"));
        return "redirect:/my/batches";
    }

    private String start(Actor.Citizen actor, String item, FormErrors errors, Model model,
            HttpServletResponse response) {
        var start = ItemCode.isCode(item)
                ? applying.start(actor, new ItemCode(item))
                : new Start.Unavailable(new ItemStanding.Unknown());
        return switch (start) {
            case Start.Unavailable(var standing) -> pages.unavailable(standing, model, response);
            case Start.Offered offered -> {
                model.addAttribute("item", offered.item()).addAttribute("principals", offered.principals())
                        .addAttribute("errors", errors);
                if (offered.principals().isEmpty()) {
                    response.setStatus(HttpStatus.FORBIDDEN.value());
                    yield "casework/apply/nobody-fits";
                }
                yield "casework/batch/start";
            }
        };
    }

    private String changed(Actor.Citizen actor, String id, Locale locale, Model model, HttpServletResponse response,
            Function<BatchView, FormErrors> change) {
        var batch = found(actor, id);
        var errors = change.apply(batch);
        if (errors.isEmpty()) {
            return "redirect:/my/batches/" + batch.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.shown(found(actor, id), errors, locale, model);
    }

    private BatchView found(Actor.Citizen actor, String id) {
        return BatchId.parse(id).flatMap(one -> batches.view(actor, one))
                .orElseThrow(BatchController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded spreadsheet cannot be read", e);
        }
    }
}
