package org.onewindow.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One case on one screen, and its record for whoever checks the chain. */
@Controller
final class CasePageController {
    private final CaseViews views;
    private final CaseScreen screen;

    CasePageController(CaseViews views, CaseScreen screen) {
        this.views = views;
        this.screen = screen;
    }

    @GetMapping("/office/cases/{no}")
    String page(Actor.Officer actor, @PathVariable String no, Locale locale, Model model,
            HttpServletResponse response) {
        var view = view(actor, no, locale);
        if (view.isEmpty()) {
            return nothing(response);
        }
        screen.fill(model, view.get(), null, FormErrors.none(), locale);
        return "casework/case";
    }

    @GetMapping("/office/cases/{no}/record")
    String record(Actor.Officer actor, @PathVariable String no, Model model, HttpServletResponse response) {
        var number = CaseNumber.parse(no);
        var lines = number.map(known -> views.record(actor, known)).orElse(List.of());
        if (lines.isEmpty()) {
            return nothing(response);
        }
        model.addAttribute("number", number.orElseThrow().value());
        model.addAttribute("lines", lines);
        return "casework/record";
    }

    private Optional<CaseView> view(Actor actor, String no, Locale locale) {
        return CaseNumber.parse(no).flatMap(number -> views.view(actor, number, locale));
    }

    /** There is no such case, or none that this reader may see: the two are not told apart. */
    static String nothing(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "casework/no-case";
    }
}
