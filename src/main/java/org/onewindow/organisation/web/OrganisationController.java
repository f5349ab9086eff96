package org.onewindow.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.onewindow.organisation.Department;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.StaffId;
import org.onewindow.organisation.Window;
import org.onewindow.platform.Actor;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.PlainCells;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units of the centre with their windows, posts and people, as the office sees them. */
@Controller
@RequestMapping("/office/organisation")
class OrganisationController {
    private static final int PAGE_SIZE = 20;
    private static final int LAST_PAGE = 10_000;

    private final Organisation organisation;
    private final OrganisationWords words;

    OrganisationController(Organisation organisation, OrganisationWords words) {
        this.organisation = organisation;
        this.words = words;
    }

    /** What the list of units is narrowed by. */
    record UnitQuery(String q, String kind, String window) {
        UnitQuery {
            q = q.strip();
        }

        /** Whether anything is narrowed. */
        public boolean narrows() {
            return !q.isEmpty() || !kind.isEmpty() || !window.isEmpty();
        }

        boolean fits(Department unit, OrganisationView view, List<Window> windows) {
            var found = q.isEmpty() || Stream
                    .concat(Stream.of(unit.name().zh(), unit.name().en(), unit.code().value()),
                            view.staff().stream().filter(one -> one.department().equals(unit.code()))
                                    .flatMap(one -> Stream.of(one.name(), one.id().value())))
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)));
            return found && (kind.isEmpty() || unit.kind().name().equals(kind))
                    && (window.isEmpty() || window.equals("yes") != windows.isEmpty());
        }
    }

    @GetMapping
    String units(Actor.Officer actor, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String window,
            @RequestParam(defaultValue = "0") int page, Model model, Locale locale) {
        var reader = words.in(locale);
        var query = new UnitQuery(q, kind, window);
        var all = lines(query, reader);
        var number = Math.clamp(page, 0, Math.max(0, (all.size() - 1) / PAGE_SIZE));
        model.addAttribute("query", query);
        model.addAttribute("page", new PageOf<>(all.stream().skip((long) number * PAGE_SIZE).limit(PAGE_SIZE).toList(),
                number, PAGE_SIZE, all.size()));
        frame(actor, reader, model);
        return "organisation/organisation";
    }

    @GetMapping("/export.csv")
    void export(Actor.Officer actor, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String window,
            HttpServletResponse response, Locale locale) throws IOException {
        var reader = words.in(locale);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(reader.say("organisation.export.file", reader.today().toString()) + ".csv",
                        StandardCharsets.UTF_8)
                .build().toString());
        var out = response.getWriter();
        out.write('\uFEFF');
        out.write(PlainCells.line(Stream.of("code", "name", "kind", "windows", "staff", "phone", "hours")
                .map(column -> reader.say("organisation.column." + column))) + "\r\n");
        for (var line : lines(new UnitQuery(q, kind, window), reader)) {
            out.write(PlainCells.line(Stream.of(line.unit().code().value(), line.unit().name().in(locale),
                    reader.say("organisation.unit." + line.unit().kind()),
                    String.join(" ", line.windows().stream().map(one -> one.no().value()).toList()),
                    Integer.toString(line.staff()), line.unit().phone(), line.hours())) + "\r\n");
        }
    }

    @GetMapping("/units/{code}")
    String unit(Actor.Officer actor, @PathVariable String code, Model model, HttpServletResponse response,
            Locale locale) {
        var reader = words.in(locale);
        var view = reader.view();
        frame(actor, reader, model);
        if (!code.matches("[0-9A-Z]{3}") || (!code.equals(DepartmentCode.CENTRE.value())
                && view.department(new DepartmentCode(code)).isEmpty())) {
            return missing(model, response);
        }
        var unit = new DepartmentCode(code);
        view.department(unit).ifPresent(known -> model.addAttribute("unit", known));
        model.addAttribute("code", unit);
        model.addAttribute("windows", view.windows().stream().filter(one -> one.department().equals(unit)).toList());
        model.addAttribute("presences", view.presences());
        model.addAttribute("posts", view.postsIn(unit));
        model.addAttribute("staff", view.staff().stream().filter(one -> one.department().equals(unit)).toList());
        model.addAttribute("pairs", view.postsIn(unit).stream().flatMap(post -> view.pairs().stream()
                .filter(pair -> pair.post().equals(post.code()))).toList());
        model.addAttribute("standIns", view.standIns(reader.today()).stream()
                .filter(one -> one.post().department().equals(unit)).toList());
        model.addAttribute("delegations", view.delegations(reader.today()).stream()
                .filter(one -> one.by().equals(unit) || one.agency().equals(unit)).toList());
        model.addAttribute("concentration", view.concentrations().stream()
                .filter(one -> one.department().equals(unit)).findFirst().orElse(null));
        model.addAttribute("arranges", organisation.arranges(actor, unit));
        return "organisation/unit";
    }

    @GetMapping("/staff/{id}")
    String person(Actor.Officer actor, @PathVariable String id, Model model, HttpServletResponse response,
            Locale locale) {
        var reader = words.in(locale);
        var view = reader.view();
        frame(actor, reader, model);
        var person = id.matches("[A-Z][0-9A-Z]{1,15}") ? view.staff(new StaffId(id)).orElse(null) : null;
        if (person == null) {
            return missing(model, response);
        }
        model.addAttribute("person", person);
        model.addAttribute("held", view.postsOf(person.id(), reader.today()));
        model.addAttribute("appointments", view.appointments(person.id()));
        model.addAttribute("leaves", view.leaves().stream().filter(one -> one.staff().equals(person.id())
                && !one.to().isBefore(reader.today())).toList());
        model.addAttribute("pairs", view.pairs().stream().filter(pair -> pair.first().equals(person.id())
                || pair.second().equals(person.id())).toList());
        model.addAttribute("presence", view.presences().stream().filter(one -> one.staff().equals(person.id()))
                .findFirst().orElse(null));
        model.addAttribute("away", view.isAway(person.id(), reader.today()));
        model.addAttribute("leavesOn", view.leavesOn(person.id()).orElse(null));
        model.addAttribute("self", actor.staff().equals(id));
        model.addAttribute("arranges", organisation.arranges(actor, person.department()));
        return "organisation/person";
    }

    private void frame(Actor.Officer actor, OrganisationWords.Reader reader, Model model) {
        model.addAttribute("words", reader);
        model.addAttribute("manages", organisation.manages(actor));
        model.addAttribute("standInCount", reader.view().standIns(reader.today()).size());
        model.addAttribute("unattended", reader.view().unattended(reader.today()));
        model.addAttribute("self", actor.staff());
    }

    private static String missing(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("missing", true);
        return "organisation/missing";
    }

    private static List<UnitLine> lines(UnitQuery query, OrganisationWords.Reader reader) {
        return UnitLine.all(reader).stream()
                .filter(line -> query.fits(line.unit(), reader.view(), line.windows())).toList();
    }

    /** Where the page is found. */
    @Configuration(proxyBeanMethods = false)
    static class Links {
        @Bean
        NavigationLink toOrganisation() {
            return new NavigationLink(NavigationLink.Face.OFFICE, 80, "/office/organisation",
                    "organisation.nav.organisation", "o");
        }
    }

    /** No list has more pages. */
    static int page(int asked) {
        return Math.clamp(asked, 0, LAST_PAGE);
    }
}
