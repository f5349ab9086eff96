package org.onewindow.casework.web;

import java.util.UUID;
import org.onewindow.casework.timekeeping.MovedCases;
import org.onewindow.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which open cases a proposed change of the calendar would move; a page, and a part of the page of the change. */
@Controller
final class MovedCasesController {
    private final MovedCases moved;

    MovedCasesController(MovedCases moved) {
        this.moved = moved;
    }

    @GetMapping("/office/cases-moved/{proposal}")
    String moved(Actor.Officer actor, @PathVariable UUID proposal, Model model) {
        model.addAttribute("effect", moved.of(actor, proposal));
        model.addAttribute("proposal", proposal);
        return "casework/moved";
    }
}
