package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.editing.DraftOutcome.Asked;
import org.onewindow.catalogue.editing.DraftOutcome.Discarded;
import org.onewindow.catalogue.editing.DraftOutcome.Incomplete;
import org.onewindow.catalogue.editing.DraftOutcome.NotYours;
import org.onewindow.catalogue.editing.DraftOutcome.Overtaken;
import org.onewindow.catalogue.editing.DraftOutcome.Saved;
import org.onewindow.catalogue.editing.DraftOutcome.TooLarge;
import org.onewindow.catalogue.editing.DraftOutcome.UnknownDraft;
import org.onewindow.catalogue.editing.ItemDraft;
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

/** The members of a section that is a list: each is written, moved and removed on its own. */
@Controller
@RequestMapping("/office/catalogue/drafts/{code}/{section}")
final class MemberController {
    static final String NEW = "new";

    private final ItemDrafts drafts;
    private final DraftScreen screen;

    MemberController(ItemDrafts drafts, DraftScreen screen) {
        this.drafts = drafts;
        this.screen = screen;
    }

    @GetMapping("/{key}")
    String show(@PathVariable String code, @PathVariable String section, @PathVariable String key, Model model,
            HttpServletResponse response, Locale locale) {
        var open = screen.open(code).orElse(null);
        var place = Section.at(section).orElse(null);
        var forms = place == null ? null : place.members();
        return open == null || place == null || forms == null
                ? PartController.gone(response)
                : show(forms, open, place, key, model, response, locale);
    }

    private <T> String show(MemberForm<T> forms, OpenDraft open, Section place, String key, Model model,
            HttpServletResponse response, Locale locale) {
        var member = forms.find(open.draft(), key);
        if (member == null && !key.equals(NEW)) {
            return PartController.gone(response);
        }
        var sheet = member == null ? forms.blank(open.draft()) : forms.sheet(member);
        return page(forms, open, place, key, sheet, mark(forms, open.draft(), key), FormErrors.none(), model, locale);
    }

    @PostMapping("/{key}")
    String save(Actor.Officer actor, @PathVariable String code, @PathVariable String section,
            @PathVariable String key, @RequestParam MultiValueMap<String, String> parameters, Model model,
            HttpServletResponse response, RedirectAttributes flash, Locale locale) {
        var open = screen.open(code).orElse(null);
        var place = Section.at(section).orElse(null);
        var forms = place == null ? null : place.members();
        if (open == null || place == null || forms == null) {
            return PartController.gone(response);
        }
        var call = new Call(actor, open, place, key, Sheet.typed(parameters), locale);
        return save(forms, call, model, response, flash);
    }

    /** What one request brought. */
    private record Call(Actor.Officer actor, OpenDraft open, Section place, String key, Sheet sheet, Locale locale) {
    }

