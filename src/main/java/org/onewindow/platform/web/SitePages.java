package org.onewindow.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The short pages that every footer leads to. */
@Controller
final class SitePages {
    @GetMapping("/about")
    String about() {
        return "platform/about";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "platform/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "platform/privacy";
    }
}
