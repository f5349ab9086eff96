package org.onewindow.catalogue.web.cleanup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.cleanup.CleanupRounds;
import org.onewindow.catalogue.cleanup.KeptRound;
import org.onewindow.catalogue.cleanup.Measure.Kind;
import org.onewindow.catalogue.cleanup.RetainedList;
import org.onewindow.catalogue.cleanup.RoundPreviews;
import org.onewindow.catalogue.web.ItemWords;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.RateLimits;
import org.onewindow.platform.web.RateLimits.Limit;
import org.onewindow.platform.web.TableFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What everybody may read of the clean-up: the retained list (保留目录) and the rounds in force. */
@Controller
final class RetainedController {
    private static final Limit EXPORTS = new Limit("exports of the retained list", 10, 10, Duration.ofMinutes(1));

    private final RetainedList retained;
    private final CleanupRounds rounds;
    private final RoundPreviews previews;
    private final Catalogue catalogue;
    private final RetainedWords words;
    private final RateLimits limits;

    RetainedController(RetainedList retained, CleanupRounds rounds, RoundPreviews previews, Catalogue catalogue,
            RetainedWords words, RateLimits limits) {
        this.retained = retained;
        this.rounds = rounds;
        this.previews = previews;
        this.catalogue = catalogue;
        this.words = words;
        this.limits = limits;
    }

    @ModelAttribute
    void words(Model model, Locale locale) {
        model.addAttribute("words", words.items(locale)).addAttribute("say", words.rounds(locale));
    }

    @GetMapping("/items/retained")
    String show(@ModelAttribute RetainedQuery query, HttpServletRequest request, Model model) {
        var items = query.of(retained.licences());
        var number = Math.min(query.number(), Math.max(0, (items.size() - 1) / RetainedQuery.SIZE));
        var from = number * RetainedQuery.SIZE;
        var inForce = rounds.inForce();
        var asked = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        model.addAttribute("query", query)
                .addAttribute("page", new PageOf<>(items.subList(from,
                        Math.min(from + RetainedQuery.SIZE, items.size())), number, RetainedQuery.SIZE, items.size()))
                .addAttribute("share", retained.licencesInCentre()).addAttribute("departments", catalogue.departments())
                .addAttribute("rounds", inForce).addAttribute("kinds", Kind.values())
                .addAttribute("samples", inForce.stream().anyMatch(KeptRound::isRecorded))
                .addAttribute("totals", rounds.totals())
                .addAttribute("xlsx", "/items/retained.xlsx" + asked)
                .addAttribute("csv", "/items/retained.csv" + asked);
        return "catalogue/cleanup/retained";
    }

    @GetMapping("/items/retained.xlsx")
    void xlsx(@ModelAttribute RetainedQuery query, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        limits.take(EXPORTS, RateLimits.addressOf(request));
        table(query, locale).xlsx(response);
    }

    @GetMapping("/items/retained.csv")
    void csv(@ModelAttribute RetainedQuery query, Locale locale, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        limits.take(EXPORTS, RateLimits.addressOf(request));
        table(query, locale).csv(response);
    }

    @GetMapping("/items/rounds/{number}")
    String round(@PathVariable String number, Model model, HttpServletResponse response) {
        var kept = number.matches("[1-9][0-9]{0,2}")
                ? rounds.inForce(Integer.parseInt(number)).orElse(null)
                : null;
        if (kept == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "catalogue/cleanup/no-round";
        }
        model.addAttribute("kept", kept).addAttribute("round", kept.round()).addAttribute("kinds", Kind.values())
                .addAttribute("lines", previews.of(kept.round()));
        return "catalogue/cleanup/public-round";
    }

    private TableFile table(RetainedQuery query, Locale locale) {
        var say = words.rounds(locale);
        var itemWords = words.items(locale);
        var heads = Stream.of("code", "item", "department", "place", "statutory", "promise")
                .map(key -> say.say("catalogue.retained." + key)).toList();
        return new TableFile(say.say("catalogue.retained.list"), heads,
                query.of(retained.licences()).stream().map(one -> row(one, itemWords, say, locale)).toList());
    }

    private static List<Object> row(ServiceItem one, ItemWords itemWords, RoundWords say, Locale locale) {
        return List.of(one.code().value(), one.name().in(locale), itemWords.department(one.department()),
                say.say("catalogue.retained.place." + one.implemented().place()),
                itemWords.limit(one.limits().statutory()), itemWords.limit(one.limits().promised()));
    }

    /** Words of public pages. */
    @Component
    static final class RetainedWords {
        private final MessageSource messages;
        private final Organisation organisation;

        RetainedWords(MessageSource messages, Organisation organisation) {
            this.messages = messages;
            this.organisation = organisation;
        }

        ItemWords items(Locale locale) {
            return new ItemWords(messages, organisation.current(), locale);
        }

        RoundWords rounds(Locale locale) {
            return new RoundWords(messages, organisation.current(), locale);
        }
    }
}
