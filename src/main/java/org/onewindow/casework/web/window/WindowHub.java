package org.onewindow.casework.web.window;

import java.util.List;
import java.util.Locale;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.onewindow.platform.web.Option;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one place in the menu from which everything at a window is reached. */
@Controller
final class WindowHub {
    /** Path of each place and the key of its words. */
    private static final List<String> PLACES = List.of("enquiries", "collection", "handovers", "papers", "day-end",
            "slips", "outages", "marks", "influence");

    private final WindowWords words;

    WindowHub(WindowWords words) {
        this.words = words;
    }

    @GetMapping("/office/window")
    String hub(Actor.Officer actor, Locale locale, Model model) {
        model.addAttribute("places", PLACES.stream().map(place -> new Option("/office/" + place,
                words.say("casework.window." + place, locale), words.say("casework.window." + place + ".lead", locale)))
                .toList());
        return "casework/window/hub";
    }

    /** Where the menu shows it. */
    @Configuration(proxyBeanMethods = false)
    static class Links {
        @Bean
        NavigationLink toWindow() {
            return new NavigationLink(Face.OFFICE, 50, "/office/window", "casework.window.hub", "h");
        }
    }
}
