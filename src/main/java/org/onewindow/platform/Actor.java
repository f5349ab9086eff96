package org.onewindow.platform;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts. Every command takes the actor as its first argument, because an official act without a person responsible
 * for it is void; nothing reads the actor from a static context.
 */
public sealed interface Actor {
    /** The form under which the journal remembers the actor: opaque, no name and no number of a person. */
    String id();

    /** A citizen, or the agent of an organisation, signed in with an account that belongs to the given party. */
    record Citizen(UUID account, UUID party) implements Actor {
        @Override
        public String id() {
            return "citizen/" + account;
        }
    }

    /** A member of the staff with the roles of the account; the posts held are the organisation's to tell. */
    record Officer(UUID account, String staff, Set<Role> roles) implements Actor {
        public Officer {
            roles = Set.copyOf(roles);
        }

        @Override
        public String id() {
            return "staff/" + staff;
        }

        /** Whether the account carries the role. */
        public boolean has(Role role) {
            return roles.contains(role);
        }
    }

    /** The system itself, for what the law makes happen by the mere passing of time. */
    record Automatic(String name) implements Actor {
        @Override
        public String id() {
            return "system/" + name;
        }
    }
}
