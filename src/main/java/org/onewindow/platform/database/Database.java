package org.onewindow.platform.database;

/** The database that is in use: where it is, who migrates it and who works in it. */
sealed interface Database extends AutoCloseable permits GivenDatabase, EmbeddedPostgres {
    /** The address in JDBC's form, without role and password. */
    String url();

    /** The role that owns the tables. */
    DatabaseRole owner();

    /** The role that the application works as. */
    DatabaseRole application();

    /** Lets the database go; an embedded one stops. */
    @Override
    void close();
}
