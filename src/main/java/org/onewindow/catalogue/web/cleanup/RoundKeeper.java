package org.onewindow.catalogue.web.cleanup;

import java.util.Locale;
import java.util.Set;
import org.onewindow.catalogue.cleanup.CleanupRounds;
import org.onewindow.catalogue.web.ClosedDesk.ClosedDeskException;
import org.onewindow.catalogue.web.ItemWords;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.NavigationLink;
import org.onewindow.platform.web.NavigationLink.Face;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who may come to the pages of rounds and of the ledger, and what every one of them needs. */
@ControllerAdvice(assignableTypes = {RoundDesk.class, RoundPage.class, LedgerController.class})
final class RoundKeeper {
    private final Organisation organisation;
    private final MessageSource messages;

    RoundKeeper(Organisation organisation, MessageSource messages) {
        this.organisation = organisation;
        this.messages = messages;
    }

    @ModelAttribute
    void seat(Actor.Officer actor, Locale locale, Model model) {
        if (!CleanupRounds.isOpenTo(actor)) {
            throw new ClosedDeskException();
        }
        model.addAttribute("words", new ItemWords(messages, organisation.current(), locale));
        model.addAttribute("say", new RoundWords(messages, organisation.current(), locale));
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("manages", actor.has(Role.CENTRE_MANAGER));
    }

    /** Where administrators find the rounds, which managers find beside the items. */
    @Configuration(proxyBeanMethods = false)
    static class Links {
        @Bean
        NavigationLink toRounds() {
            return new NavigationLink(Face.OFFICE, 71, "/office/catalogue/rounds", "catalogue.rounds", "l",
                    Set.of("ROLE_SYSTEM_ADMIN"));
        }
    }
}
