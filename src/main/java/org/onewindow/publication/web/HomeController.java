package org.onewindow.publication.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.publication.Register;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page of the public site. */
@Controller
final class HomeController {
    /** As many as one line of the page holds. */
    private static final int OFTEN = 6;

    private final Catalogue catalogue;
    private final Register register;
    private final Clock clock;

    HomeController(Catalogue catalogue, Register register, Clock clock) {
        this.catalogue = catalogue;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("often", often()).addAttribute("departments", catalogue.departments())
                .addAttribute("forPersons", catalogue.themes(ApplicantKind.NATURAL_PERSON))
                .addAttribute("forEnterprises", catalogue.themes(ApplicantKind.LEGAL_ENTITY))
                .addAttribute("figures", register.figures()).addAttribute("today", OneWindowTime.today(clock));
        return "publication/home";
    }

    /** What people ask for most; while there are few cases, filled up with one item of each of the largest departments. */
    private List<ServiceItem> often() {
        var today = OneWindowTime.today(clock);
        var asked = register.mostUsed().stream().flatMap(code -> catalogue.inForce(new ItemCode(code), today).stream());
        var others = catalogue.inForceToday().stream()
                .collect(Collectors.groupingBy(ServiceItem::department, LinkedHashMap::new, Collectors.toList()))
                .values().stream().sorted(Comparator.<List<ServiceItem>>comparingInt(List::size).reversed())
                .map(List::getFirst);
        return Stream.concat(asked, others).distinct().limit(OFTEN).toList();
    }
}
