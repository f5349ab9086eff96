package org.onewindow.catalogue.web.editing;

/** Somebody without the role came to the desk at which items are written. */
final class ClosedDeskException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
