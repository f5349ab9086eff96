package org.onewindow.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.onewindow.journal.JournalCheck;
import org.onewindow.journal.JournalCheck.BrokenOff;
import org.onewindow.journal.JournalCheck.Finished;
import org.onewindow.journal.JournalCheck.NeverRun;
import org.onewindow.journal.JournalCheck.Running;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Recomputing the journal, and what came of it. */
@Controller
final class JournalCheckController {
    /** While it runs the page comes again by itself, with or without scripts. */
    private static final String EVERY_SECONDS = "2";

    private final JournalCheck check;

    JournalCheckController(JournalCheck check) {
        this.check = check;
    }

    @GetMapping("/office/audit/journal")
    String page(Actor.Officer actor, HttpServletResponse response, Model model) {
        var state = check.state(actor);
        model.addAttribute("state", state);
        switch (state) {
            case NeverRun _ -> model.addAttribute("kind", "never");
            case Running _ -> {
                model.addAttribute("kind", "running");
                response.setHeader("Refresh", EVERY_SECONDS);
            }
            case Finished(Instant since, Instant at, var report) -> {
                model.addAttribute("kind", report.holds() ? "holds" : "broken");
                model.addAttribute("seconds", Math.max(1, Duration.between(since, at).toSeconds()));
            }
            case BrokenOff _ -> model.addAttribute("kind", "off");
        }
        return "journal/check";
    }

    @PostMapping("/office/audit/journal")
    String begin(Actor.Officer actor) {
        check.begin(actor);
        return "redirect:/office/audit/journal";
    }

    /** Where the page is found. */
    @Configuration(proxyBeanMethods = false)
    static class Links {
        @Bean
        NavigationLink toJournalCheck() {
            return new NavigationLink(Face.OFFICE, 92, "/office/audit/journal", "journal.nav.check", "j",
                    Set.of("ROLE_AUDIT_ADMIN"));
        }
    }
}
