package org.onewindow.organisation.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.onewindow.organisation.CentreNode;
import org.onewindow.organisation.ConcentrationFigures;
import org.onewindow.organisation.Delegation;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.OpenPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of centres, who is away and who stands in, delegations, figures and history; and what everybody may read. */
@Controller
class ArrangementsController {
    private static final int PAGE_SIZE = 20;

    private final Organisation organisation;
    private final OrganisationWords words;
    private final ObjectProvider<ConcentrationFigures.Items> items;

    ArrangementsController(Organisation organisation, OrganisationWords words,
            ObjectProvider<ConcentrationFigures.Items> items) {
        this.organisation = organisation;
        this.words = words;
        this.items = items;
    }

    /** A centre and how deep it lies in the tree. */
    record TreeLine(CentreNode node, int depth, boolean current) {
    }

    /** A line of the history. */
    record HistoryLine(long seq, Instant at, String actor, String sentence) {
    }

    @GetMapping("/office/organisation/centres")
    String centres(Actor.Officer actor, Model model, Locale locale) {
        var reader = frame(actor, model, locale);
        var lines = new ArrayList<TreeLine>();
        reader.view().centres().stream().filter(one -> one.parent() == null)
                .forEach(root -> grow(root, 0, reader, lines));
        model.addAttribute("lines", lines);
        return "organisation/centres";
    }

    @GetMapping("/office/organisation/duties")
    String duties(Actor.Officer actor, Model model, Locale locale) {
        var reader = frame(actor, model, locale);
        var view = reader.view();
        var today = reader.today();
        model.addAttribute("standIns", view.standIns(today));
        model.addAttribute("unattended", view.unattended(today));
        model.addAttribute("leaves", view.leaves().stream().filter(one -> !one.to().isBefore(today))
                .sorted(Comparator.comparing(one -> one.from())).toList());
        model.addAttribute("substitutions", view.substitutions().stream()
                .filter(one -> !one.to().isBefore(today)).toList());
        model.addAttribute("presences", view.presences());
        return "organisation/duties";
    }

    @GetMapping("/office/organisation/delegations")
    String delegations(Actor.Officer actor, Model model, Locale locale) {
        var reader = frame(actor, model, locale);
        model.addAttribute("delegations", current(reader.view(), reader));
        model.addAttribute("past", reader.view().delegations().stream()
                .filter(one -> one.to().isBefore(reader.today())).toList());
        return "organisation/delegations";
    }

    @GetMapping("/office/organisation/figures")
    String figures(Actor.Officer actor, Model model, Locale locale) {
        var reader = frame(actor, model, locale);
        var figures = ConcentrationFigures.of(reader.view(), reader.today());
        model.addAttribute("figures", figures);
        items.ifAvailable(known -> model.addAttribute("items", known.today()));
        model.addAttribute("windowsOfDepartments", figures.withWindow(Department.Kind.GOVERNMENT).size());
        model.addAttribute("windowsOfOthers", figures.withWindow(Department.Kind.OTHER).size());
        return "organisation/figures";
    }

    @GetMapping("/office/organisation/history")
    String history(Actor.Officer actor, @RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        var reader = frame(actor, model, locale);
        var said = new HistoryWords(reader);
        model.addAttribute("page", organisation.history(OrganisationController.page(page), PAGE_SIZE)
                .map(one -> new HistoryLine(one.seq(), one.at(), said.actor(one.actor()), said.sentence(one.fact()))));
        return "organisation/history";
    }

    @GetMapping("/organisation")
    String published(Model model, Locale locale) {
        var reader = words.in(locale);
        model.addAttribute("words", reader);
        model.addAttribute("units", UnitLine.all(reader));
        model.addAttribute("windows", reader.view().windows());
        model.addAttribute("hall", reader.hours(reader.view().hours(reader.today()).orElse(null)));
        model.addAttribute("figures", ConcentrationFigures.of(reader.view(), reader.today()));
        model.addAttribute("delegations", current(reader.view(), reader));
        return "organisation/public";
    }

    /** Those that hold and those announced for later. */
    private static List<Delegation> current(OrganisationView view,
            OrganisationWords.Reader reader) {
        return view.delegations().stream().filter(one -> !one.to().isBefore(reader.today())).toList();
    }

    private static void grow(CentreNode node, int depth, OrganisationWords.Reader reader, List<TreeLine> lines) {
        lines.add(new TreeLine(node, depth, node.valid().on(reader.today())));
        reader.view().centres().stream().filter(one -> node.code().equals(one.parent()))
                .forEach(child -> grow(child, depth + 1, reader, lines));
    }

    private OrganisationWords.Reader frame(Actor.Officer actor, Model model, Locale locale) {
        var reader = words.in(locale);
        model.addAttribute("words", reader);
        model.addAttribute("manages", organisation.manages(actor));
        model.addAttribute("self", actor.staff());
        return reader;
    }

    /** What everybody may read, and where it is found. */
    @Configuration(proxyBeanMethods = false)
    static class Published {
        @Bean
        OpenPaths organisationIsPublished() {
            return OpenPaths.of("/organisation");
        }

        @Bean
        NavigationLink toPublishedOrganisation() {
            return new NavigationLink(NavigationLink.Face.PUBLIC, 60, "/organisation", "organisation.nav.windows", "o");
        }
    }
}
