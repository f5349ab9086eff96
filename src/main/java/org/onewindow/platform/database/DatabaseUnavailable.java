package org.onewindow.platform.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message says why and what to do, for the person who starts the platform. */
class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(String message) {
        super(message);
    }

    DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
