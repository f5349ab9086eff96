package org.onewindow.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ItemQuery.Sort;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.web.RateLimits;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Items offered while one types. A fragment for the list below the field; whoever has no scripts sends the form. */
@Controller
final class SuggestionController {
    /** As many as fit under the field on a phone without covering it. */
    private static final int MOST = 8;
    /** A hall with its kiosks is one address; ten a second are some thirty people who type at the same time. */
    private static final RateLimits.Limit TYPING = new RateLimits.Limit("item-suggestions", 120, 600,
            Duration.ofMinutes(1));

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final MessageSource messages;
    private final RateLimits limits;

    SuggestionController(Catalogue catalogue, Organisation organisation, MessageSource messages, RateLimits limits) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.messages = messages;
        this.limits = limits;
    }

    @GetMapping("/items/suggest")
    String suggest(@RequestParam(defaultValue = "") String q, HttpServletRequest request, Locale locale, Model model) {
        limits.take(TYPING, RateLimits.addressOf(request));
        var query = new ItemQuery(q, null, null, null, null, Sort.RELEVANCE, 0, MOST);
        model.addAttribute("suggestions", catalogue.suggestions(query, locale)).addAttribute("words",
                new ItemWords(messages, organisation.current(), locale));
        return "catalogue/suggestions :: options";
    }
}
