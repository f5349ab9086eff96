package org.onewindow.catalogue;

import java.util.List;

/**
 * What is wrong with one answer, as a message key of the bundle {@code catalogue} with its arguments. The label of the
 * field is not among them: the page shows the words beside it.
 */
public record FieldError(String field, String messageKey, List<Object> args) {
    public FieldError {
        args = List.copyOf(args);
    }
}
