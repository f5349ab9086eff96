package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Applying.Begin;
import org.onewindow.casework.applying.Applying.Start;
import org.onewindow.casework.applying.Drafts;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemStanding;
import org.onewindow.documents.Files;
import org.onewindow.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Before an application: what one needs, the drafts there are, a new one; and throwing one away. */
@Controller
final class ApplyController {
    private final Applying applying;
    private final ApplyPages pages;

    ApplyController(Applying applying, ApplyPages pages) {
        this.applying = applying;
        this.pages = pages;
    }

    @GetMapping("/apply/{item}")
    String start(Actor.Citizen actor, @PathVariable String item, @RequestParam Map<String, String> sent, Model model,
            HttpServletResponse response) {
        return switch (start(actor, item)) {
            case Start.Unavailable(var standing) -> pages.unavailable(standing, model, response);
            case Start.Offered offered -> {
                model.addAttribute("item", offered.item());
                model.addAttribute("known", ApplyFormController.typed(offered.item().fields(), Map.of(), sent));
                model.addAttribute("drafts", offered.drafts());
                model.addAttribute("principals", offered.principals());
                model.addAttribute("keptDays", Drafts.KEPT_DAYS);
                model.addAttribute("maxFileBytes", Files.MAX_FILE_BYTES);
                yield offered.principals().isEmpty() ? nobodyFits(response) : "casework/apply/start";
            }
        };
    }

    @PostMapping("/apply/{item}")
    String begin(Actor.Citizen actor, @PathVariable String item, @RequestParam Map<String, String> sent, Model model,
            HttpServletResponse response) {
        if (!ItemCode.isCode(item)) {
            return pages.unavailable(new ItemStanding.Unknown(), model, response);
        }
        return switch (applying.begin(actor, new ItemCode(item), known(sent))) {
            case Begin.Begun(var draft) -> "redirect:/apply/" + item + "/" + draft + "/who";
            case Begin.Unavailable(var standing) -> pages.unavailable(standing, model, response);
            case Begin.NobodyFits(var service) -> {
                model.addAttribute("item", service);
                yield nobodyFits(response);
            }
            case Begin.TooMany(var limit) -> {
                model.addAttribute("limit", limit);
                response.setStatus(HttpStatus.CONFLICT.value());
                yield "casework/apply/too-many";
            }
        };
    }

    @GetMapping("/apply/{item}/{draft}")
    String draft(@PathVariable String item, @PathVariable String draft, Actor.Citizen actor, Model model,
            HttpServletResponse response) {
        return pages.open(actor, draft, ApplyStep.WHO, model, response,
                open -> "redirect:" + ApplyPages.base(open) + "/who");
    }

    @GetMapping("/apply/{item}/{draft}/discard")
    String askDiscard(Actor.Citizen actor, @PathVariable String draft, Model model, HttpServletResponse response) {
        return pages.open(actor, draft, ApplyStep.WHO, model, response, _ -> "casework/apply/discard");
    }

    @PostMapping("/apply/{item}/{draft}/discard")
    String discard(Actor.Citizen actor, @PathVariable String draft, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        return pages.open(actor, draft, ApplyStep.WHO, model, response, open -> {
            applying.discard(actor, open.draft().id());
            flash.addFlashAttribute("notice", pages.say("casework.apply.discarded"));
            return "redirect:/my/cases";
        });
    }

    /** The answers that somebody brings from the guided choice. */
    private static Map<String, String> known(Map<String, String> sent) {
        return sent.entrySet().stream().filter(entry -> entry.getKey().startsWith("a-"))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(2), Map.Entry::getValue));
    }

    private Start start(Actor.Citizen actor, String item) {
        return ItemCode.isCode(item)
                ? applying.start(actor, new ItemCode(item))
                : new Start.Unavailable(new ItemStanding.Unknown());
    }

    /** The citizen may apply for nobody of the kinds that the item takes. */
    private static String nobodyFits(HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return "casework/apply/nobody-fits";
    }
}
