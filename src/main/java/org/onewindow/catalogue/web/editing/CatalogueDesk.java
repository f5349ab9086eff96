package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.web.ItemWords;
import org.onewindow.platform.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of all items and drafts. */
@Controller
final class CatalogueDesk {
    private final DeskList list;
    private final DeskSheet sheet;
    private final DraftScreen screen;

    CatalogueDesk(DeskList list, DeskSheet sheet, DraftScreen screen) {
        this.list = list;
        this.sheet = sheet;
        this.screen = screen;
    }

    @GetMapping("/office/catalogue")
    String show(@ModelAttribute DeskQuery query, @ModelAttribute("words") ItemWords words, HttpServletRequest request,
            Model model, Locale locale) {
        var ask = screen.ask(ItemDraft.empty(new ItemCode("000")), locale);
        var page = list.page(query, words, locale);
        model.addAttribute("query", query).addAttribute("page", page)
                .addAttribute("beyond", page.items().isEmpty() && page.total() > 0)
                .addAttribute("counts", list.counts()).addAttribute("departments", HeadForm.departments(ask))
                .addAttribute("kinds", ask.options(ItemKind.class, "catalogue.kind."))
                .addAttribute("states", Arrays.asList(DeskQuery.Shown.values()))
                .addAttribute("columns", List.of(Option.of("department", ask.say("catalogue.desk.department")),
                        Option.of("kind", ask.say("catalogue.desk.kind")),
                        Option.of("code", ask.say("catalogue.desk.code"))))
                .addAttribute("exportHref", request.getQueryString() == null
                        ? "/office/catalogue.xlsx"
                        : "/office/catalogue.xlsx?" + request.getQueryString());
        return "catalogue/editing/list";
    }

    @GetMapping("/office/catalogue.xlsx")
    void export(@ModelAttribute DeskQuery query, @ModelAttribute("words") ItemWords words, Locale locale,
            HttpServletResponse response) throws IOException {
        sheet.write(list.all(query, words, locale), locale, response);
    }
}
