package org.onewindow.accounts;

import java.util.Optional;
import java.util.Set;
import org.onewindow.accounts.AccountOutcome.Reason;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

/**
 * Who may give which roles, and which roles go together. The system, the security and the audit administrator exclude
 * each other and every role that handles business (三员分立, GB/T 22239-2019 level 3), so that nobody can act, allow
 * themselves to act and watch themselves act.
 */
final class RoleRules {
    private RoleRules() {
    }

    /** Why these roles cannot be together on one account; nothing if they can. */
    static Optional<Reason> refuseTogether(Set<Role> roles) {
        if (roles.isEmpty()) {
            return Optional.of(Reason.NO_ROLE);
        }
        var administrators = roles.stream().filter(Role::isAdministrator).count();
        return administrators > 1 || (administrators == 1 && roles.size() > 1)
                ? Optional.of(Reason.ROLES_EXCLUDE_EACH_OTHER)
                : Optional.empty();
    }

    /** Only the security administrator gives accounts and roles, and never to themselves. */
    static Optional<Reason> refuseAdministering(Actor actor, Optional<AccountId> target) {
        return switch (actor) {
            case Actor.Automatic _ -> Optional.empty();
            case Actor.Citizen _ -> Optional.of(Reason.NOT_YOURS);
            case Actor.Officer officer when !officer.has(Role.SECURITY_ADMIN) -> Optional.of(Reason.NOT_YOURS);
            case Actor.Officer officer -> target.filter(id -> id.value().equals(officer.account()))
                    .map(_ -> Reason.OWN_ACCOUNT);
        };
    }
}
