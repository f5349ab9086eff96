package org.onewindow.platform.web;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who reads the page, for its frame only; templates read it as {@code #who}. No act is decided on it. */
public final class Who {
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
}
