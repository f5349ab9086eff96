package org.onewindow.casework.web.window;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.window.CollectionWish.Scan;
import org.onewindow.casework.window.OutageView;
import org.onewindow.casework.window.Outages;
import org.onewindow.casework.window.RecordNo;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.RecordOutcome;
import org.onewindow.casework.window.SlipView;
import org.onewindow.casework.window.Slips;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Slips for the day without a system: printed beforehand, entered afterwards, voided if unused. */
@Controller
final class SlipController {
    private static final int PAGE = 50;
    private static final int TEXT = Slips.MAX_TEXT + 1;

    private final Slips slips;
    private final Outages outages;
    private final WindowWords words;

    SlipController(Slips slips, Outages outages, WindowWords words) {
        this.slips = slips;
        this.outages = outages;
        this.words = words;
    }

    @GetMapping("/office/slips")
    String list(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model) {
        return list(actor, fields, FormErrors.none(), locale, model);
    }

    @PostMapping("/office/slips")
    String print(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model,
            HttpServletResponse response) {
        var typed = WindowWords.text(fields, "count");
        var outcome = slips.print(actor, WindowWords.command(fields.getFirst("command")),
                typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0);
        if (outcome instanceof RecordOutcome.Done) {
            return "redirect:/office/slips?state=BLANK";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(actor, fields, OutageController.errors(outcome), locale, model);
    }

    @GetMapping("/office/slips/{no}/sheet.pdf")
    ResponseEntity<byte[]> sheet(Actor.Officer actor, @PathVariable String no) {
        return RecordNo.parse(Series.SLIP, no).flatMap(batch -> slips.pdf(actor, batch))
                .map(pdf -> WindowWords.pdf(no + ".pdf", pdf)).orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/office/slips/enter")
    String enter(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields, Locale locale,
            Model model) {
        return enter(actor, fields, FormErrors.none(), locale, model);
    }

    /** Photograph and true time first; what is typed from the slip follows at the counter. */
    @PostMapping("/office/slips/enter")
    String prepare(Actor.Officer actor, @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo, Locale locale, Model model,
            HttpServletResponse response) throws IOException {
        var slip = RecordNo.parse(Series.SLIP, WindowWords.text(fields, "slip"));
        var outage = RecordNo.parse(Series.OUTAGE, WindowWords.text(fields, "outage"));
        var at = WindowWords.instant(WindowWords.text(fields, "receivedAt"));
        var item = WindowWords.text(fields, "item");
        var errors = FormErrors.none();
        errors = slip.isEmpty() ? errors.with("slip", "casework.window.slip.unknown") : errors;
        errors = outage.isEmpty() ? errors.with("outage", "casework.window.slip.no-outage") : errors;
        errors = at == null ? errors.with("receivedAt", "casework.window.bad-time") : errors;
        errors = ItemCode.isCode(item) ? errors : errors.with("item", "casework.window.required");
        errors = photo == null || photo.isEmpty() ? errors.with("photo", "casework.window.slip.no-photo") : errors;
        if (errors.isEmpty() && slip.isPresent() && outage.isPresent() && at != null && photo != null) {
            errors = OutageController.errors(slips.prepare(actor, new Slips.Used(slip.get(), outage.get(),
                    new ItemCode(item), at, new Scan(Optional.ofNullable(photo.getOriginalFilename()).orElse(""),
                            photo.getInputStream()))));
        }
        if (errors.isEmpty()) {
            return "redirect:/office/counter/" + item + "?slip=" + slip.orElseThrow().value();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return enter(actor, fields, errors, locale, model);
    }

    @PostMapping("/office/slips/{no}/void")
    String discard(Actor.Officer actor, @PathVariable String no, @RequestParam MultiValueMap<String, String> fields,
            Locale locale, Model model, HttpServletResponse response) {
        var number = RecordNo.parse(Series.SLIP, no);
        var errors = number.isEmpty()
                ? FormErrors.none().with("", "casework.window.slip.unknown")
                : OutageController.errors(slips.discard(actor, WindowWords.command(fields.getFirst("command")),
                        number.get(), WindowWords.text(fields, "reason", TEXT)));
        if (errors.isEmpty()) {
            return "redirect:/office/slips?state=BLANK";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(actor, fields, errors, locale, model);
    }

    private String list(Actor.Officer actor, MultiValueMap<String, String> fields, FormErrors errors, Locale locale,
            Model model) {
        model.addAttribute("page", slips.list(actor,
                WindowWords.one(SlipView.State.class, WindowWords.text(fields, "state")), WindowWords.page(fields),
                PAGE));
        model.addAttribute("states", words.choices(SlipView.State.values(), "casework.window.slip.state.", locale));
        model.addAttribute("mayTouch", slips.mayTouch(actor));
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("errors", errors);
        model.addAttribute("command", CommandId.next());
        return "casework/window/slips";
    }

    private String enter(Actor.Officer actor, MultiValueMap<String, String> fields, FormErrors errors, Locale locale,
            Model model) {
        List<Option> confirmed = outages.list(actor).stream()
                .filter(outage -> outage.state() == OutageView.State.CONFIRMED)
                .map(outage -> Option.of(outage.number().value(), time(outage.beganAt()) + " – "
                        + time(outage.endedAt())))
                .toList();
        model.addAttribute("outages", confirmed);
        model.addAttribute("items", words.items(locale));
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("errors", errors);
        return "casework/window/slip-enter";
    }

    private static String time(Instant at) {
        return at.atZone(OneWindowTime.ZONE).toLocalDateTime().toString().replace('T', ' ');
    }
}
