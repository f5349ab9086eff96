package org.onewindow.platform.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the platform keeps what it must keep, as set by the environment ({@code ONEWINDOW_HOME},
 * {@code ONEWINDOW_MASTER_KEY}, {@code ONEWINDOW_DB_…}). Empty text means that a setting is absent.
 *
 * @param home the folder of the embedded database and of the master key
 * @param masterKey the master key as 32 hexadecimal digits; absent: a file in the home folder
 */
@ConfigurationProperties("onewindow")
record PlatformSettings(@DefaultValue("") String home, @DefaultValue("") String masterKey, @DefaultValue Db db) {
    /** The home folder as a path; {@code ~/.onewindow} where nothing is set. */
    Path homeFolder() {
        var folder = home.isBlank() ? Path.of(System.getProperty("user.home"), ".onewindow") : Path.of(home.strip());
        return folder.toAbsolutePath().normalize();
    }

    /**
     * @param url a PostgreSQL server of version 15 or newer; absent: the embedded one
     * @param migrateUser the owner of the tables; absent: the user does both
     * @param poolSize the connections that one node holds at most
     * @param statementTimeoutSeconds after which a statement is given up: no page waits longer for its answer
     * @param idleInTransactionTimeoutSeconds after which a forgotten transaction is ended: an open one holds back
     *        every reader of the journal
     */
    record Db(@DefaultValue("") String url, @DefaultValue("") String user, @DefaultValue("") String password,
            @DefaultValue("") String migrateUser, @DefaultValue("") String migratePassword,
            @DefaultValue("20") int poolSize, @DefaultValue("30") int statementTimeoutSeconds,
            @DefaultValue("60") int idleInTransactionTimeoutSeconds) {
    }

    /** The given server, or nothing when the embedded one is to be used. */
    @Nullable
    GivenDatabase givenDatabase() {
        if (db.url.isBlank()) {
            return null;
        }
        if (db.user.isBlank()) {
            throw new DatabaseUnavailable("ONEWINDOW_DB_URL is set and ONEWINDOW_DB_USER is not. Set the user, and "
                    + "ONEWINDOW_DB_PASSWORD if the server asks for a password.");
        }
        var application = new DatabaseRole(db.user, db.password);
        return new GivenDatabase(db.url,
                db.migrateUser.isBlank() ? application : new DatabaseRole(db.migrateUser, db.migratePassword),
                application);
    }
}
