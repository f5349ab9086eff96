package org.onewindow.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onewindow.documents.web.TemplatesScreen.Typed;
import org.onewindow.documents.wording.PaperForm;
import org.onewindow.documents.wording.Wording;
import org.onewindow.documents.wording.WordingChanges;
import org.onewindow.documents.wording.WordingOutcome;
import org.onewindow.documents.wording.Wordings;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where two persons change the wording of papers: one proposes, another looks at the preview and confirms. */
@Controller
@RequestMapping("/office/papers/templates")
class TemplatesController {
    private static final String HERE = "redirect:/office/papers/templates";

    private final Wordings wordings;
    private final WordingChanges changes;
    private final TemplatesScreen screen;
    private final MessageSource messages;

    TemplatesController(Wordings wordings, WordingChanges changes, TemplatesScreen screen, MessageSource messages) {
        this.wordings = wordings;
        this.changes = changes;
        this.screen = screen;
        this.messages = messages;
    }

    /** What was typed into the form of a wording. */
    record WordingForm(@Nullable String title, @Nullable String body, @Nullable String ground,
            @Nullable String command) {
        Typed typed() {
            return new Typed(text(title), text(body), text(ground));
        }

        Wording wording() {
            return Wording.typed(text(title), text(body));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping
    String list(Actor.Officer actor, @RequestParam(defaultValue = "0") String page, Model model, Locale in) {
        requireAdministrator(actor);
        return screen.list(model, number(page), in);
    }

    @GetMapping("/{code}")
    String form(Actor.Officer actor, @PathVariable String code, @RequestParam(defaultValue = "0") String page,
            Model model, Locale in) {
        requireAdministrator(actor);
        var form = known(code);
        int last = (wordings.inForce(form) - 1) / TemplatesScreen.PAGE_SIZE;
        return screen.form(model, form, null, Math.min(number(page), last), in);
    }

    @GetMapping("/{code}/versions/{version}")
    String version(Actor.Officer actor, @PathVariable String code, @PathVariable int version, Model model, Locale in) {
        requireAdministrator(actor);
        return screen.version(model, wordings.version(known(code), version)
                .orElseThrow(TemplatesController::nothing), in);
    }

    @PostMapping("/{code}")
    String propose(Actor.Officer actor, @PathVariable String code, @ModelAttribute WordingForm typed, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale in) {
        requireAdministrator(actor);
        var form = known(code);
        return switch (changes.propose(actor, command(typed.command()), form, typed.wording(),
                typed.typed().ground())) {
            case WordingOutcome.Proposed(var id) -> {
                flash.addFlashAttribute("notice", messages.getMessage("documents.templates.proposed.done", null, in));
                yield HERE + "/proposals/" + id;
            }
            case WordingOutcome.Faulty(var faults) ->
                wrong(form, typed, screen.errors(form, faults, in), model, response, in);
            case WordingOutcome.Refused(var reason) -> wrong(form, typed, FormErrors.none().with(
                    reason == WordingOutcome.Reason.GROUND ? "ground" : "", reason.messageKey()), model, response, in);
            case WordingOutcome.InForce _,WordingOutcome.Closed _ -> HERE;
        };
    }

    @GetMapping("/proposals/{id}")
    String proposal(Actor.Officer actor, @PathVariable UUID id, Model model, Locale in) {
        requireAdministrator(actor);
        return screen.proposal(model, changes.proposal(id).orElseThrow(TemplatesController::nothing), actor, in);
    }

    @PostMapping("/proposals/{id}/confirm")
    String confirm(Actor.Officer actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String command,
            Model model, HttpServletResponse response, RedirectAttributes flash, Locale in) {
        return decided(actor, changes.confirm(actor, command(command), id), id, model, response, flash, in);
    }

    @PostMapping("/proposals/{id}/close")
    String close(Actor.Officer actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String command,
            Model model, HttpServletResponse response, RedirectAttributes flash, Locale in) {
        return decided(actor, changes.close(actor, command(command), id), id, model, response, flash, in);
    }

    private String decided(Actor.Officer actor, WordingOutcome outcome, UUID id, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale in) {
        requireAdministrator(actor);
        var proposal = changes.proposal(id).orElseThrow(TemplatesController::nothing);
        var words = switch (outcome) {
            case WordingOutcome.InForce(var version) -> messages.getMessage("documents.templates.in-force",
                    new Object[]{Integer.toString(version)}, in);
            case WordingOutcome.Closed(var state) -> messages.getMessage("documents.templates.closed." + state, null,
                    in);
            case WordingOutcome.Proposed _ -> "";
            case WordingOutcome.Refused(var reason) -> {
                model.addAttribute("errors", FormErrors.none().with("", reason.messageKey()));
                yield "";
            }
            case WordingOutcome.Faulty(var faults) -> {
                model.addAttribute("errors", screen.errors(proposal.form(), faults, in));
                yield "";
            }
        };
        if (words.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return screen.proposal(model, proposal, actor, in);
        }
        flash.addFlashAttribute("notice", words);
        return HERE;
    }

    private String wrong(PaperForm form, WordingForm typed, FormErrors errors, Model model,
            HttpServletResponse response, Locale in) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return screen.form(model, form, typed.typed(), 0, in);
    }

    static void requireAdministrator(Actor.Officer actor) {
        if (!WordingChanges.isOpenTo(actor)) {
            throw new AuthorizationDeniedException("wordings are changed by administrators and managers");
        }
    }

    static PaperForm known(String code) {
        return PaperForm.of(code).orElseThrow(TemplatesController::nothing);
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static int number(String page) {
        return page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
    }

    private static CommandId command(@Nullable String text) {
        try {
            return CommandId.parse(text == null ? "" : text);
        } catch (IllegalArgumentException _) {
            return CommandId.next();
        }
    }
}
