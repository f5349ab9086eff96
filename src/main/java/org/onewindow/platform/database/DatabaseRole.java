package org.onewindow.platform.database;

/** A role of the database server and the password by which it signs in. The password is never printed. */
record DatabaseRole(String name, String password) {
    /** Owns the schemas and changes them; only migrations run as this role. */
    static final String OWNER = "onewindow_owner";

    /** Does the application's daily work and cannot change a journal entry. */
    static final String APPLICATION = "onewindow_app";

    @Override
    public String toString() {
        return name;
    }
}
