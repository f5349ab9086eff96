package org.onewindow.catalogue.web.editing;

import java.util.Locale;
import java.util.Set;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.web.ClosedDesk.ClosedDeskException;
import org.onewindow.catalogue.web.ItemWords;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who may sit at the desk at which items are written, and what every page of it needs. */
@ControllerAdvice(basePackageClasses = DeskKeeper.class)
final class DeskKeeper {
    private final Organisation organisation;
    private final MessageSource messages;

    DeskKeeper(Organisation organisation, MessageSource messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    @ModelAttribute
    void seat(Actor.Officer actor, Locale locale, Model model) {
        if (!ItemDrafts.mayWrite(actor)) {
            throw new ClosedDeskException();
        }
        model.addAttribute("words", new ItemWords(messages, organisation.current(), locale));
        model.addAttribute("errors", FormErrors.none());
    }

    /** Where the desk is found. */
    @Configuration(proxyBeanMethods = false)
    static class Links {
        @Bean
        NavigationLink toItemDesk() {
            return new NavigationLink(Face.OFFICE, 70, "/office/catalogue", "catalogue.desk", "i",
                    Set.of("ROLE_CENTRE_MANAGER"));
        }
    }
}
