package org.onewindow.catalogue.web.cleanup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.cleanup.Ledger;
import org.onewindow.catalogue.cleanup.LedgerLine;
import org.onewindow.catalogue.web.ItemWords;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The ledger of re-engineering, of all items and of one. */
@Controller
final class LedgerController {
    private final Ledger ledger;
    private final Catalogue catalogue;

    LedgerController(Ledger ledger, Catalogue catalogue) {
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    @GetMapping("/office/catalogue/ledger")
    String show(@ModelAttribute LedgerQuery query, HttpServletRequest request, Model model) {
        var lines = query.of(ledger.lines());
        var number = Math.min(query.number(), Math.max(0, (lines.size() - 1) / LedgerQuery.SIZE));
        var from = number * LedgerQuery.SIZE;
        var page = new PageOf<>(lines.subList(from, Math.min(from + LedgerQuery.SIZE, lines.size())), number,
                LedgerQuery.SIZE, lines.size());
        var asked = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        model.addAttribute("query", query).addAttribute("page", page)
                .addAttribute("departments", catalogue.departments())
                .addAttribute("now", Ledger.current(lines)).addAttribute("first", Ledger.first(lines))
                .addAttribute("xlsx", "/office/catalogue/ledger.xlsx" + asked)
                .addAttribute("csv", "/office/catalogue/ledger.csv" + asked);
        return "catalogue/cleanup/ledger";
    }

    @GetMapping("/office/catalogue/ledger.xlsx")
    void xlsx(@ModelAttribute LedgerQuery query, @ModelAttribute("say") RoundWords say,
            @ModelAttribute("words") ItemWords words, Locale locale, HttpServletResponse response) throws IOException {
        table(query, say, words, locale).xlsx(response);
    }

    @GetMapping("/office/catalogue/ledger.csv")
    void csv(@ModelAttribute LedgerQuery query, @ModelAttribute("say") RoundWords say,
            @ModelAttribute("words") ItemWords words, Locale locale, HttpServletResponse response) throws IOException {
        table(query, say, words, locale).csv(response);
    }

    @GetMapping("/office/catalogue/items/{code}/ledger")
    String item(@PathVariable String code, Model model, HttpServletResponse response) {
        var lines = ItemCode.isCode(code) ? ledger.of(new ItemCode(code)) : List.<LedgerLine>of();
        if (lines.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "catalogue/editing/gone";
        }
        model.addAttribute("lines", lines).addAttribute("last", lines.getLast());
        return "catalogue/cleanup/item-ledger";
    }

    private TableFile table(LedgerQuery query, RoundWords say, ItemWords words, Locale locale) {
        var heads = Stream.of("code", "item", "department", "version", "from", "stages", "stages-change", "promise",
                "promise-change", "materials", "materials-change", "visits", "visits-change", "mean", "cases")
                .map(key -> say.say("catalogue.ledger." + key)).toList();
        return new TableFile(say.say("catalogue.ledger"), heads,
                query.of(ledger.lines()).stream().map(one -> row(one, words, locale)).toList());
    }

    private static List<Object> row(LedgerLine one, ItemWords words, Locale locale) {
        var measured = one.measured();
        return List.of(one.code().value(), one.name().in(locale), words.department(one.department()), one.version(),
                one.validFrom(), one.stages(), change(one, LedgerLine::stages), words.limit(one.promised()),
                change(one, line -> line.promised().days()), one.materials(), change(one, LedgerLine::materials),
                one.visits(), change(one, LedgerLine::visits), measured == null ? "" : measured.mean(),
                measured == null ? 0L : measured.cases());
    }

    private static Object change(LedgerLine one, ToIntFunction<LedgerLine> value) {
        var before = one.before();
        return before == null ? "" : value.applyAsInt(one) - value.applyAsInt(before);
    }
}
