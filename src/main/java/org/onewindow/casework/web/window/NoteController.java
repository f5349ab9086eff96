package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.CaseNotes;
import org.onewindow.casework.window.NoteWish;
import org.onewindow.casework.window.NoteWish.CallWay;
import org.onewindow.casework.window.NoteWish.InfluenceWay;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls and attempts to influence on one case: a fragment of the case page, and a page of its own. */
@Controller
final class NoteController {
    /** What is read of a text; one more than allowed, so that the façade can say it is too long. */
    private static final int TEXT = CaseNotes.MAX_TEXT + 1;

    private final CaseNotes notes;
    private final WindowWords words;

    NoteController(CaseNotes notes, WindowWords words) {
        this.notes = notes;
        this.words = words;
    }

    @GetMapping("/office/cases/{no}/notes")
    String page(Actor.Officer actor, @PathVariable String no, Locale locale, Model model,
            HttpServletResponse response) {
        return page(actor, no, Form.empty("call"), locale, model, response);
    }

    @GetMapping("/office/cases/{no}/notes/influence")
    String influencePage(Actor.Officer actor, @PathVariable String no, Locale locale, Model model,
            HttpServletResponse response) {
        return page(actor, no, Form.empty("influence"), locale, model, response);
    }

    @PostMapping("/office/cases/{no}/notes")
    String call(Actor.Officer actor, @PathVariable String no, @RequestParam MultiValueMap<String, String> fields,
            Locale locale, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var number = CaseNumber.parse(no);
        var on = WindowWords.day(WindowWords.text(fields, "on"));
        var way = WindowWords.one(CallWay.class, WindowWords.text(fields, "way"));
        if (number.isEmpty() || on == null || way == null) {
            return wrong(actor, no, new Form("call", fields, unread(on == null, way == null)), locale, model, response);
        }
        return said(notes.note(actor, WindowWords.command(fields.getFirst("command")),
                new NoteWish.Call(number.get(), way, on, WindowWords.text(fields, "caller", TEXT),
                        Optional.of(WindowWords.text(fields, "hotlineNo")).filter(typed -> !typed.isEmpty()),
                        WindowWords.text(fields, "text", TEXT))),
                actor, no, new Form("call", fields, FormErrors.none()), locale, model, response, flash);
    }

    @PostMapping("/office/cases/{no}/notes/influence")
    String influence(Actor.Officer actor, @PathVariable String no, @RequestParam MultiValueMap<String, String> fields,
            Locale locale, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var number = CaseNumber.parse(no);
        var on = WindowWords.day(WindowWords.text(fields, "on"));
        var way = WindowWords.one(InfluenceWay.class, WindowWords.text(fields, "way"));
        if (number.isEmpty() || on == null || way == null) {
            return wrong(actor, no, new Form("influence", fields, unread(on == null, way == null)), locale, model,
                    response);
        }
        return said(notes.note(actor, WindowWords.command(fields.getFirst("command")),
                new NoteWish.Influence(number.get(), way, on, WindowWords.text(fields, "who", TEXT),
                        WindowWords.text(fields, "post", TEXT), WindowWords.text(fields, "text", TEXT))),
                actor, no, new Form("influence", fields, FormErrors.none()), locale, model, response, flash);
    }

    private String said(CaseNotes.Outcome outcome, Actor.Officer actor, String no, Form form, Locale locale,
            Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        return switch (outcome) {
            case CaseNotes.Outcome.Noted _ -> {
                flash.addFlashAttribute("notice", words.say("casework.window.note.noted", locale));
                yield "redirect:/office/cases/" + no + "/notes";
            }
            case CaseNotes.Outcome.Invalid(var errors) ->
                wrong(actor, no, form.with(WindowWords.errors(errors)), locale, model, response);
            case CaseNotes.Outcome.NotAllowed _ -> nothing(response);
            case CaseNotes.Outcome.CommandReused _ -> wrong(actor, no,
                    form.with(FormErrors.none().with("", "casework.office.reused.words")), locale, model, response);
        };
    }

    /** One of the two forms, as it was sent. */
    private record Form(String kind, MultiValueMap<String, String> fields, FormErrors errors) {
        static Form empty(String kind) {
            return new Form(kind, new LinkedMultiValueMap<>(), FormErrors.none());
        }

        Form with(FormErrors found) {
            return new Form(kind, fields, found);
        }
    }

    private static FormErrors unread(boolean day, boolean way) {
        var errors = day ? FormErrors.none().with("on", "casework.work.bad-date") : FormErrors.none();
        return way ? errors.with("way", "casework.window.required") : errors;
    }

    private String wrong(Actor.Officer actor, String no, Form form, Locale locale, Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, no, form, locale, model, response);
    }

    private String page(Actor.Officer actor, String no, Form form, Locale locale, Model model,
            HttpServletResponse response) {
        var number = CaseNumber.parse(no);
        if (number.isEmpty()) {
            return nothing(response);
        }
        var shown = notes.of(actor, number.get());
        var mayNote = notes.mayNote(actor, number.get());
        if (shown.isEmpty() && !mayNote && !notes.maySupervise(actor)) {
            return nothing(response);
        }
        model.addAttribute("no", number.get().value());
        model.addAttribute("grouped", number.get().grouped());
        model.addAttribute("notes", shown);
        model.addAttribute("mayNote", mayNote);
        model.addAttribute("typed", form.fields().toSingleValueMap());
        model.addAttribute("errors", form.errors());
        model.addAttribute("kind", form.kind());
        model.addAttribute("command", CommandId.next());
        model.addAttribute("today", words.today());
        model.addAttribute("ways", "call".equals(form.kind())
                ? words.choices(CallWay.values(), "casework.window.call-way.", locale)
                : words.choices(InfluenceWay.values(), "casework.window.influence-way.", locale));
        return "casework/window/notes";
    }

    private static String nothing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "casework/window/nothing";
    }
}
