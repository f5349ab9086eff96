package org.onewindow.platform;

/**
 * What an account of the staff may do beyond the posts its holder occupies. The three administrators exclude each other
 * (三员分立, GB/T 22239-2019 level 3) and handle no business.
 */
public enum Role {
    /** Works at posts: receives, handles, reviews, approves. */
    STAFF,
    /** Reads every case, masked, and supervises (电子监察). */
    SUPERVISOR,
    /** Manages the centre: windows, rosters, figures. */
    CENTRE_MANAGER,
    /** Configures the system (系统管理员). */
    SYSTEM_ADMIN,
    /** Grants accounts and roles (安全管理员). */
    SECURITY_ADMIN,
    /** Reads and verifies records (审计管理员). */
    AUDIT_ADMIN;

    /** Whether this is one of the three administrators, who handle no business. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
