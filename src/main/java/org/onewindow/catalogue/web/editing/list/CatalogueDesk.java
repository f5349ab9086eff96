package org.onewindow.catalogue.web.editing.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.web.ItemWords;
import org.onewindow.catalogue.web.editing.list.DeskList.Line;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.web.Option;
import org.onewindow.platform.web.TableFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of all items and drafts. */
@Controller
final class CatalogueDesk {
    private static final List<String> HEADS = List.of("code", "name", "department", "kind", "promise", "version",
            "from");
    private static final List<Integer> WIDTHS = List.of(20, 44, 28, 16, 18, 10, 14);

    private final DeskList list;
    private final Organisation organisation;
    private final MessageSource messages;

    CatalogueDesk(DeskList list, Organisation organisation, MessageSource messages) {
        this.list = list;
        this.organisation = organisation;
        this.messages = messages;
    }

    @GetMapping("/office/catalogue")
    String show(@ModelAttribute DeskQuery query, @ModelAttribute("words") ItemWords words, HttpServletRequest request,
            Model model, Locale locale) {
        var page = list.page(query, words, locale);
        model.addAttribute("query", query).addAttribute("page", page)
                .addAttribute("beyond", page.items().isEmpty() && page.total() > 0)
                .addAttribute("counts", list.counts()).addAttribute("departments", departments(locale))
                .addAttribute("kinds", kinds(words))
                .addAttribute("states", Arrays.asList(DeskQuery.Shown.values()))
                .addAttribute("columns",
                        List.of(column("department", locale), column("kind", locale), column("code", locale)))
                .addAttribute("exportHref", request.getQueryString() == null
                        ? "/office/catalogue.xlsx"
                        : "/office/catalogue.xlsx?" + request.getQueryString());
        return "catalogue/editing/list";
    }

    @GetMapping("/office/catalogue.xlsx")
    void export(@ModelAttribute DeskQuery query, @ModelAttribute("words") ItemWords words, Locale locale,
            HttpServletResponse response) throws IOException {
        var heads = HEADS.stream().map(head -> say("catalogue.desk." + head, locale)).toList();
        new TableFile(say("catalogue.desk", locale), heads, WIDTHS,
                list.all(query, words, locale).stream().map(CatalogueDesk::cells).toList()).xlsx(response);
    }

    private List<Option> departments(Locale locale) {
        return organisation.current().departments().stream()
                .map(one -> Option.of(one.code().value(), one.name().in(locale))).toList();
    }

    private static List<Option> kinds(ItemWords words) {
        return Arrays.stream(ItemKind.values()).map(kind -> Option.of(kind.name(), words.kind(kind))).toList();
    }

    private Option column(String name, Locale locale) {
        return Option.of(name, say("catalogue.desk." + name, locale));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static List<Object> cells(Line line) {
        return List.of(line.code(), line.name(), line.department(), line.kind(), line.promise(),
                line.version() > 0 ? line.version() : "", line.validFrom() == null ? "" : line.validFrom());
    }
}
