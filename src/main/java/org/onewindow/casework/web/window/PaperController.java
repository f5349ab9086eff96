package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.FileCovers;
import org.onewindow.casework.window.HandoverView;
import org.onewindow.casework.window.Handovers;
import org.onewindow.casework.window.RecordNo;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.RecordOutcome;
import org.onewindow.casework.window.Slips;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.PageOf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the paper of a case is: a fragment of the case page, a page of its own, the cover, and what is missing. */
@Controller
final class PaperController {
    private final Handovers handovers;
    private final FileCovers covers;
    private final Slips slips;
    private final WindowWords words;

    PaperController(Handovers handovers, FileCovers covers, Slips slips, WindowWords words) {
        this.handovers = handovers;
        this.slips = slips;
        this.covers = covers;
        this.words = words;
    }

    /** What is missing, and what was handed over and not signed for; a scanned number leads to its trail. */
    @GetMapping("/office/papers")
    String search(Actor.Officer actor, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        var number = CaseNumber.parse(q);
        if (number.isPresent()) {
            return "redirect:/office/cases/" + number.get().value() + "/paper";
        }
        var list = RecordNo.parse(Series.HANDOVER, q);
        if (list.isPresent()) {
            return "redirect:/office/handovers/" + list.get().value();
        }
        model.addAttribute("missing", handovers.missing(actor));
        model.addAttribute("waiting",
                handovers.list(actor, HandoverView.State.CLOSED, 0, PageOf.MAX_SIZE).items());
        model.addAttribute("names", words.departmentNames(locale));
        model.addAttribute("wrong", !q.isBlank());
        return "casework/window/papers";
    }

    @GetMapping("/office/cases/{no}/paper")
    String trail(Actor.Officer actor, @PathVariable String no, Locale locale, Model model,
            HttpServletResponse response) {
        var number = CaseNumber.parse(no).filter(found -> covers.maySee(actor, found));
        if (number.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "casework/window/nothing";
        }
        model.addAttribute("no", number.get().value());
        model.addAttribute("grouped", number.get().grouped());
        model.addAttribute("place", handovers.place(actor, number.get()).orElse(null));
        model.addAttribute("slip", slips.of(number.get()).orElse(null));
        model.addAttribute("trail", handovers.trail(actor, number.get()));
        model.addAttribute("mayFind", handovers.home(actor).isPresent());
        model.addAttribute("names", words.departmentNames(locale));
        model.addAttribute("command", CommandId.next());
        return "casework/window/paper";
    }

    @PostMapping("/office/cases/{no}/paper/found")
    String found(Actor.Officer actor, @PathVariable String no, @RequestParam(defaultValue = "") String command,
            Locale locale, RedirectAttributes flash) {
        var done = CaseNumber.parse(no)
                .map(number -> handovers.found(actor, WindowWords.command(command), number))
                .filter(RecordOutcome.Done.class::isInstance).isPresent();
        flash.addFlashAttribute("notice", words.say(done
                ? "casework.window.paper.found-done"
                : "casework.window.handover.moved", locale));
        return "redirect:/office/cases/" + no + "/paper";
    }

    @GetMapping("/office/cases/{no}/cover.pdf")
    ResponseEntity<byte[]> cover(Actor.Officer actor, @PathVariable String no) {
        return CaseNumber.parse(no).flatMap(number -> covers.cover(actor, number))
                .map(pdf -> WindowWords.pdf(no + ".pdf", pdf)).orElseGet(() -> ResponseEntity.notFound().build());
    }
}
