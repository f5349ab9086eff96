package org.onewindow.platform.database;

import java.sql.SQLException;

/** A server that somebody else runs, named by {@code ONEWINDOW_DB_URL}. */
record GivenDatabase(String url, DatabaseRole owner, DatabaseRole application) implements Database {
    private static final int OLDEST_MAJOR = 15;

    /**
     * Signs in as both roles.
     *
     * @throws DatabaseUnavailable if that fails or the server is too old
     */
    void requireUsable() {
        require(owner);
        require(application);
    }

    private void require(DatabaseRole role) {
        try (var connection = Pools.single(url, role).getConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new DatabaseUnavailable("The server at %s is PostgreSQL %d; %d or newer is needed.".formatted(url,
                        major, OLDEST_MAJOR));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "Cannot sign in to %s as %s: %s%nCheck ONEWINDOW_DB_URL, ONEWINDOW_DB_USER and ONEWINDOW_DB_PASSWORD"
                            .formatted(url, role, e.getMessage())
                            + ", and ONEWINDOW_DB_MIGRATE_USER and ONEWINDOW_DB_MIGRATE_PASSWORD if they are set.",
                    e);
        }
    }

    @Override
    public void close() {
        // A server that we did not start is not ours to stop.
    }
}
