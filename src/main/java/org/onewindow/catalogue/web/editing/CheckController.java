package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ItemShelf.State;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.editing.DraftOutcome;
import org.onewindow.catalogue.editing.DraftOutcome.Asked;
import org.onewindow.catalogue.editing.DraftOutcome.Discarded;
import org.onewindow.catalogue.editing.ItemDifference;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.editing.OpenDraft;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Unchanged;
import org.onewindow.catalogue.publishing.PublishingFailure;
import org.onewindow.catalogue.web.AmendmentWords;
import org.onewindow.catalogue.web.ItemWords;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
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

/** What keeps a draft from being published, what it would change, and the publishing itself. */
@Controller
@RequestMapping("/office/catalogue/drafts/{code}")
final class CheckController {
    private final ItemDrafts drafts;
    private final ItemShelf shelf;
    private final DraftScreen screen;
    private final EditWords words;

    CheckController(ItemDrafts drafts, ItemShelf shelf, DraftScreen screen, EditWords words) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.screen = screen;
        this.words = words;
    }

    /** One thing to mend. */
    record Fault(String words, String article, Section section) {
    }

    @GetMapping("/check")
    String check(@PathVariable String code, @ModelAttribute("words") ItemWords itemWords, Model model,
            HttpServletResponse response, Locale locale) {
        var open = screen.open(code).orElse(null);
        return open == null ? PartController.gone(response) : page(open, itemWords, model, locale);
    }

    private String page(OpenDraft open, ItemWords itemWords, Model model, Locale locale) {
        screen.frame(open, null, model);
        var faults = drafts.failures(open.draft()).stream().map(failure -> fault(failure, locale)).toList();
        model.addAttribute("missing", open.draft().missing()).addAttribute("faults", faults);
        var last = last(open);
        var item = open.draft().item(drafts.nextVersion(open.draft().code())).orElse(null);
        model.addAttribute("before", last).addAttribute("amendments",
                item == null || last == null ? null : amendments(last, item, itemWords, locale));
        return "catalogue/editing/check";
    }

    private Fault fault(PublishingFailure failure, Locale locale) {
        return new Fault(words.say(failure.messageKey(), locale, failure.args().toArray()),
                failure.article().citation(locale), Progress.placeOf(failure));
    }

    private List<String> amendments(ServiceItem older, ServiceItem newer, ItemWords itemWords, Locale locale) {
        var sentences = new AmendmentWords(words.messages(), itemWords, locale);
        return ItemDifference.between(older, newer).stream().map(one -> sentences.sentence(one, older, newer)).toList();
    }

    private @Nullable ServiceItem last(OpenDraft open) {
        var versions = shelf.versions(open.draft().code());
        return versions.isEmpty() ? null : versions.getLast();
    }

    @GetMapping("/publish")
    String confirm(@PathVariable String code, @ModelAttribute("words") ItemWords itemWords, Model model,
            HttpServletResponse response, Locale locale) {
        var open = screen.open(code).orElse(null);
        if (open == null) {
            return PartController.gone(response);
        }
        if (!Progress.isComplete(screen.frame(open, null, model))) {
            return page(open, itemWords, model, locale);
        }
        return confirmation(open, model, locale);
    }

    private String confirmation(OpenDraft open, Model model, Locale locale) {
        model.addAttribute("effects", effects(open, locale)).addAttribute("command", CommandId.next().toString())
                .addAttribute("line", open.line()).addAttribute("draft", open.draft())
                .addAttribute("nextVersion", drafts.nextVersion(open.draft().code()));
        return "catalogue/editing/publish";
    }

    private List<String> effects(OpenDraft open, Locale locale) {
        var validity = open.draft().validity();
        var effects = new ArrayList<String>();
        if (validity != null) {
            effects.add(words.say("catalogue.publish.effect.from", locale,
                    OneWindowTime.inWords(validity.from(), locale)));
            var to = validity.to();
            if (to != null) {
                effects.add(words.say("catalogue.publish.effect.to", locale, OneWindowTime.inWords(to, locale)));
            }
        }
        var shelved = shelf.one(open.draft().code());
        if (shelved.isPresent()) {
            effects.add(words.say("catalogue.publish.effect.running", locale));
        }
        if (shelved.filter(one -> one.state() == State.WITHDRAWN).isPresent()
                || shelf.withdrawal(open.draft().code()).isPresent()) {
            effects.add(words.say("catalogue.publish.effect.restored", locale));
        }
        effects.add(words.say("catalogue.publish.effect.immutable", locale));
        return effects;
    }

    @PostMapping("/publish")
    String publish(Actor.Officer actor, @PathVariable String code, @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "0") String revision, @ModelAttribute("words") ItemWords itemWords,
            Model model, HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        var itemCode = ItemDesk.code(code);
        if (itemCode == null) {
            return PartController.gone(response);
        }
        var seen = revision.matches("[0-9]{1,15}") ? Long.parseLong(revision) : 0;
        var outcome = drafts.publish(actor, ItemDesk.command(command), itemCode, seen);
        if (outcome instanceof Asked(Published(var item, var version))) {
            flash.addFlashAttribute("notice", words.say("catalogue.publish.done", locale, item.value(), version));
            return "redirect:/office/catalogue/items/" + code;
        }
        if (outcome instanceof Asked(Unchanged _)) {
            flash.addFlashAttribute("notice", words.say("catalogue.publish.unchanged", locale));
            return "redirect:/office/catalogue/items/" + code;
        }
        return refused(outcome, code, itemWords, model, response, locale);
    }

    private String refused(DraftOutcome outcome, String code, ItemWords itemWords, Model model,
            HttpServletResponse response, Locale locale) {
        var open = screen.open(code).orElse(null);
        if (open == null) {
            return PartController.gone(response);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        if (outcome instanceof DraftOutcome.Overtaken) {
            model.addAttribute("overtaken", true);
        }
        return page(open, itemWords, model, locale);
    }

    @GetMapping("/discard")
    String discardStep(@PathVariable String code, Model model, HttpServletResponse response, Locale locale) {
        var open = screen.open(code).orElse(null);
        if (open == null) {
            return PartController.gone(response);
        }
        var isPublished = shelf.one(open.draft().code()).isPresent();
        model.addAttribute("draft", open.draft()).addAttribute("line", open.line()).addAttribute("effects", List.of(
                words.say("catalogue.discard.effect.gone", locale),
                words.say(isPublished ? "catalogue.discard.effect.version" : "catalogue.discard.effect.new", locale)));
        return "catalogue/editing/discard";
    }

    @PostMapping("/discard")
    String discard(Actor.Officer actor, @PathVariable String code, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        var itemCode = ItemDesk.code(code);
        if (itemCode == null || !(drafts.discard(actor, itemCode) instanceof Discarded)) {
            return PartController.gone(response);
        }
        flash.addFlashAttribute("notice", words.say("catalogue.discard.done", locale));
        return "redirect:/office/catalogue?state=DRAFT";
    }
}
