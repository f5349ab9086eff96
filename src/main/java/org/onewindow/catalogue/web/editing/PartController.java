package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.onewindow.catalogue.editing.DraftOutcome.Asked;
import org.onewindow.catalogue.editing.DraftOutcome.Discarded;
import org.onewindow.catalogue.editing.DraftOutcome.Incomplete;
import org.onewindow.catalogue.editing.DraftOutcome.NotYours;
import org.onewindow.catalogue.editing.DraftOutcome.Overtaken;
import org.onewindow.catalogue.editing.DraftOutcome.Saved;
import org.onewindow.catalogue.editing.DraftOutcome.TooLarge;
import org.onewindow.catalogue.editing.DraftOutcome.UnknownDraft;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.editing.OpenDraft;
import org.onewindow.platform.Actor;
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

/** The sections of a draft that are one form each. */
@Controller
@RequestMapping("/office/catalogue/drafts/{code}")
final class PartController {
    static final String BASE = "redirect:/office/catalogue/drafts/";

    private final ItemDrafts drafts;
    private final DraftScreen screen;

    PartController(ItemDrafts drafts, DraftScreen screen) {
        this.drafts = drafts;
        this.screen = screen;
    }

    /** Leads to the first section in which something is missing, else to the check. */
    @GetMapping
    String first(@PathVariable String code, Model model, HttpServletResponse response) {
        var open = screen.open(code).orElse(null);
        if (open == null) {
            return gone(response);
        }
        return BASE + code + "/" + screen.frame(open, null, model).stream()
                .filter(step -> step.state() == Progress.State.OPEN).findFirst()
                .map(step -> step.section().path()).orElse("check");
    }

    @GetMapping("/{section}")
    String show(@PathVariable String code, @PathVariable String section, Model model, HttpServletResponse response,
            Locale locale) {
        var open = screen.open(code).orElse(null);
        var place = Section.at(section).orElse(null);
        if (open == null || place == null) {
            return gone(response);
        }
        var form = place.form();
        if (form == null) {
            return list(open, place, FormErrors.none(), model, locale);
        }
        var sheet = form.sheet(open.draft());
        return page(open, place, sheet, sheet.mark(), FormErrors.none(), model, locale);
    }

    /** What one request brought: the form of a section, sent by a button or, as its writer goes on, by the page itself. */
    private record Call(Actor.Officer actor, OpenDraft open, Section place, PartForm form, Sheet sheet,
            Locale locale) {
        boolean isAutomatic() {
            return sheet.one("auto").equals("true");
        }

        String view() {
            return isAutomatic() ? "catalogue/editing/part :: auto" : "catalogue/editing/part";
        }
    }

    @PostMapping("/{section}")
    String save(Actor.Officer actor, @PathVariable String code, @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        var open = screen.open(code).orElse(null);
        var place = Section.at(section).orElse(null);
        var form = place == null ? null : place.form();
        if (open == null || place == null || form == null) {
            return gone(response);
        }
        return save(new Call(actor, open, place, form, Sheet.typed(parameters), locale), model, response, flash);
    }

    private String save(Call call, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var sheet = call.sheet();
        var draft = call.open().draft();
        var isRows = RowAct.apply(sheet.one("act"), sheet, call.form().questions(screen.ask(draft, call.locale())));
        var typed = new Typed(sheet);
        call.form().read(draft, typed);
        if (!typed.errors().isEmpty()) {
            return isRows
                    ? page(call, call.open(), sheet.one("seen"), FormErrors.none(), model)
                    : unsaved(call, typed.errors(), model, response);
        }
        var change = new SectionChange(sheet.one("seen"), one -> call.form().sheet(one).mark(),
                one -> call.form().read(one, new Typed(sheet)));
        return switch (drafts.change(call.actor(), draft.code(), change)) {
            case Saved _ when call.isAutomatic() || isRows -> again(call, model, response);
            case Saved _ -> {
                flash.addFlashAttribute("notice", screen.say("catalogue.edit.saved", call.locale()));
                yield BASE + draft.code() + "/" + (sheet.one("act").equals("next")
                        ? call.place().next().map(Section::path).orElse("check")
                        : call.place().path());
            }
            case Overtaken _ -> overtaken(call, model, response);
            case TooLarge(var bytes) -> unsaved(call,
                    FormErrors.none().with("", "catalogue.wrong.too-large", bytes, ItemDrafts.MAX_BYTES), model,
                    response);
            case UnknownDraft _,NotYours _,Asked _,Incomplete _,Discarded _ -> gone(response);
        };
    }

    /** The same page after a change, with what was typed, rows still empty among it. */
    private String again(Call call, Model model, HttpServletResponse response) {
        var now = screen.open(call.open().draft().code().value()).orElse(null);
        if (now == null) {
            return gone(response);
        }
        model.addAttribute("saved", true);
        return page(call, now, call.form().sheet(now.draft()).mark(), FormErrors.none(), model);
    }

    /** Somebody else wrote into the same section: both versions are shown, and the next saving is on purpose. */
    private String overtaken(Call call, Model model, HttpServletResponse response) {
        var now = screen.open(call.open().draft().code().value()).orElse(null);
        if (now == null) {
            return gone(response);
        }
        var theirs = call.form().sheet(now.draft());
        model.addAttribute("overtaken", true).addAttribute("theirs", Comparison
                .of(call.form().questions(screen.ask(now.draft(), call.locale())), theirs, call.sheet()));
        if (call.isAutomatic()) {
            model.addAttribute("auto", true);
            return page(call, now, call.sheet().one("seen"), FormErrors.none(), model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(call, now, theirs.mark(), FormErrors.none(), model);
    }

    private String unsaved(Call call, FormErrors errors, Model model, HttpServletResponse response) {
        if (call.isAutomatic()) {
            model.addAttribute("unsaved", errors.all().size());
            return page(call, call.open(), call.sheet().one("seen"), FormErrors.none(), model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(call, call.open(), call.sheet().one("seen"), errors, model);
    }

    private String page(Call call, OpenDraft open, String seen, FormErrors errors, Model model) {
        page(open, call.place(), call.sheet(), seen, errors, model, call.locale());
        return call.view();
    }

    private String page(OpenDraft open, Section place, Sheet sheet, String seen, FormErrors errors, Model model,
            Locale locale) {
        screen.frame(open, place, model);
        var form = place.form();
        if (form != null) {
            screen.form(form.questions(screen.ask(open.draft(), locale)), sheet, seen, errors, model);
        }
        return "catalogue/editing/part";
    }

    private String list(OpenDraft open, Section place, FormErrors errors, Model model, Locale locale) {
        screen.frame(open, place, model);
        model.addAttribute("errors", errors);
        Lines.of(place, open.draft(), screen.ask(open.draft(), locale), model);
        return "catalogue/editing/members";
    }

    static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return DraftScreen.GONE;
    }
}
