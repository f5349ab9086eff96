package org.onewindow.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.platform.Role.AUDIT_ADMIN;
import static org.onewindow.platform.Role.CENTRE_MANAGER;
import static org.onewindow.platform.Role.SECURITY_ADMIN;
import static org.onewindow.platform.Role.STAFF;
import static org.onewindow.platform.Role.SUPERVISOR;
import static org.onewindow.platform.Role.SYSTEM_ADMIN;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onewindow.accounts.AccountOutcome.Reason;
import org.onewindow.platform.Actor;
import org.onewindow.platform.Role;

class RoleRulesTest {
    @Test
    void theThreeAdministratorsExcludeEachOther() {
        assertThat(RoleRules.refuseTogether(Set.of(SYSTEM_ADMIN, AUDIT_ADMIN)))
                .contains(Reason.ROLES_EXCLUDE_EACH_OTHER);
        assertThat(RoleRules.refuseTogether(Set.of(SYSTEM_ADMIN, SECURITY_ADMIN)))
                .contains(Reason.ROLES_EXCLUDE_EACH_OTHER);
        assertThat(RoleRules.refuseTogether(Set.of(SECURITY_ADMIN, AUDIT_ADMIN)))
                .contains(Reason.ROLES_EXCLUDE_EACH_OTHER);
    }

    @Test
    void anAdministratorHandlesNoBusiness() {
        assertThat(RoleRules.refuseTogether(Set.of(SYSTEM_ADMIN, STAFF))).contains(Reason.ROLES_EXCLUDE_EACH_OTHER);
        assertThat(RoleRules.refuseTogether(Set.of(AUDIT_ADMIN, SUPERVISOR)))
                .contains(Reason.ROLES_EXCLUDE_EACH_OTHER);
        assertThat(RoleRules.refuseTogether(Set.of(STAFF, SUPERVISOR, CENTRE_MANAGER))).isEmpty();
        assertThat(RoleRules.refuseTogether(Set.of())).contains(Reason.NO_ROLE);
    }

    @Test
    void onlyTheSecurityAdministratorAdministersAndNeverTheOwnAccount() {
        var own = new AccountId(UUID.randomUUID());
        var other = Optional.of(new AccountId(UUID.randomUUID()));
        for (var role : Role.values()) {
            var officer = new Actor.Officer(own.value(), "S1", Set.of(role));
            var refusal = RoleRules.refuseAdministering(officer, other);
            if (role == SECURITY_ADMIN) {
                assertThat(refusal).isEmpty();
                assertThat(RoleRules.refuseAdministering(officer, Optional.of(own))).contains(Reason.OWN_ACCOUNT);
            } else {
                assertThat(refusal).contains(Reason.NOT_YOURS);
            }
        }
    }
}