    private <T> String save(MemberForm<T> forms, Call call, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var draft = call.open().draft();
        var sheet = call.sheet();
        var questions = forms.questions(screen.ask(draft, call.locale()), sheet);
        if (RowAct.apply(sheet.one("act"), sheet, questions)) {
            return page(forms, call.open(), call.place(), call.key(), sheet, sheet.one("seen"), FormErrors.none(),
                    model, call.locale());
        }
        var isNew = call.key().equals(NEW);
        var key = isNew ? forms.freeKey(draft) : call.key();
        var errors = wrong(forms, draft, sheet, key, isNew);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(forms, call.open(), call.place(), call.key(), sheet, sheet.one("seen"), errors, model,
                    call.locale());
        }
        var change = new SectionChange(sheet.one("seen"), one -> mark(forms, one, call.key()), one -> forms.put(one,
                forms.read(one, new Typed(sheet), isNew ? forms.freeKey(one) : key)));
        return switch (drafts.change(call.actor(), draft.code(), change)) {
            case Saved _ -> done(call, forms, forms.read(draft, new Typed(sheet), key), flash);
            case Overtaken _ -> overtaken(forms, call, model, response);
            case TooLarge(var bytes) -> page(forms, call.open(), call.place(), call.key(), sheet, sheet.one("seen"),
                    FormErrors.none().with("", "catalogue.wrong.too-large", bytes, ItemDrafts.MAX_BYTES), model,
                    call.locale());
            case UnknownDraft _,NotYours _,Asked _,Incomplete _,Discarded _ -> PartController.gone(response);
        };
    }

    private <T> FormErrors wrong(MemberForm<T> forms, ItemDraft draft, Sheet sheet, String key, boolean isNew) {
        var typed = new Typed(sheet);
        forms.read(draft, typed, key);
        return isNew && forms.members(draft).size() >= MemberForm.MOST
                ? typed.errors().with("", "catalogue.wrong.too-many", MemberForm.MOST)
                : typed.errors();
    }

    @PostMapping("/{key}/raise")
    String raise(Actor.Officer actor, @PathVariable String code, @PathVariable String section,
            @PathVariable String key, @RequestParam(defaultValue = "") String seen, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        var forms = Section.at(section).map(Section::members).orElse(null);
        return forms == null
                ? PartController.gone(response)
                : change(actor, forms, code, section, key, seen, draft -> forms.raised(draft, key), response, flash,
                        locale);
    }

    @PostMapping("/{key}/remove")
    String remove(Actor.Officer actor, @PathVariable String code, @PathVariable String section,
            @PathVariable String key, @RequestParam(defaultValue = "") String seen, HttpServletResponse response,
            RedirectAttributes flash, Locale locale) {
        var forms = Section.at(section).map(Section::members).orElse(null);
        return forms == null
                ? PartController.gone(response)
                : change(actor, forms, code, section, key, seen, draft -> forms.without(draft, key), response, flash,
                        locale);
    }

    private String change(Actor.Officer actor, MemberForm<?> forms, String code, String section, String key,
            String seen, UnaryOperator<ItemDraft> act, HttpServletResponse response, RedirectAttributes flash,
            Locale locale) {
        var open = screen.open(code).orElse(null);
        if (open == null) {
            return PartController.gone(response);
        }
        var outcome = drafts.change(actor, open.draft().code(),
                new SectionChange(seen, draft -> mark(forms, draft, key), act));
        flash.addFlashAttribute("notice", screen.say(outcome instanceof Saved
                ? "catalogue.edit.saved"
                : "catalogue.edit.overtaken.list", locale));
        return PartController.BASE + code + "/" + section;
    }

    private <T> String overtaken(MemberForm<T> forms, Call call, Model model, HttpServletResponse response) {
        var now = screen.open(call.open().draft().code().value()).orElse(null);
        if (now == null) {
            return PartController.gone(response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var member = forms.find(now.draft(), call.key());
        var theirs = member == null ? new Sheet() : forms.sheet(member);
        var ask = screen.ask(now.draft(), call.locale());
        var questions = forms.questions(ask, call.sheet());
        ask.word(questions, theirs);
        ask.word(questions, call.sheet());
        model.addAttribute("overtaken", true).addAttribute("theirs",
                Comparison.of(questions, theirs, call.sheet()));
        return page(forms, now, call.place(), call.key(), call.sheet(), mark(forms, now.draft(), call.key()),
                FormErrors.none(), model, call.locale());
    }

    private <T> String done(Call call, MemberForm<T> forms, T saved, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", screen.say(forms.saved(saved), call.locale()));
        return PartController.BASE + call.open().draft().code() + "/" + call.place().path() + forms.then(saved);
    }

    private <T> String page(MemberForm<T> forms, OpenDraft open, Section place, String key, Sheet sheet, String seen,
            FormErrors errors, Model model, Locale locale) {
        screen.frame(open, place, model);
        var ask = screen.ask(open.draft(), locale);
        List<Question> questions = forms.questions(ask, sheet);
        ask.word(questions, sheet);
        screen.form(questions, sheet, seen, errors, model);
        var member = forms.find(open.draft(), key);
        model.addAttribute("key", key).addAttribute("memberName",
                member == null ? null : forms.name(member).in(locale));
        return "catalogue/editing/member";
    }

    /** What a member says; empty where there is none with the key. */
    private static <T> String mark(MemberForm<T> forms, ItemDraft draft, String key) {
        @Nullable
        T member = forms.find(draft, key);
        return member == null ? "" : forms.sheet(member).mark();
    }
}
