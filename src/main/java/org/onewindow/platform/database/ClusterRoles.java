package org.onewindow.platform.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roles and the database of a cluster that is the platform's alone. */
final class ClusterRoles {
    /** The database that holds every schema. */
    static final String DATABASE = "onewindow";

    private ClusterRoles() {
    }

    /** Makes the two roles; the passwords are ours and hold no quote. */
    static void create(DataSource superuser, DatabaseRole owner, DatabaseRole application) {
        var jdbc = JdbcClient.create(superuser);
        for (var role : new DatabaseRole[]{owner, application}) {
            jdbc.sql("create role %s login password '%s'".formatted(role.name(), role.password())).update();
        }
    }

    /** Makes a database that belongs to the owner and to which nobody else connects unasked. */
    static void createDatabase(DataSource superuser, String name, DatabaseRole owner, DatabaseRole application) {
        var jdbc = JdbcClient.create(superuser);
        jdbc.sql("create database %s owner %s".formatted(name, owner.name())).update();
        jdbc.sql("revoke all on database %s from public".formatted(name)).update();
        jdbc.sql("grant connect on database %s to %s".formatted(name, application.name())).update();
    }
}
