package org.onewindow.catalogue.web.cleanup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.cleanup.CleanupOutcome;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Discarded;
import org.onewindow.catalogue.cleanup.CleanupOutcome.InForce;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Proposed;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Refused;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Rejected;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Saved;
import org.onewindow.catalogue.cleanup.CleanupRounds;
import org.onewindow.catalogue.cleanup.KeptRound;
import org.onewindow.catalogue.cleanup.KeptRound.State;
import org.onewindow.catalogue.cleanup.Round;
import org.onewindow.catalogue.cleanup.RoundPreviews;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One round: its measures while they are written, what they mean, and the decision of a second person. */
@Controller
@RequestMapping("/office/catalogue/rounds/{id}")
final class RoundPage {
    private static final int MAX_REMARK = 500;
    private static final String LIST = "redirect:/office/catalogue/rounds";

    private final CleanupRounds rounds;
    private final RoundPreviews previews;
    private final ItemShelf shelf;
    private final MeasureChoices choices;

    RoundPage(CleanupRounds rounds, RoundPreviews previews, ItemShelf shelf, MeasureChoices choices) {
        this.rounds = rounds;
        this.previews = previews;
        this.shelf = shelf;
        this.choices = choices;
    }

    @GetMapping
    String show(Actor.Officer actor, @PathVariable String id, @ModelAttribute("say") RoundWords say, Model model,
            HttpServletResponse response, Locale locale) {
        return page(actor, id, say, model, response, locale);
    }

    @GetMapping("/measures.xlsx")
    void export(@PathVariable String id, @ModelAttribute("say") RoundWords say, HttpServletResponse response)
            throws IOException {
        var kept = rounds.one(id(id)).orElse(null);
        if (kept == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        measures(kept.round(), say).xlsx(response);
    }

    @PostMapping("/head")
    String head(Actor.Officer actor, @PathVariable String id, @ModelAttribute RoundForm form,
            @RequestParam(defaultValue = "0") long revision, @ModelAttribute("say") RoundWords say, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        var errors = form.errors(rounds.span());
        var kept = rounds.one(id(id)).orElse(null);
        if (kept == null || !errors.isEmpty()) {
            model.addAttribute("form", form);
            return wrong(actor, id, errors, say, model, response, locale);
        }
        return after(rounds.save(actor, kept.id(), form.round(kept.round().measures()), revision), actor, id, say,
                model, response, flash, locale);
    }

    @PostMapping("/measures")
    String add(Actor.Officer actor, @PathVariable String id, @ModelAttribute MeasureForm form,
            @RequestParam(defaultValue = "0") long revision, @ModelAttribute("say") RoundWords say, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        var kept = rounds.one(id(id)).orElse(null);
        var errors = form.errors(code -> shelf.one(code).map(ItemShelf.Shelved::item), rounds.span());
        if (kept != null && kept.round().measures().size() >= Round.MAX_MEASURES) {
            errors = errors.with("kind", "catalogue.rounds.wrong.full", Round.MAX_MEASURES);
        }
        if (kept == null || !errors.isEmpty()) {
            model.addAttribute("measure", form);
            return wrong(actor, id, errors, say, model, response, locale);
        }
        var item = MeasureForm.code(form.item()).flatMap(shelf::one).orElseThrow().item();
        return after(rounds.save(actor, kept.id(), kept.round().with(form.measure(item)), revision), actor, id, say,
                model, response, flash, locale);
    }

    @PostMapping("/measures/{position}/remove")
    String remove(Actor.Officer actor, @PathVariable String id, @PathVariable int position,
            @RequestParam(defaultValue = "0") long revision, @ModelAttribute("say") RoundWords say, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        return rounds.one(id(id)).map(kept -> after(rounds.save(actor, kept.id(), kept.round().without(position),
                revision), actor, id, say, model, response, flash, locale)).orElse(LIST);
    }

    @PostMapping("/propose")
    String propose(Actor.Officer actor, @PathVariable String id, @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "0") long revision, @ModelAttribute("say") RoundWords say, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        return after(rounds.propose(actor, command(command), id(id), revision), actor, id, say, model, response,
                flash, locale);
    }

    @PostMapping("/confirm")
    String confirm(Actor.Officer actor, @PathVariable String id, @RequestParam(defaultValue = "") String command,
            @ModelAttribute("say") RoundWords say, Model model, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        return after(rounds.confirm(actor, command(command), id(id)), actor, id, say, model, response, flash, locale);
    }

