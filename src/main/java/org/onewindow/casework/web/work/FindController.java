package org.onewindow.casework.web.work;

import java.util.List;
import java.util.Optional;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.reading.CaseFinder;
import org.onewindow.casework.window.RecordNo;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Any window finds any case, by what the person at the window has in hand. An address holds case numbers only: identity
 * numbers, names and phones travel in the body, because addresses end in histories and in the logs of whatever lies
 * between (PIPL 51).
 */
@Controller
final class FindController {
    private static final int MAX_TYPED = 60;

    private final CaseFinder finder;
    private final WorkRows rows;

    FindController(CaseFinder finder, WorkRows rows) {
        this.finder = finder;
        this.rows = rows;
    }

    @GetMapping("/office/cases")
    String ask(Actor.Officer actor, @RequestParam(defaultValue = "") String q, Model model) {
        return q.isBlank() || CaseNumber.parse(q).isPresent()
                ? found(actor, q.strip(), model)
                : "redirect:/office/cases";
    }

    @PostMapping("/office/cases")
    String find(Actor.Officer actor, @RequestParam(defaultValue = "") String q, Model model) {
        var typed = q.strip();
        return recordOfWindow(typed).map(address -> "redirect:" + address)
                .orElseGet(() -> found(actor, typed, model));
    }

    private String found(Actor.Officer actor, String typed, Model model) {
        var number = CaseNumber.parse(typed);
        var found = typed.length() > MAX_TYPED
                ? List.<WorkRow>of()
                : finder.find(actor, typed).stream().map(rows::row).toList();
        if (found.size() == 1 && number.isPresent()) {
            return "redirect:/office/cases/" + found.getFirst().line().number().value();
        }
        model.addAttribute("found", found);
        model.addAttribute("asked", !typed.isEmpty());
        model.addAttribute("typed", number.isPresent() ? typed : "");
        model.addAttribute("isNumber", number.isPresent());
        return "casework/find";
    }

    /** Where a notice, a list or a slip leads that somebody scans anywhere. */
    private static Optional<String> recordOfWindow(String typed) {
        return RecordNo.parse(Series.ENQUIRY, typed).map(number -> "/office/enquiries/" + number.value())
                .or(() -> RecordNo.parse(Series.HANDOVER, typed).map(number -> "/office/handovers/" + number.value()))
                .or(() -> RecordNo.parse(Series.SLIP, typed).map(number -> "/office/slips/enter?slip="
                        + number.value()));
    }
}
