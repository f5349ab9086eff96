package org.onewindow.casework.web.work;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.reading.CaseLists;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.casework.web.OfficeWords;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.Option;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My work (我的工作): what waits for the posts I hold, in the order in which it is due. */
@Controller
final class WorkController {
    /** One screen and a bit. */
    static final int SIZE = 50;

    /** Rows of an export; whoever needs more wants a statistic, not a list. */
    static final int MAX_EXPORT = 2_000;

    private final CaseLists lists;
    private final WorkRows rows;
    private final WorkSheet sheet;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final OfficeWords words;

    WorkController(CaseLists lists, WorkRows rows, WorkSheet sheet, Catalogue catalogue, Organisation organisation,
            OfficeWords words) {
        this.lists = lists;
        this.rows = rows;
        this.sheet = sheet;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.words = words;
    }

    @GetMapping("/office/work")
    String work(Actor.Officer actor, @RequestParam MultiValueMap<String, String> parameters,
            @CookieValue(name = WorkSeen.COOKIE, required = false) @Nullable String seenBefore,
            HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        var query = WorkQuery.of(parameters);
        var seen = WorkSeen.now(seenBefore, actor.staff(), words.now());
        var page = lists.work(actor, query.filter(), query.page(), SIZE).map(line -> rows.row(line, seen));
        response.addHeader(HttpHeaders.SET_COOKIE, seen.cookie(request.isSecure()).toString());
        model.addAttribute("page", page);
        model.addAttribute("beyond", page.items().isEmpty() && page.number() > 0);
        model.addAttribute("query", query.values());
        model.addAttribute("errors", query.errors());
        model.addAttribute("seen", seen);
        model.addAttribute("exportHref", request.getQueryString() == null
                ? "/office/work.xlsx"
                : "/office/work.xlsx?" + request.getQueryString());
        choices(locale, model);
        return "casework/work";
    }

    @GetMapping("/office/work.xlsx")
    void export(Actor.Officer actor, @RequestParam MultiValueMap<String, String> parameters, Locale locale,
            HttpServletResponse response) throws IOException {
        var filter = WorkQuery.of(parameters).filter();
        var first = lists.work(actor, filter, 0, PageOf.MAX_SIZE).map(rows::row);
        var all = new ArrayList<>(first.items());
        for (int page = 1; page < Math.min(first.pages(), MAX_EXPORT / PageOf.MAX_SIZE); page++) {
            all.addAll(lists.work(actor, filter, page, PageOf.MAX_SIZE).map(rows::row).items());
        }
        sheet.of(all, first.total(), locale).xlsx(response,
                words.say("casework.work.title", locale) + "-" + words.today());
    }

    private void choices(Locale locale, Model model) {
        model.addAttribute("items", catalogue.inForceToday().stream()
                .map(item -> Option.of(item.code().value(), name(item, locale))).toList());
        model.addAttribute("departments", organisation.current().departments().stream()
                .map(department -> Option.of(department.code().value(), department.name().in(locale))).toList());
        model.addAttribute("statuses", Arrays.stream(CaseStatus.values()).filter(CaseStatus::isOpen)
                .map(status -> Option.of(status.name(), words.say("casework.status." + status, locale))).toList());
        model.addAttribute("columns", List.of(Option.of("light", words.say("casework.work.column.light", locale)),
                Option.of("status", words.say("casework.work.column.status", locale)),
                Option.of("stage", words.say("casework.work.column.stage", locale)),
                Option.of("applicant", words.say("casework.work.column.applicant", locale)),
                Option.of("submitted", words.say("casework.work.column.submitted", locale))));
    }

    private static String name(ServiceItem item, Locale locale) {
        return item.name().in(locale);
    }
}
