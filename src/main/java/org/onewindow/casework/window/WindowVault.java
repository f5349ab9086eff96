package org.onewindow.casework.window;

import org.onewindow.parties.AccessLog;
import org.onewindow.platform.MasterKey;
import org.springframework.stereotype.Component;

/** The key that wraps the keys of records, and the log of who looked at what they hold. */
@Component
final class WindowVault {
    private final MasterKey master;
    private final AccessLog accessLog;

    WindowVault(MasterKey master, AccessLog accessLog) {
        this.master = master;
        this.accessLog = accessLog;
    }

    MasterKey master() {
        return master;
    }

    AccessLog accessLog() {
        return accessLog;
    }
}
