package org.onewindow.casework;

import java.util.Locale;
import java.util.Optional;

/** The acts that the law and the practice of the centre know on a case. */
public enum ActKind {
    /** The first look at an application sent online, due within one working day (网上预审). */
    PRE_REVIEW,
    /** Acceptance (受理). */
    ACCEPT,
    /** Refusal of acceptance in writing (不予受理). */
    REFUSE_ACCEPTANCE,
    /** The one-time notice of everything to be supplied (一次性补正告知). */
    REQUEST_SUPPLEMENT,
    /** The applicant supplies what was asked for (补正). */
    SUPPLY,
    /** A stage is passed with an opinion (审查). */
    REVIEW,
    /** A stage sends the case back to the one before (退回). */
    RETURN,
    /** The decision to grant (准予). */
    GRANT,
    /** The decision to deny (不予许可). */
    DENY,
    /** The result is handed over (送达). */
    DELIVER,
    /** The file is closed (归档). */
    ARCHIVE,
    /** The applicant withdraws (撤回). */
    WITHDRAW,
    /** A wrong intake is voided (作废). */
    VOID;

    /** The name of the act in the interface, for example {@code request-supplement}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The act of an interface name. */
    public static Optional<ActKind> ofApiName(String name) {
        for (var kind : values()) {
            if (kind.apiName().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
