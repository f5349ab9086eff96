package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.onewindow.casework.window.CaseNotes;
import org.onewindow.casework.window.NoteView;
import org.onewindow.casework.window.NoteWish.InfluenceWay;
import org.onewindow.platform.Actor;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Attempts to influence cases (过问记录), for supervision alone. */
@Controller
final class InfluenceController {
    private static final int PAGE = 30;
    /** Rows of an export; more is a matter for a query by the administrator. */
    private static final int MAX_EXPORT = 10_000;

    private static final List<String> HEADS = List.of("on", "way", "who", "post", "text", "writer", "department",
            "case");

    private final CaseNotes notes;
    private final WindowWords words;

    InfluenceController(CaseNotes notes, WindowWords words) {
        this.notes = notes;
        this.words = words;
    }

    @GetMapping("/office/influence")
    String list(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
            Locale locale, Model model, HttpServletResponse response) {
        if (!notes.maySupervise(actor)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "casework/window/influence-closed";
        }
        var filter = filter(fields);
        model.addAttribute("page", notes.influence(actor, filter, WindowWords.page(fields), PAGE));
        model.addAttribute("counts", notes.counts(actor, filter));
        model.addAttribute("names", words.departmentNames(locale));
        model.addAttribute("query", fields.toSingleValueMap());
        model.addAttribute("departments", words.departments(locale));
        model.addAttribute("ways", words.choices(InfluenceWay.values(), "casework.window.influence-way.", locale));
        model.addAttribute("exportHref", WindowWords.withQuery("/office/influence.xlsx", request));
        return "casework/window/influence";
    }

    @GetMapping("/office/influence.xlsx")
    void export(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale,
            HttpServletResponse response) throws IOException {
        if (!notes.maySupervise(actor)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        var filter = filter(fields);
        var all = PageOf.all(page -> notes.influence(actor, filter, page, PageOf.MAX_SIZE), MAX_EXPORT);
        var title = words.say("casework.window.influence", locale);
        new TableFile(title,
                HEADS.stream().map(head -> words.say("casework.window.influence.column." + head, locale)).toList(),
                all.stream().map(note -> cells(note, locale)).toList()).xlsx(response, title + "-" + words.today());
    }

    private List<String> cells(NoteView note, Locale locale) {
        return List.of(note.on().toString(), words.say("casework.window.influence-way." + note.way(), locale),
                note.who(), note.post(), note.text(), note.writer(), words.department(note.department(), locale),
                note.caseNumber().value());
    }

    private static CaseNotes.Filter filter(MultiValueMap<String, String> fields) {
        return new CaseNotes.Filter(WindowWords.orNull(WindowWords.text(fields, "department")),
                WindowWords.one(InfluenceWay.class, WindowWords.text(fields, "way")),
                WindowWords.day(WindowWords.text(fields, "from")), WindowWords.day(WindowWords.text(fields, "to")));
    }
}
