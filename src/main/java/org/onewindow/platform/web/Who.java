package org.onewindow.platform.web;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who reads the page, for its frame only; templates read it as {@code #who}. No act is decided on it. */
public final class Who {
    private final List<NavigationCount> counts;

    Who(List<NavigationCount> counts) {
        this.counts = counts;
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }

    /** The name that the account shows; empty where nobody is signed in. */
    public String getName() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !isSignedIn() ? "" : authentication.getName();
    }

    /** Whether a place of the navigation is shown to this person. */
    public boolean sees(NavigationLink link) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return link.authorities().isEmpty() || (authentication != null && authentication.getAuthorities().stream()
                .anyMatch(granted -> link.authorities().contains(String.valueOf(granted.getAuthority()))));
    }

    /** What waits behind a place for this person; empty where nothing does. */
    public Optional<Waiting> waitingAt(NavigationLink link) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication known)) {
            return Optional.empty();
        }
        return counts.stream().filter(count -> count.path().equals(link.path()))
                .map(count -> new Waiting(count.waiting().applyAsLong(known.actor()), count.messageKey()))
                .filter(waiting -> waiting.number() > 0).findFirst();
    }

    /** How many things wait, and the key of the words that say so. */
    public record Waiting(long number, String messageKey) {
        /** What a mark has place for. */
        private static final int MOST_SHOWN = 99;

        /** The number as a small mark shows it. */
        public String shown() {
            return number > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(number);
        }
    }
}
