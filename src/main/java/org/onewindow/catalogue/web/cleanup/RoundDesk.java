package org.onewindow.catalogue.web.cleanup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.onewindow.catalogue.cleanup.CleanupOutcome.Saved;
import org.onewindow.catalogue.cleanup.CleanupRounds;
import org.onewindow.catalogue.cleanup.KeptRound;
import org.onewindow.catalogue.cleanup.KeptRound.State;
import org.onewindow.catalogue.cleanup.Measure.Kind;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of rounds, and the beginning of a new one. */
@Controller
final class RoundDesk {
    private final CleanupRounds rounds;
    private final Clock clock;

    RoundDesk(CleanupRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping("/office/catalogue/rounds")
    String list(@ModelAttribute RoundQuery query, HttpServletRequest request, Model model) {
        var asked = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        model.addAttribute("query", query).addAttribute("rounds", query.of(rounds.all()))
                .addAttribute("states", Arrays.asList(State.values())).addAttribute("kinds", Kind.values())
                .addAttribute("xlsx", "/office/catalogue/rounds.xlsx" + asked)
                .addAttribute("csv", "/office/catalogue/rounds.csv" + asked);
        return "catalogue/cleanup/rounds";
    }

    @GetMapping("/office/catalogue/rounds.xlsx")
    void xlsx(@ModelAttribute RoundQuery query, @ModelAttribute("say") RoundWords say, Locale locale,
            HttpServletResponse response) throws IOException {
        table(query, say, locale).xlsx(response);
    }

    @GetMapping("/office/catalogue/rounds.csv")
    void csv(@ModelAttribute RoundQuery query, @ModelAttribute("say") RoundWords say, Locale locale,
            HttpServletResponse response) throws IOException {
        table(query, say, locale).csv(response);
    }

    @GetMapping("/office/catalogue/rounds/new")
    String start(Model model) {
        var next = rounds.all().stream().mapToInt(one -> one.round().number()).max().orElse(0) + 1;
        model.addAttribute("form", RoundForm.empty(next, OneWindowTime.today(clock))).addAttribute("id",
                CommandId.next().toString());
        return "catalogue/cleanup/new";
    }

    @PostMapping("/office/catalogue/rounds")
    String begin(Actor.Officer actor, @ModelAttribute RoundForm form, Model model, HttpServletResponse response) {
        var errors = form.errors(rounds.span());
        var id = RoundPage.id(form.id());
        if (errors.isEmpty() && rounds.save(actor, id, form.round(List.of()), 0) instanceof Saved) {
            return "redirect:/office/catalogue/rounds/" + id;
        }
        if (rounds.one(id).isPresent()) {
            return "redirect:/office/catalogue/rounds/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form).addAttribute("id", id.toString()).addAttribute("errors",
                errors.isEmpty() ? FormErrors.none().with("", "catalogue.rounds.refused.stale") : errors);
        return "catalogue/cleanup/new";
    }

    private TableFile table(RoundQuery query, RoundWords say, Locale locale) {
        var heads = Stream.concat(
                Stream.of("number", "title", "document", "issuer", "effective", "state")
                        .map(key -> say.say("catalogue.rounds.head." + key)),
                Arrays.stream(Kind.values()).map(say::kind)).toList();
        return new TableFile(say.say("catalogue.rounds"), heads,
                query.of(rounds.all()).stream().map(one -> row(one, say, locale)).toList());
    }

    private static List<Object> row(KeptRound one, RoundWords say, Locale locale) {
        var round = one.round();
        return Stream.concat(
                Stream.<Object>of(round.number(), round.title().in(locale), say.document(round),
                        round.issuer().in(locale), round.effectiveOn(),
                        say.say("catalogue.rounds.state." + one.state())),
                Arrays.stream(Kind.values()).<Object>map(round::count)).toList();
    }

    /** A fresh id where a form carries none. */
    static UUID fresh() {
        return CommandId.next().value();
    }
}
