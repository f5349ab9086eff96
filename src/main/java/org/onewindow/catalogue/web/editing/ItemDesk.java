package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ItemShelf.Shelved;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.publishing.PublishOutcome.Withdrew;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A published item at the desk: its versions, and its withdrawal with the document that ordered it. */
@Controller
@RequestMapping("/office/catalogue/items/{code}")
final class ItemDesk {
    private static final int MAX_DOCUMENT = 100;

    private final ItemShelf shelf;
    private final ItemDrafts drafts;
    private final Publishing publishing;
    private final DraftScreen screen;
    private final EditWords words;
    private final Clock clock;

    ItemDesk(ItemShelf shelf, ItemDrafts drafts, Publishing publishing, DraftScreen screen, EditWords words,
            Clock clock) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.publishing = publishing;
        this.screen = screen;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, Model model, HttpServletResponse response) {
        var shelved = shelved(code);
        if (shelved == null) {
            return PartController.gone(response);
        }
        var item = shelved.item();
        model.addAttribute("shelved", shelved).addAttribute("item", item)
                .addAttribute("versions", shelf.versions(item.code()).reversed())
                .addAttribute("withdrawal", shelf.withdrawal(item.code()).orElse(null))
                .addAttribute("line", drafts.line(item.code()).orElse(null));
        return "catalogue/editing/item";
    }

    @GetMapping("/withdraw")
    String withdrawStep(@PathVariable String code, Model model, HttpServletResponse response, Locale locale) {
        var shelved = shelved(code);
        return shelved == null || shelf.withdrawal(shelved.item().code()).isPresent()
                ? PartController.gone(response)
                : page(shelved, new Sheet().put("on", OneWindowTime.today(clock).plusDays(1)), FormErrors.none(),
                        model, locale);
    }

    @PostMapping("/withdraw")
    String withdraw(Actor.Officer actor, @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        var shelved = shelved(code);
        if (shelved == null) {
            return PartController.gone(response);
        }
        var sheet = Sheet.typed(parameters);
        var typed = new Typed(sheet);
        var withdrawal = withdrawal(shelved, typed);
        if (!typed.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(shelved, sheet, typed.errors(), model, locale);
        }
        if (publishing.withdraw(actor, command(sheet.one("command")), shelved.item().code(),
                withdrawal) instanceof Withdrew) {
            flash.addFlashAttribute("notice", words.say("catalogue.withdraw.done", locale,
                    shelved.item().name().in(locale), OneWindowTime.inWords(withdrawal.on(), locale)));
            return "redirect:/office/catalogue/items/" + code;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(shelved, sheet, FormErrors.none().with("", "catalogue.wrong.withdrawn"), model, locale);
    }

    /** What was typed about a withdrawal: the document and the reason become one public sentence. */
    private Withdrawal withdrawal(Shelved shelved, Typed typed) {
        var on = typed.day("on");
        if (typed.errors().of("on") == null && on.isBefore(today())) {
            typed.wrong("on", "past");
        }
        var document = typed.line("document", MAX_DOCUMENT);
        var reason = typed.text("reason", Typed.SHORT);
        var successor = typed.one("successor");
        ItemCode other = null;
        if (!successor.isEmpty()) {
            other = ItemCode.isCode(successor) ? new ItemCode(successor) : null;
            if (other == null || other.equals(shelved.item().code()) || shelf.one(other).isEmpty()) {
                typed.wrong("successor", "successor");
                other = null;
            }
        }
        return new Withdrawal(on, ordered(document, reason), other);
    }

    private LocalisedText ordered(String document, LocalisedText reason) {
        var zh = words.say("catalogue.withdraw.ordered", Locale.SIMPLIFIED_CHINESE, document, reason.zh());
        return new LocalisedText(zh, reason.en().isBlank()
                ? ""
                : words.say("catalogue.withdraw.ordered", Locale.ENGLISH, document, reason.en()));
    }

    private String page(Shelved shelved, Sheet sheet, FormErrors errors, Model model, Locale locale) {
        var ask = screen.ask(ItemDraft.of(shelved.item()), locale);
        screen.form(List.of(ask.line("document", MAX_DOCUMENT), ask.texts("reason"), ask.day("on"),
                ask.line("successor", 40).left()), sheet, "", errors, model);
        model.addAttribute("item", shelved.item()).addAttribute("command", CommandId.next().toString())
                .addAttribute("effects", List.of(words.say("catalogue.withdraw.effect.new", locale),
                        words.say("catalogue.withdraw.effect.open", locale),
                        words.say("catalogue.withdraw.effect.granted", locale),
                        words.say("catalogue.withdraw.effect.back", locale)));
        return "catalogue/editing/withdraw";
    }

    private @Nullable Shelved shelved(String code) {
        var itemCode = code(code);
        return itemCode == null ? null : shelf.one(itemCode).orElse(null);
    }

    private LocalDate today() {
        return OneWindowTime.today(clock);
    }

    /** The code in an address; null where it is none. */
    static @Nullable ItemCode code(String text) {
        return ItemCode.isCode(text) ? new ItemCode(text) : null;
    }

    /** The command that a form carries; a fresh one where it carries none. */
    static CommandId command(String text) {
        try {
            return CommandId.parse(text);
        } catch (IllegalArgumentException _) {
            return CommandId.next();
        }
    }
}
