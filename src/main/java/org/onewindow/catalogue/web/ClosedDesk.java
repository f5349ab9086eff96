package org.onewindow.catalogue.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is told to whoever comes to a desk of the catalogue without the role for it; the interface has no such desk. */
@Hidden
@ControllerAdvice(basePackageClasses = ClosedDesk.class)
public final class ClosedDesk {
    ClosedDesk() {
    }

    /** Somebody without the role came. */
    public static final class ClosedDeskException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ExceptionHandler(ClosedDeskException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String closed() {
        return "catalogue/editing/closed";
    }
}
