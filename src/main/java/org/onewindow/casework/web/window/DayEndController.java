package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.window.DayEnds;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The close of the day: the clerk's own window, and all windows for the manager and supervision. */
@Controller
final class DayEndController {
    private static final int TEXT = DayEnds.MAX_TEXT + 1;
    private static final int EXTRA = 4_000;

    private final DayEnds ends;
    private final WindowWords words;

    DayEndController(DayEnds ends, WindowWords words) {
        this.ends = ends;
        this.words = words;
    }

    @GetMapping("/office/day-end")
    String page(Actor.Officer actor, @RequestParam(defaultValue = "") String day, Model model) {
        return page(actor, day(day), new LinkedMultiValueMap<>(), FormErrors.none(), model);
    }

    @PostMapping("/office/day-end")
    String close(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model,
            HttpServletResponse response, RedirectAttributes flash) {
        var day = day(WindowWords.text(fields, "day"));
        var present = fields.getOrDefault("present", List.of()).stream().limit(1_000)
                .flatMap(typed -> CaseNumber.parse(typed).stream()).collect(Collectors.toSet());
        var extra = Arrays.stream(WindowWords.text(fields, "extra", EXTRA).split("[\\n,;，；]"))
                .map(String::strip).filter(typed -> !typed.isEmpty()).toList();
        var outcome = ends.close(actor, WindowWords.command(fields.getFirst("command")),
                new DayEnds.Count(WindowWords.text(fields, "window"), day, present, extra,
                        WindowWords.text(fields, "explanation", TEXT)));
        var errors = errors(outcome);
        if (errors.isEmpty()) {
            flash.addFlashAttribute("notice", words.say("casework.window.day-end.closed", locale));
            return "redirect:/office/day-end?day=" + day;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(actor, day, fields, errors, model);
    }

    @PostMapping("/office/day-end/seen")
    String seen(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale,
            RedirectAttributes flash) {
        var day = day(WindowWords.text(fields, "day"));
        var outcome = ends.see(actor, WindowWords.command(fields.getFirst("command")),
                WindowWords.text(fields, "window"), day);
        flash.addFlashAttribute("notice", words.say(outcome instanceof DayEnds.Outcome.Done
                ? "casework.window.day-end.seen-done"
                : "casework.window.handover.moved", locale));
        return "redirect:/office/day-end?day=" + day;
    }

    private static FormErrors errors(DayEnds.Outcome outcome) {
        return switch (outcome) {
            case DayEnds.Outcome.Done _ -> FormErrors.none();
            case DayEnds.Outcome.Invalid(var found) -> WindowWords.errors(found);
            case DayEnds.Outcome.NotAllowed _ -> FormErrors.none().with("", "casework.window.day-end.not-yours");
            case DayEnds.Outcome.Moved _ -> FormErrors.none().with("", "casework.window.handover.moved");
        };
    }

    private LocalDate day(String typed) {
        var day = WindowWords.day(typed);
        return day == null ? words.today() : day;
    }

    private String page(Actor.Officer actor, LocalDate day, MultiValueMap<String, String> fields, FormErrors errors,
            Model model) {
        model.addAttribute("day", day);
        model.addAttribute("mine", ends.mine(actor, day).orElse(null));
        model.addAttribute("all", ends.all(actor, day));
        model.addAttribute("readsAll", ends.mayReadAll(actor));
        model.addAttribute("maySee", ends.maySee(actor));
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("present", fields.getOrDefault("present", List.of()));
        model.addAttribute("errors", errors);
        model.addAttribute("command", CommandId.next());
        return "casework/window/day-end";
    }
}
