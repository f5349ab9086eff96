package org.onewindow.documents;

import org.jspecify.annotations.Nullable;

/** One line of a blank form to be filled by hand. */
public record BlankField(String label, @Nullable String hint, boolean required) {
}
