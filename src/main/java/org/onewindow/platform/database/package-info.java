/**
 * Where the data lies: a real PostgreSQL that the application starts itself, or a server that the centre names. Whoever
 * is given the {@link javax.sql.DataSource} is given a database in which every module's tables stand, because the
 * migrations run, as the owner of the tables, before the pool of the application's own role is handed out. Start at
 * {@link DatabaseConfiguration}. Nothing is nullable unless marked.
 */
@NullMarked
package org.onewindow.platform.database;

import org.jspecify.annotations.NullMarked;
