package org.onewindow.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onewindow.platform.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who sends a request, for Spring Security: the actor, the name shown in the frame, and the authorities by which
 * addresses are guarded: {@code ROLE_CITIZEN} or {@code ROLE_OFFICER}, and for officers {@code ROLE_<role>} of each
 * role. What may be done with a case is decided by its module on the {@link Actor}.
 */
public final class ActorAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final String shownName;

    public ActorAuthentication(Actor actor, String shownName) {
        super(authorities(actor));
        this.actor = actor;
        this.shownName = shownName;
        super.setAuthenticated(true);
    }

    public Actor actor() {
        return actor;
    }

    @Override
    public String getName() {
        return shownName;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }

    private static List<GrantedAuthority> authorities(Actor actor) {
        return switch (actor) {
            case Actor.Citizen _ -> List.of(new SimpleGrantedAuthority("ROLE_CITIZEN"));
            case Actor.Automatic _ -> List.of();
            case Actor.Officer officer -> {
                var authorities = new ArrayList<GrantedAuthority>();
                authorities.add(new SimpleGrantedAuthority("ROLE_OFFICER"));
                officer.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
                yield authorities;
            }
        };
    }
}
