package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.casework.marking.MarkKind;
import org.onewindow.casework.marking.MarkView;
import org.onewindow.casework.marking.Marks;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is marked in red (标红事项), for supervision and the manager of the centre. */
@Controller
final class MarkController {
    private static final int PAGE = 30;

    private final Marks marks;
    private final WindowWords words;

    MarkController(Marks marks, WindowWords words) {
        this.marks = marks;
        this.words = words;
    }

    @GetMapping("/office/marks")
    String list(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model,
            HttpServletResponse response) {
        if (!marks.mayLook(actor)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "casework/window/marks-closed";
        }
        var filter = new Marks.Filter(WindowWords.one(MarkKind.class, WindowWords.text(fields, "kind")),
                WindowWords.orNull(WindowWords.text(fields, "department")),
                WindowWords.day(WindowWords.text(fields, "from")), WindowWords.day(WindowWords.text(fields, "to")));
        var page = marks.list(actor, filter, WindowWords.page(fields), PAGE);
        model.addAttribute("page", page);
        model.addAttribute("counts", marks.counts(actor, filter).stream().map(count -> new Option(
                String.valueOf(count.count()), words.staff(count.staff()),
                words.say("casework.window.mark." + count.kind(), locale))).toList());
        model.addAttribute("names", words.departmentNames(locale));
        model.addAttribute("people", people(page.items()));
        model.addAttribute("query", fields.toSingleValueMap());
        model.addAttribute("departments", words.departments(locale));
        model.addAttribute("kinds", words.choices(MarkKind.values(), "casework.window.mark.", locale));
        return "casework/window/marks";
    }

    private Map<String, String> people(List<MarkView> page) {
        var names = new HashMap<String, String>();
        for (var mark : page) {
            var staff = mark.staff();
            if (staff != null) {
                names.put(staff, words.staff(staff));
            }
        }
        return names;
    }
}
