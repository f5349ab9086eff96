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
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ItemStanding;
import org.onewindow.catalogue.ItemStanding.Expired;
import org.onewindow.catalogue.ItemStanding.InForce;
import org.onewindow.catalogue.ItemStanding.NotYet;
import org.onewindow.catalogue.ItemStanding.Unknown;
import org.onewindow.catalogue.ItemStanding.Withdrawn;
import org.onewindow.catalogue.ServiceDesk;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.cleanup.CleanupRounds;
import org.onewindow.catalogue.cleanup.KeptRound;
import org.onewindow.catalogue.cleanup.Round;
import org.onewindow.catalogue.editing.ItemDifference;
import org.onewindow.catalogue.finding.Themes;
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
    private final ItemShelf shelf;
    private final CleanupRounds rounds;

    ItemController(Catalogue catalogue, Organisation organisation, MessageSource messages, Clock clock,
            ItemShelf shelf, CleanupRounds rounds) {
        this.shelf = shelf;
        this.rounds = rounds;
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
                .addAttribute("counts", catalogue.counts(query)).addAttribute("themes", Themes.ALL)
                .addAttribute("kinds", KINDS).addAttribute("sorts", SORTS);
        return htmx == null ? "catalogue/items" : "catalogue/items :: results";
    }

    @GetMapping("/items/{code}")
    ModelAndView guide(@PathVariable String code, Locale locale) {
        return switch (standing(code)) {
            case InForce(var item) -> guide(item, null);
            case NotYet(var item, var from) -> guide(item, say("catalogue.guide.not-yet", locale, from.toString()));
            case Withdrawn(var item, var withdrawal) -> gone("withdrawn", item).addObject("withdrawal", withdrawal)
                    .addObject("round", round(item));
            case Expired(var item, var to) -> gone("expired", item).addObject("day", to);
            case Unknown() -> unknown();
        };
    }

    /** A version that is or was in force: cases lead to the one they were decided under. */
    @GetMapping("/items/{code}/versions/{version}")
    ModelAndView version(@PathVariable String code, @PathVariable String version, Locale locale) {
        var item = found(code, version);
        if (item == null) {
            return unknown();
        }
        var current = catalogue.inForce(item.code(), OneWindowTime.today(clock));
        return guide(item, current.filter(item::equals).isPresent()
                ? null
                : say("catalogue.guide.other-version", locale, item.version()));
    }

    /** The procedure of a version in BPMN 2.0. */
    @GetMapping("/items/{code}/versions/{version}/procedure.bpmn")
    Object procedure(@PathVariable String code, @PathVariable String version,
            @ModelAttribute("words") ItemWords words) {
        var item = found(code, version);
        return item == null
                ? unknown()
                : BpmnFile.named(item.code(), Integer.toString(item.version())).body(words.bpmn(item));
    }

    /** What one version says differently from another, as a notice of amendment that everybody may read. */
    @GetMapping("/items/{code}/versions/{older}/compare/{newer}")
    ModelAndView compare(@PathVariable String code, @PathVariable String older, @PathVariable String newer,
            @ModelAttribute("words") ItemWords words, Locale locale) {
        var before = found(code, older);
        var after = found(code, newer);
        if (before == null || after == null) {
            return unknown();
        }
        var sentences = new AmendmentWords(messages, words, locale);
        return new ModelAndView("catalogue/compare").addObject("item", after).addObject("before", before)
                .addObject("amendments", ItemDifference.between(before, after).stream()
                        .map(one -> sentences.sentence(one, before, after)).toList());
    }

    private @Nullable ServiceItem found(String code, String version) {
        return ItemCode.isCode(code) && version.matches("[0-9]{1,6}")
                ? catalogue.version(new ItemCode(code), Integer.parseInt(version)).orElse(null)
                : null;
    }

    private ItemStanding standing(String code) {
        return ItemCode.isCode(code)
                ? catalogue.standing(new ItemCode(code), OneWindowTime.today(clock))
                : new Unknown();
    }

    private ModelAndView guide(ServiceItem item, @Nullable String notInForce) {
        return new ModelAndView("catalogue/guide").addObject("item", item).addObject("notInForce", notInForce)
                .addObject("desk", ServiceDesk.of(item, organisation.current(), OneWindowTime.today(clock)))
                .addObject("versions", shelf.versions(item.code()).reversed());
    }

    /** The number of the round that ended the item; null where none did. */
    private @Nullable Integer round(ServiceItem item) {
        return rounds.about(item.code()).stream().map(KeptRound::round)
                .filter(one -> one.measures().stream()
                        .anyMatch(measure -> measure.item().equals(item.code()) && measure.kind().endsItem()))
                .map(Round::number).findFirst().orElse(null);
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
