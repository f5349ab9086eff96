package org.onewindow.casework.web.applicant;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.applying.DraftView;
import org.onewindow.casework.applying.Drafts;
import org.onewindow.casework.reading.CaseFilter;
import org.onewindow.casework.reading.CaseLists;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.platform.Actor;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the citizen has begun and what has been handed in. */
@Controller
final class MyCasesController {
    private static final int PAGE_SIZE = 20;
    private static final int MOST_PAGES = 100_000;

    private final CaseLists lists;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final ApplyPages pages;

    MyCasesController(CaseLists lists, Drafts drafts, Catalogue catalogue, ApplyPages pages) {
        this.lists = lists;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    /** A draft with the name of its item. */
    record DraftLine(DraftView draft, LocalisedText item) {
    }

    /** What the list is narrowed to, as typed. */
    record Asked(@Nullable String text, @Nullable String status, @Nullable String from, @Nullable String to) {
        CaseFilter filter() {
            return new CaseFilter(null, null, Arrays.stream(CaseStatus.values())
                    .filter(one -> one.name().equals(status)).findFirst().orElse(null), text, day(from), day(to), null,
                    CaseFilter.Order.NEWEST);
        }

        public boolean isNarrowed() {
            var filter = filter();
            return filter.status() != null || (text != null && !text.isBlank()) || filter.submittedFrom() != null
                    || filter.submittedTo() != null;
        }

        private static @Nullable LocalDate day(@Nullable String typed) {
            try {
                return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
    }

    @GetMapping("/my")
    String my() {
        return "redirect:/my/cases";
    }

    @GetMapping("/my/cases")
    String list(Actor.Citizen actor, Asked asked, @RequestParam(defaultValue = "0") String page, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("cases", lists.mine(actor, asked.filter(), number(page), PAGE_SIZE));
        model.addAttribute("drafts", drafts.list(actor).stream().map(this::line).toList());
        model.addAttribute("keptDays", Drafts.KEPT_DAYS);
        model.addAttribute("statuses", statuses());
        return "casework/my/cases";
    }

    /** The number of a page as people and robots write it into addresses; what is none is the first. */
    static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(typed), MOST_PAGES) : 0;
    }

    private List<Option> statuses() {
        return Arrays.stream(CaseStatus.values())
                .map(status -> Option.of(status.name(), pages.say("casework.status." + status.name()))).toList();
    }

    private DraftLine line(DraftView draft) {
        return new DraftLine(draft, catalogue.version(draft.item(), draft.itemVersion()).map(item -> item.name())
                .orElse(new LocalisedText(draft.item().value(), draft.item().value())));
    }
}
