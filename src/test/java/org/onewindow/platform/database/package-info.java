/** Tests of the database's life: starting, migrating, dying, starting again; and the server that all tests share. */
@NullMarked
package org.onewindow.platform.database;

import org.jspecify.annotations.NullMarked;
