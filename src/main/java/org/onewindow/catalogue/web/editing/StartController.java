package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ItemShelf.State;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.editing.CodeProposal;
import org.onewindow.catalogue.editing.DraftOutcome.Saved;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.platform.Actor;
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

/** Where a draft begins: with a new item, or with what a published one says. */
@Controller
@RequestMapping("/office/catalogue")
final class StartController {
    private final ItemDrafts drafts;
    private final ItemShelf shelf;
    private final DraftScreen screen;
    private final Clock clock;

    StartController(ItemDrafts drafts, ItemShelf shelf, DraftScreen screen, Clock clock) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/new")
    String start(Model model, Locale locale) {
        return page(new Sheet(), FormErrors.none(), model, locale);
    }

    @PostMapping("/new")
    String begin(Actor.Officer actor, @RequestParam MultiValueMap<String, String> parameters, Model model,
            HttpServletResponse response, Locale locale) {
        var sheet = Sheet.typed(parameters);
        var typed = new Typed(sheet);
        var name = typed.text("name", Typed.SHORT);
        var kind = typed.choice(ItemKind.class, "kind");
        var department = HeadForm.department(typed);
        var given = typed.one("itemCode");
        if (!given.isEmpty() && (!ItemCode.isCode(given) || isTaken(new ItemCode(given)))) {
            typed.wrong("itemCode", ItemCode.isCode(given) ? "code-taken" : "code-form");
        }
        if (!typed.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(sheet, typed.errors(), model, locale);
        }
        var code = given.isEmpty()
                ? CodeProposal.next(kind, department, shelf.all().stream().map(ItemShelf.Shelved::item).toList(),
                        this::isTaken)
                : new ItemCode(given);
        var draft = ItemDraft.begun(code, name, kind, department);
        if (drafts.save(actor, draft, 0) instanceof Saved) {
            return PartController.BASE + code + "/" + Section.HEAD.path();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(sheet, FormErrors.none().with("itemCode", "catalogue.wrong.code-taken"), model, locale);
    }

    /** A draft of what stands; one that somebody began already is simply opened. */
    @PostMapping("/items/{code}/amend")
    String amend(Actor.Officer actor, @PathVariable String code, HttpServletResponse response) {
        var shelved = ItemCode.isCode(code) ? shelf.one(new ItemCode(code)).orElse(null) : null;
        if (shelved == null) {
            return PartController.gone(response);
        }
        var from = OneWindowTime.today(clock).plusDays(shelved.state() == State.IN_FORCE ? 1 : 0);
        var draft = ItemDraft.of(shelved.item());
        drafts.save(actor, draft.withPublication(draft.publication(), new Validity(from, null)), 0);
        return PartController.BASE + code + "/" + Section.HEAD.path();
    }

    private boolean isTaken(ItemCode code) {
        return shelf.one(code).isPresent() || drafts.line(code).isPresent();
    }

    private String page(Sheet sheet, FormErrors errors, Model model, Locale locale) {
        var ask = screen.ask(ItemDraft.empty(new ItemCode("000")), locale);
        var questions = Stream.of(ask.texts("name"), ask.choice("kind", ItemKind.class, "catalogue.kind."),
                ask.choice("department", HeadForm.departments(ask)), ask.line("itemCode", 40).left()).toList();
        screen.form(List.copyOf(questions), sheet, "", errors, model);
        return "catalogue/editing/start";
    }
}