    @PostMapping("/reject")
    String reject(Actor.Officer actor, @PathVariable String id, @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String remark, @ModelAttribute("say") RoundWords say, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        var errors = RoundForm.required(FormErrors.none(), "remark", remark, MAX_REMARK);
        return errors.isEmpty()
                ? after(rounds.reject(actor, command(command), id(id), remark.strip()), actor, id, say, model, response,
                        flash, locale)
                : wrong(actor, id, errors, say, model, response, locale);
    }

    @PostMapping("/carry-out")
    String carryOut(Actor.Officer actor, @PathVariable String id, @ModelAttribute("say") RoundWords say, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        return after(rounds.carryOut(actor, id(id)), actor, id, say, model, response, flash, locale);
    }

    @PostMapping("/discard")
    String discard(Actor.Officer actor, @PathVariable String id, @ModelAttribute("say") RoundWords say, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        return after(rounds.discard(actor, id(id)), actor, id, say, model, response, flash, locale);
    }

    private String after(CleanupOutcome outcome, Actor.Officer actor, String id, RoundWords say, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        if (outcome instanceof Refused(var reason, var faults)) {
            var errors = FormErrors.none().with("", reason.messageKey());
            model.addAttribute("faults", faults.stream().map(say::fault).toList());
            return wrong(actor, id, errors, say, model, response, locale);
        }
        var notice = switch (outcome) {
            case Saved _ -> "catalogue.rounds.done.saved";
            case Proposed _ -> "catalogue.rounds.done.proposed";
            case InForce(_, var left) -> left == 0 ? "catalogue.rounds.done.confirmed" : "catalogue.rounds.done.left";
            case Rejected _ -> "catalogue.rounds.done.rejected";
            case Discarded _ -> "catalogue.rounds.done.discarded";
            case Refused _ -> throw new IllegalStateException("refused");
        };
        flash.addFlashAttribute("notice", say.say(notice));
        return outcome instanceof Discarded ? LIST : LIST + "/" + id;
    }

    private String wrong(Actor.Officer actor, String id, FormErrors errors, RoundWords say, Model model,
            HttpServletResponse response, Locale locale) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors);
        return page(actor, id, say, model, response, locale);
    }

    private String page(Actor.Officer actor, String id, RoundWords say, Model model, HttpServletResponse response,
            Locale locale) {
        var kept = rounds.one(id(id)).orElse(null);
        if (kept == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "catalogue/cleanup/missing";
        }
        var round = kept.round();
        model.addAttribute("kept", kept).addAttribute("round", round).addAttribute("lines", previews.withCases(round))
                .addAttribute("own", kept.proposedBy().equals(actor.id()))
                .addAttribute("command", CommandId.next().toString())
                .addAttribute("rejectCommand", CommandId.next().toString());
        keep(model, "form", RoundForm.of(round));
        keep(model, "measure", MeasureForm.empty());
        keep(model, "faults", isOpen(kept)
                ? rounds.faults(round).stream().map(say::fault).toList()
                : List.of());
        choices.into(model, say, locale);
        return "catalogue/cleanup/round";
    }

    private static boolean isOpen(KeptRound kept) {
        return kept.state() == State.PROPOSED || (kept.state() == State.DRAFT && !kept.round().measures().isEmpty());
    }

    private static void keep(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }

    private TableFile measures(Round round, RoundWords say) {
        var heads = Stream.of("position", "kind", "code", "item", "what", "open")
                .map(key -> say.say("catalogue.rounds.measure." + key)).toList();
        return new TableFile(say.say("catalogue.rounds.number", round.number()), heads,
                previews.withCases(round).stream()
                        .map(one -> Arrays.<Object>asList(one.position(), say.kind(one.measure().kind()),
                                one.measure().item().value(), say.item(one), say.what(one),
                                Objects.requireNonNullElse(one.openCases(), 0L)))
                        .toList());
    }

    /** The id in an address; one of no round where it is none. */
    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException _) {
            return RoundDesk.fresh();
        }
    }

    private static CommandId command(String text) {
        try {
            return CommandId.parse(text);
        } catch (IllegalArgumentException _) {
            return CommandId.next();
        }
    }
}
