package org.onewindow.organisation.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationView;
import org.onewindow.organisation.Post;
import org.onewindow.organisation.Staff;
import org.onewindow.platform.Actor;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.web.NavigationLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Departments, windows, posts and who holds them today. */
@Controller
final class OrganisationController {
    private final Organisation organisation;
    private final Clock clock;

    OrganisationController(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A line of the page: one post and the names of those who hold it today. */
    record PostLine(String code, String name, String holders) {
    }

    /** A part of the page: a department or the centre itself, with its posts. */
    record DepartmentPart(String code, String name, String phone, String address, List<PostLine> posts) {
    }

    @GetMapping("/office/organisation")
    String page(Actor.Officer actor, Locale locale, Model model) {
        var view = organisation.current();
        model.addAttribute("centre", view.centre());
        model.addAttribute("halls", lines(view, view.postsIn(DepartmentCode.CENTRE), locale));
        model.addAttribute("departments", view.departments().stream()
                .map(department -> new DepartmentPart(department.code().value(), department.name().in(locale),
                        department.phone(), department.address().in(locale),
                        lines(view, view.postsIn(department.code()), locale)))
                .toList());
        model.addAttribute("locale", locale);
        model.addAttribute("today", OneWindowTime.today(clock));
        model.addAttribute("substitutions", view.substitutions(OneWindowTime.today(clock)).size());
        return "organisation/organisation";
    }

    private List<PostLine> lines(OrganisationView view, List<Post> posts, Locale locale) {
        var today = OneWindowTime.today(clock);
        return posts.stream()
                .map(post -> new PostLine(post.code().value(), post.name().in(locale), String.join("、",
                        view.holders(post.code(), today).stream().map(Staff::name).toList())))
                .toList();
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
}
