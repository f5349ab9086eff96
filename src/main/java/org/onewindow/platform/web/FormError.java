package org.onewindow.platform.web;

import java.util.List;

/**
 * What is wrong with a form, in words still to be chosen for the reader.
 *
 * @param field      the name of the field, which is also the id of its element; empty for the form as a whole
 * @param messageKey of the sentence: what is wrong and what to write instead
 * @param args       of the sentence
 */
public record FormError(String field, String messageKey, List<Object> args) {
    public FormError {
        args = List.copyOf(args);
    }

    /** The arguments as templates hand them to a message. */
    public Object[] argsArray() {
        return args.toArray();
    }
}
