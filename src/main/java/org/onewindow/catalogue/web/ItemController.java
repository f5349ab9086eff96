package org.onewindow.catalogue.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ItemQuery.Sort;
import org.onewindow.catalogue.ItemStanding;
import org.onewindow.catalogue.ItemStanding.Expired;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.NotYet;
import org.onewindow.catalogue.ItemStanding.Unknown;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The list of items and the guide of each. */
@Controller
final class ItemController {
    private static final List<ItemKind> KINDS = List.of(ItemKind.values());
    private static final List<Sort> SORTS = List.of(Sort.values());

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final MessageSource messages;
    private final Clock clock;

    ItemController(Catalogue catalogue, Organisation organisation, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("words")
    ItemWords words(Locale locale) {
        return new ItemWords(messages, organisation.current(), locale);
    }

    @GetMapping("/items")
    String list(ItemFilter filter, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var query = filter.query();
        model.addAttribute("query", query).addAttribute("narrowed", filter.isNarrowed())
                .addAttribute("page", catalogue.search(query)).addAttribute("departments", catalogue.departments())
                .addAttribute("kinds", KINDS).addAttribute("sorts", SORTS);
        return htmx == null ? "catalogue/items" : "catalogue/items :: results";
    }

    @GetMapping("/items/{code}")
    ModelAndView guide(@PathVariable String code, Locale locale) {
        return switch (standing(code)) {
            case InForce(var item) -> guide(item, null);
            case NotYet(var item, var from) -> guide(item, say("catalogue.guide.not-yet", locale, from.toString()));
            case Withdrawn(var item, var withdrawal) -> gone("withdrawn", item).addObject("withdrawal", withdrawal);
            case Expired(var item, var to) -> gone("expired", item).addObject("day", to);
            case Unknown() -> unknown();
        };
    }

    /** A version that is or was in force: cases lead to the one they were decided under. */
    @GetMapping("/items/{code}/versions/{version}")
    ModelAndView version(@PathVariable String code, @PathVariable String version, Locale locale) {
        if (!ItemCode.isCode(code) || !version.matches("[0-9]{1,6}")) {
            return unknown();
        }
        var itemCode = new ItemCode(code);
        var current = catalogue.inForce(itemCode, OneWindowTime.today(clock));
        return catalogue.version(itemCode, Integer.parseInt(version))
                .map(item -> guide(item,
                        current.filter(item::equals).isPresent()
                                ? null
                                : say("catalogue.guide.other-version", locale, item.version())))
                .orElseGet(ItemController::unknown);
    }

    private ItemStanding standing(String code) {
        return ItemCode.isCode(code)
                ? catalogue.standing(new ItemCode(code), OneWindowTime.today(clock))
                : new Unknown();
    }

    private static ModelAndView guide(ServiceItem item, @Nullable String notInForce) {
        return new ModelAndView("catalogue/guide").addObject("item", item).addObject("notInForce", notInForce);
    }

    /** 410: it was here, and the page says what became of it. */
    private ModelAndView gone(String what, ServiceItem item) {
        var alike = catalogue.search(new ItemQuery(item.name().zh(), null, null, null, null, Sort.RELEVANCE, 0, 3));
        return new ModelAndView("catalogue/gone", HttpStatus.GONE).addObject("what", what).addObject("item", item)
                .addObject("alike", alike.items());
    }

    private static ModelAndView unknown() {
        return new ModelAndView("catalogue/gone", HttpStatus.NOT_FOUND).addObject("what", "unknown")
                .addObject("alike", List.of());
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
