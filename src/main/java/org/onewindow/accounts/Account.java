package org.onewindow.accounts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.organisation.StaffId;
import org.onewindow.parties.PartyId;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

/**
 * An account as it is now.
 *
 * @param holder      whom it signs in
 * @param credentials rises whenever earlier sessions become void
 * @param seq         last entry of its journal stream
 */
public record Account(AccountId id, Login login, Holder holder, Set<Role> roles, boolean open,
        boolean mustChangePassword, @Nullable Instant lockedUntil, long credentials, long seq) {
    public Account {
        roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }

    /** Whom an account signs in. */
    public sealed interface Holder {
    }

    /** A citizen, for themselves and for those whose mandate they hold. */
    public record OfParty(PartyId party) implements Holder {
    }

    /** A member of the staff. */
    public record OfStaff(StaffId staff) implements Holder {
    }

    /** As whom the holder acts. */
    public Actor actor() {
        return switch (holder) {
            case OfParty(var party) -> new Actor.Citizen(id.value(), party.value());
            case OfStaff(var staff) -> new Actor.Officer(id.value(), staff.value(), roles);
        };
    }

    /** Whether it belongs to a member of the staff. */
    public boolean isStaff() {
        return holder instanceof OfStaff;
    }

    /** Whether too many failures have locked it at the instant. */
    public boolean isLockedAt(Instant instant) {
        return lockedUntil != null && lockedUntil.isAfter(instant);
    }
}
