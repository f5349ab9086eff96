package org.onewindow;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules are the declared ones and no others. */
class ModularityTests {
    @Test
    void noModuleUsesWhatItDoesNotDeclare() {
        ApplicationModules.of(OneWindowApplication.class).verify();
    }
}
