package org.onewindow.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in words.
 *
 * @param title      one line
 * @param paragraphs what happened, what it means, remedies where the law asks
 * @param next       what to do now
 * @param contact    whom to call
 * @param link       where to read on, or null
 */
public record Letter(String title, List<String> paragraphs, String next, String contact, @Nullable String link) {
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }
}
