package org.onewindow.platform.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.onewindow.platform.PageOf;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Every component in every state with invented data, for those who build pages and those who check them. */
@Controller
@Profile("demonstration")
final class Styleguide {
    @ModelAttribute
    void samples(Model model, Locale locale) {
        StyleguideSamples samples = new StyleguideSamples(locale);
        model.addAttribute("s", samples);
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("wrong",
                new FormErrors(Stream.of("w-phone", "w-reason", "w-day", "w-area", "w-kind", "w-way",
                        "w-true", "w-files")
                        .map(name -> new FormError(name, "platform.styleguide.wrong", java.util.List.of()))
                        .toList()));
        model.addAttribute("page", new PageOf<>(samples.work(), 1, 6, 20));
    }

    @GetMapping("/styleguide")
    String publicFace() {
        return "platform/styleguide";
    }

    @GetMapping("/styleguide/office")
    String officeFace() {
        return "platform/styleguide-office";
    }

    @GetMapping("/styleguide/confirm")
    String confirm() {
        return "platform/styleguide-confirm";
    }

    /** Takes what the sample forms send and keeps nothing. */
    @PostMapping("/styleguide/confirm")
    String confirmed() {
        return "redirect:/styleguide/confirm";
    }
}
